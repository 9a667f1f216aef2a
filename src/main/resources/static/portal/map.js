import {byId, phone, reducedMotion} from './dom.js';
import {t, lang} from './i18n.js';
import * as api from './api.js';
import {font, palette, onPaletteChange} from './palette.js';
import {referenceStyle, byRank} from './reference-style.js';
import {pointStyle, lineStyle, areaStyle, highlightStyle, innerPoint} from './project-style.js';
import {StackBadges} from './stacks.js';
import {baseSource} from './base-map.js';

// The map: reference layers, projects, the highlight of what is selected, and what a click means.

const toMap = extent => ol.proj.transformExtent(extent, 'EPSG:4326', 'EPSG:3857');
const PEEK = 190; // px: what the sheet covers at its lowest
const sheetHeight = () => Number.parseFloat(byId('pane').style.getPropertyValue('--sheet')) || PEEK;
const WHOLE = 10000; // layers up to this size are loaded whole, larger ones tile by tile

export class MapView {
  constructor(store, config, register) {
    this.store = store;
    this.register = register;
    this.home = toMap(config.extent);
    this.base = new ol.layer.Tile({visible: false, zIndex: -10});
    this.highlight = new ol.layer.Vector({source: new ol.source.Vector(), style: highlightStyle(register), zIndex: 15});
    this.picked = new ol.layer.Vector({source: new ol.source.Vector(), style: highlightStyle(register), zIndex: 60});
    this.sources = {points: new ol.source.Vector(), lines: new ol.source.Vector(), areas: new ol.source.Vector()};
    const cluster = new ol.source.Cluster({source: this.sources.points, distance: 34, minDistance: 26});
    this.projectLayers = [
      new ol.layer.Vector({source: this.sources.areas, style: areaStyle(register), zIndex: 20, declutter: 'labels'}),
      new ol.layer.Vector({source: this.sources.lines, style: lineStyle(register), zIndex: 30, declutter: 'labels'}),
      new ol.layer.Vector({source: cluster, style: pointStyle(register), zIndex: 50, declutter: 'labels'})
    ];
    this.references = new Map();
    this.graticule = this.#graticule();
    const {view} = store.get('link');
    this.map = new ol.Map({
      target: 'map',
      controls: [new ol.control.ScaleLine({target: byId('scale'), minWidth: 70}), new ol.control.Attribution({collapsible: true})],
      interactions: ol.interaction.defaults.defaults({onFocusOnly: false}),
      layers: [this.base, this.graticule, this.highlight, ...this.projectLayers, this.picked],
      view: new ol.View({
        center: view ? ol.proj.fromLonLat([view.lon, view.lat]) : ol.extent.getCenter(this.home),
        zoom: view?.zoom ?? 8, minZoom: 3, maxZoom: 19, constrainResolution: false, smoothResolutionConstraint: true
      }),
      keyboardEventTarget: byId('map')
    });
    this.#pad();
    if (!view) this.map.once('change:size', () => this.fit(this.home, {now: true}));
    if (!view && this.map.getSize()) this.fit(this.home, {now: true});
    this.badges = new StackBadges(this.map, register, stacks => this.onStacks(stacks), stacks => this.#hoverStacks(stacks));
    this.#pointer();
    this.#keyboard();
    onPaletteChange(() => this.repaint());
    addEventListener('resize', () => this.#pad());
  }

  // What the rest of the portal does with a click; set by main.js.
  onProjects = () => {};
  onStacks = () => {};
  onPlace = () => {};
  onNothing = () => {};

  #pad() {
    this.map.getView().padding = phone() ? [64, 0, PEEK, 0] : [0, 0, 0, 0];
  }

  #graticule() {
    const degrees = (value, letters) => {
      const minutes = Math.round(Math.abs(value) * 60);
      const rest = minutes % 60;
      return `${Math.floor(minutes / 60)}°${rest ? `${String(rest).padStart(2, '0')}′` : ''}${letters[value < 0 ? 1 : 0]}`;
    };
    const text = () => ({font: font(10.5), fill: new ol.style.Fill({color: palette().graticuleText})});
    return new ol.layer.Graticule({
      strokeStyle: new ol.style.Stroke({color: palette().graticule, width: 1}), showLabels: true, wrapX: false, zIndex: 5,
      targetSize: 160, intervals: [10, 5, 2, 1, 0.5, 20 / 60, 10 / 60, 5 / 60, 2 / 60, 1 / 60],
      lonLabelFormatter: value => degrees(value, 'EW'), latLabelFormatter: value => degrees(value, 'NS'),
      lonLabelPosition: 1, latLabelPosition: 0,
      lonLabelStyle: new ol.style.Text({...text(), textBaseline: 'top', offsetY: phone() ? 66 : 4}),
      latLabelStyle: new ol.style.Text({...text(), textAlign: 'start', offsetX: 6, textBaseline: 'bottom'})
    });
  }

