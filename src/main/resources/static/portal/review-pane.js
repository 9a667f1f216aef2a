import {h} from './dom.js';
import {t} from './i18n.js';
import {empty, projectRow, skeleton, meter, reviewPill} from './parts.js';

// The projects waiting for a person, worst first.

// How much a person's look is needed: the less is known of the place, the more.
const NEED = {containing_area: 3, partial: 2, schematic: 1, exact: 0};

export function waiting(register) {
  return [...register.rows.values()].filter(row => (row.review ?? 'automatic') === 'automatic').sort(worstFirst(register));
}

function worstFirst(register) {
  const need = row => (register.features.has(row.project_id) ? NEED[row.extent] ?? 0 : 4);
  return (a, b) => need(b) - need(a) || (a.confidence ?? 0) - (b.confidence ?? 0) || (b.accuracy_m ?? 0) - (a.accuracy_m ?? 0)
    || (a.project_id < b.project_id ? -1 : 1);
}

export function reviewPane(store, register, {openProject}) {
  if (store.get('loading')) return skeleton();
  const open = waiting(register);
  const done = [...register.rows.values()].filter(row => (row.review ?? 'automatic') !== 'automatic');
  const total = register.rows.size;
  const progress = total ? h('div.review-progress', h('progress', {max: total, value: String(done.length), 'aria-label': t('reviewProgress', {n: done.length, m: total})}),
    h('span.sub', t('reviewProgress', {n: done.length, m: total}))) : null;
  progress?.querySelector('progress').setAttribute('value', done.length);
  const ids = open.map(row => row.project_id);
  return h('div',
    h('h2', t('reviewHead')), h('p.sub', t('reviewExplain')), progress,
    open.length ? h('ul.rows', open.slice(0, 300).map(row => projectRow(row, register, id => openProject(id, ids), {mark: meter(row.confidence ?? 0)})))
      : total ? empty(t('reviewDone'), t('reviewDoneHint')) : empty(t('noProjects'), t('noProjectsHint')),
    done.length ? h('details', h('summary', `${t('showReviewed')} (${done.length})`),
      h('ul.rows', done.map(row => projectRow(row, register, id => openProject(id, done.map(r => r.project_id)), {mark: reviewPill(row.review)})))) : null);
}
