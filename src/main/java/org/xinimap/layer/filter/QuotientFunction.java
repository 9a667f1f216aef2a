package org.xinimap.layer.filter;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/** CQL2's {@code div}: a quotient without its fraction. GeoTools' own knows integers only. */
public final class QuotientFunction extends FunctionExpressionImpl {
    static final String NAME = "cql2Quotient";

    private static final FunctionName SIGNATURE = new FunctionNameImpl(
            NAME,
            Double.class,
            FunctionNameImpl.parameter("dividend", Number.class),
            FunctionNameImpl.parameter("divisor", Number.class));

    public QuotientFunction() {
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
        double quotient = dividend.doubleValue() / divisor.doubleValue();
        return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
    }
}
