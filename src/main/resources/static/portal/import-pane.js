import {h, replace} from './dom.js';
import {t, has, lang, number} from './i18n.js';
import * as api from './api.js';
import {icon} from './icons.js';
import {errorWords} from './parts.js';

// Import of a document: drop it, watch it, read the report. A running import goes on while other panels are open.

const MOST_BYTES = 64 * 1024 * 1024;
const ACCEPT = '.txt,.html,.htm,.docx,.pdf,.csv,.xlsx';

export class ImportPane {
  #state = {phase: 'idle'};
  #host = h('div.import');
  #onDone;
  #show;

  /** onDone: after an import changed the register; show: when asked for the list of projects. */
  constructor(onDone, show) {
    this.#onDone = onDone;
    this.#show = show;
  }

  element() {
    this.#draw();
    return this.#host;
  }

  async start(file) {
    if (!file || this.#state.phase === 'running') return;
    if (file.size > MOST_BYTES) {
      this.#set({phase: 'failed', file: file.name, message: t('tooLarge')});
      return;
    }
    this.#set({phase: 'running', file: file.name, job: {percent: 0, stage: null, counts: {}}});
    try {
      const {id} = await api.startImport(file);
      api.followImport(id, job => this.#follow(job));
    } catch (error) {
      this.#set({phase: 'failed', file: file.name, message: errorWords(error)});
    }
  }

  #follow(job) {
    if (job.state === 'running') {
      this.#set({...this.#state, job});
    } else if (job.state === 'done') {
      this.#set({phase: 'done', file: this.#state.file, job});
      this.#onDone();
    } else {
      this.#set({phase: 'failed', file: this.#state.file, message: job.error ?? ''});
    }
  }

  #set(state) {
    const same = state.phase === 'running' && this.#state.phase === 'running';
    this.#state = state;
    if (same && this.#host.isConnected && this.progress) this.#tick();
    else this.#draw();
  }

  #draw() {
    this.progress = null;
    replace(this.#host, h('h2', t('importHead')), h('p.sub', t('importExplain')),
      {idle: () => this.#drop(), running: () => this.#running(), done: () => this.#done(), failed: () => this.#failed()}[this.#state.phase]());
  }

  #drop() {
    const input = h('input.offscreen', {type: 'file', accept: ACCEPT, onchange: () => this.start(input.files[0])});
    const zone = h('label.drop', {
      ondragover: event => {
        event.preventDefault();
        zone.classList.add('over');
      },
      ondragleave: () => zone.classList.remove('over'),
      ondrop: event => {
        event.preventDefault();
        event.stopPropagation();
        zone.classList.remove('over');
        this.start(event.dataTransfer.files[0]);
      }
    }, input, icon('upload', 30), h('strong', t('dropHere')), h('span', t('orChoose')), h('span.sub', t('formats')));
    return zone;
  }

  #running() {
    const bar = h('progress', {max: 100});
    const stage = h('p.stage', {role: 'status'});
    const counts = h('div.counts');
    this.progress = {bar, stage, counts};
    this.#tick();
    return h('div.job', h('p.file', icon('doc', 18), this.#state.file), bar, stage, counts);
  }

  #tick() {
    const {percent, stage, counts} = this.#state.job;
    this.progress.bar.value = percent ?? 0;
    const words = stage ? (has(`stage.${stage}`) ? t(`stage.${stage}`) : stage) : t('uploading');
    this.progress.stage.textContent = `${words} · ${Math.round(percent ?? 0)}%`;
    replace(this.progress.counts, countCells(counts));
  }

  #done() {
    const {counts, report} = this.#state.job;
    return h('div.job', h('p.file.ok', icon('check', 18), `${t('importDone')} · ${this.#state.file}`), h('div.counts', countCells(counts)),
      report?.length ? h('details', {open: true}, h('summary', `${t('report')} (${report.length})`), h('ul.report', report.map(line => h('li', reportLine(line))))) : null,
      h('div.buttons', h('button.primary', {type: 'button', onclick: () => this.#show()}, t('seeProjects')), this.#again()));
  }

  #failed() {
    return h('div.job', h('p.file.bad', {role: 'alert'}, icon('warn', 18), `${t('importFailed')} · ${this.#state.file}`), this.#state.message ? h('p', this.#state.message) : null,
      h('div.buttons', this.#again()));
  }

  #again() {
    return h('button.quiet', {type: 'button', onclick: () => this.#set({phase: 'idle'})}, t('another'));
  }
}

function countCells(counts) {
  return Object.entries(counts ?? {}).filter(([, n]) => typeof n === 'number').map(([key, n]) =>
    h('div', h('b', number(n)), h('span', has(`count.${key}`) ? t(`count.${key}`) : key)));
}

function reportLine(line) {
  const reason = lang() === 'zh' ? line.reason : line.reasonEn;
  return lang() === 'zh' ? `${line.name}：${reason}` : `${line.name}: ${reason}`;
}
