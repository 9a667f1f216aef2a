package org.xinimap.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.LayerFeature;
import org.xinimap.render.raster.Surface;
import org.xinimap.render.symbol.Graphics;
import org.xinimap.render.symbol.Painter;
import org.xinimap.render.symbol.Painters;
import org.xinimap.render.symbol.PixelShape;
import org.xinimap.render.symbol.PixelTransform;

/**
 * Tells which features are drawn at a place of a map, by drawing the few that may be there on a picture as large as the
 * tolerance: what a symbol covers is then known for any symbol. Labels do not count. Safe for use by many threads.
 */
public final class FeaturePicker {
    /** What is drawn fainter than this nobody sees. */
    private static final int FAINT = 8;

    private final Graphics graphics;

    public FeaturePicker(Graphics graphics) {
        this.graphics = graphics;
    }

    /**
     * The features of a layer whose symbols cover a place, the topmost first.
     *
     * @param x in pixels from the left edge of the view
     * @param y in pixels from its upper edge
     * @param tolerance how far from the symbol, in pixels
     * @param limit the most features to give
     */
    public List<LayerFeature> pick(MapView view, MapLayer layer, double x, double y, double tolerance, int limit) {
        int size = 2 * (int) Math.ceil(Math.max(0.5, tolerance)) + 1;
        double middle = size / 2.0;
        PixelTransform transform = MapRenderer.transform(view);
        Painters painters = MapRenderer.painters(view, graphics);
        List<LayerFeature> found = new ArrayList<>();
        MapRenderer.withEnvironment(view, Locale.CHINESE, () -> {
            LayerDrawing drawing = new LayerDrawing(view, layer, painters, transform);
            List<LayerFeature> candidates = drawing.candidates(x - middle, y - middle, x + middle, y + middle);
            PixelShape shape = new PixelShape(transform.shifted(middle - x, middle - y));
            Collections.reverse(candidates);
            for (LayerFeature feature : candidates) {
                if (found.size() < limit && covers(drawing.passes(), feature, shape, size, tolerance)) {
                    found.add(feature);
                }
            }
        });
        return found;
    }

    private static boolean covers(
            List<StylePass> passes, LayerFeature feature, PixelShape shape, int size, double tolerance) {
        if (!(feature.getDefaultGeometry() instanceof Geometry geometry) || geometry.isEmpty()) {
            return false;
        }
        shape.set(geometry);
        Surface surface = new Surface(size, size);
        try {
            for (StylePass pass : passes) {
                pass.rulesOf(feature, rule -> {
                    for (Painter painter : rule.painters()) {
                        painter.paint(shape, feature, surface);
                    }
                });
            }
        } catch (InvalidParameter outsideTheProjection) {
            return false;
        }
        return isDrawn(surface, tolerance);
    }

    private static boolean isDrawn(Surface surface, double tolerance) {
        int[] argb = surface.picture().argb();
        int size = surface.width();
        int middle = size / 2;
        double radius = tolerance * tolerance + 0.5;
        for (int i = 0; i < argb.length; i++) {
            int dx = i % size - middle;
            int dy = i / size - middle;
            if (argb[i] >>> 24 > FAINT && dx * dx + dy * dy <= radius) {
                return true;
            }
        }
        return false;
    }
}
