package org.xinimap.render.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits packed into bytes from the lowest up (RFC 1951, clause 3.1.1). */
final class BitOutput {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Most that may be put between two calls of {@link #flush()}. */
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
        put(bits, length);
        flush();
    }

    /** A code with its length. */
    void write(int code) {
        put(code >> HuffmanCode.LENGTH_BITS, code & HuffmanCode.LENGTH);
        flush();
    }

    /** {@link #write} for those who flush themselves. */
    void put(long bits, int length) {
        pending |= bits << count;
        count += length;
    }

    void flush() {
        if (size + Long.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        LONG.set(bytes, size, pending);
        size += count >> 3;
        pending >>>= count & ~7;
        count &= 7;
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
