import {h, byId} from './dom.js';
import {t, label, extentWord, reviewWord} from './i18n.js';
import {icon, themeSign} from './icons.js';

// Pieces that several panels share.

export const themeLabel = theme => label(theme);

export function iconButton(name, text, onclick, extra = {}) {
  return h('button.icon-button', {type: 'button', title: text, 'aria-label': text, onclick, ...extra}, icon(name));
}

export function extentPill(extent) {
  return extent ? h(`span.pill.extent-${extent}`, extentWord(extent)) : null;
}

export function reviewPill(review) {
  return h(`span.pill.review-${review}`, reviewWord(review));
}

/** One line of a list of projects. */
export function projectRow(row, register, onclick, {mark} = {}) {
  const theme = register.theme(row.theme);
  const on = register.features.has(row.project_id);
  return h('li', h('button.row', {type: 'button', 'data-project': row.project_id, onclick: () => onclick(row.project_id)},
    themeSign(theme, 26),
    h('span.row-text', h('span.row-name', row.name), h('span.row-sub', on
      ? [String(row.location_label ?? '').split(',')[0], row.extent === 'containing_area' ? null : h('i', extentWord(row.extent))]
      : t('notOnMap'))),
    mark ?? null));
}

export function empty(title, hint, ...actions) {
  return h('div.empty', h('p.empty-title', title), hint ? h('p', hint) : null, actions);
}

export function skeleton(rows = 7) {
  return h('div.skeleton', {'aria-label': t('loading'), role: 'status'}, Array.from({length: rows}, () => h('div', h('i'), h('span'), h('b'))));
}

export function errorWords(error) {
  const head = {offline: t('offline'), signIn: t('signIn'), notFound: t('notFound'), refused: t('refused')}[error.kind] ?? t('serverError');
  return error.message && error.kind !== 'offline' && error.kind !== 'signIn' ? `${head}:${error.message}` : head;
}

/** A short note at the foot of the page; errors stay longer and are read out at once. */
export function toast(text, {error = false, action, onAction} = {}) {
  const note = h(`div.toast${error ? '.toast-error' : ''}`, {role: error ? 'alert' : null}, error ? icon('warn', 18) : icon('check', 18), h('span', text),
    action ? h('button.text', {type: 'button', onclick: () => {
      note.remove();
      onAction();
    }}, action) : null);
  const toasts = byId('toasts');
  if ([...toasts.children].some(other => other.textContent === note.textContent)) return;
  while (toasts.children.length > 2) toasts.firstChild.remove();
  toasts.append(note);
  setTimeout(() => note.remove(), error || action ? 9000 : 3500);
}

/** Copies text and says so; where the clipboard is closed to the page (plain http), through a selected field. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = h('textarea.offscreen', {value: text, 'aria-hidden': 'true'});
    (document.querySelector('dialog[open]') ?? document.body).append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
  toast(t('copied'));
}

/** Confidence as five steps. */
export function meter(value) {
  const filled = Math.max(1, Math.round(value * 5));
  return h('span.meter', {'aria-hidden': 'true'}, Array.from({length: 5}, (_, i) => h(i < filled ? 'i.on' : 'i')));
}

export function evidenceList(steps, lang, methodWord) {
  return h('ol.evidence', steps.map(step => h('li',
    h('span.method', methodWord(step.method)),
    h('span', (lang === 'zh' ? step.note : step.noteEn) || step.noteEn || step.note || step.placeName || step.matched))));
}

/** Evidence comes as JSON text from layers and as an array from the geocoder. */
export function evidenceOf(value) {
  if (Array.isArray(value)) return value;
  if (!value) return [];
  try {
    const parsed = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [{method: '', note: String(value), noteEn: String(value)}];
  }
}

export const listOf = value => (Array.isArray(value) ? value : String(value ?? '').split(/[;;|]/)).map(s => String(s).trim()).filter(Boolean);
