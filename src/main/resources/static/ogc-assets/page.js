// The map and the copy button of the API's pages. The features come from the same address as the page, as GeoJSON.
const stroke = "#0b6b8a";

function showMap(target) {
  const source = new ol.source.Vector();
  const layer = new ol.layer.Vector({
    source,
    style: new ol.style.Style({
      stroke: new ol.style.Stroke({ color: stroke, width: 2.5 }),
      fill: new ol.style.Fill({ color: "rgba(11,107,138,0.12)" }),
      image: new ol.style.Circle({
        radius: 5,
        fill: new ol.style.Fill({ color: stroke }),
        stroke: new ol.style.Stroke({ color: "#fff", width: 1.5 }),
      }),
    }),
  });
  const map = new ol.Map({
    target,
    layers: [layer, new ol.layer.Graticule({ showLabels: true, wrapX: false })],
    view: new ol.View({ center: [0, 0], zoom: 1 }),
  });
  fetch(inCrs84(target.dataset.features), { headers: { Accept: "application/geo+json" } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then((json) => {
      source.addFeatures(new ol.format.GeoJSON({ featureProjection: "EPSG:3857" }).readFeatures(json));
      if (!source.isEmpty()) {
        map.getView().fit(source.getExtent(), { padding: [30, 30, 30, 30], maxZoom: 15 });
      }
    })
    .catch((error) => target.append(error.message));
}

function inCrs84(address) {
  const url = new URL(address, window.location.href);
  url.searchParams.delete("crs");
  return url;
}

document.querySelectorAll("#map").forEach(showMap);
document.querySelectorAll("button[data-copy]").forEach((button) => {
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "✓";
  });
});
