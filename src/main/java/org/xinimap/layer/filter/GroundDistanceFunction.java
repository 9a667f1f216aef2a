package org.xinimap.layer.filter;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Literal;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The distance of two geometries in metres on the ground, where GeoTools has degrees. */
public final class GroundDistanceFunction extends FunctionExpressionImpl {
    static final String NAME = "groundDistance";

    private static final FunctionName SIGNATURE = new FunctionNameImpl(
            NAME,
            Double.class,
            FunctionNameImpl.parameter("geometry", Geometry.class),
            FunctionNameImpl.parameter("other", Geometry.class));

    private volatile @Nullable GeodesicDistance ready;

    public GroundDistanceFunction() {
        super(SIGNATURE);
    }

    /** Null when an operand is null or empty. */
    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        Geometry geometry = getExpression(0).evaluate(feature, Geometry.class);
        Geometry other = getExpression(1).evaluate(feature, Geometry.class);
        if (geometry == null || other == null || geometry.isEmpty() || other.isEmpty()) {
            return null;
        }
        if (getExpression(1) instanceof Literal) {
            return to(other).metres(geometry);
        }
        return getExpression(0) instanceof Literal
                ? to(geometry).metres(other)
                : GeodesicDistance.between(geometry, other);
    }

    /** The distance to the literal operand, which is made ready once. */
    private GeodesicDistance to(Geometry constant) {
        GeodesicDistance known = ready;
        if (known == null || !known.isTo(constant)) {
            known = GeodesicDistance.to(constant);
            ready = known;
        }
        return known;
    }
}
