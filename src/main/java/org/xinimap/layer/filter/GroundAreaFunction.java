package org.xinimap.layer.filter;

import org.geotools.api.filter.capability.FunctionName;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The area of a geometry in square metres on the ground, where GeoTools has square degrees. */
public final class GroundAreaFunction extends FunctionExpressionImpl {
    static final String NAME = "groundArea";

    private static final FunctionName SIGNATURE =
            new FunctionNameImpl(NAME, Double.class, FunctionNameImpl.parameter("geometry", Geometry.class));

    public GroundAreaFunction() {
        super(SIGNATURE);
    }

    /** Null when an operand is null. */
    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        Geometry geometry = getExpression(0).evaluate(feature, Geometry.class);
        return geometry == null ? null : GroundMeasure.squareMetres(geometry);
    }
}
