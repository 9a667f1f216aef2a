import {h, replace, debounce} from './dom.js';
import {t} from './i18n.js';
import {icon, themeSign} from './icons.js';
import {themeLabel, projectRow, empty, errorWords, skeleton} from './parts.js';

// The list of projects with its filters: theme chips that double as the legend, years, and words.

const STEP = 60;

export function projectsPane(store, register, {openProject, goImport, retry}) {
  if (store.get('failed')) {
    return h('div', empty(errorWords(store.get('failed')), t('offlineHint'), h('button.primary', {type: 'button', onclick: retry}, t('retry'))));
  }
  if (store.get('loading')) return skeleton();
  if (!register.rows.size) {
    return h('div', empty(t('noProjects'), t('noProjectsHint'), h('button.primary', {type: 'button', onclick: goImport}, icon('upload', 18), t('importOne'))));
  }
  const list = h('ul.rows');
  const head = h('p.list-head', {role: 'status'});
  const words = h('input.filter', {type: 'search', value: store.get('words'), placeholder: t('filterHint'), 'aria-label': t('filterHint'),
    oninput: debounce(120, () => {
      store.set({words: words.value.trim()});
      fill(STEP);
    })});
  const fill = shown => fillList(store, register, {list, head, shown, openProject, more: fill});
  fill(STEP);
  return h('div', themeChips(store, register), yearSlider(store, register), words, head, list,
    register.truncated ? h('p.sub', t('truncated', {n: register.rows.size})) : null);
}

export function filterOf(store) {
  return {hidden: store.get('hidden'), years: store.get('years')};
}

function fillList(store, register, {list, head, shown, openProject, more}) {
  const filter = filterOf(store);
  const words = store.get('words').toLowerCase();
  const all = [...register.rows.values()].filter(row => row.review !== 'rejected');
  const rows = all.filter(row => register.passes(row, filter)
    && (!words || `${row.name} ${row.place_text} ${row.location_label} ${row.clause}`.toLowerCase().includes(words)));
  const ids = rows.map(row => row.project_id);
  const untouched = rows.length === all.length;
  replace(head, untouched ? t('shown', {n: all.length}) : t('shownOf', {n: rows.length, m: all.length}),
    untouched ? null : h('button.text', {type: 'button', onclick: () => store.set({hidden: new Set(), years: null, words: ''})}, t('resetFilters')));
  replace(list, rows.slice(0, shown).map(row => projectRow(row, register, id => openProject(id, ids))),
    rows.length > shown ? h('li', h('button.more', {type: 'button', onclick: () => more(shown + 4 * STEP)}, t('more', {n: Math.min(4 * STEP, rows.length - shown)}))) : null,
    rows.length ? null : h('li', empty(t('nothingLeft'), '')));
}

/** Chips: a click shows or hides a theme; with Alt, or a double click, only that theme stays. */
function themeChips(store, register) {
  const counts = new Map();
  for (const row of register.rows.values()) {
    if (row.review === 'rejected') continue;
    const id = register.theme(row.theme).id;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const themes = [...register.themes.values()].filter(theme => counts.has(theme.id));
  const only = id => store.set({hidden: new Set(themes.map(theme => theme.id).filter(other => other !== id))});
  const toggle = id => {
    const hidden = new Set(store.get('hidden'));
    if (!hidden.size) {
      only(id); // the first choice is "show me these": then further chips add to it
      return;
    }
    if (hidden.has(id)) hidden.delete(id);
    else hidden.add(id);
    store.set({hidden: hidden.size === themes.length ? new Set() : hidden});
  };
  const hidden = store.get('hidden');
  return h('div.chips', {role: 'group', 'aria-label': t('themes')},
    h('button.chip.chip-all', {type: 'button', 'aria-pressed': String(!hidden.size), onclick: () => store.set({hidden: new Set()})}, t('allThemes')),
    themes.map(theme => h('button.chip', {
      type: 'button', 'data-theme': theme.id, 'aria-pressed': String(!hidden.has(theme.id)), vars: {'--theme': theme.colour}, title: t('onlyThis', {theme: themeLabel(theme)}),
      onclick: event => (event.altKey ? only(theme.id) : toggle(theme.id)), ondblclick: () => only(theme.id)
    }, themeSign(theme, 18), themeLabel(theme), h('b', counts.get(theme.id)))));
}

/** Two handles over a small histogram: how many projects run in which year. */
function yearSlider(store, register) {
  const span = register.years;
  if (!span || span[0] === span[1] || span[1] - span[0] > 60) return null;
  const [first, last] = span;
  const chosen = store.get('years') ?? span;
  const counts = Array.from({length: last - first + 1}, () => 0);
  for (const row of register.rows.values()) {
    const end = row.year_end ?? row.year_start;
    if (!end || row.review === 'rejected') continue;
    for (let year = row.year_start ?? end; year <= end; year++) counts[year - first]++;
  }
  const most = Math.max(...counts, 1);
  const words = h('output', t('yearsRange', {a: chosen[0], b: chosen[1]}));
  const apply = () => {
    const a = Math.min(+from.value, +to.value);
    const b = Math.max(+from.value, +to.value);
    words.textContent = t('yearsRange', {a, b});
    bars.forEach((bar, i) => bar.classList.toggle('off', first + i < a || first + i > b));
    store.set({years: a === first && b === last ? null : [a, b]});
  };
  const handle = (key, value) => h('input', {type: 'range', min: first, max: last, step: 1, value: String(value), 'aria-label': t(key), onchange: apply});
  const from = handle('yearFrom', chosen[0]);
  const to = handle('yearTo', chosen[1]);
  for (const input of [from, to]) {
    input.min = first;
    input.max = last;
  }
  from.value = chosen[0];
  to.value = chosen[1];
  const bars = counts.map((n, i) => h(`i${first + i < chosen[0] || first + i > chosen[1] ? '.off' : ''}`, {vars: {'--share': `${Math.round((n / most) * 100)}%`}}));
  return h('div.years', h('p', h('span', t('years')), words), h('div.years-track', h('div.years-bars', {'aria-hidden': 'true'}, bars), from, to));
}
