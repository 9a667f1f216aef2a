package org.xinimap.ows.wms;

import java.util.List;
import java.util.Locale;
import org.xinimap.crs.Crs;
import org.xinimap.layer.Layer;
import org.xinimap.render.MapLayer;
import org.xinimap.render.MapView;

/**
 * A map that is asked for (WMS 1.3.0, clause 7.3).
 *
 * @param crs of the map, as the client wrote it
 * @param layers the lowest first
 * @param background alpha, red, green, blue; transparent is 0
 * @param state differs when any layer or style does
 */
record MapRequest(MapView view, Crs crs, List<Drawn> layers, int background, Locale language, String state) {
    MapRequest {
        layers = List.copyOf(layers);
    }

    /** A layer of the catalogue and how it is drawn. */
    record Drawn(Layer layer, MapLayer map) {}

    List<MapLayer> maps() {
        return layers.stream().map(Drawn::map).toList();
    }
}
