// Everything the portal asks of the server. Addresses are relative, so that it also works below a proxy's prefix.

/** What went wrong, in a form a person can be told: kind is offline, signIn, notFound, refused or server. */
export class ApiError extends Error {
  constructor(kind, message, status) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

async function request(url, options = {}) {
  let response;
  try {
    response = await fetch(url, {credentials: 'same-origin', ...options});
  } catch (cause) {
    if (cause.name === 'AbortError') throw cause;
    throw new ApiError('offline', String(cause.message), 0);
  }
  if (response.ok) return response;
  let detail = '';
  try {
    const problem = await response.json();
    detail = problem.detail || problem.title || '';
  } catch { /* not problem+json: the status says enough */ }
  const kind = response.status === 401 || response.status === 403 ? 'signIn'
    : response.status === 404 ? 'notFound'
    : response.status < 500 ? 'refused' : 'server';
  throw new ApiError(kind, detail, response.status);
}

const json = async (url, options) => (await request(url, options)).json();

function query(parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, value);
  }
  return search.size ? `?${search}` : '';
}

export const config = () => json('portal/config');

/** All features of a layer, page after page; onPage is told the running count. */
export async function items(layer, {bbox, signal, onPage, limit = 10000, most = 200000} = {}) {
  const features = [];
  let url = `ogc/collections/${encodeURIComponent(layer)}/items${query({f: 'json', limit, bbox: bbox?.join(',')})}`;
  while (url && features.length < most) {
    const page = await json(url, {signal});
    for (const feature of page.features) features.push(feature);
    onPage?.(features.length, page.numberMatched);
    const next = page.links?.find(link => link.rel === 'next')?.href;
    url = next && sameOrigin(next);
  }
  return features;
}

// Behind a proxy the server may spell its links with another host; only path and query matter.
function sameOrigin(href) {
  const target = new URL(href, document.baseURI);
  if (target.origin === location.origin) return target.href;
  const at = target.pathname.indexOf('/ogc/');
  return new URL(target.pathname.slice(at + 1) + target.search, document.baseURI).href;
}

export const projects = (parameters, options) => json(`projects${query(parameters)}`, options);
export const project = id => json(`projects/${encodeURIComponent(id)}`);
export const changeProject = (id, change) => json(`projects/${encodeURIComponent(id)}`, {
  method: 'PATCH',
  headers: {'Content-Type': 'application/json'},
  body: JSON.stringify(change)
});

export const geocode = (q, limit = 5, options) => json(`geocode${query({q, limit})}`, options);
export const suggest = (q, limit = 6, options) => json(`geocode/suggest${query({q, limit})}`, options);

export async function startImport(file) {
  const body = new FormData();
  body.append('file', file, file.name);
  return json('imports', {method: 'POST', body});
}

/** Follows an import until it ends: server-sent events, or asking each second where these do not come through. */
export function followImport(id, onState) {
  let ended = false;
  let source = null;
  let timer = 0;
  const tell = state => {
    if (ended) return;
    if (state.state !== 'running') stop();
    onState(state);
  };
  const ask = async () => {
    try {
      tell(await json(`imports/${encodeURIComponent(id)}`));
    } catch (error) {
      if (error.kind !== 'offline') tell({id, state: 'failed', error: error.message});
    }
    if (!ended) timer = setTimeout(ask, 1000);
  };
  const stop = () => {
    ended = true;
    source?.close();
    clearTimeout(timer);
  };
  source = new EventSource(`imports/${encodeURIComponent(id)}/events`);
  source.onmessage = event => tell(JSON.parse(event.data));
  source.onerror = () => {
    source.close();
    if (!ended) ask();
  };
  return stop;
}
