package org.xinimap.render.symbol;

import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Stroke;
import org.xinimap.render.raster.Canvas;
import org.xinimap.render.raster.Outline;

/**
 * Repeats a graphic along lines (SE 1.1, clause 11.1.4): side by side, or where the stroke has dashes, one in each dash.
 */
final class GraphicStroke {
    /** More would be a blot, or a line that is mostly off the map. */
    private static final int MOST = 20_000;

    private final GraphicPainter graphic;
    private final Stroke stroke;
    private final double factor;

    GraphicStroke(Stroke stroke, Graphic graphic, SymbolScale scale, double factor, Graphics graphics) {
        this.graphic = new GraphicPainter(graphic, scale, factor, graphics);
        this.stroke = stroke;
        this.factor = factor;
    }

    void paint(PixelShape shape, SimpleFeature feature, Canvas canvas) {
        double size = graphic.size(feature);
        double period = size;
        double first = size / 2;
        List<Expression> dashes = stroke.dashArray();
        if (dashes != null && dashes.size() > 1) {
            double sum = 0;
            for (Expression dash : dashes) {
                sum += StyleValue.number(dash, 0, factor).applyAsDouble(feature);
            }
            period = Math.max(1, sum);
            first = StyleValue.number(dashes.get(0), 0, factor).applyAsDouble(feature) / 2;
        }
        double begin =
                first - StyleValue.number(stroke.getDashOffset(), 0, factor).applyAsDouble(feature);
        Outline outline = shape.outline();
        for (int part = 0; part < outline.parts(); part++) {
            along(outline, part, ((begin % period) + period) % period, Math.max(0.5, period), feature, canvas);
        }
    }

    private void along(Outline outline, int part, double begin, double period, SimpleFeature feature, Canvas canvas) {
        double[] xy = outline.coordinates();
        int start = outline.start(part);
        int end = outline.end(part);
        double next = begin;
        int drawn = 0;
        int pieces = (end - start) / 2 - (outline.isClosed(part) ? 0 : 1);
        double reach = graphic.size(feature);
        for (int piece = 0; piece < pieces; piece++) {
            int from = start + 2 * piece;
            int to = from + 2 < end ? from + 2 : start;
            double dx = xy[to] - xy[from];
            double dy = xy[to + 1] - xy[from + 1];
            double length = Math.hypot(dx, dy);
            double angle = Math.atan2(dy, dx);
            for (; next < length && drawn < MOST; next += period) {
                double x = xy[from] + dx * next / length;
                double y = xy[from + 1] + dy * next / length;
                if (x > -reach && y > -reach && x < canvas.width() + reach && y < canvas.height() + reach) {
                    graphic.draw(x, y, angle, feature, canvas);
                    drawn++;
                }
            }
            next -= length;
        }
    }
}
