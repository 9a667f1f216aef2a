package org.xinimap.encode.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import java.util.Optional;
import org.xinimap.crs.Crs;
import org.xinimap.encode.AttributeKind;
import org.xinimap.encode.AttributeKind.Column;
import org.xinimap.encode.OutputContext;

/** The tables Header, Column and Crs of header.fbs, FlatGeobuf 3. */
final class HeaderTable {
    /** Values of ColumnType. */
    static final byte BOOL = 2;

    static final byte LONG = 7;
    static final byte DOUBLE = 10;
    static final byte STRING = 11;
    static final byte DATE_TIME = 13;
    static final byte BINARY = 14;

    private static final int WGS84 = 4326;

    /** Slots of Header, in the order of its definition. */
    private static final int NAME = 0;

    private static final int GEOMETRY_TYPE = 2;
    private static final int HAS_Z = 3;
    private static final int COLUMNS = 7;
    private static final int INDEX_NODE_SIZE = 9;
    private static final int CRS = 10;
    private static final int TITLE = 11;
    private static final int DESCRIPTION = 12;
    private static final int HEADER_SLOTS = 14;

    private static final int DEFAULT_NODE_SIZE = 16;
    private static final int COLUMN_SLOTS = 11;
    private static final int CRS_SLOTS = 6;

    private final FlatBufferBuilder buffer;
    private final OutputContext context;

    HeaderTable(FlatBufferBuilder buffer, OutputContext context) {
        this.buffer = buffer;
        this.context = context;
    }

    void write(List<Column> columns, String idColumn, int geometryType, boolean hasZ) {
        int[] tables = new int[columns.size() + 1];
        tables[0] = column(idColumn, idColumn, STRING);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            tables[i + 1] = column(column.name(), context.label(column.name()), type(column.kind()));
        }
        buffer.startVector(Integer.BYTES, tables.length, Integer.BYTES);
        for (int i = tables.length - 1; i >= 0; i--) {
            buffer.addOffset(tables[i]);
        }
        int columnVector = buffer.endVector();
        int name = buffer.createString(context.layer());
        int title = buffer.createString(context.title().in(context.locale()));
        int description = buffer.createString(context.description().in(context.locale()));
        int crs = crs(context.crs());
        buffer.startTable(HEADER_SLOTS);
        buffer.addOffset(NAME, name, 0);
        buffer.addByte(GEOMETRY_TYPE, (byte) geometryType, 0);
        buffer.addBoolean(HAS_Z, hasZ, false);
        buffer.addOffset(COLUMNS, columnVector, 0);
        buffer.addShort(INDEX_NODE_SIZE, (short) 0, DEFAULT_NODE_SIZE);
        buffer.addOffset(CRS, crs, 0);
        buffer.addOffset(TITLE, title, 0);
        buffer.addOffset(DESCRIPTION, description, 0);
        buffer.finishSizePrefixed(buffer.endTable());
    }

    private int column(String name, String title, byte type) {
        int nameText = buffer.createString(name);
        int titleText = buffer.createString(title);
        buffer.startTable(COLUMN_SLOTS);
        buffer.addOffset(0, nameText, 0);
        buffer.addByte(1, type, 0);
        buffer.addOffset(2, titleText, 0);
        return buffer.endTable();
    }

    /** CRS84 is told by its EPSG code, since coordinates in the format are always x, y. */
    private int crs(Crs crs) {
        int code = crs.epsgCode().orElse(crs.code().equals(Crs.CRS84.code()) ? WGS84 : 0);
        Optional<String> wkt = code == 0 ? crs.wkt() : Optional.empty();
        int org = code == 0 ? 0 : buffer.createString("EPSG");
        int name = buffer.createString(crs.title());
        int text = wkt.map(buffer::createString).orElse(0);
        buffer.startTable(CRS_SLOTS);
        buffer.addOffset(0, org, 0);
        buffer.addInt(1, code, 0);
        buffer.addOffset(2, name, 0);
        buffer.addOffset(4, text, 0);
        return buffer.endTable();
    }

    static byte type(AttributeKind kind) {
        return switch (kind) {
            case TEXT -> STRING;
            case INTEGER -> LONG;
            case REAL -> DOUBLE;
            case BOOLEAN -> BOOL;
            case DATE, TIMESTAMP -> DATE_TIME;
            case BINARY -> BINARY;
        };
    }
}
