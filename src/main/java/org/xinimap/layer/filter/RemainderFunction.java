package org.xinimap.layer.filter;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/** CQL2's {@code %}: the remainder of a division, with the sign of the dividend. GeoTools' own knows integers only. */
public final class RemainderFunction extends FunctionExpressionImpl {
    static final String NAME = "cql2Remainder";

    private static final FunctionName SIGNATURE = new FunctionNameImpl(
            NAME,
            Double.class,
            FunctionNameImpl.parameter("dividend", Number.class),
            FunctionNameImpl.parameter("divisor", Number.class));

    public RemainderFunction() {
        super(SIGNATURE);
    }

    /** Null when an operand is null or the divisor 0. */
    @Override
    public @Nullable Object evaluate(Object feature) {
        Number dividend = getExpression(0).evaluate(feature, Number.class);
        Number divisor = getExpression(1).evaluate(feature, Number.class);
        if (dividend == null || divisor == null || divisor.doubleValue() == 0) {
            return null;
        }
        return dividend.doubleValue() % divisor.doubleValue();
    }
}
