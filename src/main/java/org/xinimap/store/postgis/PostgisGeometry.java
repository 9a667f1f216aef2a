package org.xinimap.store.postgis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    private static final int HAS_SRID = 0x20000000;

    /** Byte order and type. */
    private static final int HEADER = 5;

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

    /**
     * The geometry for {@code ST_GeomFromEWKB}.
     *
     * @param srid written into the geometry; 0: none
     */
    static byte[] write(Geometry geometry, int srid) {
        byte[] wkb = new WKBWriter(hasZ(geometry) ? 3 : 2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        if (srid == 0) {
            return wkb;
        }
        // JTS would take the SRID from the geometry, which is not ours to write to.
        ByteBuffer ewkb = ByteBuffer.allocate(wkb.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        int type = ByteBuffer.wrap(wkb).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
        ewkb.put(wkb[0]).putInt(type | HAS_SRID).putInt(srid).put(wkb, HEADER, wkb.length - HEADER);
        return ewkb.array();
    }

    /** As well-known binary without SRID, Z and M: for comparisons, which are on the plane. */
    static byte[] writeFlat(Geometry geometry) {
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, false).write(geometry);
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
