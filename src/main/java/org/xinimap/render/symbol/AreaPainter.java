package org.xinimap.render.symbol;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.PolygonSymbolizer;
import org.xinimap.render.raster.Canvas;
import org.xinimap.render.raster.FillRule;

/** Fills areas and draws their edges (SE 1.1, clause 11.2). */
final class AreaPainter implements Painter {
    private final Optional<Inks> fill;
    private final Optional<LinePainter> stroke;
    private final Shift shift;

    AreaPainter(PolygonSymbolizer symbolizer, SymbolScale scale, Graphics graphics) {
        double factor = scale.of(symbolizer.getUnitOfMeasure());
        double margin = Graphics.number(symbolizer.getOptions().get(PolygonSymbolizer.GRAPHIC_MARGIN_KEY));
        fill = Optional.ofNullable(symbolizer.getFill()).map(given -> Inks.of(given, scale, factor, graphics, margin));
        stroke = Optional.ofNullable(symbolizer.getStroke())
                .map(given -> new LinePainter(given, null, scale, factor, graphics));
        Displacement by = symbolizer.getDisplacement();
        ToDoubleFunction<SimpleFeature> x = StyleValue.number(by == null ? null : by.getDisplacementX(), 0, factor);
        ToDoubleFunction<SimpleFeature> y = StyleValue.number(by == null ? null : by.getDisplacementY(), 0, factor);
        ToDoubleFunction<SimpleFeature> wider = StyleValue.number(symbolizer.getPerpendicularOffset(), 0, factor);
        shift = new Shift(x, y, wider);
    }

    @Override
    public void paint(PixelShape shape, SimpleFeature feature, Canvas canvas) {
        if (!shape.isArea()) {
            return;
        }
        PixelShape moved = shift.of(shape, feature);
        fill.flatMap(inks -> inks.of(feature, shape.transform()))
                .ifPresent(ink -> canvas.fill(moved.outline(), FillRule.EVEN_ODD, ink));
        stroke.ifPresent(line -> line.paint(moved, feature, canvas));
    }

    /** Displacement (y up, as SE has it) and offset of the edge outwards. */
    private record Shift(
            ToDoubleFunction<SimpleFeature> x,
            ToDoubleFunction<SimpleFeature> y,
            ToDoubleFunction<SimpleFeature> wider) {
        PixelShape of(PixelShape shape, SimpleFeature feature) {
            double dx = x.applyAsDouble(feature);
            double dy = y.applyAsDouble(feature);
            double by = wider.applyAsDouble(feature);
            if (dx == 0 && dy == 0 && by == 0) {
                return shape;
            }
            PixelShape moved = new PixelShape(PixelTransform.identity().shifted(dx, -dy));
            moved.set(by == 0 ? shape.inPixels() : shape.inPixels().buffer(by));
            return moved;
        }
    }
}
