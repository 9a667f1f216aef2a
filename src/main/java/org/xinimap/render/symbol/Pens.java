package org.xinimap.render.symbol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Stroke;
import org.xinimap.render.raster.Pen;

/** The pen of a stroke. Of one map. */
final class Pens {
    private final ToDoubleFunction<SimpleFeature> width;
    private final StyleValue<String> join;
    private final StyleValue<String> cap;
    private final List<ToDoubleFunction<SimpleFeature>> dashes;
    private final ToDoubleFunction<SimpleFeature> offset;
    private final boolean constant;
    private Optional<Pen> last = Optional.empty();

    Pens(Stroke stroke, double factor) {
        width = StyleValue.number(stroke.getWidth(), 1, factor);
        join = StyleValue.of(stroke.getLineJoin(), String.class, "miter");
        cap = StyleValue.of(stroke.getLineCap(), String.class, "butt");
        List<Expression> lengths = stroke.dashArray() == null ? List.of() : stroke.dashArray();
        dashes = lengths.stream()
                .map(length -> StyleValue.number(length, 0, factor))
                .toList();
        offset = StyleValue.number(stroke.getDashOffset(), 0, factor);
        constant = join.isConstant()
                && cap.isConstant()
                && StyleValue.of(stroke.getWidth(), Double.class, 1.0).isConstant()
                && StyleValue.of(stroke.getDashOffset(), Double.class, 0.0).isConstant()
                && lengths.stream()
                        .allMatch(length ->
                                StyleValue.of(length, Double.class, 0.0).isConstant());
    }

    /** @return empty where the line has no width */
    Optional<Pen> of(SimpleFeature feature) {
        if (!constant || last.isEmpty()) {
            double across = width.applyAsDouble(feature);
            last = across > 0 ? Optional.of(pen(feature, across)) : Optional.empty();
        }
        return last;
    }

    private Pen pen(SimpleFeature feature, double across) {
        double[] lengths = dashes.stream()
                .mapToDouble(length -> Math.max(0, length.applyAsDouble(feature)))
                .toArray();
        boolean dashed = false;
        for (double length : lengths) {
            dashed |= length > 0;
        }
        return new Pen(
                across,
                cap(cap.at(feature)),
                join(join.at(feature)),
                Pen.MITER_LIMIT,
                dashed ? lengths : new double[0],
                offset.applyAsDouble(feature));
    }

    private static Pen.Cap cap(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "round" -> Pen.Cap.ROUND;
            case "square" -> Pen.Cap.SQUARE;
            default -> Pen.Cap.BUTT;
        };
    }

    /** SE says mitre, SVG miter. */
    private static Pen.Join join(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "round" -> Pen.Join.ROUND;
            case "bevel" -> Pen.Join.BEVEL;
            default -> Pen.Join.MITER;
        };
    }
}
