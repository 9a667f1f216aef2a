package org.xinimap.render.label;

import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.TextSymbolizer;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.render.raster.Canvas;

/**
 * The labels of one map: gathered while its features are drawn, placed and drawn at the end. Not safe for use by two
 * threads.
 */
public final class LabelLayer {
    /**
     * @param width of the picture, in pixels
     * @param symbolScale device pixels per pixel of the style
     */
    public LabelLayer(int width, int height, double symbolScale, Locale language) {}

    /**
     * Notes a label.
     *
     * @param layer place of the layer in the map, 0 the lowest; labels of higher layers go first where priorities are equal
     * @param inPixels the feature's geometry in pixels, y down; may reach beyond the picture
     */
    public void add(int layer, TextSymbolizer symbolizer, SimpleFeature feature, Geometry inPixels) {}

    /** Places what was noted without collisions and draws it. */
    public void draw(Canvas canvas) {}
}
