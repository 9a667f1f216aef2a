package org.xinimap.encode.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The content of a record of a .shp file (ESRI Shapefile Technical Description, 1998, pages 5 to 20). */
final class ShapeRecord {
    private static final int BOX_BYTES = 4 * Double.BYTES;

    /** A run of points, written in its order or backwards. */
    private record Part(CoordinateSequence points, boolean backwards) {
        int index(int i) {
            return backwards ? points.size() - 1 - i : i;
        }
    }

    private final ShapeKind kind;
    private final List<Part> parts = new ArrayList<>();
    private int pointCount;

    private ShapeRecord(ShapeKind kind) {
        this.kind = kind;
    }

    /** A null shape. */
    static ByteBuffer empty() {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .flip();
    }

    /** @param geometry of this kind and not empty */
    static ByteBuffer of(ShapeKind kind, Geometry geometry, Bounds bounds) {
        ShapeRecord shape = new ShapeRecord(kind);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            shape.add(geometry.getGeometryN(i));
        }
        bounds.include(geometry.getEnvelopeInternal());
        return (kind == ShapeKind.POINT || kind == ShapeKind.POINT_Z
                        ? shape.point(bounds)
                        : shape.points(geometry.getEnvelopeInternal(), bounds))
                .flip();
    }

    private void add(Geometry geometry) {
        if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
            // Page 8: the inside is to the right of a ring, so that the outer one runs clockwise.
            add(polygon.getExteriorRing().getCoordinateSequence(), false);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                add(polygon.getInteriorRingN(i).getCoordinateSequence(), true);
            }
        } else if (geometry instanceof LineString line && !line.isEmpty()) {
            add(new Part(line.getCoordinateSequence(), false));
        } else if (geometry instanceof Point point && !point.isEmpty()) {
            add(new Part(point.getCoordinateSequence(), false));
        }
    }

    private void add(CoordinateSequence ring, boolean counterClockwise) {
        add(new Part(ring, Orientation.isCCW(ring) != counterClockwise));
    }

    private void add(Part part) {
        parts.add(part);
        pointCount += part.points().size();
    }

    private ByteBuffer point(Bounds bounds) {
        CoordinateSequence point = parts.get(0).points();
        ByteBuffer out = buffer(4 + 4 * Double.BYTES);
        out.putInt(kind.code()).putDouble(point.getX(0)).putDouble(point.getY(0));
        if (kind.hasZ()) {
            double z = height(point, 0);
            bounds.includeZ(z);
            out.putDouble(z).putDouble(0);
        }
        return out;
    }

    private ByteBuffer points(Envelope box, Bounds bounds) {
        boolean inParts = kind != ShapeKind.MULTIPOINT && kind != ShapeKind.MULTIPOINT_Z;
        int indices = inParts ? Integer.BYTES * (1 + parts.size()) : 0;
        int heights = kind.hasZ() ? Double.BYTES * (2 + pointCount) : 0;
        ByteBuffer out = buffer(
                Math.addExact(2 * Integer.BYTES + BOX_BYTES + indices + heights, Math.multiplyExact(pointCount, 16)));
        out.putInt(kind.code());
        out.putDouble(box.getMinX())
                .putDouble(box.getMinY())
                .putDouble(box.getMaxX())
                .putDouble(box.getMaxY());
        if (inParts) {
            out.putInt(parts.size());
        }
        out.putInt(pointCount);
        if (inParts) {
            int first = 0;
            for (Part part : parts) {
                out.putInt(first);
                first += part.points().size();
            }
        }
        for (Part part : parts) {
            for (int i = 0; i < part.points().size(); i++) {
                int at = part.index(i);
                out.putDouble(part.points().getX(at)).putDouble(part.points().getY(at));
            }
        }
        if (kind.hasZ()) {
            heights(out, bounds);
        }
        return out;
    }

    private void heights(ByteBuffer out, Bounds bounds) {
        int range = out.position();
        out.position(range + 2 * Double.BYTES);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            for (int i = 0; i < part.points().size(); i++) {
                double z = height(part.points(), part.index(i));
                lowest = Math.min(lowest, z);
                highest = Math.max(highest, z);
                out.putDouble(z);
            }
        }
        out.putDouble(range, lowest).putDouble(range + Double.BYTES, highest);
        bounds.includeZ(lowest);
        bounds.includeZ(highest);
    }

    /** A vertex without a height among others with one: the format has no other word for it than 0. */
    private static double height(CoordinateSequence points, int at) {
        double z = points.hasZ() ? points.getZ(at) : Double.NaN;
        return Double.isFinite(z) ? z : 0;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The extent of all shapes of a file. */
    static final class Bounds {
        private final Envelope box = new Envelope();
        private double lowest = Double.POSITIVE_INFINITY;
        private double highest = Double.NEGATIVE_INFINITY;

        void include(Envelope shape) {
            box.expandToInclude(shape);
        }

        void includeZ(double z) {
            lowest = Math.min(lowest, z);
            highest = Math.max(highest, z);
        }

        /** The eight numbers of a file's header; 0 where there is nothing. */
        void write(ByteBuffer header) {
            boolean none = box.isNull();
            header.putDouble(none ? 0 : box.getMinX())
                    .putDouble(none ? 0 : box.getMinY())
                    .putDouble(none ? 0 : box.getMaxX())
                    .putDouble(none ? 0 : box.getMaxY());
            boolean flat = lowest > highest;
            header.putDouble(flat ? 0 : lowest).putDouble(flat ? 0 : highest);
            header.putDouble(0).putDouble(0);
        }
    }
}
