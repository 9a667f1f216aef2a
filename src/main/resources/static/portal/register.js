import * as api from './api.js';
import {innerPoint} from './project-style.js';
import {evidenceOf} from './parts.js';

// The projects: their properties by id and their geometries on the map. What is known only to lie in an area is not
// drawn on its own but gathered in stacks, one for each area.

const PAGE = 1000;
const MOST = 10000;
const ONLY_AREA = 'containing_area';
const UNKNOWN_THEME = {id: 'other', zh: '其他', en: 'Other', colour: '#7b7f84', symbol: 'star'};
const reader = () => new ol.format.GeoJSON({dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857'});

export class Register {
  rows = new Map();
  features = new Map();
  themes = new Map();
  layers = [];
  truncated = false;
  #years = null;

  constructor(config) {
    for (const theme of config.themes ?? []) this.themes.set(theme.id, theme);
    const having = config.layers.filter(layer => layer.attributes?.some(a => a.name === 'project_id'));
    const core = having.filter(layer => /^projects_(points|lines|areas)$/.test(layer.name));
    // Theme layers repeat the same projects for desktop GIS; the portal draws each project once.
    this.layers = core.length ? core : having;
    // A layer of the whole register also has projects of mixed geometry, which no layer of one kind can hold.
    const whole = having.find(layer => layer.name === 'projects' && layer.geometry === 'any');
    this.sources = whole ? [whole] : this.layers;
    this.repeated = new Set(having.filter(layer => !this.layers.includes(layer)).map(layer => layer.name));
  }

  theme(id) {
    return this.themes.get(id) ?? this.themes.get('other') ?? UNKNOWN_THEME;
  }

  async load(onFailure) {
    const rows = new Map();
    const features = new Map();
    const geometries = Promise.all(this.sources.map(async layer => {
      try {
        const found = reader().readFeatures({type: 'FeatureCollection', features: await api.items(layer.name)});
        for (const feature of found) {
          const id = feature.get('project_id');
          if (id === undefined || !feature.getGeometry()) continue;
          if (!features.has(id)) features.set(id, []);
          features.get(id).push(...parts(feature));
        }
      } catch (error) {
        onFailure(layer, error);
      }
    }));
    await Promise.all([geometries, this.#loadRows(rows)]);
    for (const [id, [feature]] of features) {
      if (!rows.has(id)) {
        const {geometry, ...properties} = feature.getProperties();
        rows.set(id, properties);
      }
    }
    this.rows = rows;
    this.features = features;
    this.#arranged();
  }

  async #loadRows(rows) {
    let limit = PAGE;
    for (let offset = 0; offset < MOST;) {
      let page;
      try {
        page = await api.projects({limit, offset});
      } catch (error) {
        if (error.kind !== 'refused' || limit === 100) throw error;
        limit = 100; // the server's own limit may be smaller than ours
        continue;
      }
      for (const row of page.projects) rows.set(row.project_id, row);
      offset += page.projects.length;
      this.truncated = offset < page.total;
      if (!page.projects.length || !this.truncated) break;
    }
  }

  /** Puts a changed project (a GeoJSON feature) in the place of the old one. */
  put(geojson) {
    const properties = geojson.properties;
    const id = properties.project_id;
    this.rows.set(id, {...this.rows.get(id), ...properties});
    if (geojson.geometry) {
      this.features.set(id, parts(reader().readFeature(geojson)));
    } else {
      for (const feature of this.features.get(id) ?? []) feature.setProperties(properties);
    }
    this.#arranged();
  }

  #arranged() {
    let first = Infinity;
    let last = -Infinity;
    for (const row of this.rows.values()) {
      if (row.year_start) first = Math.min(first, row.year_start);
      if (row.year_end ?? row.year_start) last = Math.max(last, row.year_end ?? row.year_start);
    }
    this.#years = Number.isFinite(last) ? [Math.min(first, last), last] : null;
  }

  /** First and last year of all projects; null when none tells its years. */
  get years() {
    return this.#years;
  }

  passes(row, {hidden, years}) {
    if (hidden.has(this.theme(row.theme).id)) return false;
    if (!years) return true;
    const end = row.year_end ?? row.year_start ?? Infinity;
    const start = row.year_start ?? row.year_end ?? -Infinity;
    return end >= years[0] && start <= years[1];
  }

  /** What the map draws under a filter: single points, lines and areas, and the stacks. */
  drawn(filter) {
    const points = [];
    const lines = [];
    const areas = [];
    const groups = new Map();
    for (const [id, features] of this.features) {
      const row = this.rows.get(id);
      if (row.review === 'rejected' || !this.passes(row, filter)) continue;
      for (const feature of features) {
        const type = feature.getGeometry().getType();
        if (type.includes('Line')) lines.push(feature);
        else if (row.extent === ONLY_AREA || type.includes('Polygon')) join(groups, feature, row);
        else points.push(feature);
      }
    }
    const stacks = [];
    for (const group of groups.values()) {
      group.label = areaName(group.votes);
      if (group.only || group.members.length > 1) stacks.push(group);
      else areas.push(group.feature);
    }
    intoLanes(lines);
    return {points, lines, areas, stacks: stacks.sort((a, b) => a.size - b.size)};
  }
}

function geometryKey(geometry) {
  const [a, b, c, d] = geometry.getExtent().map(value => Math.round(value));
  return `${geometry.getType()} ${a} ${b} ${c} ${d} ${geometry.getFlatCoordinates?.().length ?? 0}`;
}

function join(groups, feature, row) {
  const geometry = feature.getGeometry();
  const only = row.extent === ONLY_AREA;
  const key = `${only ? 'in' : 'at'} ${geometryKey(geometry)}`;
  if (!groups.has(key)) {
    groups.set(key, {key, only, geometry, feature, members: [], votes: new Map(), accuracy: Infinity, size: ol.extent.getArea(geometry.getExtent()), anchor: innerPoint(geometry)});
  }
  const group = groups.get(key);
  if (group.members.includes(row)) return;
  group.members.push(row);
  // The accuracy of a list of places covers all of them; that of one place alone is the area's own.
  group.accuracy = Math.min(group.accuracy, row.accuracy_m || Infinity);
  for (const [name, weight] of areaNames(feature, row, only)) group.votes.set(name, (group.votes.get(name) ?? 0) + weight);
}

/** What the area may be called: by the last containing area of the evidence, or by the label of the part. */
function areaNames(feature, row, only) {
  const {part = 0, of = 1} = feature.get('part') ?? {};
  const labels = String(row.location_label ?? '').split(/[；;]/);
  const label = (labels.length === of ? labels[part] : labels[0]).split(/[,，]/)[0].trim();
  if (!only || of > 1) return [[label, 1]];
  const within = evidenceOf(row.evidence).filter(step => String(step.method).toUpperCase() === 'CONTAINING_AREA' && step.placeName);
  return within.length ? [[within[within.length - 1].placeName, 3]] : [[label, 1]];
}

const areaName = votes => [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';

/** The feature, or one feature for each of its places: a list of villages is several points, each in its own spot. */
function parts(feature) {
  const geometry = feature.getGeometry();
  const places = simple(geometry, feature.get('extent') === ONLY_AREA);
  if (places.length === 1 && places[0] === geometry) return [feature];
  const {geometry: _, ...properties} = feature.getProperties();
  return places.map((place, part) => new ol.Feature({...properties, geometry: place, part: {part, of: places.length}}));
}

function simple(geometry, only) {
  switch (geometry.getType()) {
    case 'GeometryCollection': return geometry.getGeometries().flatMap(member => simple(member, only));
    case 'MultiPoint': return geometry.getPoints();
    case 'MultiPolygon': return only ? geometry.getPolygons() : [geometry];
    default: return [geometry];
  }
}

/** Numbers the projects that share a course, so that they are drawn side by side. */
function intoLanes(lines) {
  const courses = new Map();
  for (const feature of lines) {
    const key = geometryKey(feature.getGeometry());
    if (!courses.has(key)) courses.set(key, []);
    courses.get(key).push(feature);
  }
  for (const features of courses.values()) {
    features.forEach((feature, lane) => feature.set('lane', {lane, lanes: features.length}, true));
  }
}
