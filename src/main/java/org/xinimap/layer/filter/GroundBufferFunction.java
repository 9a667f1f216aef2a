package org.xinimap.layer.filter;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What lies within a distance in metres of a geometry on the ground, where GeoTools has degrees. */
public final class GroundBufferFunction extends FunctionExpressionImpl {
    static final String NAME = "groundBuffer";

    private static final double WIDEST = 1_000_000;

    private static final FunctionName SIGNATURE = new FunctionNameImpl(
            NAME,
            Geometry.class,
            FunctionNameImpl.parameter("geometry", Geometry.class),
            FunctionNameImpl.parameter("metres", Number.class));

    public GroundBufferFunction() {
        super(SIGNATURE);
    }

    /** Null when an operand is null, the geometry empty, or the distance over 1,000 km. */
    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        Geometry geometry = getExpression(0).evaluate(feature, Geometry.class);
        Number metres = getExpression(1).evaluate(feature, Number.class);
        if (geometry == null || metres == null || geometry.isEmpty() || !(Math.abs(metres.doubleValue()) <= WIDEST)) {
            return null;
        }
        ConformalPlane plane =
                ConformalPlane.around(geometry.getEnvelopeInternal().centre());
        return plane.toLonLat(plane.toPlane(geometry).buffer(metres.doubleValue()));
    }
}
