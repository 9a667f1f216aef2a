import {font, palette} from './palette.js';
import {svg} from './dom.js';
import {t} from './i18n.js';

// How reference layers are drawn: boundaries, water, roads, railways, places. A feature's kind decides; where the data
// has none, the layer's name does.

const {Style, Stroke, Fill, Circle, Text, RegularShape} = ol.style;

const BY_LAYER = [
  [/rail|铁路/i, 'railway'],
  [/road|street|道路|公路/i, 'road'],
  [/river|water|河|水/i, 'river'],
  [/bound|admin|district|界/i, 'boundary']
];

const CLASSES = {
  province: 'province', prefecture_city: 'province', county: 'county', banner: 'county', district: 'county',
  town: 'town', sumu: 'town', township: 'town', subdistrict: 'town', urban_area: 'urban',
  industrial_park: 'park', historic_unit: 'minor', community: 'minor', village: 'minor', neighbourhood: 'minor',
  road: 'road', street: 'street', railway: 'railway', river: 'river', canal: 'river', lake: 'lake',
  desert: 'desert', scenic_area: 'green', heritage_site: 'site', boundary: 'county'
};

export function referenceClass(feature, layerName) {
  const kind = String(feature.get('kind') ?? '').toLowerCase();
  if (CLASSES[kind]) return CLASSES[kind];
  if (kind) return 'site';
  const named = BY_LAYER.find(([pattern]) => pattern.test(layerName));
  return named ? CLASSES[named[1]] : 'plain';
}

export const featureName = feature => feature.get('name') ?? feature.get('name_zh') ?? feature.get('title') ?? '';
export const isSchematic = feature => feature.get('basis') === 'schematic' || feature.get('extent') === 'schematic';

// Label ranges in map units (metres of Web Mercator) a pixel: a label shows while the view is finer than this.
const LABEL_BELOW = {province: 2500, county: 1200, town: 700, urban: 60, park: 200, minor: 90, road: 260, street: 40,
  railway: 200, river: 320, lake: 300, desert: 600, green: 200, site: 120, plain: 150};

const PLACE_SIZE = {province: [15, 600], county: [14, 600], town: [13.5, 600], urban: [13, 600], park: [12, 500],
  minor: [12, 400], site: [11.5, 400], green: [11.5, 400], desert: [14, 400], plain: [12, 400]};

/** The style function of a reference layer. hasBase says whether a base map lies below, so that fills step back. */
export function referenceStyle(layerName, hasBase) {
  return (feature, resolution) => {
    const geometry = feature.getGeometry();
    if (!geometry) return undefined;
    const cls = referenceClass(feature, layerName);
    const type = geometry.getType();
    if (type.includes('Polygon')) return areaStyle(feature, cls, resolution, hasBase());
    if (type.includes('Line')) return lineStyle(feature, cls, resolution);
    return pointStyle(feature, cls, resolution);
  };
}

function areaStyle(feature, cls, resolution, overBase) {
  const p = palette();
  const fills = {county: p.banner, province: p.banner, town: p.town, urban: p.urban, lake: p.waterFill, river: p.waterFill,
    desert: p.sand, green: p.green, park: p.urban};
  const zIndex = {province: 0, county: 1, town: 2, desert: 3, green: 3, lake: 4, river: 4, urban: 5, park: 5}[cls] ?? 3;
  const fill = overBase ? undefined : new Fill({color: fills[cls] ?? p.town});
  const styles = [];
  if (cls === 'lake' || cls === 'river') {
    styles.push(new Style({fill: new Fill({color: p.waterFill}), stroke: new Stroke({color: p.water, width: 1}), zIndex}));
  } else if (cls === 'desert' || cls === 'green') {
    styles.push(new Style({fill, zIndex}));
  } else if (cls === 'urban' || cls === 'park') {
    styles.push(new Style({fill, stroke: new Stroke({color: p.faint, width: 1, lineDash: [2, 3]}), zIndex}));
  } else {
    const strong = cls === 'county' || cls === 'province';
    styles.push(new Style({fill, zIndex}));
    styles.push(new Style({stroke: new Stroke({color: p.boundaryHalo, width: strong ? 9 : 6}), zIndex}));
    styles.push(new Style({
      stroke: new Stroke({
        color: p.boundary, width: strong ? 1.4 : 1,
        lineDash: isSchematic(feature) ? [3, 4] : strong ? [12, 4, 2, 4] : [8, 3, 2, 3]
      }),
      zIndex
    }));
  }
  return styles;
}

