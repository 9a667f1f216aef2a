package org.xinimap.render;

import java.util.List;
import org.xinimap.layer.LayerFeature;

/** Tells which features are drawn at a place of a map. Safe for use by many threads. */
public final class FeaturePicker {
    /**
     * The features of a layer whose symbols cover a place, the topmost first.
     *
     * @param x in pixels from the left edge of the view
     * @param y in pixels from its upper edge
     * @param tolerance how far from the symbol, in pixels
     * @param limit the most features to give
     */
    public List<LayerFeature> pick(MapView view, MapLayer layer, double x, double y, double tolerance, int limit) {
        return List.of();
    }
}
