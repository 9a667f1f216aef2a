import {h, marked} from './dom.js';
import {t, lang, number, distance, accuracyWord, confidenceWord, methodWord} from './i18n.js';
import {icon, themeSign} from './icons.js';
import {themeLabel, extentPill, reviewPill, evidenceList, evidenceOf, listOf, meter, iconButton, copyText} from './parts.js';

// The card of a project: what, where, from which sentence, how it was placed, how far it may be off, and its review.

/** actions: {review(id, state), move(id), go(id)}; context: ids to leaf through. */
export function projectCard(row, register, {context = [], actions}) {
  const theme = register.theme(row.theme);
  const placed = register.features.has(row.project_id);
  return h('article.card', {'aria-labelledby': 'card-name', vars: {'--theme': theme.colour}},
    pager(row.project_id, context, actions),
    h('header.card-head',
      h('p.kicker', themeSign(theme, 22), h('span', themeLabel(theme)), iconButton('link', t('copyLink'), () => copyText(window.location.href))),
      h('h2', {id: 'card-name', tabindex: '-1'}, row.name),
      h('p.pills', placed ? extentPill(row.extent) : h('span.pill', t('notOnMap')), reviewPill(row.review ?? 'automatic'))),
    facts(row),
    location(row, placed),
    source(row),
    review(row, placed, actions));
}

function pager(id, context, {go}) {
  const at = context.indexOf(id);
  if (context.length < 2 || at < 0) return null;
  const step = by => go(context[(at + by + context.length) % context.length]);
  return h('div.pager', iconButton('back', t('previous'), () => step(-1)),
    h('span', t('pagerOf', {i: at + 1, n: context.length})), iconButton('next', t('nextOne'), () => step(1)));
}

function years({year_start: a, year_end: b}) {
  if (a && b) return a === b ? String(a) : t('yearsRange', {a, b});
  return b ? t('deadline', {b}) : a ? `${a}–` : '';
}

function facts(row) {
  const facts = [
    ['action', row.action],
    ['quantities', row.quantities],
    ['yearsOf', years(row)],
    ['investment', row.investment ? t('investmentValue', {n: number(row.investment)}) : ''],
    ['responsible', row.responsible]
  ].filter(([, value]) => value);
  return facts.length ? h('dl.facts', facts.map(([key, value]) => h('div', h('dt', t(key)), h('dd', String(value))))) : null;
}

export function location(row, placed) {
  const area = row.extent === 'containing_area';
  const evidence = evidenceOf(row.evidence);
  const missing = listOf(row.unlocated);
  return h('section.location', {'aria-label': t('howPlaced')},
    h('h3', t('howPlaced')),
    row.location_label ? h('p.where', icon(area ? 'area' : 'pin', 18), h('strong', row.location_label)) : null,
    row.place_text !== undefined ? h('p.sub', `${t('placeText')}:`, row.place_text ? h('q', row.place_text) : t('noPlaceText')) : null,
    evidence.length ? evidenceList(evidence, lang(), methodWord) : null,
    h('dl.certainty',
      placed && row.accuracy_m > 0 ? h('div.accuracy', h('dt', t('accuracy')),
        h('dd', t(area ? 'accuracyArea' : 'accuracyValue', {word: accuracyWord(row.accuracy_m), d: distance(row.accuracy_m)}))) : null,
      row.confidence !== undefined && row.confidence !== null ? h('div.confidence', h('dt', t('confidence')),
        h('dd', meter(row.confidence), t('confidenceValue', {word: confidenceWord(row.confidence), n: Math.round(row.confidence * 100)}))) : null),
    row.extent === 'schematic' ? h('p.note', icon('warn', 16), t('schematicNote')) : null,
    missing.length ? h('p.note.missing', icon('warn', 16), h('span', h('b', `${t('notLocated')}:`), missing.join('、'))) : null);
}

const AROUND = 70; // characters shown on both sides of the clause
const CELL = ' | ';

function source(row) {
  if (!row.sentence) return null;
  return h('section.source', {'aria-label': t('source')}, h('h3', t('source')),
    row.sentence.includes(CELL) ? tableRow(row.sentence) : quote(row),
    h('p.sub.cite', icon('doc', 15), h('span', [row.document, row.section].filter(Boolean).map(part => h('span', part)))));
}

/** The sentence with the project's clause marked; of a long one the part around the clause, the rest on request. */
function quote({sentence, clause}) {
  const at = clause ? sentence.indexOf(clause) : -1;
  const mark = clause && clause.length < sentence.length ? clause : '';
  const element = h('blockquote', {lang: 'zh-CN'});
  const whole = () => element.replaceChildren(...marked(sentence, mark));
  if (sentence.length <= 2 * AROUND + (clause?.length ?? 0) + 60) {
    whole();
    return element;
  }
  const from = Math.max(0, at < 0 ? 0 : at - AROUND);
  const to = Math.min(sentence.length, at < 0 ? 3 * AROUND : at + clause.length + AROUND);
  element.replaceChildren(from > 0 ? '…' : '', ...marked(sentence.slice(from, to), mark), to < sentence.length ? '… ' : ' ',
    h('button.text', {type: 'button', onclick: whole}, t('wholeSentence')));
  return element;
}

/** A table's row: its cells one below the other, as the document's reader joined them. */
function tableRow(sentence) {
  return h('ul.cells', {lang: 'zh-CN'}, sentence.split(CELL).map(cell => h('li', cell)));
}

function review(row, placed, actions) {
  const id = row.project_id;
  const state = row.review ?? 'automatic';
  const button = (cls, name, words, action) => h(`button.${cls}`, {type: 'button', onclick: action}, icon(name, 18), words);
  return h('footer.card-actions',
    h('div.buttons',
      state === 'confirmed' || state === 'rejected' || state === 'moved'
        ? button('quiet', 'undo', t('reopen'), () => actions.review(id, 'automatic'))
        : placed ? button('primary', 'check', t('confirm'), () => actions.review(id, 'confirmed')) : null,
      state === 'rejected' ? null : button('quiet', 'pencil', t(placed && row.extent !== 'containing_area' ? 'move' : 'placeIt'), () => actions.move(id)),
      state === 'rejected' ? null : button('quiet.danger', 'close', t('reject'), () => actions.review(id, 'rejected'))),
    h('p.sub', t('editorNote')));
}
