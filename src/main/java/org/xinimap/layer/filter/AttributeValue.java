package org.xinimap.layer.filter;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.filter.AttributeExpressionImpl;
import org.geotools.util.Converters;
import org.jspecify.annotations.Nullable;

/**
 * A property of a feature by its name and nothing else. GeoTools takes a property name for a path, so that a column named
 * {@code 长度/米} or {@code 数量 (个)} would have no value.
 */
public final class AttributeValue extends AttributeExpressionImpl {

    public AttributeValue(String name) {
        super(name);
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object object) {
        return object instanceof SimpleFeature feature
                ? feature.getAttribute(getPropertyName())
                : super.evaluate(object);
    }

    @Override
    public <T> @Nullable T evaluate(@Nullable Object object, Class<T> target) {
        Object value = evaluate(object);
        return target.isInstance(value) ? target.cast(value) : Converters.convert(value, target);
    }
}
