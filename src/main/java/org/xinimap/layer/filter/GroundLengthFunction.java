package org.xinimap.layer.filter;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The length of a geometry in metres on the ground, of an area that of its boundary; where GeoTools has degrees. */
public final class GroundLengthFunction extends FunctionExpressionImpl {
    static final String NAME = "groundLength";

    private static final FunctionName SIGNATURE =
            new FunctionNameImpl(NAME, Double.class, FunctionNameImpl.parameter("geometry", Geometry.class));

    public GroundLengthFunction() {
        super(SIGNATURE);
    }

    /** Null when an operand is null. */
    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        Geometry geometry = getExpression(0).evaluate(feature, Geometry.class);
        return geometry == null ? null : GroundMeasure.metres(geometry);
    }
}
