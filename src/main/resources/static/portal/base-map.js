// Base maps: the only thing the portal takes from another host, and only when one is configured and switched on.

export function baseSource({type, url, attribution, maxZoom = 18, minZoom = 1, layer, style, matrixSet, format}) {
  const attributions = attribution || undefined;
  if (type === 'xyz') return new ol.source.XYZ({url, attributions, maxZoom, minZoom, crossOrigin: 'anonymous'});
  // The grid is stated here, not read from capabilities: Tianditu's state wrong scales. Level z has the matrix id z.
  const grid = ol.tilegrid.createXYZ({maxZoom, minZoom, tileSize: 256});
  const matrixIds = grid.getResolutions().map((_, z) => String(z));
  return new ol.source.WMTS({
    url, layer: layer ?? '', style: style || 'default', matrixSet: matrixSet ?? 'w', format: format || 'tiles', attributions,
    crossOrigin: 'anonymous', projection: 'EPSG:3857',
    tileGrid: new ol.tilegrid.WMTS({origin: [-20037508.342789244, 20037508.342789244], resolutions: grid.getResolutions(), matrixIds})
  });
}
