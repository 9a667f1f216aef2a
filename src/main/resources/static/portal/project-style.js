import {drawn, font, hatch, palette, withAlpha, CJK} from './palette.js';
import {pictogramPath} from './icons.js';
import {t} from './i18n.js';

// How projects are drawn: theme colour and pictogram, casing below, dashes where a course is only schematic.

const {Style, Stroke, Fill, Icon, Text} = ol.style;
const cache = new Map();

function canvasOf(width, height, draw) {
  const ratio = Math.min(3, window.devicePixelRatio || 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil(height * ratio);
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  draw(context);
  return {canvas, scale: 1 / ratio};
}

function cached(key, make) {
  const full = `${key}|${palette().dark}|${window.devicePixelRatio}`;
  if (!cache.has(full)) cache.set(full, make());
  return cache.get(full);
}

/** The disc with a theme's pictogram; radius in CSS pixels. */
export function disc(theme, radius = 12, selected = false) {
  return cached(`disc ${theme.id} ${theme.colour} ${radius} ${selected}`, () => {
    const p = palette();
    const size = radius * 2 + 10;
    const {canvas, scale} = canvasOf(size, size, context => {
      const c = size / 2;
      context.shadowColor = 'rgba(20, 30, 30, 0.35)';
      context.shadowBlur = 3 * Math.min(3, window.devicePixelRatio || 1);
      context.shadowOffsetY = 1;
      context.fillStyle = selected ? p.select : '#ffffff';
      context.beginPath();
      context.arc(c, c, radius + (selected ? 3.2 : 1.6), 0, 7);
      context.fill();
      context.shadowColor = 'transparent';
      context.fillStyle = theme.colour;
      context.beginPath();
      context.arc(c, c, radius, 0, 7);
      context.fill();
      const grid = radius * 1.34;
      context.translate(c - grid / 2, c - grid / 2);
      context.scale(grid / 16, grid / 16);
      context.strokeStyle = '#ffffff';
      context.lineWidth = 1.5;
      context.lineCap = context.lineJoin = 'round';
      context.stroke(new Path2D(pictogramPath(theme.symbol)));
    });
    return new Icon({img: canvas, scale, declutterMode: 'obstacle'});
  });
}

/** A ring whose arcs show how many projects of which theme lie here, with their number inside. */
function ring(counts, themes, total) {
  const key = `ring ${total} ${counts.map(([id, n]) => `${id}${n}`).join(' ')}`;
  return cached(key, () => {
    const p = palette();
    const radius = total < 10 ? 14 : total < 100 ? 17 : 21;
    const size = radius * 2 + 10;
    const {canvas, scale} = canvasOf(size, size, context => drawRing(context, size / 2, radius, counts, themes, total, p));
    return new Icon({img: canvas, scale, declutterMode: 'obstacle'});
  });
}

function drawRing(context, c, radius, counts, themes, total, p) {
  context.shadowColor = 'rgba(20, 30, 30, 0.3)';
  context.shadowBlur = 4;
  context.fillStyle = p.dark ? '#262e30' : '#ffffff';
  context.beginPath();
  context.arc(c, c, radius + 1.5, 0, 7);
  context.fill();
  context.shadowColor = 'transparent';
  let angle = -Math.PI / 2;
  context.lineWidth = 4.5;
  for (const [id, n] of counts) {
    const next = angle + (n / total) * 2 * Math.PI;
    context.strokeStyle = drawn(themes.get(id)?.colour ?? p.quiet);
    context.beginPath();
    context.arc(c, c, radius - 2.2, angle + (counts.length > 1 ? 0.05 : 0), next - (counts.length > 1 ? 0.05 : 0));
    context.stroke();
    angle = next;
  }
  context.fillStyle = p.ink;
  context.font = `600 ${radius < 16 ? 12 : 13}px ${CJK}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(total), c, c + 0.5);
}

export function countThemes(list) {
  const counts = new Map();
  for (const properties of list) counts.set(properties.theme, (counts.get(properties.theme) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function nameText(name, offsetY) {
  const p = palette();
  return new Text({
    text: name, font: font(12.5, 500), offsetY, fill: new Fill({color: p.ink}), stroke: new Stroke({color: p.halo, width: 4}),
    overflow: true
  });
}

/** Style of the clustered points. */
export function pointStyle(register) {
  return (feature, resolution) => {
    const members = feature.get('features');
    if (members.length > 1) {
      const list = members.map(member => member.getProperties());
      return new Style({image: ring(countThemes(list), register.themes, members.length), zIndex: 50 + Math.min(40, members.length)});
    }
    const [member] = members;
    const style = new Style({image: disc(register.theme(member.get('theme')), 12), zIndex: 40});
    if (resolution < 40) style.setText(nameText(member.get('name'), 23));
    return style;
  };
}

/** The line moved sideways by so many map units, so that projects on one road run side by side. */
export function beside(coordinates, distance) {
  if (!distance) return coordinates;
  const normal = (a, b) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  };
  return coordinates.map((point, i) => {
    const before = i > 0 ? normal(coordinates[i - 1], point) : null;
    const after = i < coordinates.length - 1 ? normal(point, coordinates[i + 1]) : null;
    const [n, m] = [before ?? after, after ?? before];
    const sum = [n[0] + m[0], n[1] + m[1]];
    const squared = Math.max(0.4, (sum[0] * sum[0] + sum[1] * sum[1]) / 2);
    return [point[0] + (sum[0] / squared) * distance, point[1] + (sum[1] / squared) * distance];
  });
}

export function linesOf(geometry) {
  return geometry.getType() === 'MultiLineString' ? geometry.getLineStrings() : [geometry];
}

/** Style of line projects: side by side on a common course, a pictogram on each. */
export function lineStyle(register) {
  return (feature, resolution) => {
    const p = palette();
    const theme = register.theme(feature.get('theme'));
    const {lane = 0, lanes = 1} = feature.get('lane') ?? {};
    const width = resolution > 150 ? 2.4 : 3.6;
    const shift = (lane - (lanes - 1) / 2) * (width + 1.6) * resolution;
    // A wiggly course is calmed before it is moved sideways, or the copies would tie knots.
    const lines = linesOf(feature.getGeometry()).map(line => new ol.geom.LineString(
      beside((shift ? line.simplify(resolution * (resolution > 150 ? 7 : 3)) : line).getCoordinates(), shift)));
    const course = new ol.geom.MultiLineString(lines.map(line => line.getCoordinates()));
    const lineDash = feature.get('extent') === 'exact' ? undefined : [9, 7];
    const styles = [
      new Style({geometry: course, stroke: new Stroke({color: p.casing, width: width + 2.4}), zIndex: 20}),
      new Style({geometry: course, stroke: new Stroke({color: drawn(theme.colour), width, lineDash}), zIndex: 21})
    ];
    const longest = lines.reduce((a, b) => (b.getLength() > a.getLength() ? b : a));
    if (longest.getLength() / resolution > 40 * lanes) {
      styles.push(new Style({geometry: new ol.geom.Point(longest.getCoordinateAt((lane + 1) / (lanes + 1))), image: disc(theme, 10), zIndex: 45}));
    }
    if (lanes === 1 && resolution < 120 && longest.getLength() / resolution > 160) {
      const text = nameText(lineDash ? `${feature.get('name')} · ${t('schematic')}` : feature.get('name'), -14);
      text.setPlacement('line');
      text.setRepeat(520);
      styles.push(new Style({geometry: longest, text, zIndex: 46}));
    }
    return styles;
  };
}

/** Style of projects that have an area of their own. */
export function areaStyle(register) {
  return (feature, resolution) => {
    const p = palette();
    const theme = register.theme(feature.get('theme'));
    const geometry = feature.getGeometry();
    const dashed = feature.get('extent') !== 'exact';
    const styles = [
      new Style({stroke: new Stroke({color: p.casing, width: 4.4}), fill: new Fill({color: withAlpha(drawn(theme.colour), p.dark ? 0.24 : 0.18)}), zIndex: 10}),
      new Style({stroke: new Stroke({color: drawn(theme.colour), width: 2, lineDash: dashed ? [6, 5] : undefined}), zIndex: 11})
    ];
    const style = new Style({geometry: new ol.geom.Point(innerPoint(geometry)), image: disc(theme, 11), zIndex: 44});
    if (resolution < 40) style.setText(nameText(feature.get('name'), 22));
    styles.push(style);
    return styles;
  };
}

/** A point inside an area; of several parts, in the largest. */
export function innerPoint(geometry) {
  const type = geometry.getType();
  if (type === 'Polygon') return geometry.getInteriorPoint().getCoordinates().slice(0, 2);
  if (type === 'MultiPolygon') {
    const parts = geometry.getPolygons();
    return innerPoint(parts.reduce((a, b) => (b.getArea() > a.getArea() ? b : a)));
  }
  if (type === 'Point') return geometry.getCoordinates().slice(0, 2);
  return ol.extent.getCenter(geometry.getExtent());
}

/** What is drawn around the selected project or place: its accuracy, and the thing itself stronger. */
export function highlightStyle(register) {
  return feature => {
    const p = palette();
    const role = feature.get('role');
    const theme = feature.get('theme') ? register.theme(feature.get('theme')) : null;
    const colour = theme ? drawn(theme.colour) : p.select;
    if (role === 'accuracy') {
      return [
        new Style({fill: new Fill({color: p.selectSoft}), stroke: new Stroke({color: p.dark ? 'rgba(20,25,27,.7)' : 'rgba(255,255,255,.8)', width: 3.5})}),
        new Style({stroke: new Stroke({color: p.select, width: 1.6, lineDash: [5, 5]})})
      ];
    }
    if (role === 'within') {
      return [
        new Style({stroke: new Stroke({color: p.dark ? 'rgba(20,25,27,.7)' : 'rgba(255,255,255,.85)', width: 5})}),
        new Style({fill: new Fill({color: hatch(withAlpha(p.select, p.dark ? 0.42 : 0.3), p.selectSoft)}), stroke: new Stroke({color: p.select, width: 2})})
      ];
    }
    const type = feature.getGeometry().getType();
    if (type.includes('Point')) {
      return new Style({image: theme ? disc(theme, 14, true) : disc({id: 'place', colour: p.dark ? '#3d8d83' : p.select, symbol: 'star'}, 11, true), zIndex: 90});
    }
    const dashed = feature.get('extent') === 'schematic' ? [10, 8] : undefined;
    const styles = [
      new Style({stroke: new Stroke({color: p.select, width: 9}), zIndex: 80}),
      new Style({stroke: new Stroke({color: p.casing, width: 6.4}), zIndex: 81}),
      new Style({stroke: new Stroke({color: colour, width: 4, lineDash: dashed}), zIndex: 82})
    ];
    if (type.includes('Polygon')) styles[2].setFill(new Fill({color: withAlpha(colour.startsWith('#') ? colour : '#14524d', 0.22)}));
    return styles;
  };
}
