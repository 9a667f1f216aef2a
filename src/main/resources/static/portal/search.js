import {h, replace, debounce, uid, marked} from './dom.js';
import {t, kindWord} from './i18n.js';
import * as api from './api.js';
import {icon, themeSign} from './icons.js';
import {errorWords} from './parts.js';

// Search with suggestions: an ARIA combobox over the gazetteer's names and the projects.

const WAIT = 160;

export class Search {
  #input;
  #list;
  #options = [];
  #at = -1;
  #asked = null;
  #register;
  #on;
  #status;

  /** on: {place(text, query), project(id), text(query)} */
  constructor(host, register, on) {
    this.#register = register;
    this.#on = on;
    const listId = uid('suggestions');
    this.#list = h('div.suggestions', {id: listId, role: 'listbox', hidden: true});
    this.#status = h('span.offscreen', {role: 'status', 'aria-live': 'polite'});
    const later = debounce(WAIT, () => this.#suggest());
    this.#input = h('input', {
      type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: '200',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId,
      oninput: later, onkeydown: event => this.#key(event, later),
      onfocus: () => this.#options.length && this.#input.value && this.#open(true),
      onblur: () => setTimeout(() => this.#open(false), 120)
    });
    this.clearButton = h('button.icon-button', {type: 'button', hidden: true, onclick: () => this.clear(true)}, icon('close', 18));
    replace(host, h('div.search-box', icon('search', 19), this.#input, this.clearButton, h('kbd', {'aria-hidden': 'true'}, '/')), this.#list, this.#status);
    document.addEventListener('keydown', event => {
      if (event.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.#input.focus();
        this.#input.select();
      }
    });
    this.translate();
  }

  translate() {
    this.#input.placeholder = t('searchHint');
    this.#input.setAttribute('aria-label', t('searchLabel'));
    this.#list.setAttribute('aria-label', t('searchLabel'));
    this.clearButton.setAttribute('aria-label', t('clear'));
  }

  clear(focus) {
    this.#input.value = '';
    this.clearButton.hidden = true;
    this.#options = [];
    this.#open(false);
    if (focus) this.#input.focus();
  }

  async #suggest() {
    const q = this.#input.value.trim();
    this.clearButton.hidden = !q;
    this.#asked?.abort();
    if (!q) {
      this.#show([], q);
      return;
    }
    const asked = this.#asked = new AbortController();
    const options = {signal: asked.signal};
    const [places, projects] = await Promise.allSettled([api.suggest(q, 6, options), api.projects({q, limit: 6}, options)]);
    if (asked.signal.aborted) return;
    if (places.status === 'rejected' && projects.status === 'rejected') {
      this.#message(errorWords(places.reason));
      return;
    }
    this.#show([
      ...(places.value?.suggestions ?? []).map(s => ({type: 'place', text: s.text ?? s.name, sub: s.label, kind: s.kind})),
      ...(projects.value?.projects ?? []).map(p => ({type: 'project', text: p.name, sub: p.location_label, theme: p.theme, id: p.project_id}))
    ], q);
  }

  #show(found, q) {
    this.#at = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#options = q ? [...found, {type: 'text', text: q}] : [];
    const groups = [['place', 'searchPlaces'], ['project', 'searchProjects'], ['text', null]];
    replace(this.#list, groups.map(([type, title]) => {
      const options = this.#options.filter(option => option.type === type);
      if (!options.length) return null;
      return h('div', {role: 'group', 'aria-label': title ? t(title) : null}, title ? h('p.group-title', {'aria-hidden': 'true'}, t(title)) : null,
        options.map(option => this.#option(option, q)));
    }));
    this.#open(this.#options.length > 0);
    this.#status.textContent = q ? t('searchCount', {n: found.length}) : '';
  }

  #option(option, q) {
    option.element = h(`div.option.option-${option.type}`, {
      id: uid('option'), role: 'option', 'aria-selected': 'false',
      onpointerdown: event => event.preventDefault(),
      onclick: () => this.#choose(option)
    }, option.type === 'project' ? themeSign(this.#register.theme(option.theme), 24) : icon(option.type === 'place' ? 'pin' : 'search', 20),
    h('span.row-text', h('span.row-name', option.type === 'text' ? t('searchAll', {q}) : marked(option.text, q)),
      option.sub || option.kind ? h('span.row-sub', [kindWord(option.kind), option.sub !== option.text ? option.sub : ''].filter(Boolean).join(' · ')) : null));
    return option.element;
  }

  #message(text) {
    this.#options = [];
    replace(this.#list, h('p.option-message', text));
    this.#open(true);
  }

  #open(open) {
    this.#list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
  }

  #move(by) {
    if (!this.#options.length) return;
    this.#open(true);
    this.#options[this.#at]?.element.setAttribute('aria-selected', 'false');
    this.#at = (this.#at + by + this.#options.length + (this.#at < 0 && by < 0 ? 1 : 0)) % this.#options.length;
    const {element} = this.#options[this.#at];
    element.setAttribute('aria-selected', 'true');
    element.scrollIntoView({block: 'nearest'});
    this.#input.setAttribute('aria-activedescendant', element.id);
  }

  #key(event, later) {
    if (event.isComposing) return; // an input method is still choosing characters
    if (event.key === 'ArrowDown') this.#move(1);
    else if (event.key === 'ArrowUp') this.#move(-1);
    else if (event.key === 'Enter') {
      later.cancel();
      this.#choose(this.#options[this.#at] ?? {type: 'text', text: this.#input.value.trim()});
    } else if (event.key === 'Escape' && !this.#list.hidden) this.#open(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(option) {
    if (!option.text) return;
    this.#asked?.abort();
    this.#open(false);
    this.clearButton.hidden = false;
    this.#input.value = option.text;
    if (option.type === 'project') this.#on.project(option.id);
    else if (option.type === 'place') this.#on.place(option.text);
    else this.#on.text(option.text);
  }
}
