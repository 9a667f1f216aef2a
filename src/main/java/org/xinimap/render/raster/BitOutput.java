package org.xinimap.render.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits packed into bytes from the lowest up (RFC 1951, clause 3.1.1). */
final class BitOutput {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Most bits that are written at once. */
    static final int MOST = Long.SIZE - 8;

    private byte[] bytes;
    private int size;
    private long pending;
    private int count;

    BitOutput(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    /** @param length at most {@link #MOST}; the bits above are 0 */
    void write(long bits, int length) {
        if (size + Long.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        long all = pending | bits << count;
        int filled = count + length;
        LONG.set(bytes, size, all);
        size += filled >> 3;
        pending = all >>> (filled & ~7);
        count = filled & 7;
    }

    /** A code with its length. */
    void write(int code) {
        write(code >> HuffmanCode.LENGTH_BITS, code & HuffmanCode.LENGTH);
    }

    /** Goes on with a whole byte. */
    void align() {
        write(0, -count & 7);
    }

    /** What was written, which must be whole bytes. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