  /** Draws everything again: other colours, other language, other filter. */
  repaint() {
    const index = this.map.getLayers().getArray().indexOf(this.graticule);
    this.graticule = this.#graticule();
    this.map.getLayers().setAt(index, this.graticule);
    for (const layer of this.map.getLayers().getArray()) if (layer !== this.base && layer !== this.graticule) layer.changed();
    this.badges.place();
  }

  // Reference layers

  /** Switches a reference layer on or off; it is loaded when first switched on. Failures go to onFailure. */
  showReference(definition, on, opacity, onFailure) {
    let layer = this.references.get(definition.name);
    if (!layer && on) {
      layer = this.#reference(definition, onFailure);
      this.references.set(definition.name, layer);
      this.map.addLayer(layer);
    }
    layer?.setVisible(on);
    layer?.setOpacity(opacity);
  }

  #reference(definition, onFailure) {
    const {name, count, geometry} = definition;
    const whole = !(count > WHOLE);
    const format = new ol.format.GeoJSON({dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857'});
    const source = new ol.source.Vector({
      strategy: whole ? ol.loadingstrategy.all : ol.loadingstrategy.tile(ol.tilegrid.createXYZ({tileSize: 512})),
      loader: async (extent, resolution, projection, success, failure) => {
        try {
          const bbox = whole ? undefined : ol.proj.transformExtent(extent, 'EPSG:3857', 'EPSG:4326').map(v => Math.round(v * 1e7) / 1e7);
          const features = format.readFeatures({type: 'FeatureCollection', features: await api.items(name, {bbox})});
          source.addFeatures(features);
          success(features);
        } catch (error) {
          source.removeLoadedExtent(extent);
          failure();
          onFailure(definition, error);
        }
      }
    });
    const options = {
      source, style: referenceStyle(name, () => this.base.getVisible()), declutter: 'labels',
      zIndex: {polygon: 0, line: 2, point: 4}[geometry] ?? 3, renderOrder: byRank(name), properties: {reference: name},
      maxResolution: whole ? undefined : 160
    };
    return count > 3000 ? new ol.layer.VectorImage({...options, declutter: false, imageRatio: 1.4}) : new ol.layer.Vector(options);
  }

  referenceSource(name) {
    return this.references.get(name)?.getSource();
  }

  // Base maps

  setBase(definition) {
    this.base.setVisible(Boolean(definition));
    if (definition) this.base.setSource(baseSource(definition));
    for (const layer of this.references.values()) layer.changed();
    this.graticule.setVisible(!definition);
  }

  // Projects

  drawProjects(filter, kinds) {
    const {points, lines, areas, stacks} = this.register.drawn(filter);
    const fill = (source, features) => {
      source.clear(true);
      source.addFeatures(features);
    };
    fill(this.sources.points, kinds.has('point') ? points : []);
    fill(this.sources.lines, kinds.has('line') ? lines : []);
    fill(this.sources.areas, kinds.has('polygon') ? areas : []);
    this.stacks = kinds.has('polygon') ? stacks : stacks.filter(stack => !stack.geometry.getType().includes('Polygon'));
    this.badges.show(this.stacks, kinds.has('point') ? points : []);
  }

  setProjectOpacity(kind, opacity) {
    this.projectLayers[['polygon', 'line', 'point'].indexOf(kind)]?.setOpacity(opacity);
  }

  // Highlights

  clearHighlight() {
    this.highlight.getSource().clear();
    this.picked.getSource().clear();
    this.badges.activate([]);
  }

  /** Marks a project: itself, and how far it may be off. Returns the extent to look at; null when it has no geometry. */
  highlightProject(id) {
    this.clearHighlight();
    const row = this.register.rows.get(id);
    const features = this.register.features.get(id) ?? [];
    for (const feature of features) this.#highlight(feature.getGeometry(), row);
    const holding = this.stacks?.filter(stack => stack.members.some(member => member.project_id === id)) ?? [];
    this.badges.activate(holding.map(stack => stack.key));
    return this.#highlightExtent();
  }

  highlightPlace(geometry, properties) {
    this.clearHighlight();
    if (geometry) this.#highlight(geometry, properties);
    return this.#highlightExtent();
  }

  highlightStacks(stacks) {
    this.clearHighlight();
    for (const stack of stacks) this.#within(stack.geometry, stack.accuracy);
    this.badges.activate(stacks.map(stack => stack.key));
    return this.#highlightExtent();
  }

  #hoverStacks(stacks) {
    const source = this.highlight.getSource();
    for (const feature of source.getFeatures()) if (feature.get('hover')) source.removeFeature(feature);
    for (const stack of stacks) this.#within(stack.geometry, stack.accuracy, true);
  }

