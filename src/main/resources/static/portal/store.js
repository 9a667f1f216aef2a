// The portal's state: what is switched on, selected and filtered. Panels listen to the keys they show.

export class Store {
  #values;
  #listeners = new Map();

  constructor(values) {
    this.#values = {...values};
  }

  get(key) {
    return this.#values[key];
  }

  set(changes) {
    const changed = Object.keys(changes).filter(key => this.#values[key] !== changes[key]);
    Object.assign(this.#values, changes);
    const called = new Set();
    for (const key of changed) {
      for (const listener of this.#listeners.get(key) ?? []) {
        if (!called.has(listener)) {
          called.add(listener);
          listener(this);
        }
      }
    }
  }

  /** Calls the listener whenever one of the keys (blank-separated) changes. */
  on(keys, listener) {
    for (const key of keys.split(' ')) {
      if (!this.#listeners.has(key)) this.#listeners.set(key, new Set());
      this.#listeners.get(key).add(listener);
    }
  }
}

/** The part of the state that a link carries, from the URL's hash. */
export function readLink(hash = location.hash) {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const link = {};
  const view = (parameters.get('map') ?? '').split('/').map(Number);
  if (view.length === 3 && view.every(Number.isFinite)) link.view = {zoom: view[0], lat: view[1], lon: view[2]};
  if (parameters.has('layers')) link.layers = parameters.get('layers').split(',').filter(Boolean);
  if (parameters.has('hide')) link.hidden = parameters.get('hide').split(',').filter(Boolean);
  const years = (parameters.get('years') ?? '').split('-').map(Number);
  if (years.length === 2 && years.every(Number.isInteger) && years[0] <= years[1]) link.years = years;
  for (const key of ['project', 'base', 'lang']) if (parameters.get(key)) link[key] = parameters.get(key);
  return link;
}

export function writeLink({view, layers, hidden, years, project, base, lang}) {
  const parts = [];
  if (view) parts.push(`map=${view.zoom.toFixed(2)}/${view.lat.toFixed(5)}/${view.lon.toFixed(5)}`);
  if (layers) parts.push(`layers=${layers.map(encodeURIComponent).join(',')}`);
  if (hidden?.length) parts.push(`hide=${hidden.map(encodeURIComponent).join(',')}`);
  if (years) parts.push(`years=${years.join('-')}`);
  if (project) parts.push(`project=${encodeURIComponent(project)}`);
  if (base) parts.push(`base=${encodeURIComponent(base)}`);
  if (lang) parts.push(`lang=${lang}`);
  // replaceState throws when it is called too often (Safari: 100 in 30 s); the next move writes the link again.
  try {
    history.replaceState(null, '', `#${parts.join('&')}`);
  } catch { /* see above */ }
}
