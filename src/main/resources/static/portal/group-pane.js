import {h} from './dom.js';
import {t} from './i18n.js';
import {projectRow, themeLabel} from './parts.js';
import {themeSign} from './icons.js';
import {countThemes} from './project-style.js';

// Several projects in one place: those known only by their area, those on one spot, or the answers of a search.

export function stackPane(stacks, register, openProject, zoomTo) {
  const ids = stacks.flatMap(stack => byTheme(stack.members, register).flatMap(([, rows]) => rows.map(row => row.project_id)));
  return h('article.card.group', {'aria-labelledby': 'card-name'}, stacks.map((stack, i) => h('section',
    h(i ? 'h3' : 'h2', i ? {} : {id: 'card-name', tabindex: '-1'}, stack.label, h('b.count', stack.members.length)),
    stack.only ? h('p.note.area-note', t(stack.members.length === 1 ? 'stackExplainOne' : 'stackExplain', {n: stack.members.length, area: stack.label})) : null,
    h('div.share', {'aria-hidden': 'true'}, countThemes(stack.members).map(([id, n]) =>
      h('i', {vars: {'--theme': register.theme(id).colour, '--n': n}, title: themeLabel(register.theme(id))}))),
    h('p', h('button.text', {type: 'button', onclick: () => zoomTo(stack)}, t('zoomTo'))),
    byTheme(stack.members, register).map(([theme, rows]) => h('section.theme-group',
      h('h4', themeSign(theme, 20), themeLabel(theme), h('span', rows.length)),
      h('ul.rows.plain', rows.map(row => projectRow(row, register, id => openProject(id, ids)))))))));
}

function byTheme(rows, register) {
  return countThemes(rows).map(([id]) => [register.theme(id), rows.filter(row => row.theme === id)]);
}

export function idsPane(ids, register, openProject) {
  const rows = ids.map(id => register.rows.get(id)).filter(Boolean);
  return h('article.card.group', {'aria-labelledby': 'card-name'},
    h('h2', {id: 'card-name', tabindex: '-1'}, t('samePlace', {n: rows.length})),
    h('ul.rows', rows.map(row => projectRow(row, register, id => openProject(id, ids)))));
}