  /** Hatches the area that something lies in; of an area known by a point only, the circle of its accuracy. */
  #within(geometry, accuracy, hover = false) {
    const area = geometry.getType().includes('Polygon') ? geometry : accuracy > 0 && accuracy < Infinity ? circle(innerPoint(geometry), accuracy) : null;
    if (area) this.highlight.getSource().addFeature(new ol.Feature({geometry: area, role: 'within', hover}));
  }

  #highlight(geometry, {theme, extent, accuracy_m: accuracy}) {
    const type = geometry.getType();
    const polygon = type.includes('Polygon');
    if (type === 'GeometryCollection') {
      for (const member of geometry.getGeometries()) this.#highlight(member, {theme, extent, accuracy_m: accuracy});
      return;
    }
    if (type === 'MultiPoint') {
      for (const point of geometry.getPoints()) this.#highlight(point, {theme, extent, accuracy_m: accuracy});
      return;
    }
    if (extent === 'containing_area' && !type.includes('Line')) {
      this.#within(geometry, accuracy);
      return;
    }
    if (accuracy > 0 && !polygon) {
      const shape = type.includes('Point') ? circle(innerPoint(geometry), accuracy) : null;
      if (shape) this.highlight.getSource().addFeature(new ol.Feature({geometry: shape, role: 'accuracy'}));
      else this.highlight.getSource().addFeatures(bands(geometry, accuracy));
    }
    this.picked.getSource().addFeature(new ol.Feature({geometry, theme, extent, role: 'picked'}));
  }

  #highlightExtent() {
    const extent = ol.extent.createEmpty();
    for (const layer of [this.highlight, this.picked]) {
      for (const feature of layer.getSource().getFeatures()) ol.extent.extend(extent, feature.getGeometry().getExtent());
    }
    return ol.extent.isEmpty(extent) ? null : extent;
  }

  /** Brings an extent into view; unless always is set, not when most of it is in view already. */
  look(extent, always = false) {
    if (!extent) return;
    const seen = this.#seen();
    if (!always && ol.extent.containsExtent(seen, extent)) {
      const share = ol.extent.getWidth(extent) / ol.extent.getWidth(seen) + ol.extent.getHeight(extent) / ol.extent.getHeight(seen);
      if (share > 0.03 || ol.extent.getArea(extent) === 0) return;
    }
    if (!always && ol.extent.containsExtent(extent, seen)) return;
    this.fit(extent);
  }

  /** What of the map is not under the sheet of a phone. */
  #seen() {
    const [width, height] = this.map.getSize();
    const covered = phone() ? Math.min(sheetHeight(), height * 0.6) : 0;
    return ol.extent.boundingExtent([[0, phone() ? 64 : 0], [width, height - covered]].map(pixel => this.map.getCoordinateFromPixel(pixel)));
  }

  fit(extent, {now = false} = {}) {
    const margin = phone() ? 24 : 64;
    const covered = phone() ? Math.max(0, Math.min(sheetHeight(), innerHeight * 0.6) - PEEK) : 0;
    this.map.getView().fit(extent, {
      padding: [margin, margin, margin + covered, margin], maxZoom: 15, duration: now || reducedMotion() ? 0 : 520
    });
  }

  zoomBy(delta) {
    const view = this.map.getView();
    view.animate({zoom: view.getZoom() + delta, duration: reducedMotion() ? 0 : 220});
  }

  whole() {
    this.fit(this.home);
  }

  viewLink() {
    const view = this.map.getView();
    const [lon, lat] = ol.proj.toLonLat(view.getCenter());
    return {zoom: view.getZoom(), lon, lat};
  }

  // Pointer and keyboard

  /** What lies at a pixel: projects first, else one feature of a reference layer. */
  at(pixel, tolerance) {
    const ids = new Set();
    let clustered = null;
    let reference = null;
    this.map.forEachFeatureAtPixel(pixel, (feature, layer) => {
      if (this.projectLayers.includes(layer)) {
        const members = feature.get('features') ?? [feature];
        if (members.length > 1) clustered ??= members;
        for (const member of members) ids.add(member.get('project_id'));
      } else if (layer && this.references.get(layer.get('reference')) === layer && !reference) {
        if (!feature.getGeometry().getType().includes('Polygon')) reference = {feature, layer: layer.get('reference')};
      }
    }, {hitTolerance: tolerance});
    return {ids: [...ids], clustered, reference};
  }

  #pick(pixel, tolerance) {
    const {ids, clustered, reference} = this.at(pixel, tolerance);
    if (clustered && ids.length === clustered.length) {
      const extent = ol.extent.boundingExtent(clustered.map(member => innerPoint(member.getGeometry())));
      const view = this.map.getView();
      if (Math.max(ol.extent.getWidth(extent), ol.extent.getHeight(extent)) > 5 && view.getZoom() < view.getMaxZoom() - 1) {
        this.fit(extent);
        return;
      }
    }
    if (ids.length) this.onProjects(ids);
    else if (reference) this.onPlace(reference);
    else this.onNothing();
  }

  #pointer() {
    const tooltip = byId('tooltip');
    this.map.on('click', event => {
      if (this.drawing) return;
      this.#pick(event.pixel, event.originalEvent.pointerType === 'touch' ? 14 : 6);
    });
    this.map.on('pointermove', event => {
      const output = byId('coordinates');
      const [lon, lat] = ol.proj.toLonLat(event.coordinate);
      output.textContent = `${Math.abs(lon).toFixed(4)}°${lon < 0 ? 'W' : 'E'}  ${Math.abs(lat).toFixed(4)}°${lat < 0 ? 'S' : 'N'}`;
      if (event.dragging || this.drawing || event.originalEvent.target.closest?.('.stack') || event.originalEvent.pointerType === 'touch') {
        tooltip.hidden = true;
        return;
      }
      const {ids, reference} = this.at(event.pixel, 4);
      this.map.getTargetElement().classList.toggle('pointing', Boolean(ids.length || reference));
      tooltip.hidden = !ids.length;
      if (ids.length) {
        tooltip.textContent = ids.length > 1 ? t('samePlace', {n: ids.length}) : this.register.rows.get(ids[0])?.name ?? '';
        tooltip.style.transform = `translate(${event.pixel[0] + 14}px, ${event.pixel[1] + 16}px)`;
      }
    });
    this.map.getViewport().addEventListener('pointerleave', () => {
      tooltip.hidden = true;
    });
  }

  #keyboard() {
    const target = byId('map');
    target.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.target !== target || this.drawing) return;
      event.preventDefault();
      const centre = this.map.getPixelFromCoordinate(this.map.getView().getCenter());
      this.#pick(centre, 22);
    });
  }
}

/** A circle of so many metres on the ground around a map position. */
export function circle(position, metres) {
  return ol.geom.Polygon.circular(ol.proj.toLonLat(position), metres, 72).transform('EPSG:4326', 'EPSG:3857');
}

/** A band of so many metres on both sides of a line, as features of the highlight. */
function bands(geometry, metres) {
  const lat = ol.proj.toLonLat(ol.extent.getCenter(geometry.getExtent()))[1];
  const feature = new ol.Feature({geometry, role: 'accuracy'});
  const width = (2 * metres) / Math.cos((lat * Math.PI) / 180);
  // The band's width is on the ground, so it is a stroke whose pixels follow the resolution.
  feature.setStyle((_, resolution) => {
    const p = palette();
    const pixels = Math.min(1200, Math.max(10, width / resolution));
    return [new ol.style.Style({stroke: new ol.style.Stroke({color: p.dark ? 'rgba(142,214,203,.16)' : 'rgba(20,82,77,.11)', width: pixels})})];
  });
  return [feature];
}