function lineStyle(feature, cls, resolution) {
  const p = palette();
  const schematic = isSchematic(feature);
  const styles = [];
  if (cls === 'river' || cls === 'lake') {
    styles.push(new Style({stroke: new Stroke({color: p.banner, width: 4.5}), zIndex: 1}));
    styles.push(new Style({stroke: new Stroke({color: p.water, width: 2.4, lineDash: schematic ? [9, 5] : undefined}), zIndex: 2}));
  } else if (cls === 'railway') {
    styles.push(new Style({stroke: new Stroke({color: p.rail, width: 2.2}), zIndex: 3}));
    styles.push(new Style({stroke: new Stroke({color: p.banner, width: 1.2, lineDash: [7, 7], lineCap: 'butt'}), zIndex: 3}));
  } else if (cls === 'county' || cls === 'province') {
    styles.push(new Style({stroke: new Stroke({color: p.boundary, width: 1.4, lineDash: [12, 4, 2, 4]}), zIndex: 1}));
  } else {
    const major = cls === 'road';
    const width = major ? (resolution < 60 ? 5 : 3.2) : resolution < 12 ? 5 : 2.4;
    if (schematic) {
      styles.push(new Style({stroke: new Stroke({color: p.roadCase, width: width * 0.55, lineDash: [8, 6]}), zIndex: 4}));
    } else {
      styles.push(new Style({stroke: new Stroke({color: p.roadCase, width: width + 1.8}), zIndex: 4}));
      styles.push(new Style({stroke: new Stroke({color: major ? p.road : p.roadMinor, width}), zIndex: 5}));
    }
  }
  const name = featureName(feature);
  if (name && resolution < (LABEL_BELOW[cls] ?? 150)) {
    const water = cls === 'river' || cls === 'lake';
    styles.push(new Style({
      text: new Text({
        text: schematic ? `${name} · ${t('schematic')}` : name,
        font: font(11.5, 400), placement: 'line', maxAngle: 0.6, repeat: 460, textBaseline: 'bottom', offsetY: -4,
        fill: new Fill({color: water ? p.waterText : p.quiet}), stroke: new Stroke({color: p.halo, width: 3.5})
      }),
      zIndex: 6
    }));
  }
  return styles;
}

function pointStyle(feature, cls, resolution) {
  const below = LABEL_BELOW[cls] ?? 150;
  if (resolution > below * 1.6) return undefined;
  const p = palette();
  const [size, weight] = PLACE_SIZE[cls] ?? PLACE_SIZE.plain;
  const name = featureName(feature);
  const seat = cls === 'county' || cls === 'province' || cls === 'town' || cls === 'urban';
  const small = !seat;
  const colour = cls === 'desert' ? p.quiet : cls === 'green' ? (p.dark ? '#9cc19a' : '#4d7350') : small ? p.quiet : p.ink;
  const image = cls === 'desert' ? undefined
    : cls === 'site' ? new RegularShape({points: 4, radius: 3.6, fill: new Fill({color: p.quiet}), stroke: new Stroke({color: p.halo, width: 1.5})})
    : new Circle({radius: cls === 'county' || cls === 'province' ? 4 : seat ? 3.2 : 2.2,
      fill: new Fill({color: seat ? p.paper : p.quiet}), stroke: new Stroke({color: seat ? p.ink : p.halo, width: seat ? 1.8 : 1.2})});
  const styles = [new Style({image, zIndex: 10})];
  if (name && resolution < below) {
    styles[0].setText(new Text({
      text: cls === 'desert' ? [...name].join('\u2009\u2009') : name,
      font: font(size, weight), offsetY: cls === 'desert' ? 0 : -12, overflow: true,
      fill: new Fill({color: colour}), stroke: new Stroke({color: p.halo, width: 4}), padding: [2, 4, 2, 4]
    }));
  }
  return styles;
}

/** The more important place keeps its label where two collide. */
const RANK = {province: 9, county: 8, town: 7, urban: 3, desert: 4, park: 4, green: 3, site: 2, minor: 1};
export const byRank = layerName => (a, b) =>
  (RANK[referenceClass(b, layerName)] ?? 0) - (RANK[referenceClass(a, layerName)] ?? 0);

/** A swatch for the legend, drawn like the map draws the class. */
export function swatch(cls, type, schematic = false) {
  const p = palette();
  const box = (...children) => svg('svg', {viewBox: '0 0 30 18', width: 30, height: 18, class: 'swatch', 'aria-hidden': 'true'}, ...children);
  const line = (stroke, width, dash) => svg('path', {d: 'M1 13C9 13 10 5 29 5', fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dash});
  if (type === 'polygon') {
    const fill = {county: p.banner, province: p.banner, town: p.town, urban: p.urban, park: p.urban, lake: p.waterFill, desert: p.sand, green: p.green}[cls] ?? p.town;
    const plain = cls === 'urban' || cls === 'park';
    return box(svg('rect', {x: 1.5, y: 1.5, width: 27, height: 15, rx: 2, fill, stroke: plain ? p.faint : p.boundary, 'stroke-width': 1.4, 'stroke-dasharray': schematic || plain ? '3 3' : '9 3 2 3'}));
  }
  if (type === 'line') {
    if (cls === 'river' || cls === 'lake') return box(line(p.water, 2.6, schematic ? '7 4' : undefined));
    if (cls === 'railway') return box(line(p.rail, 2.6), line(p.banner, 1.3, '5 5'));
    return schematic ? box(line(p.roadCase, 2.2, '6 4')) : box(line(p.roadCase, 5), line(p.road, 3));
  }
  const seat = ['county', 'province', 'town', 'urban'].includes(cls);
  if (cls === 'site') return box(svg('rect', {x: 12.2, y: 6.2, width: 5.6, height: 5.6, transform: 'rotate(45 15 9)', fill: p.quiet}));
  return box(svg('circle', {cx: 15, cy: 9, r: seat ? 4 : 2.6, fill: seat ? p.paper : p.quiet, stroke: seat ? p.ink : 'none', 'stroke-width': 1.8}));
}
