package org.xinimap.tile;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.render.MapLayer;

/**
 * A map that is cut into tiles: layers in their styles, each at one version.
 *
 * @param name the names of its layers and styles; the same for every version of it
 * @param version identifies all that its picture depends on: the features and the style of each layer, and the program
 * @param layers the first at the bottom
 * @param extent of the features in degrees of WGS 84, x = longitude; empty if there are none
 */
public record TiledMap(String name, String version, List<MapLayer> layers, Envelope extent) {
    public TiledMap {
        layers = List.copyOf(layers);
    }
}
