package org.xinimap.render.symbol;

import java.awt.Color;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Stroke;
import org.jspecify.annotations.Nullable;
import org.xinimap.render.raster.Ink;

/** The ink of a fill or a stroke. Of one map. */
interface Inks {
    /** @return empty where nothing would show */
    Optional<Ink> of(SimpleFeature feature, PixelTransform transform);

    /** Grey, as SE 1.1, clause 11.2.2 has it where a fill names no colour. */
    static Inks of(Fill fill, SymbolScale scale, double factor, Graphics graphics, double margin) {
        Graphic graphic = fill.getGraphicFill();
        return graphic == null
                ? colour(fill.getColor(), fill.getOpacity(), Color.GRAY)
                : pattern(graphic, fill.getOpacity(), scale, factor, graphics, margin);
    }

    /** Black, as SE 1.1, clause 11.1.3 has it where a stroke names no colour. */
    static Inks of(Stroke stroke, SymbolScale scale, double factor, Graphics graphics) {
        Graphic graphic = stroke.getGraphicFill();
        return graphic == null
                ? colour(stroke.getColor(), stroke.getOpacity(), Color.BLACK)
                : pattern(graphic, stroke.getOpacity(), scale, factor, graphics, 0);
    }

    private static Inks colour(@Nullable Expression colour, @Nullable Expression opacity, Color fallback) {
        StyleValue<Color> value = StyleValue.of(colour, Color.class, fallback);
        ToDoubleFunction<SimpleFeature> share = StyleValue.opacity(opacity);
        return new Inks() {
            private int last;
            private Optional<Ink> ink = Optional.empty();

            @Override
            public Optional<Ink> of(SimpleFeature feature, PixelTransform transform) {
                Color rgb = value.at(feature);
                int alpha = (int) Math.round(rgb.getAlpha() * share.applyAsDouble(feature));
                int argb = alpha << 24 | rgb.getRGB() & 0xffffff;
                if (argb != last) {
                    ink = alpha == 0 ? Optional.empty() : Optional.of(new Ink.Solid(argb));
                    last = argb;
                }
                return ink;
            }
        };
    }

    private static Inks pattern(
            Graphic graphic,
            @Nullable Expression opacity,
            SymbolScale scale,
            double factor,
            Graphics graphics,
            double margin) {
        GraphicPainter painter = new GraphicPainter(graphic, scale, factor, graphics);
        ToDoubleFunction<SimpleFeature> share = StyleValue.opacity(opacity);
        return (feature, transform) -> painter.tile(feature, margin * factor)
                .map(tile -> new Ink.Pattern(
                        tile,
                        transform.originX() % tile.width(),
                        transform.originY() % tile.height(),
                        share.applyAsDouble(feature)));
    }
}
