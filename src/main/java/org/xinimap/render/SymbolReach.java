package org.xinimap.render;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.filter.FilterAttributeExtractor;
import org.jspecify.annotations.Nullable;

/** How far a style's symbols may reach beyond their geometries: features so far outside a map show on it. */
final class SymbolReach {
    /** Where it depends on the feature, in pixels of the style. */
    private static final double UNKNOWN = 32;

    private static final double LEAST = 2;
    private static final double MOST = 256;

    private SymbolReach() {}

    /** In pixels of the style. */
    static double of(Style style, double scaleDenominator) {
        double reach = LEAST;
        for (FeatureTypeStyle pass : style.featureTypeStyles()) {
            for (Rule rule : pass.rules()) {
                if (StylePass.isAt(rule, scaleDenominator)) {
                    for (Symbolizer symbolizer : rule.symbolizers()) {
                        reach = Math.max(reach, of(symbolizer));
                    }
                }
            }
        }
        return Math.min(MOST, reach);
    }

    private static double of(Symbolizer symbolizer) {
        double reach = symbolizer.getUnitOfMeasure() == null ? 0 : MOST;
        if (symbolizer.getGeometry() != null) {
            reach = Math.max(reach, UNKNOWN);
        }
        if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
            reach += of(point.getGraphic());
        } else if (symbolizer instanceof LineSymbolizer line) {
            reach += of(line.getStroke()) + number(line.getPerpendicularOffset(), 0);
        } else if (symbolizer instanceof PolygonSymbolizer polygon) {
            reach += of(polygon.getStroke())
                    + number(polygon.getPerpendicularOffset(), 0)
                    + of(polygon.getDisplacement());
        }
        return reach;
    }

    private static double of(@Nullable Stroke stroke) {
        if (stroke == null) {
            return 0;
        }
        // A mitre of limit 10 is five widths long, but hardly any corner is so sharp.
        double reach = 1.5 * number(stroke.getWidth(), 1);
        return stroke.getGraphicStroke() == null ? reach : reach + of(stroke.getGraphicStroke());
    }

    private static double of(Graphic graphic) {
        double edge = 0;
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            if (symbol instanceof Mark mark) {
                edge = Math.max(edge, of(mark.getStroke()));
            }
        }
        return number(graphic.getSize(), UNKNOWN) + edge + of(graphic.getDisplacement());
    }

    private static double of(@Nullable Displacement shift) {
        return shift == null ? 0 : number(shift.getDisplacementX(), 0) + number(shift.getDisplacementY(), 0);
    }

    private static double number(@Nullable Expression expression, double fallback) {
        if (expression == null || expression == Expression.NIL) {
            return fallback;
        }
        FilterAttributeExtractor attributes = new FilterAttributeExtractor();
        expression.accept(attributes, null);
        if (!attributes.isConstantExpression()) {
            return UNKNOWN;
        }
        Double value = expression.evaluate(null, Double.class);
        return value == null ? fallback : Math.abs(value);
    }
}
