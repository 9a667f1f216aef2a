package org.xinimap.encode.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** One shapefile under way: shapes, their index and their attributes, in temporary files until it is complete. */
final class ShapeSpool implements Closeable {
    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int HEADER_BYTES = 100;
    private static final int RECORD_HEADER_BYTES = 8;

    private final ShapeKind kind;
    private final SpoolFile shapes;
    private final SpoolFile index;
    private final TableSpool table;
    private final ShapeRecord.Bounds bounds = new ShapeRecord.Bounds();
    private int records;

    /** @param largest bytes of a file */
    ShapeSpool(ShapeKind kind, List<Field> fields, long largest) throws IOException {
        this.kind = kind;
        this.shapes = new SpoolFile(largest - HEADER_BYTES);
        SpoolFile second = null;
        try {
            second = new SpoolFile(largest - HEADER_BYTES);
            this.table = new TableSpool(fields);
        } catch (IOException e) {
            shapes.close();
            if (second != null) {
                second.close();
            }
            throw e;
        }
        this.index = second;
    }

    void add(Geometry geometry, List<String> values) throws IOException {
        record(ShapeRecord.of(kind, geometry, bounds));
        table.add(values);
    }

    /** Adds features without a geometry. */
    void addAll(TableSpool withoutGeometry) throws IOException {
        for (int i = 0; i < withoutGeometry.rows(); i++) {
            record(ShapeRecord.empty());
        }
        table.addAll(withoutGeometry);
    }

    private void record(ByteBuffer content) throws IOException {
        long offset = HEADER_BYTES + shapes.length();
        int words = content.remaining() / 2;
        records++;
        ByteBuffer head = ByteBuffer.allocate(RECORD_HEADER_BYTES);
        shapes.write(head.putInt(records).putInt(words).flip());
        shapes.write(content);
        index.write(head.clear().putInt((int) (offset / 2)).putInt(words).flip());
    }

    /** The files by their endings. */
    Map<String, Content> files(TableFile tableFile) {
        return Map.of(
                "shp", out -> write(shapes, out),
                "shx", out -> write(index, out),
                "dbf", out -> tableFile.write(table, out));
    }

    /** Writes a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a table. */
    interface TableFile {
        void write(TableSpool table, OutputStream out) throws IOException;
    }

    private void write(SpoolFile records, OutputStream out) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
        header.putInt(FILE_CODE);
        header.position(24);
        header.putInt((int) ((HEADER_BYTES + records.length()) / 2));
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION).putInt(kind.code());
        bounds.write(header);
        out.write(header.array());
        records.copyTo(out);
    }

    @Override
    public void close() throws IOException {
        try (shapes;
                index) {
            table.close();
        }
    }
}
