import {h, replace, byId} from './dom.js';
import {t} from './i18n.js';
import {icon} from './icons.js';
import {highlightStyle} from './project-style.js';

// Placing a project by hand: draw a point, a line or an area, or adjust what is there; then save or cancel.

const TOOLS = [['Point', 'pin', 'drawPoint', 'hintPoint'], ['LineString', 'line', 'drawLine', 'hintLine'], ['Polygon', 'area', 'drawArea', 'hintArea']];

export class GeometryEditor {
  #view;
  #source = new ol.source.Vector();
  #layer;
  #interactions = [];
  #bar = byId('edit-bar');

  constructor(view) {
    this.#view = view;
  }

  get active() {
    return Boolean(this.#layer);
  }

  /** Starts with the project's own geometry where it has one that is its own. Resolves to GeoJSON, or null if cancelled. */
  edit(row, features) {
    this.stop();
    return new Promise(resolve => {
      this.#finish = resolve;
      const style = highlightStyle(this.#view.register);
      this.#layer = new ol.layer.Vector({source: this.#source, zIndex: 90, style: (feature, resolution) => {
        feature.set('theme', row.theme, true);
        return style(feature, resolution);
      }});
      this.#view.map.addLayer(this.#layer);
      this.#view.drawing = true;
      byId('stage').classList.add('editing');
      const own = row.extent !== 'containing_area' && features?.length === 1 && features[0].getGeometry();
      if (own) this.#source.addFeature(new ol.Feature(own.clone()));
      this.#row = row;
      this.#tool = own ? 'adjust' : 'Point';
      this.#use(this.#tool);
      this.#bar.hidden = false;
    });
  }

  #finish = () => {};
  #row = null;
  #tool = 'Point';

  #use(tool) {
    this.#tool = tool;
    for (const interaction of this.#interactions) this.#view.map.removeInteraction(interaction);
    const modify = new ol.interaction.Modify({source: this.#source, pixelTolerance: 16});
    modify.on('modifyend', () => this.#draw());
    this.#interactions = [modify];
    if (tool !== 'adjust') {
      const draw = new ol.interaction.Draw({source: this.#source, type: tool});
      draw.on('drawstart', () => this.#source.clear());
      draw.on('drawend', () => setTimeout(() => this.#use('adjust')));
      this.#interactions.push(draw);
    }
    for (const interaction of this.#interactions) this.#view.map.addInteraction(interaction);
    this.#draw();
  }

  #draw() {
    const hint = TOOLS.find(([tool]) => tool === this.#tool)?.[3] ?? 'hintAdjust';
    const has = this.#source.getFeatures().length > 0;
    replace(this.#bar,
      h('p', h('strong', t('editTitle', {name: this.#row.name})), h('span', t(hint))),
      h('div.segments', {role: 'group'},
        TOOLS.map(([tool, name, words]) => h('button', {type: 'button', 'aria-pressed': String(this.#tool === tool), onclick: () => this.#use(tool)}, icon(name, 18), t(words))),
        has ? h('button', {type: 'button', 'aria-pressed': String(this.#tool === 'adjust'), onclick: () => this.#use('adjust')}, icon('pencil', 18), t('adjust')) : null),
      h('div.buttons',
        h('button.quiet', {type: 'button', onclick: () => this.#atCentre()}, icon('target', 18), t('atCentre')),
        h('button.primary', {type: 'button', disabled: !has, onclick: () => this.#save()}, t('save')),
        h('button.quiet', {type: 'button', onclick: () => this.cancel()}, t('cancel'))));
  }

  /** The way without a pointer: pan with the arrow keys, then put the point under the cross. */
  #atCentre() {
    this.#source.clear();
    this.#source.addFeature(new ol.Feature(new ol.geom.Point(this.#view.map.getView().getCenter())));
    this.#use('adjust');
  }

  #save() {
    const [feature] = this.#source.getFeatures();
    if (!feature) return;
    const geometry = new ol.format.GeoJSON().writeGeometryObject(feature.getGeometry(), {featureProjection: 'EPSG:3857', dataProjection: 'EPSG:4326', decimals: 7});
    const finish = this.#finish;
    this.stop();
    finish(geometry);
  }

  cancel() {
    const finish = this.#finish;
    this.stop();
    finish(null);
  }

  stop() {
    if (!this.#layer) return;
    for (const interaction of this.#interactions) this.#view.map.removeInteraction(interaction);
    this.#interactions = [];
    this.#view.map.removeLayer(this.#layer);
    this.#layer = null;
    this.#source.clear();
    this.#bar.hidden = true;
    byId('stage').classList.remove('editing');
    this.#finish = () => {};
    setTimeout(() => {
      this.#view.drawing = false; // after the click that ended the drawing has passed
    }, 300);
  }
}
