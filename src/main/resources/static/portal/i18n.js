import words from './words.js';

// The interface's language: ?lang= first, then the link, then what was chosen before, then the browser's.

let current = 'zh';

export function chooseLanguage(fromLink) {
  const asked = new URLSearchParams(location.search).get('lang');
  let kept = null;
  try {
    kept = localStorage.getItem('xinimap.lang');
  } catch { /* storage is switched off: the browser's language then */ }
  const first = [asked, fromLink, kept, ...navigator.languages].find(Boolean) ?? 'zh';
  current = first.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return current;
}

export function keepLanguage(lang) {
  current = lang;
  try {
    localStorage.setItem('xinimap.lang', lang);
  } catch { /* see above */ }
}

export const lang = () => current;

/** The words of a key, with {name} filled in; a plural form after " | " is taken in English when n is not 1. */
export function t(key, values = {}) {
  const entry = words[key];
  if (!entry) return key;
  let text = entry[current === 'zh' ? 0 : 1];
  if (text.includes(' | ')) text = text.split(' | ')[values.n === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

export const has = key => key in words;

/** A {zh, en} label in the current language. */
export const label = text => (text ? (current === 'zh' ? text.zh || text.en : text.en || text.zh) ?? '' : '');

export const number = value => new Intl.NumberFormat(current === 'zh' ? 'zh-CN' : 'en').format(value);

/** A distance people can grasp: 80 米, 2.5 公里. */
export function distance(metres) {
  if (metres < 1000) return t('metres', {n: number(metres < 10 ? Math.round(metres * 10) / 10 : Math.round(metres))});
  const km = metres / 1000;
  return t('kilometres', {n: number(km < 10 ? Math.round(km * 10) / 10 : Math.round(km))});
}

/** What an accuracy means on the ground. */
export function accuracyWord(metres) {
  if (metres <= 30) return t('accSite');
  if (metres <= 150) return t('accPlot');
  if (metres <= 800) return t('accBlock');
  if (metres <= 4000) return t('accVillage');
  if (metres <= 30000) return t('accTown');
  return t('accCounty');
}

export function confidenceWord(value) {
  return t(value >= 0.8 ? 'confHigh' : value >= 0.5 ? 'confMedium' : 'confLow');
}

const place = key => (has(key) ? t(key) : '');
export const kindWord = kind => place(`kind.${kind}`) || kind || '';
export const methodWord = method => place(`method.${String(method).toUpperCase()}`) || method;
export const extentWord = extent => place(`extent.${extent}`) || extent;
export const reviewWord = review => place(`review.${review}`) || review;

/** Fills the static markup: data-t is text, data-t-label an aria-label. */
export function translatePage(root = document) {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
  }
}
