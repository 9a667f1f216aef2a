package org.xinimap.store.gpkg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.xinimap.layer.PackedGeometry;

/** The GeoPackage binary geometry: a header with SRS id and envelope, then ISO WKB (OGC 12-128r18, clause 2.1.3). */
final class GeoPackageGeometry {

    static final GeometryFactory FACTORY = PackedGeometry.FACTORY;

    private static final int FIXED_HEADER = 8;
    private static final int LITTLE_ENDIAN = 0x01;
    private static final int EMPTY = 0x10;
    private static final int ENVELOPE_XY = 0x02;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageGeometry() {}

    static byte[] encode(Geometry geometry, int srsId) {
        boolean empty = geometry.isEmpty();
        // A point is its own envelope.
        boolean envelope = !empty && !geometry.getGeometryType().equals("Point");
        byte[] wkb = new WKBWriter(hasZ(geometry) ? 3 : 2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        ByteBuffer blob = ByteBuffer.allocate(FIXED_HEADER + (envelope ? 32 : 0) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put((byte) (LITTLE_ENDIAN | (envelope ? ENVELOPE_XY : 0) | (empty ? EMPTY : 0)));
        blob.putInt(srsId);
        if (envelope) {
            Envelope box = geometry.getEnvelopeInternal();
            blob.putDouble(box.getMinX())
                    .putDouble(box.getMaxX())
                    .putDouble(box.getMinY())
                    .putDouble(box.getMaxY());
        }
        if (hasZ(geometry)) {
            toIsoType(wkb);
        }
        return blob.put(wkb).array();
    }

    /** @throws ParseException if the bytes are not a GeoPackage geometry */
    static Geometry decode(byte[] blob) throws ParseException {
        try {
            int start = FIXED_HEADER + envelopeBytes(blob);
            byte[] wkb = new byte[blob.length - start];
            System.arraycopy(blob, start, wkb, 0, wkb.length);
            return new WKBReader(FACTORY).read(wkb);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new ParseException(e);
        }
    }

    /** The bounds; from the header where they stand there, else from the geometry. */
    static Envelope envelope(byte[] blob) throws ParseException {
        int bytes = envelopeBytes(blob);
        if (bytes == 0) {
            return decode(blob).getEnvelopeInternal();
        }
        ByteBuffer header = ByteBuffer.wrap(blob)
                .order((blob[3] & LITTLE_ENDIAN) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return new Envelope(
                header.getDouble(FIXED_HEADER),
                header.getDouble(FIXED_HEADER + 8),
                header.getDouble(FIXED_HEADER + 16),
                header.getDouble(FIXED_HEADER + 24));
    }

    static boolean isEmpty(byte[] blob) throws ParseException {
        envelopeBytes(blob);
        return (blob[3] & EMPTY) != 0;
    }

    static boolean hasZ(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            // Parts may differ: one with heights gives the whole three dimensions.
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (hasZ(geometry.getGeometryN(i))) {
                    return true;
                }
            }
            return false;
        }
        Coordinate first = geometry.getCoordinate();
        return first != null && !Double.isNaN(first.getZ());
    }

    private static int envelopeBytes(byte[] blob) throws ParseException {
        if (blob.length < FIXED_HEADER + 5 || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("not a GeoPackage geometry");
        }
        int indicator = blob[3] >> 1 & 0x07;
        if (indicator >= ENVELOPE_BYTES.length) {
            throw new ParseException("not a GeoPackage geometry: envelope indicator " + indicator);
        }
        return ENVELOPE_BYTES[indicator];
    }

    /**
     * JTS writes the extended WKB flag for Z; the standard wants ISO type codes (1000 + type), in every part of a collection.
     */
    private static void toIsoType(byte[] wkb) {
        ByteBuffer buffer = ByteBuffer.wrap(wkb).order(ByteOrder.LITTLE_ENDIAN);
        rewriteType(buffer);
    }

    private static void rewriteType(ByteBuffer wkb) {
        wkb.get();
        int at = wkb.position();
        int type = wkb.getInt() & 0x0FFFFFFF;
        wkb.putInt(at, type + 1000);
        switch (type) {
            case 1 -> skipCoordinates(wkb, 1);
            case 2 -> skipCoordinates(wkb, wkb.getInt());
            case 3 -> {
                int rings = wkb.getInt();
                for (int i = 0; i < rings; i++) {
                    skipCoordinates(wkb, wkb.getInt());
                }
            }
            default -> {
                int parts = wkb.getInt();
                for (int i = 0; i < parts; i++) {
                    rewriteType(wkb);
                }
            }
        }
    }

    private static void skipCoordinates(ByteBuffer wkb, int count) {
        wkb.position(wkb.position() + count * 24);
    }
}
