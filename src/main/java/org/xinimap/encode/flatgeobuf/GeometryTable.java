package org.xinimap.encode.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The table Geometry of feature.fbs: coordinates of all parts in one vector, with the ends of the parts; parts as tables of
 * their own where they are collections or polygons of several.
 */
final class GeometryTable {
    private static final int UNKNOWN = 0;
    private static final int POINT = 1;
    private static final int LINE_STRING = 2;
    private static final int POLYGON = 3;
    private static final int MULTI_POINT = 4;
    private static final int MULTI_LINE_STRING = 5;
    private static final int MULTI_POLYGON = 6;
    private static final int GEOMETRY_COLLECTION = 7;

    private static final int ENDS = 0;
    private static final int XY = 1;
    private static final int Z = 2;
    private static final int TYPE = 6;
    private static final int PARTS = 7;
    private static final int SLOTS = 8;

    private final FlatBufferBuilder buffer;
    private final int layerType;
    private final boolean hasZ;

    /** @param layerType the type the header tells; {@link #type} */
    GeometryTable(FlatBufferBuilder buffer, int layerType, boolean hasZ) {
        this.buffer = buffer;
        this.layerType = layerType;
        this.hasZ = hasZ;
    }

    /** The GeometryType for a class; that of any geometry is unknown. */
    static int type(Class<?> binding) {
        if (Point.class.isAssignableFrom(binding)) {
            return POINT;
        }
        if (LineString.class.isAssignableFrom(binding)) {
            return LINE_STRING;
        }
        if (Polygon.class.isAssignableFrom(binding)) {
            return POLYGON;
        }
        if (MultiPoint.class.isAssignableFrom(binding)) {
            return MULTI_POINT;
        }
        if (MultiLineString.class.isAssignableFrom(binding)) {
            return MULTI_LINE_STRING;
        }
        if (MultiPolygon.class.isAssignableFrom(binding)) {
            return MULTI_POLYGON;
        }
        return GeometryCollection.class.isAssignableFrom(binding) ? GEOMETRY_COLLECTION : UNKNOWN;
    }

    static boolean hasZ(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            Coordinate first = part.getCoordinate();
            if (part != geometry && part instanceof GeometryCollection
                    ? hasZ(part)
                    : first != null && !Double.isNaN(first.getZ())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes a geometry that is not empty and gives the table's place.
     *
     * @param id of the feature, for the error
     * @throws IOException if the header does not allow for such a geometry
     */
    int write(Geometry geometry, String id) throws IOException {
        if (!hasZ && hasZ(geometry)) {
            throw new IOException(
                    "Feature %s has heights and the first %d of its layer have none, which FlatGeobuf cannot"
                                    .formatted(id, FlatGeobufWriter.LOOK_AHEAD)
                            + " hold in one file: ask for a GeoPackage");
        }
        Geometry fitting = promoted(geometry);
        if (layerType != UNKNOWN && layerType != type(fitting.getClass())) {
            throw new IOException("Feature %s is a %s, which its layer does not say it has"
                    .formatted(id, geometry.getGeometryType()));
        }
        return table(fitting);
    }

    /** A single part as a collection of one where the layer has collections. */
    private Geometry promoted(Geometry geometry) {
        if (layerType == MULTI_POINT && geometry instanceof Point point) {
            return geometry.getFactory().createMultiPoint(new Point[] {point});
        }
        if (layerType == MULTI_LINE_STRING && geometry instanceof LineString line) {
            return geometry.getFactory().createMultiLineString(new LineString[] {line});
        }
        return layerType == MULTI_POLYGON && geometry instanceof Polygon polygon
                ? geometry.getFactory().createMultiPolygon(new Polygon[] {polygon})
                : geometry;
    }

    private int table(Geometry geometry) {
        int type = type(geometry.getClass());
        if (type == MULTI_POLYGON || type == GEOMETRY_COLLECTION) {
            return collection(geometry, type);
        }
        List<CoordinateSequence> sequences = sequences(geometry);
        int points = sequences.stream().mapToInt(CoordinateSequence::size).sum();
        int ends = type == POLYGON || type == MULTI_LINE_STRING ? ends(sequences) : 0;
        int xy = xy(sequences, points);
        int z = hasZ ? z(sequences, points) : 0;
        buffer.startTable(SLOTS);
        buffer.addOffset(ENDS, ends, 0);
        buffer.addOffset(XY, xy, 0);
        buffer.addOffset(Z, z, 0);
        buffer.addByte(TYPE, (byte) type, 0);
        return buffer.endTable();
    }

    private int collection(Geometry geometry, int type) {
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (!geometry.getGeometryN(i).isEmpty()) {
                parts.add(table(geometry.getGeometryN(i)));
            }
        }
        buffer.startVector(Integer.BYTES, parts.size(), Integer.BYTES);
        for (int i = parts.size() - 1; i >= 0; i--) {
            buffer.addOffset(parts.get(i));
        }
        int vector = buffer.endVector();
        buffer.startTable(SLOTS);
        buffer.addByte(TYPE, (byte) type, 0);
        buffer.addOffset(PARTS, vector, 0);
        return buffer.endTable();
    }

    private static List<CoordinateSequence> sequences(Geometry geometry) {
        List<CoordinateSequence> sequences = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.isEmpty()) {
                continue;
            }
            if (part instanceof Point point) {
                sequences.add(point.getCoordinateSequence());
            } else if (part instanceof LineString line) {
                sequences.add(line.getCoordinateSequence());
            } else if (part instanceof Polygon polygon) {
                sequences.add(polygon.getExteriorRing().getCoordinateSequence());
                for (int k = 0; k < polygon.getNumInteriorRing(); k++) {
                    sequences.add(polygon.getInteriorRingN(k).getCoordinateSequence());
                }
            } else {
                throw new IllegalArgumentException("FlatGeobuf has no " + part.getGeometryType());
            }
        }
        return sequences;
    }

    /** Vectors are built from their end. */
    private int ends(List<CoordinateSequence> sequences) {
        int end = sequences.stream().mapToInt(CoordinateSequence::size).sum();
        buffer.startVector(Integer.BYTES, sequences.size(), Integer.BYTES);
        for (int i = sequences.size() - 1; i >= 0; i--) {
            buffer.addInt(end);
            end -= sequences.get(i).size();
        }
        return buffer.endVector();
    }

    private int xy(List<CoordinateSequence> sequences, int points) {
        buffer.startVector(Double.BYTES, 2 * points, Double.BYTES);
        for (int i = sequences.size() - 1; i >= 0; i--) {
            CoordinateSequence sequence = sequences.get(i);
            for (int at = sequence.size() - 1; at >= 0; at--) {
                buffer.addDouble(sequence.getY(at));
                buffer.addDouble(sequence.getX(at));
            }
        }
        return buffer.endVector();
    }

    private int z(List<CoordinateSequence> sequences, int points) {
        buffer.startVector(Double.BYTES, points, Double.BYTES);
        for (int i = sequences.size() - 1; i >= 0; i--) {
            CoordinateSequence sequence = sequences.get(i);
            for (int at = sequence.size() - 1; at >= 0; at--) {
                double z = sequence.hasZ() ? sequence.getZ(at) : Double.NaN;
                buffer.addDouble(Double.isNaN(z) ? 0 : z);
            }
        }
        return buffer.endVector();
    }
}
