package org.xinimap.layer;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The three kinds of geometry a layer can be restricted to, as desktop GIS want them. */
public enum GeometryKind {
    POINT,
    LINE,
    POLYGON;

    /** Whether all of the geometry is of this kind; a mixed collection is of none. */
    public boolean matches(Geometry geometry) {
        return switch (geometry.getGeometryType()) {
            case "Point", "MultiPoint" -> this == POINT;
            case "LineString", "LinearRing", "MultiLineString" -> this == LINE;
            case "Polygon", "MultiPolygon" -> this == POLYGON;
            default -> false;
        };
    }

    /** The geometry class of a layer of this kind. */
    public Class<? extends Geometry> binding(boolean several) {
        return switch (this) {
            case POINT -> several ? MultiPoint.class : Point.class;
            case LINE -> several ? MultiLineString.class : LineString.class;
            case POLYGON -> several ? MultiPolygon.class : Polygon.class;
        };
    }

    /** A geometry of this kind as a collection of its parts. */
    public Geometry collect(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            return geometry;
        }
        return switch (this) {
            case POINT -> PackedGeometry.FACTORY.createMultiPoint(new Point[] {(Point) geometry});
            case LINE -> PackedGeometry.FACTORY.createMultiLineString(new LineString[] {(LineString) geometry});
            case POLYGON -> PackedGeometry.FACTORY.createMultiPolygon(new Polygon[] {(Polygon) geometry});
        };
    }
}
