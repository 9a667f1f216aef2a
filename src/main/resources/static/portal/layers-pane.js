import {h, svg} from './dom.js';
import {t, label, kindWord} from './i18n.js';
import {empty, themeLabel} from './parts.js';
import {themeSign} from './icons.js';
import {palette} from './palette.js';
import {referenceClass, isSchematic, swatch} from './reference-style.js';

// The layers in their groups: switch, opacity and legend of each.

export function layersPane(store, config, register, map) {
  const layers = config.layers.filter(layer => !register.repeated.has(layer.name));
  if (!layers.length) return empty(t('noLayers'), '');
  const groups = new Map();
  for (const layer of layers) {
    const title = register.layers.includes(layer) ? label(layer.group) || t('keyProjects') : label(layer.group) || t('reference');
    if (!groups.has(title)) groups.set(title, []);
    groups.get(title).push(layer);
  }
  return h('div',
    [...groups].map(([title, members]) => h('section.layer-group',
      h('h3', title),
      h('ul', members.map(layer => layerItem(store, layer, register, map))),
      members.some(layer => register.layers.includes(layer)) ? projectLegend(register) : null)),
    config.baseMaps?.length ? baseMaps(store, config) : null);
}

function layerItem(store, layer, register, map) {
  const on = store.get('layers').has(layer.name);
  const project = register.layers.includes(layer);
  const toggle = h('input.switch', {
    type: 'checkbox', role: 'switch', checked: on,
    onchange: event => {
      const next = new Set(store.get('layers'));
      if (event.target.checked) next.add(layer.name);
      else next.delete(layer.name);
      store.set({layers: next});
    }
  });
  const opacity = h('input.opacity', {
    type: 'range', min: 0.1, max: 1, step: 0.05, 'aria-label': t('opacityOf', {layer: label(layer.title)}),
    oninput: event => store.set({opacity: new Map(store.get('opacity')).set(layer.name, +event.target.value)})
  });
  opacity.value = store.get('opacity').get(layer.name) ?? 1;
  return h('li.layer', h('label', toggle, h('span.row-text', h('span.row-name', label(layer.title)),
    layer.count ? h('span.row-sub', t('features', {n: layer.count})) : null)),
  h('div.layer-more', h('span.sub', t('opacity')), opacity),
  project || !on ? null : referenceLegend(layer, map));
}

/** One line for each class of place that the loaded features have. */
function referenceLegend(layer, map) {
  const seen = new Map();
  for (const feature of map.referenceSource(layer.name)?.getFeatures() ?? []) {
    const cls = referenceClass(feature, layer.name);
    const schematic = isSchematic(feature) && layer.geometry !== 'point';
    const type = feature.getGeometry()?.getType() ?? '';
    const geometry = type.includes('Polygon') ? 'polygon' : type.includes('Line') ? 'line' : 'point';
    const words = kindWord(feature.get('kind')) || label(layer.title);
    const key = `${geometry} ${words} ${schematic}`;
    if (!seen.has(key)) seen.set(key, h('li', swatch(cls, geometry, schematic), schematic ? `${words}(${t('schematic')})` : words));
  }
  return seen.size ? h('ul.legend', [...seen.values()]) : null;
}

function projectLegend(register) {
  const p = palette();
  const box = (...children) => svg('svg', {viewBox: '0 0 30 18', width: 30, height: 18, class: 'swatch', 'aria-hidden': 'true'}, ...children);
  const colour = [...register.themes.values()][0]?.colour ?? p.select;
  const line = dash => box(svg('path', {d: 'M1 13C9 13 10 5 29 5', fill: 'none', stroke: colour, 'stroke-width': 3.2, 'stroke-dasharray': dash}));
  const rect = (fill, stroke, dash) => svg('rect', {x: 2, y: 2, width: 26, height: 14, rx: 3, fill, stroke, 'stroke-width': 1.6, 'stroke-dasharray': dash});
  const hatching = [0, 6, 12, 18, 24, 30].map(x => svg('path', {d: `M${x} 16l8-14`, stroke: p.select, 'stroke-width': 0.8, 'clip-path': 'inset(0)'}));
  return h('div.legend-block', h('p.legend-title', t('legend')),
    h('ul.legend.themes', [...register.themes.values()].map(theme => h('li', themeSign(theme, 18), themeLabel(theme)))),
    h('ul.legend',
      h('li', line(), t('legLine')),
      h('li', line('6 4'), t('legSchematic')),
      h('li', box(rect(`${colour}33`, colour)), t('legArea')),
      h('li', box(svg('rect', {x: 1, y: 1, width: 28, height: 16, rx: 8, fill: 'none', stroke: p.quiet, 'stroke-dasharray': '3 2.5'}), svg('circle', {cx: 9, cy: 9, r: 4.5, fill: 'none', stroke: colour, 'stroke-width': 2.6})), t('legStack')),
      h('li', box(svg('circle', {cx: 15, cy: 9, r: 8, fill: p.selectSoft, stroke: p.select, 'stroke-dasharray': '3 3'})), t('legAccuracy')),
      h('li', box(rect(p.selectSoft, p.select), hatching), t('legContaining'))));
}

function baseMaps(store, config) {
  const current = store.get('base');
  const choice = (id, words) => h('label.radio', h('input', {type: 'radio', name: 'base', checked: (current ?? '') === id, onchange: () => store.set({base: id || null})}), h('span', words));
  return h('section.layer-group', h('h3', t('baseMap')), choice('', t('noBaseMap')),
    config.baseMaps.map(base => choice(base.id, typeof base.title === 'string' ? base.title : label(base.title))));
}
