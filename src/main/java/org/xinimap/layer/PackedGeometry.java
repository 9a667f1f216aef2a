package org.xinimap.layer;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/** The geometry factory of the layer engine: one array a geometry instead of an object a coordinate. */
public final class PackedGeometry {
    public static final GeometryFactory FACTORY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private PackedGeometry() {}

    /** Whether every x and y is a number that is not infinite; an empty geometry has none that is. */
    public static boolean isFinite(Geometry geometry) {
        for (Coordinate coordinate : geometry.getCoordinates()) {
            if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
                return false;
            }
        }
        return true;
    }
}
