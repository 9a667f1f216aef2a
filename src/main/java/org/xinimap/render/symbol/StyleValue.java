package org.xinimap.render.symbol;

import java.util.function.ToDoubleFunction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.filter.FilterAttributeExtractor;
import org.jspecify.annotations.Nullable;

/** A parameter of a symbol: evaluated once for a map where it says nothing of the feature, else for each. */
final class StyleValue<T> {
    private final @Nullable Expression expression;
    private final Class<T> type;
    private final T fallback;

    private StyleValue(@Nullable Expression expression, Class<T> type, T fallback) {
        this.expression = expression;
        this.type = type;
        this.fallback = fallback;
    }

    /** @param fallback where there is no expression, or it has no value of the type */
    static <T> StyleValue<T> of(@Nullable Expression expression, Class<T> type, T fallback) {
        if (expression == null || expression == Expression.NIL) {
            return new StyleValue<>(null, type, fallback);
        }
        if (isConstant(expression)) {
            T value = expression.evaluate(null, type);
            return new StyleValue<>(null, type, value == null ? fallback : value);
        }
        return new StyleValue<>(expression, type, fallback);
    }

    /** A number, times a factor. */
    static ToDoubleFunction<SimpleFeature> number(@Nullable Expression expression, double fallback, double factor) {
        StyleValue<Double> value = of(expression, Double.class, fallback);
        if (value.expression == null) {
            double constant = value.fallback * factor;
            return feature -> constant;
        }
        return feature -> value.at(feature) * factor;
    }

    /** A share of 1, kept within 0 and 1. */
    static ToDoubleFunction<SimpleFeature> opacity(@Nullable Expression expression) {
        ToDoubleFunction<SimpleFeature> value = number(expression, 1, 1);
        return feature -> Math.min(1, Math.max(0, value.applyAsDouble(feature)));
    }

    private static boolean isConstant(Expression expression) {
        FilterAttributeExtractor attributes = new FilterAttributeExtractor();
        expression.accept(attributes, null);
        return attributes.isConstantExpression();
    }

    boolean isConstant() {
        return expression == null;
    }

    T at(SimpleFeature feature) {
        if (expression == null) {
            return fallback;
        }
        T value = expression.evaluate(feature, type);
        return value == null ? fallback : value;
    }
}
