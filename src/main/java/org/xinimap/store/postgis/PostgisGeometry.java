package org.xinimap.store.postgis;

import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.xinimap.layer.PackedGeometry;

/** Geometries as PostGIS sends and takes them: extended well-known binary. Not safe for use by several threads. */
final class PostgisGeometry {
    private static final Map<String, Class<? extends Geometry>> BINDINGS = Map.of(
            "POINT", Point.class,
            "LINESTRING", LineString.class,
            "POLYGON", Polygon.class,
            "MULTIPOINT", MultiPoint.class,
            "MULTILINESTRING", MultiLineString.class,
            "MULTIPOLYGON", MultiPolygon.class,
            "GEOMETRYCOLLECTION", GeometryCollection.class,
            "MULTICURVE", MultiLineString.class,
            "MULTISURFACE", MultiPolygon.class,
            "CURVEPOLYGON", Polygon.class);

    private final WKBReader reader = new WKBReader(PackedGeometry.FACTORY);

    /** The class of a column's geometries by its type's name, without Z and M. */
    static Class<? extends Geometry> binding(String type) {
        return switch (type) {
            // ST_CurveToLine makes them lines.
            case "CIRCULARSTRING", "COMPOUNDCURVE" -> LineString.class;
            default -> BINDINGS.getOrDefault(type, Geometry.class);
        };
    }

    /** The column type of a table of ours for a geometry class. */
    static String declarationFor(Class<?> binding) {
        return switch (binding.getSimpleName()) {
            case "Point",
                    "LineString",
                    "Polygon",
                    "MultiPoint",
                    "MultiLineString",
                    "MultiPolygon",
                    "GeometryCollection" -> binding.getSimpleName();
            default -> "Geometry";
        };
    }

    /** @throws ParseException if the bytes are not a geometry, or of a type that JTS has not */
    Geometry read(byte[] ewkb) throws ParseException {
        Geometry geometry = reader.read(ewkb);
        // The SRID is the column's; JTS would carry it along and compare it.
        geometry.setSRID(0);
        return geometry;
    }

    /** @param srid written into the geometry */
    static byte[] write(Geometry geometry, int srid) {
        return new WKBWriter(hasZ(geometry) ? 3 : 2, ByteOrderValues.LITTLE_ENDIAN, false).write(geometry);
    }

    static boolean hasZ(Geometry geometry) {
        boolean[] found = new boolean[1];
        geometry.apply((GeometryComponentFilter) part -> {
            CoordinateSequence sequence = part instanceof LineString line
                    ? line.getCoordinateSequence()
                    : part instanceof Point point ? point.getCoordinateSequence() : null;
            if (sequence != null && sequence.hasZ() && sequence.size() > 0) {
                found[0] |= !Double.isNaN(sequence.getZ(0));
            }
        });
        return found[0];
    }
}
