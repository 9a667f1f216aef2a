import {h, replace, byId, debounce} from './dom.js';
import {chooseLanguage, keepLanguage, lang, t, label, kindWord, translatePage} from './i18n.js';
import * as api from './api.js';
import {Store, readLink, writeLink} from './store.js';
import {Register} from './register.js';
import {MapView} from './map.js';
import {Search} from './search.js';
import {GeometryEditor} from './edit.js';
import {Sheet} from './sheet.js';
import {showTabs} from './tabs.js';
import {ImportPane} from './import-pane.js';
import {projectsPane, filterOf} from './projects-pane.js';
import {layersPane} from './layers-pane.js';
import {reviewPane, waiting} from './review-pane.js';
import {stackPane, idsPane} from './group-pane.js';
import {projectCard} from './card.js';
import {placeCard} from './place.js';
import {openConnect} from './connect.js';
import {picture} from './picture.js';
import {featureName} from './reference-style.js';
import {icon} from './icons.js';
import {iconButton, toast, errorWords, empty, extentPill} from './parts.js';

// Puts the portal together: what is open in the pane, what is selected on the map, and the link to it.

const KINDS = {projects_points: 'point', projects_lines: 'line', projects_areas: 'polygon'};

class Portal {
  #config;
  #store;
  #register;
  #map;
  #search;
  #sheet = new Sheet();
  #editor;
  #tab = 'projects';
  #trail = []; // what was opened over the tabs, the last one showing
  #scroll = new Map();
  #imports = new ImportPane(() => this.#reload(), () => this.#openTab('projects'));

