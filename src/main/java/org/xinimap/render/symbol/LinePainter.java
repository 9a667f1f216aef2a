package org.xinimap.render.symbol;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.operation.buffer.OffsetCurve;
import org.xinimap.render.raster.Canvas;

/** Draws lines and the edges of areas (SE 1.1, clause 11.1). */
final class LinePainter implements Painter {
    private final Pens pens;
    private final Inks inks;
    private final Optional<GraphicStroke> graphics;
    private final ToDoubleFunction<SimpleFeature> offset;

    /** @param offset to the left of the line's direction */
    LinePainter(Stroke stroke, @Nullable Expression offset, SymbolScale scale, double factor, Graphics graphics) {
        pens = new Pens(stroke, factor);
        inks = Inks.of(stroke, scale, factor, graphics);
        this.graphics = Optional.ofNullable(stroke.getGraphicStroke())
                .map(graphic -> new GraphicStroke(stroke, graphic, scale, factor, graphics));
        this.offset = StyleValue.number(offset, 0, factor);
    }

    @Override
    public void paint(PixelShape shape, SimpleFeature feature, Canvas canvas) {
        PixelShape line = beside(shape, offset.applyAsDouble(feature));
        if (graphics.isPresent()) {
            graphics.get().paint(line, feature, canvas);
            return;
        }
        pens.of(feature)
                .ifPresent(pen ->
                        inks.of(feature, shape.transform()).ifPresent(ink -> canvas.stroke(line.outline(), pen, ink)));
    }

    /** Left of the line as seen on the map; JTS takes y to go up, so its left is the map's right. */
    private static PixelShape beside(PixelShape shape, double distance) {
        if (distance == 0) {
            return shape;
        }
        PixelShape moved = new PixelShape(PixelTransform.identity());
        moved.set(OffsetCurve.getCurve(shape.inPixels(), -distance));
        return moved;
    }
}
