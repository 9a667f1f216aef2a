package org.xinimap.encode.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.encode.AttributeKind;
import org.xinimap.encode.AttributeKind.Column;
import org.xinimap.encode.AttributeText;
import org.xinimap.layer.LayerFeature;

/** The table Feature of feature.fbs; a value that is null has no place in its properties. */
final class FeatureTable {
    private static final int GEOMETRY = 0;
    private static final int PROPERTIES = 1;
    private static final int SLOTS = 3;

    private final FlatBufferBuilder buffer;
    private final List<Column> columns;
    private final GeometryTable geometries;
    private ByteBuffer properties = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);

    /** @param columns the attributes; the id is the column before them */
    FeatureTable(FlatBufferBuilder buffer, List<Column> columns, GeometryTable geometries) {
        this.buffer = buffer;
        this.columns = columns;
        this.geometries = geometries;
    }

    void write(LayerFeature feature, String id, @Nullable Geometry geometry) throws IOException {
        properties.clear();
        put(0, AttributeKind.TEXT, id);
        for (int i = 0; i < columns.size(); i++) {
            Object value = feature.getAttribute(columns.get(i).index());
            if (value != null) {
                put(i + 1, columns.get(i).kind(), value);
            }
        }
        int geometryTable = geometry == null || geometry.isEmpty() ? 0 : geometries.write(geometry, id);
        properties.flip();
        int propertyVector = buffer.createByteVector(properties);
        buffer.startTable(SLOTS);
        buffer.addOffset(GEOMETRY, geometryTable, 0);
        buffer.addOffset(PROPERTIES, propertyVector, 0);
        buffer.finishSizePrefixed(buffer.endTable());
    }

    private void put(int column, AttributeKind kind, Object value) {
        switch (kind) {
            case INTEGER -> room(column, Long.BYTES).putLong(((Number) value).longValue());
            case REAL -> room(column, Double.BYTES).putDouble(((Number) value).doubleValue());
            case BOOLEAN -> room(column, 1).put((byte) ((Boolean) value ? 1 : 0));
            case BINARY -> put(column, (byte[]) value);
            case TEXT, DATE, TIMESTAMP -> put(column, AttributeText.of(value).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(int column, byte[] bytes) {
        room(column, Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    /** The buffer with the column's number written and room for so many bytes after it. */
    private ByteBuffer room(int column, int bytes) {
        int needed = Math.addExact(properties.position(), Short.BYTES + bytes);
        if (needed > properties.capacity()) {
            ByteBuffer larger = ByteBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8, 2L * needed))
                    .order(ByteOrder.LITTLE_ENDIAN);
            properties = larger.put(properties.flip());
        }
        return properties.putShort((short) column);
    }
}