  constructor(config, link) {
    this.#config = config;
    this.#register = new Register(config);
    const known = new Set(config.layers.map(layer => layer.name));
    this.#store = new Store({
      link, loading: true, failed: null, words: '', years: link.years ?? null, hidden: new Set(link.hidden ?? []),
      layers: new Set(link.layers?.filter(name => known.has(name)) ?? config.layers.filter(l => l.visible && !this.#register.repeated.has(l.name)).map(l => l.name)),
      opacity: new Map(), base: config.baseMaps?.some(base => base.id === link.base) ? link.base : null
    });
    this.#map = new MapView(this.#store, config, this.#register);
    this.#editor = new GeometryEditor(this.#map);
    this.#search = new Search(byId('search'), this.#register, {
      place: text => this.#lookUp(text, 1),
      text: text => this.#lookUp(text, 6),
      project: id => this.openProject(id, [], {look: 'always'})
    });
    this.#wire();
    this.#chrome();
    this.#applyLayers();
    this.#applyBase();
    this.#show();
    this.#reload(link.project);
  }

  #wire() {
    const store = this.#store;
    this.#map.onProjects = ids => (ids.length === 1 ? this.openProject(ids[0], []) : this.#open({kind: 'ids', ids}));
    this.#map.onStacks = stacks => this.#open({kind: 'stacks', keys: stacks.map(stack => stack.key), stacks});
    this.#map.onPlace = ({feature}) => this.#openReference(feature);
    this.#map.onNothing = () => this.#closeAll();
    store.on('hidden years', () => {
      this.#drawProjects();
      if (!this.#trail.length && this.#tab === 'projects') this.#show({keep: true});
      this.#link();
    });
    store.on('layers opacity', () => {
      this.#applyLayers();
      this.#drawProjects();
      this.#link();
    });
    store.on('layers', () => !this.#trail.length && this.#tab === 'layers' && this.#show({keep: true}));
    store.on('base', () => {
      this.#applyBase();
      this.#link();
    });
    this.#map.map.on('moveend', () => this.#link());
    document.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
      if (this.#editor.active) this.#editor.cancel();
      else if (this.#trail.length) this.#back();
    });
    document.addEventListener('dragover', event => event.preventDefault());
    document.addEventListener('drop', event => {
      event.preventDefault();
      if (!event.dataTransfer.files.length) return;
      this.#openTab('import');
      this.#imports.start(event.dataTransfer.files[0]);
    });
    addEventListener('hashchange', () => this.#followLink());
  }

  /** The parts around pane and map, in the current language. */
  #chrome() {
    translatePage();
    const title = label(this.#config.title);
    document.title = title;
    byId('title').textContent = title;
    this.#counts();
    replace(byId('brand-actions'),
      h('button.text.lang', {type: 'button', lang: lang() === 'zh' ? 'en' : 'zh-CN', onclick: () => this.#switchLanguage()}, t('switchLang')),
      iconButton('link', t('connect'), () => openConnect(this.#config), {id: 'connect-button'}));
    replace(byId('controls'),
      h('div.control-group', iconButton('plus', t('zoomIn'), () => this.#map.zoomBy(1)), iconButton('minus', t('zoomOut'), () => this.#map.zoomBy(-1))),
      h('div.control-group', iconButton('extent', t('fullExtent'), () => this.#map.whole())),
      h('div.control-group', iconButton('camera', t('savePicture'), () => this.#picture())));
    this.#search.translate();
    this.#tabs();
  }

  #counts() {
    const n = this.#register.rows.size;
    const m = [...this.#register.rows.values()].filter(row => this.#register.features.has(row.project_id) && row.extent !== 'containing_area').length;
    byId('subtitle').textContent = n ? t('subtitleLocated', {n, m}) : '';
  }

  #tabs() {
    showTabs(this.#tab, !this.#trail.length, waiting(this.#register).length, id => this.#openTab(id));
  }

  // Data

  async #reload(project) {
    this.#store.set({loading: true, failed: null});
    byId('progress').hidden = false;
    try {
      await this.#register.load((layer, error) => this.#layerFailed(layer, error));
    } catch (error) {
      this.#store.set({failed: error});
      toast(errorWords(error), {error: true, action: t('retry'), onAction: () => this.#reload(project)});
    }
    this.#store.set({loading: false});
    byId('progress').hidden = true;
    this.#counts();
    this.#tabs();
    this.#drawProjects();
    if (project) this.openProject(project, [], {focus: false, look: this.#store.get('link').view ? 'no' : 'always'});
    else this.#show({keep: true});
    if (!this.#register.rows.size && !this.#store.get('failed')) this.#awaitFirst(3000);
  }

  /** An empty register fills soon where a first import is running: looks again, ever less often. */
  #awaitFirst(millis) {
    setTimeout(async () => {
      if (this.#register.rows.size) return;
      const found = document.hidden ? 0 : await api.projects({limit: 1}).then(page => page.total, () => 0);
      if (found) this.#reload();
      else this.#awaitFirst(Math.min(60000, millis * 1.5));
    }, millis);
  }

  #drawProjects() {
    const layers = this.#store.get('layers');
    const kinds = new Set();
    for (const layer of this.#register.layers) {
      const kind = KINDS[layer.name] ?? layer.geometry;
      if (layers.has(layer.name)) for (const one of kind === 'any' ? ['point', 'line', 'polygon'] : [kind]) kinds.add(one);
      this.#map.setProjectOpacity(kind, this.#store.get('opacity').get(layer.name) ?? 1);
    }
    this.#map.drawProjects(filterOf(this.#store), kinds);
  }

  #applyLayers() {
    for (const layer of this.#config.layers) {
      if (this.#register.layers.includes(layer) || this.#register.repeated.has(layer.name)) continue;
      this.#map.showReference(layer, this.#store.get('layers').has(layer.name), this.#store.get('opacity').get(layer.name) ?? 1,
        (definition, error) => this.#layerFailed(definition, error));
    }
  }

  #applyBase() {
    this.#map.setBase(this.#config.baseMaps?.find(base => base.id === this.#store.get('base')));
  }

  #layerFailed(layer, error) {
    toast(`${t('layerFailed', {layer: label(layer.title)})} · ${errorWords(error)}`, {error: true});
  }

  // The pane

  #openTab(id) {
    this.#tab = id;
    this.#trail = [];
    this.#map.clearHighlight();
    this.#show();
    this.#sheet.raise();
    this.#link();
  }

  #open(entry, {focus = true} = {}) {
    const body = byId('pane-body');
    this.#scroll.set(this.#trail.length, body.scrollTop);
    this.#trail.push(entry);
    this.#show();
    this.#sheet.raise();
    if (focus) byId('card-name')?.focus({preventScroll: true});
    this.#link();
  }

  #back() {
    this.#trail.pop();
    this.#map.clearHighlight();
    this.#show();
    byId('pane-body').scrollTop = this.#scroll.get(this.#trail.length) ?? 0;
    this.#link();
  }

  #closeAll() {
    if (!this.#trail.length) return;
    this.#trail = [];
    this.#map.clearHighlight();
    this.#show();
    this.#link();
  }

  get #current() {
    return this.#trail[this.#trail.length - 1];
  }

  #show({keep = false} = {}) {
    const body = byId('pane-body');
    const top = keep ? body.scrollTop : 0;
    const focused = keep && document.activeElement?.dataset?.theme;
    const entry = this.#current;
    body.classList.toggle('detail', Boolean(entry));
    body.setAttribute('role', entry ? 'region' : 'tabpanel');
    body.setAttribute('aria-label', entry ? t('projects') : t(this.#tab));
    replace(body, entry ? h('button.back', {type: 'button', onclick: () => this.#back()}, icon('back', 18), t('back')) : null,
      entry ? this.#detail(entry) : this.#panel());
    body.scrollTop = top;
    if (focused) body.querySelector(`[data-theme="${CSS.escape(focused)}"]`)?.focus();
    this.#tabs();
  }

  #panel() {
    const openProject = (id, context) => this.openProject(id, context);
    return {
      projects: () => projectsPane(this.#store, this.#register, {openProject, goImport: () => this.#openTab('import'), retry: () => this.#reload()}),
      layers: () => layersPane(this.#store, this.#config, this.#register, this.#map),
      review: () => reviewPane(this.#store, this.#register, {openProject}),
      import: () => this.#imports.element()
    }[this.#tab]();
  }

  #detail(entry) {
    const openProject = (id, context) => this.openProject(id, context ?? []);
    switch (entry.kind) {
      case 'project': return projectCard(this.#register.rows.get(entry.id), this.#register, {context: entry.context, actions: {
        review: (id, state) => this.#review(id, {review: state}), move: id => this.#place(id), go: id => this.#replaceProject(id)
      }});
      case 'stacks':
        this.#map.highlightStacks(entry.stacks);
        return stackPane(entry.stacks, this.#register, openProject, stack => this.#map.look(stack.geometry.getExtent(), true));
      case 'ids': return idsPane(entry.ids, this.#register, openProject);
      case 'place':
        this.#map.highlightPlace(entry.place.geometry, entry.place.properties);
        return placeCard(entry.place, this.#register, openProject);
      default: return this.#results(entry);
    }
  }

  #results({query, places}) {
    if (!places.length) return empty(t('searchNone', {q: query}), '');
    return h('article.card.group', h('h2', {id: 'card-name', tabindex: '-1'}, t('places')), h('ul.rows', places.map(place => h('li',
      h('button.row', {type: 'button', onclick: () => this.#openPlace(place)}, icon('pin', 22),
        h('span.row-text', h('span.row-name', place.properties.label ?? place.name), h('span.row-sub', kindWord(place.properties.kind))),
        extentPill(place.properties.extent))))));
  }

  // Selecting

  openProject(id, context, {focus = true, look = 'ifNeeded'} = {}) {
    if (!this.#register.rows.has(id)) {
      toast(t('noProjectWithId', {id}), {error: true});
      this.#show({keep: true});
      return;
    }
    this.#open({kind: 'project', id, context}, {focus});
    const extent = this.#map.highlightProject(id);
    if (look !== 'no') this.#map.look(extent, look === 'always');
  }

  #replaceProject(id) {
    const {context} = this.#current;
    this.#trail.pop();
    this.openProject(id, context);
  }

  #openPlace(place) {
    this.#open({kind: 'place', place});
    this.#map.look(this.#map.highlightPlace(place.geometry, place.properties), true);
  }

  #openReference(feature) {
    const {geometry, ...properties} = feature.getProperties();
    this.#open({kind: 'place', place: {name: featureName(feature), geometry, properties: {...properties, extent: properties.basis === 'schematic' ? 'schematic' : undefined}}});
    this.#map.highlightPlace(geometry, properties);
  }

  async #lookUp(text, limit) {
    try {
      const {features} = await api.geocode(text, limit);
      const format = new ol.format.GeoJSON({dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857'});
      const places = features.map(feature => ({
        geometry: feature.geometry && format.readGeometry(feature.geometry), properties: feature.properties,
        name: limit === 1 || !feature.properties.label ? text : feature.properties.label.split(/[,,]/)[0]
      }));
      if (places.length === 1) this.#openPlace(places[0]);
      else this.#open({kind: 'results', query: text, places});
    } catch (error) {
      toast(errorWords(error), {error: true});
    }
  }

  // Editing

  async #review(id, change) {
    const before = this.#register.rows.get(id).review ?? 'automatic';
    try {
      const changed = await api.changeProject(id, change);
      this.#changed(changed, id);
      const undo = change.review ? {action: t('undo'), onAction: () => this.#review(id, {review: before})} : {};
      toast(t('saved'), undo);
    } catch (error) {
      toast(errorWords(error), {error: true});
    }
  }

  #changed(feature, id) {
    if (feature?.properties) this.#register.put(feature);
    this.#drawProjects();
    this.#counts();
    this.#show({keep: true});
    if (this.#current?.kind === 'project' && this.#current.id === id) this.#map.highlightProject(id);
  }

  async #place(id) {
    const row = this.#register.rows.get(id);
    this.#sheet.to('peek');
    const geometry = await this.#editor.edit(row, this.#register.features.get(id));
    this.#sheet.raise();
    if (geometry) await this.#review(id, {geometry});
  }

  // Language, link, picture

  #switchLanguage() {
    keepLanguage(lang() === 'zh' ? 'en' : 'zh');
    this.#chrome();
    this.#show({keep: true});
    if (this.#current?.kind === 'project') this.#map.highlightProject(this.#current.id);
    this.#map.repaint();
    document.querySelector('.lang')?.focus();
    this.#link();
  }

  #link = debounce(150, () => {
    const link = {
      view: this.#map.viewLink(), layers: [...this.#store.get('layers')], hidden: [...this.#store.get('hidden')], years: this.#store.get('years'),
      project: this.#current?.kind === 'project' ? this.#current.id : null, base: this.#store.get('base'), lang: lang()
    };
    writeLink(link);
  });

  /** Someone pasted another link into this window, or went back. */
  #followLink() {
    const link = readLink();
    if (link.view) {
      const view = this.#map.map.getView();
      view.setCenter(ol.proj.fromLonLat([link.view.lon, link.view.lat]));
      view.setZoom(link.view.zoom);
    }
    this.#store.set({link, hidden: new Set(link.hidden ?? []), years: link.years ?? null, ...(link.layers ? {layers: new Set(link.layers)} : {})});
    if (link.lang && link.lang !== lang()) this.#switchLanguage();
    if (link.project && link.project !== this.#current?.id) this.openProject(link.project, [], {look: 'no'});
  }

  async #picture() {
    const blob = await picture(this.#map.map, label(this.#config.title));
    const url = URL.createObjectURL(blob);
    h('a', {href: url, download: 'xinimap.png'}).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}

async function start() {
  const link = readLink();
  chooseLanguage(link.lang);
  translatePage();
  const body = byId('pane-body');
  replace(body, h('p.sub', t('loading')));
  try {
    new Portal(await api.config(), link);
    document.documentElement.dataset.ready = 'true';
  } catch (error) {
    if (!error.kind) throw error;
    replace(body, empty(errorWords(error), t('offlineHint'), h('button.primary', {type: 'button', onclick: start}, t('retry'))));
  }
}

start();
