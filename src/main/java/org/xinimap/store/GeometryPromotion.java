package org.xinimap.store;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.layer.PackedGeometry;

/** Makes a geometry fit a column: a single part becomes a collection of one; nothing is changed in silence beyond that. */
public final class GeometryPromotion {
    private static final GeometryFactory FACTORY = PackedGeometry.FACTORY;

    private GeometryPromotion() {}

    /** The geometry as the binding wants it; empty when it does not fit, or has a coordinate that is not finite. */
    public static Optional<Geometry> to(Class<?> binding, Object value) {
        if (!(value instanceof Geometry geometry) || !PackedGeometry.isFinite(geometry)) {
            return Optional.empty();
        }
        if (binding.isInstance(geometry)) {
            return Optional.of(geometry);
        }
        if (binding == MultiPolygon.class && geometry instanceof Polygon polygon) {
            return Optional.of(FACTORY.createMultiPolygon(new Polygon[] {polygon}));
        }
        if (binding == MultiLineString.class && geometry instanceof LineString line) {
            return Optional.of(FACTORY.createMultiLineString(new LineString[] {line}));
        }
        if (binding == MultiPoint.class && geometry instanceof Point point) {
            return Optional.of(FACTORY.createMultiPoint(new Point[] {point}));
        }
        boolean onePart = geometry.getNumGeometries() == 1 && geometry.getGeometryN(0) != geometry;
        return onePart && binding.isInstance(geometry.getGeometryN(0))
                ? Optional.of(geometry.getGeometryN(0))
                : Optional.empty();
    }
}
