package org.xinimap.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text on its way out as UTF-8: written into an array of bytes, without a character in between, and handed on in large pieces. */
public final class Utf8Buffer {
    private static final int ROOM = 32 * 1024;
    private static final int SURROGATES = 0xD800;
    private static final int REPLACEMENT = 0xFFFD;

    /** Of a long; one more power of ten would not fit one. */
    private static final int MOST_DIGITS = 19;

    private static final byte[] LEAST_LONG = "-9223372036854775808".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[ROOM + 4096];
    private int size;

    /** One ASCII character. */
    public void ascii(char c) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = (byte) c;
    }

    /** Bytes that are UTF-8 already. */
    public void bytes(byte[] text) {
        if (bytes.length - size < text.length) {
            grow(text.length);
        }
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    /** Any text. */
    public void text(String text) {
        int length = text.length();
        if (bytes.length - size < 3 * length) {
            grow(3 * length);
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                codePoint(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                codePoint(c);
            }
        }
    }

    /** A code point; half a surrogate pair becomes U+FFFD. */
    public void codePoint(int c) {
        if (bytes.length - size < 4) {
            grow(4);
        }
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else if (c < 0x10000) {
            int known = c >= SURROGATES && c <= 0xDFFF ? REPLACEMENT : c;
            bytes[size++] = (byte) (0xE0 | known >> 12);
            bytes[size++] = (byte) (0x80 | known >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | known & 0x3F);
        } else {
            bytes[size++] = (byte) (0xF0 | c >> 18);
            bytes[size++] = (byte) (0x80 | c >> 12 & 0x3F);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        }
    }

    public void number(long value) {
        if (value == Long.MIN_VALUE) {
            bytes(LEAST_LONG);
            return;
        }
        if (bytes.length - size < 20) {
            grow(20);
        }
        long rest = value;
        if (rest < 0) {
            bytes[size++] = '-';
            rest = -rest;
        }
        digits(rest, digitsOf(rest));
    }

    /** The last digits of a number that is not negative, with zeros before it to make up their count. */
    void digits(long value, int count) {
        if (bytes.length - size < count) {
            grow(count);
        }
        long rest = value;
        for (int at = size + count - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
    }

    private static int digitsOf(long value) {
        int count = 1;
        long next = 10;
        while (count < MOST_DIGITS && value >= next) {
            count++;
            next *= 10;
        }
        return count;
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }

    /** Hands on what there is, if that is much. */
    public void drain(OutputStream out) throws IOException {
        if (size >= ROOM) {
            handOn(out);
        }
    }

    /** Hands on what there is. */
    public void handOn(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
