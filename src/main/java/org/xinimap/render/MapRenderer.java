package org.xinimap.render;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.filter.function.EnvFunction;
import org.xinimap.render.label.LabelLayer;
import org.xinimap.render.raster.Canvas;
import org.xinimap.render.symbol.Graphics;
import org.xinimap.render.symbol.Painters;
import org.xinimap.render.symbol.PixelTransform;
import org.xinimap.render.symbol.SymbolScale;

/**
 * Draws layers by their styles. A style's function {@code env} knows {@code language} (zh or en), and as in GeoServer
 * {@code wms_scale_denominator}, {@code wms_width} and {@code wms_height}. Safe for use by many threads.
 */
public final class MapRenderer {
    private final Graphics graphics;
    private final Duration longest;

    /**
     * @param graphics the pictures styles refer to
     * @param longest how long the drawing of one map may take
     */
    public MapRenderer(Graphics graphics, Duration longest) {
        this.graphics = graphics;
        this.longest = longest;
    }

    /**
     * Draws a map, the first layer at the bottom and all labels on top. What is on the canvas stays beneath it.
     *
     * @param canvas as large as the view
     * @param language in which labels are written where the style says so in several
     * @throws org.xinimap.Unavailable if it takes longer than a map may
     */
    public void draw(MapView view, List<MapLayer> layers, Locale language, Canvas canvas) {
        DrawingWatch watch = new DrawingWatch(longest);
        LabelLayer labels = new LabelLayer(view.width(), view.height(), view.symbolScale(), language);
        PixelTransform transform = transform(view);
        Painters painters = painters(view, graphics);
        withEnvironment(view, language, () -> {
            for (int i = 0; i < layers.size(); i++) {
                new LayerDrawing(view, layers.get(i), painters, transform).draw(i, canvas, labels, watch);
            }
            labels.draw(canvas);
        });
    }

    static PixelTransform transform(MapView view) {
        return PixelTransform.of(view.extent(), view.width(), view.height(), view.angle());
    }

    static Painters painters(MapView view, Graphics graphics) {
        return new Painters(new SymbolScale(view.symbolScale(), 1 / view.metresPerPixel()), graphics);
    }

    /** Does something while the functions of styles know the map. */
    static void withEnvironment(MapView view, Locale language, Runnable drawing) {
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.getLanguage());
        values.put("wms_scale_denominator", view.scaleDenominator());
        values.put("wms_width", view.width());
        values.put("wms_height", view.height());
        EnvFunction.setLocalValues(values);
        try {
            drawing.run();
        } finally {
            EnvFunction.clearLocalValues();
        }
    }
}
