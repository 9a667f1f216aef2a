import {h, replace, svg, byId, phone} from './dom.js';
import {t, number} from './i18n.js';
import {countThemes, innerPoint} from './project-style.js';
import {drawn, palette} from './palette.js';
import {themeSign} from './icons.js';

// Projects known only to lie in an area: one counted badge in the visible part of each area, never n polygons over each
// other. Badges are buttons, so that the keyboard and a screen reader reach them like the pointer does.

const GAP = 8;
const POINT = {width: 30, height: 30}; // px: the room a drawn point needs
const MOST_POINTS = 400; // points that badges step aside for; beyond that the map is full anyway

export class StackBadges {
  #map;
  #register;
  #stacks = [];
  #badges = new Map();
  #open;
  #hover;
  #active = new Set();
  #points = [];
  #leaders = new ol.source.Vector();

  /** open(stacks) and hover(stack or null) are called as the badges are used. */
  constructor(map, register, open, hover) {
    this.#map = map;
    this.#register = register;
    this.#open = open;
    this.#hover = hover;
    map.addLayer(new ol.layer.Vector({source: this.#leaders, zIndex: 18, style: () => {
      const p = palette();
      return [new ol.style.Style({stroke: new ol.style.Stroke({color: p.halo, width: 3})}),
        new ol.style.Style({stroke: new ol.style.Stroke({color: p.quiet, width: 1.2})})];
    }}));
    map.on('moveend', () => this.place());
    map.on('change:size', () => this.place());
  }

  /** The stacks to show, and the single points that the badges should not cover. */
  show(stacks, points) {
    this.#stacks = stacks;
    this.#points = points.slice(0, MOST_POINTS).map(feature => innerPoint(feature.getGeometry()));
    this.place();
  }

  activate(keys) {
    this.#active = new Set(keys);
    for (const badge of this.#badges.values()) {
      badge.button.classList.toggle('active', badge.stacks.some(stack => this.#active.has(stack.key)));
    }
  }

  place() {
    const size = this.#map.getSize();
    if (!size?.[0]) return;
    const frame = new Frame(this.#map, size);
    const placed = [];
    const covering = [];
    const points = this.#points.map(point => this.#map.getPixelFromCoordinate(point)).map(([x, y]) => ({x, y, ...POINT}));
    for (const stack of this.#stacks) {
      const seen = frame.look(stack);
      if (!seen) continue;
      if (seen.covers) {
        covering.push(stack);
        continue;
      }
      const size = badgeSize(stack);
      const free = taken => ([x, y]) => frame.holds(x, y, size) && !taken.some(other => collide(x, y, size, other));
      const beside = around(seen.spots[0], size);
      const all = [...placed, ...points];
      // Best in its area and clear of everything, else beside it with a leader, else over points but not over badges.
      const spot = seen.spots.find(free(all)) ?? beside.find(free(all)) ?? seen.spots.find(free(placed)) ?? beside.find(free(placed));
      if (spot) {
        placed.push({stacks: [stack], x: spot[0], y: spot[1], ...size, anchor: beside.includes(spot) ? stack.anchor : null});
      } else {
        const [x, y] = seen.spots[0];
        const near = placed.find(other => collide(x, y, size, other));
        if (near) near.stacks.push(stack);
        else placed.push({stacks: [stack], x, y, ...size, anchor: null});
      }
    }
    this.#draw(placed);
    this.#strip(covering);
  }

  #draw(placed) {
    const keep = new Set();
    for (const spot of placed) {
      const key = spot.stacks.map(stack => stack.key).join('+');
      keep.add(key);
      let badge = this.#badges.get(key);
      if (!badge) {
        badge = {button: this.#button(key), overlay: null, stacks: spot.stacks};
        badge.overlay = new ol.Overlay({element: badge.button, positioning: 'center-center', stopEvent: true, className: 'stack-holder'});
        this.#badges.set(key, badge);
        this.#map.addOverlay(badge.overlay);
      }
      badge.stacks = spot.stacks;
      this.#fill(badge);
      badge.overlay.setPosition(this.#map.getCoordinateFromPixel([spot.x, spot.y]));
    }
    for (const [key, badge] of this.#badges) {
      if (!keep.has(key)) {
        this.#map.removeOverlay(badge.overlay);
        this.#badges.delete(key);
      }
    }
    this.#leaders.clear(true);
    this.#leaders.addFeatures(placed.filter(spot => spot.anchor).map(spot =>
      new ol.Feature(new ol.geom.LineString([spot.anchor, this.#map.getCoordinateFromPixel([spot.x, spot.y])]))));
    this.activate(this.#active);
  }

  #button(key) {
    const current = () => this.#badges.get(key)?.stacks ?? [];
    return h('button.stack', {
      type: 'button',
      onclick: () => this.#open(current()),
      onpointerenter: () => this.#hover(current()),
      onpointerleave: () => this.#hover([]),
      onfocus: () => this.#hover(current()),
      onblur: () => this.#hover([])
    });
  }

  #fill({button, stacks}) {
    const members = [...new Set(stacks.flatMap(stack => stack.members))];
    const merged = stacks.length > 1;
    const area = merged ? t('mergedTitle', {n: stacks.length}) : stacks[0].label;
    const only = stacks.every(stack => stack.only);
    button.setAttribute('aria-label', t('stackAria', {area: merged ? stacks.map(s => s.label).join('、') : area, n: members.length}));
    button.classList.toggle('only', only);
    replace(button, members.length === 1 ? themeSign(this.#register.theme(members[0].theme), 30) : donut(countThemes(members), this.#register, members.length, phone() ? 32 : 38),
      h('span.stack-words', h('strong', area), only ? h('span', t('stackKnown')) : h('span', t('stackCount', {n: members.length}))));
  }

  /** Areas that the whole view lies in have no place for a badge in it: they stand in a strip above the map. */
  #strip(covering) {
    const strip = byId('strip');
    strip.hidden = !covering.length;
    replace(strip, covering.length ? h('span.strip-lead', t('viewLiesIn')) : null, covering.map(stack =>
      h('button.strip-area', {
        type: 'button', 'aria-label': t('stackAria', {area: stack.label, n: stack.members.length}), onclick: () => this.#open([stack])
      }, stack.label, h('b', number(stack.members.length)))));
  }
}

export function donut(counts, register, total, size = 38) {
  const radius = size / 2 - 3;
  const around = 2 * Math.PI * radius;
  let at = 0;
  const arcs = counts.map(([id, n]) => {
    const length = (n / total) * around;
    const gap = counts.length > 1 ? 1.2 : 0;
    const arc = svg('circle', {
      cx: size / 2, cy: size / 2, r: radius, fill: 'none', stroke: drawn(register.theme(id).colour), 'stroke-width': 5,
      'stroke-dasharray': `${Math.max(0.8, length - gap)} ${around}`, 'stroke-dashoffset': -at, transform: `rotate(-90 ${size / 2} ${size / 2})`
    });
    at += length;
    return arc;
  });
  return svg('svg', {viewBox: `0 0 ${size} ${size}`, width: size, height: size, class: 'donut', 'aria-hidden': 'true'}, arcs,
    svg('text', {x: size / 2, y: size / 2 + 0.5, 'text-anchor': 'middle', 'dominant-baseline': 'central'}, number(total)));
}

/** The room a badge takes; on a phone it is the name alone. */
function badgeSize(stack) {
  const letters = (text, size) => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? size : size * 0.55), 0);
  if (phone()) return {width: 54 + letters(stack.label, 12.5), height: 38};
  return {width: 66 + Math.max(letters(stack.label, 13.5), letters(t('stackKnown'), 11)), height: 50};
}

/** Places beside a spot: right, left, above, below and between, near ones first. */
function around([x, y], {width, height}) {
  return [26, 60].flatMap(gap => {
    const dx = width / 2 + gap;
    const dy = height / 2 + gap;
    return [[dx, 0], [-dx, 0], [0, -dy], [0, dy], [dx, -dy], [-dx, -dy], [dx, dy], [-dx, dy]].map(([a, b]) => [x + a, y + b]);
  });
}

function collide(x, y, {width, height}, other) {
  return Math.abs(x - other.x) < (width + other.width) / 2 + GAP && Math.abs(y - other.y) < (height + other.height) / 2 + GAP;
}

/** The view in pixels: where in it an area shows, and where its badge could stand. */
class Frame {
  constructor(map, [width, height]) {
    this.map = map;
    const [top, right, bottom, left] = map.getView().padding ?? [0, 0, 0, 0];
    this.box = {left: left + 6, top: top + 54, right: width - right - 54, bottom: height - bottom - 30};
    this.corners = [[left, top], [width - right, top], [width - right, height - bottom], [left, height - bottom],
      [(width + left - right) / 2, (height + top - bottom) / 2]].map(pixel => map.getCoordinateFromPixel(pixel));
    this.extent = ol.extent.boundingExtent(this.corners);
  }

  holds(x, y, {width, height}) {
    const {left, top, right, bottom} = this.box;
    return x - width / 2 > left && x + width / 2 < right && y - height / 2 > top && y + height / 2 < bottom;
  }

  look(stack) {
    const geometry = stack.geometry;
    if (!ol.extent.intersects(geometry.getExtent(), this.extent)) return null;
    const type = geometry.getType();
    const base = this.map.getPixelFromCoordinate(stack.anchor);
    if (!type.includes('Polygon')) return {covers: false, spots: [base], extent: 0};
    if (this.corners.every(corner => geometry.intersectsCoordinate(corner))) return {covers: true};
    const [minX, minY, maxX, maxY] = geometry.getExtent();
    const a = this.map.getPixelFromCoordinate([minX, maxY]);
    const b = this.map.getPixelFromCoordinate([maxX, minY]);
    const extent = Math.max(b[0] - a[0], b[1] - a[1]);
    return {covers: false, extent, spots: [base, ...this.#inside(geometry, a, b, base)]};
  }

  /** Points of a grid over the visible part of the area, those nearest to the area's own label point first. */
  #inside(geometry, a, b, base) {
    const {left, top, right, bottom} = this.box;
    const [x0, x1] = [Math.max(a[0], left), Math.min(b[0], right)];
    const [y0, y1] = [Math.max(a[1], top), Math.min(b[1], bottom)];
    const spots = [];
    if (x1 <= x0 || y1 <= y0) return spots;
    for (let i = 0.5; i < 14; i++) {
      for (let j = 0.5; j < 12; j++) {
        const pixel = [x0 + ((x1 - x0) * i) / 14, y0 + ((y1 - y0) * j) / 12];
        if (geometry.intersectsCoordinate(this.map.getCoordinateFromPixel(pixel))) spots.push(pixel);
      }
    }
    const distance = ([x, y]) => Math.hypot(x - base[0], y - base[1]);
    return spots.sort((p, q) => distance(p) - distance(q));
  }
}
