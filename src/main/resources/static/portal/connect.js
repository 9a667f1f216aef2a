import {h} from './dom.js';
import {t, label} from './i18n.js';
import {iconButton, copyText} from './parts.js';

// The dialog that tells how other software reads the layers.

export function openConnect(config) {
  const root = new URL('ogc', document.baseURI).href;
  const layer = h('select', {id: 'connect-layer', onchange: () => update()}, config.layers.map(l => h('option', {value: l.name}, `${label(l.title)} · ${l.name}`)));
  const get = field();
  const json = field();
  const update = () => {
    const name = layer.value || config.layers[0]?.name || 'LAYER';
    get.set(`ogr2ogr -f GPKG ${name}.gpkg "OAPIF:${root}" ${name}`);
    json.set(`${root}/collections/${encodeURIComponent(name)}/items?f=json&limit=1000`);
  };
  const dialog = h('dialog.connect', {'aria-labelledby': 'connect-head', onclose: () => dialog.remove(),
    onclick: event => event.target === dialog && dialog.close()},
  h('div.dialog-body',
    h('header', h('h2', {id: 'connect-head'}, t('connectHead')), iconButton('close', t('close'), () => dialog.close())),
    h('p', t('connectExplain')),
    h('h3', t('connectOgc')), field(root).element, h('p.sub', t('connectQgis')),
    h('h3', t('connectGdal')), field(`ogrinfo "OAPIF:${root}"`).element,
    config.layers.length ? [h('h3', h('label', {for: 'connect-layer'}, t('connectLayer'))), layer,
      h('h3', t('connectGdalGet')), get.element, h('h3', t('connectGeojson')), json.element] : null,
    h('p', h('a', {href: root, target: '_blank', rel: 'noopener'}, 'OGC API'), ' · ', h('a', {href: `${root}/api`, target: '_blank', rel: 'noopener'}, t('openApi')))));
  update();
  document.body.append(dialog);
  dialog.showModal();
}

function field(text = '') {
  const code = h('code', text);
  return {
    element: h('div.copy-field', code, iconButton('copy', t('copy'), () => copyText(code.textContent))),
    set: value => {
      code.textContent = value;
    }
  };
}
