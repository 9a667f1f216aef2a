package org.xinimap.encode.shapefile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The attribute table of a shapefile (dBASE III, .dbf). A column is as wide as its widest value, which is known at the end
 * only: values go to a temporary file, deleted on closing, and from there into the table.
 */
final class TableSpool implements Closeable {
    private static final int VERSION = 0x03;
    private static final int HEADER_BYTES = 32;
    private static final int FIELD_BYTES = 32;
    private static final int END_OF_HEADER = 0x0D;
    private static final int END_OF_FILE = 0x1A;
    private static final int BASE_YEAR = 1900;

    private final List<Field> fields;
    private final int[] widths;
    private final int[] decimals;
    private final Path path;
    private final DataOutputStream out;
    private int rows;

    TableSpool(List<Field> fields) throws IOException {
        this.fields = fields;
        this.widths = new int[fields.size()];
        this.decimals = new int[fields.size()];
        this.path = Files.createTempFile("xinimap-table", ".part");
        OutputStream opened;
        try {
            opened = Files.newOutputStream(path);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        this.out = new DataOutputStream(new BufferedOutputStream(opened, 1 << 16));
    }

    int rows() {
        return rows;
    }

    /** @param values as the fields word them; empty for null */
    void add(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            byte[] bytes = values.get(i).getBytes(StandardCharsets.UTF_8);
            widths[i] = Math.max(widths[i], bytes.length);
            decimals[i] = Math.max(decimals[i], fields.get(i).decimals(values.get(i)));
            out.writeByte(bytes.length);
            out.write(bytes);
        }
        rows++;
    }

    /** Adds the rows of another table with the same fields. */
    void addAll(TableSpool other) throws IOException {
        other.out.flush();
        Files.copy(other.path, out);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], other.widths[i]);
            decimals[i] = Math.max(decimals[i], other.decimals[i]);
        }
        rows += other.rows;
    }

    /** @throws IOException if the table would be too large for the format */
    void copyTo(OutputStream target, LocalDate today, long largest) throws IOException {
        out.flush();
        int recordBytes = 1;
        int[] taken = new int[fields.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = fields.get(i).width(widths[i]);
            recordBytes += taken[i];
        }
        if ((long) recordBytes * rows > largest) {
            throw new IOException(
                    "The attributes do not fit a .dbf table, which ends at 2 GB: ask for fewer features or attributes, or"
                            + " for a GeoPackage");
        }
        target.write(header(taken, recordBytes, today));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            byte[] record = new byte[recordBytes];
            for (int row = 0; row < rows; row++) {
                Arrays.fill(record, (byte) ' ');
                int at = 1;
                for (int i = 0; i < taken.length; i++) {
                    int length = in.readUnsignedByte();
                    int pad = fields.get(i).alignedRight() ? taken[i] - length : 0;
                    in.readFully(record, at + pad, length);
                    at += taken[i];
                }
                target.write(record);
            }
        }
        target.write(END_OF_FILE);
    }

    private byte[] header(int[] taken, int recordBytes, LocalDate today) {
        int bytes = HEADER_BYTES + FIELD_BYTES * taken.length + 1;
        ByteBuffer header = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) VERSION)
                .put((byte) (today.getYear() - BASE_YEAR))
                .put((byte) today.getMonthValue())
                .put((byte) today.getDayOfMonth())
                .putInt(rows)
                .putShort((short) bytes)
                .putShort((short) recordBytes);
        for (int i = 0; i < taken.length; i++) {
            header.position(HEADER_BYTES + FIELD_BYTES * i);
            header.put(fields.get(i).name().getBytes(StandardCharsets.UTF_8));
            header.position(HEADER_BYTES + FIELD_BYTES * i + 11);
            header.put((byte) fields.get(i).type());
            header.position(HEADER_BYTES + FIELD_BYTES * i + 16);
            header.put((byte) taken[i]).put((byte) fields.get(i).places(decimals[i], taken[i]));
        }
        header.put(bytes - 1, (byte) END_OF_HEADER);
        return header.array();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(path);
        }
    }
}
