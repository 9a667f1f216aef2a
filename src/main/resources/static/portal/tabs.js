import {h, replace, byId} from './dom.js';
import {t} from './i18n.js';
import {icon} from './icons.js';

// The pane's tabs, as the ARIA practice has them: arrow keys go from one to the next.

const TABS = [['projects', 'list'], ['layers', 'layers'], ['review', 'review'], ['import', 'upload']];

/** Draws the tabs; showing says whether the current one is open or covered by a card, count how many projects wait for review. */
export function showTabs(current, showing, count, open) {
  const focused = document.activeElement?.getAttribute('role') === 'tab';
  replace(byId('tabs'), TABS.map(([id, name]) => h('button.tab', {
    type: 'button', role: 'tab', id: `tab-${id}`, 'aria-selected': String(current === id && showing), 'aria-controls': 'pane-body',
    tabindex: current === id ? '0' : '-1', onclick: () => open(id), onkeydown: event => step(event, id, open)
  }, icon(name, 19), h('span', t(id)), id === 'review' && count ? h('b', count) : null)));
  if (focused) byId(`tab-${current}`).focus();
}

function step(event, id, open) {
  const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (!by) return;
  event.preventDefault();
  const at = TABS.findIndex(([name]) => name === id);
  const [next] = TABS[(at + by + TABS.length) % TABS.length];
  open(next);
  byId(`tab-${next}`).focus();
}
