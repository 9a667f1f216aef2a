package org.xinimap.layer.filter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;

/**
 * An operand with its names resolved and its type known.
 *
 * @param expression the operand for GeoTools; a constant has yet to be put in the class of what it is compared with
 * @param kind its CQL2 type
 * @param binding the Java class of a property; {@link Object} for what is computed or constant
 * @param constant the value of a literal
 * @param properties names of the properties it reads
 * @param computed whether it is more than a property or a constant
 * @param position where it stands in the text
 */
record Scalar(
        Expression expression,
        ValueKind kind,
        Class<?> binding,
        Optional<Object> constant,
        Set<String> properties,
        boolean computed,
        int position) {

    static Scalar computed(Expression expression, ValueKind kind, List<Scalar> from, int position) {
        Set<String> properties = new LinkedHashSet<>();
        from.forEach(scalar -> properties.addAll(scalar.properties()));
        return new Scalar(expression, kind, Object.class, Optional.empty(), properties, true, position);
    }

    static Scalar constant(Expression literal, ValueKind kind, Object value, int position) {
        return new Scalar(literal, kind, Object.class, Optional.of(value), Set.of(), false, position);
    }

    boolean isConstant() {
        return constant.isPresent();
    }
}
