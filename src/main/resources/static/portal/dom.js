// Small helpers to build elements. Text is always set as text, never parsed as HTML.

/** h('button.primary', {type: 'button', onclick: f}, 'text', node, [more]) */
export function h(selector, attributes, ...children) {
  const [tag, ...classes] = selector.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  return fill(element, attributes, children);
}

export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill(element, attributes, children) {
  const plain = attributes && (attributes.constructor === Object);
  for (const [name, value] of Object.entries(plain ? attributes : {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'vars') for (const [k, v] of Object.entries(value)) element.style.setProperty(k, v);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  append(element, plain || attributes === null || attributes === undefined ? children : [attributes, ...children]);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    element.append(child);
  }
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

export const byId = id => document.getElementById(id);

let counter = 0;
export const uid = prefix => `${prefix}-${++counter}`;

export function debounce(millis, action) {
  let timer = 0;
  const later = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), millis);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}

export const reducedMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
export const phone = () => matchMedia('(max-width: 760px)').matches;

/** The text with one part marked; the text alone when the part is not in it. */
export function marked(text, part) {
  const at = part ? text.indexOf(part) : -1;
  if (at < 0) return [text];
  return [text.slice(0, at), h('mark', part), text.slice(at + part.length)];
}
