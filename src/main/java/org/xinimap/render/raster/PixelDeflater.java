package org.xinimap.render.raster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses the rows of a picture into a zlib stream (RFC 1950, 1951). Made for pictures of maps: matches are looked for from
 * pixel to pixel, not from byte to byte, and only the last place with the same two pixels is tried. Not safe for use by two
 * threads.
 */
final class PixelDeflater {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int HASH_BITS = 12;
    private static final int FARTHEST = 32768;
    private static final int LONGEST = 258;
    private static final int TOKENS = 1 << 16;
    private static final int END = 256;
    private static final int LENGTHS = 286;
    private static final int DISTANCES = 30;
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    /** Of each match length less 3: its symbol (RFC 1951, clause 3.2.5). */
    private static final short[] LENGTH_SYMBOLS = new short[LONGEST - 2];

    private static final int[] LENGTH_BASES = new int[29];
    private static final int[] LENGTH_BITS = new int[29];
    private static final int[] DISTANCE_BASES = new int[DISTANCES];
    private static final int[] DISTANCE_BITS = new int[DISTANCES];

    static {
        int length = 3;
        for (int i = 0; i < 28; i++) {
            LENGTH_BITS[i] = i < 8 ? 0 : i / 4 - 1;
            LENGTH_BASES[i] = length;
            for (int k = 0; k < 1 << LENGTH_BITS[i] && length < LONGEST; k++) {
                LENGTH_SYMBOLS[length++ - 3] = (short) i;
            }
        }
        LENGTH_BASES[28] = LONGEST;
        LENGTH_SYMBOLS[LONGEST - 3] = 28;
        int distance = 1;
        for (int i = 0; i < DISTANCES; i++) {
            DISTANCE_BITS[i] = i < 4 ? 0 : i / 2 - 1;
            DISTANCE_BASES[i] = distance;
            distance += 1 << DISTANCE_BITS[i];
        }
    }

    private final int[] heads = new int[1 << HASH_BITS];
    /** A literal, or a match: distance and, from bit 16 up, length. */
    private final int[] tokens = new int[TOKENS];

    private int count;
    private final int[] lengthFrequencies = new int[LENGTHS];
    private final int[] distanceFrequencies = new int[DISTANCES];

    /**
     * @param unit bytes of a pixel
     * @return the stream, header and checksum included
     */
    byte[] compress(byte[] data, int unit) {
        BitOutput out = new BitOutput(data.length / 4);
        // 32 K window; deflate; no dictionary; "fast" (RFC 1950, clause 2.2).
        out.write(0x78, 8);
        out.write(0x5e, 8);
        Arrays.fill(heads, -FARTHEST - 1);
        int at = 0;
        while (at < data.length) {
            at = gather(data, at, unit);
            block(out, at == data.length);
        }
        if (data.length == 0) {
            block(out, true);
        }
        out.align();
        Adler32 check = new Adler32();
        check.update(data);
        out.write(Integer.reverseBytes((int) check.getValue()) & 0xffffffffL, 32);
        return out.bytes();
    }

    /** Finds the tokens of a block. @return where the next begins */
    private int gather(byte[] data, int from, int unit) {
        int least = Math.max(4, 2 * unit);
        // A long is read at once, of which so many bytes are two pixels or more.
        int shift = Long.SIZE - 8 * Math.min(8, least);
        int last = data.length - Long.BYTES;
        int at = from;
        count = 0;
        while (at < data.length && count < TOKENS - unit) {
            if (at <= last) {
                int hash = (int) (((long) LONG.get(data, at) << shift) * 0x9E3779B97F4A7C15L >>> Long.SIZE - HASH_BITS);
                int candidate = heads[hash];
                heads[hash] = at;
                int distance = at - candidate;
                if (distance <= FARTHEST) {
                    int length = match(data, candidate, at, last);
                    if (length >= least) {
                        tokens[count++] = length << 16 | distance - 1;
                        lengthFrequencies[257 + LENGTH_SYMBOLS[length - 3]]++;
                        distanceFrequencies[distanceSymbol(distance - 1)]++;
                        at += length;
                        continue;
                    }
                }
            }
            for (int end = Math.min(data.length, at + unit); at < end; at++) {
                int literal = data[at] & 0xff;
                tokens[count++] = literal;
                lengthFrequencies[literal]++;
            }
        }
        return at;
    }

    private static int match(byte[] data, int candidate, int at, int last) {
        int length = 0;
        int most = Math.min(LONGEST, data.length - at);
        while (length + Long.BYTES <= most && at + length <= last) {
            long difference = (long) LONG.get(data, candidate + length) ^ (long) LONG.get(data, at + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >> 3);
            }
            length += Long.BYTES;
        }
        while (length < most && data[candidate + length] == data[at + length]) {
            length++;
        }
        return length;
    }

    /** @param before distance less 1 */
    private static int distanceSymbol(int before) {
        if (before < 4) {
            return before;
        }
        int high = 31 - Integer.numberOfLeadingZeros(before);
        return 2 * high + (before >> high - 1 & 1);
    }

    /** Writes the tokens as a block with a code of its own (RFC 1951, clause 3.2.7), and forgets them. */
    private void block(BitOutput out, boolean isLast) {
        lengthFrequencies[END] = 1;
        HuffmanCode literals = HuffmanCode.of(lengthFrequencies, 15);
        HuffmanCode distances = HuffmanCode.of(distanceFrequencies, 15);
        out.write(isLast ? 1 : 0, 1);
        out.write(2, 2);
        header(out, literals, distances);
        write(out, literals.codes(), distances.codes());
        Arrays.fill(lengthFrequencies, 0);
        Arrays.fill(distanceFrequencies, 0);
    }

    private void write(BitOutput out, int[] literals, int[] distances) {
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token >= 1 << 16) {
                match(out, token, literals, distances);
                continue;
            }
            int code = literals[token];
            long bits = code >> HuffmanCode.LENGTH_BITS;
            int length = code & HuffmanCode.LENGTH;
            // Three literals are written at once: the output is slower than putting them together.
            if (i + 2 < count && (tokens[i + 1] | tokens[i + 2]) < 1 << 16) {
                int second = literals[tokens[i + 1]];
                int third = literals[tokens[i + 2]];
                bits |= (long) (second >> HuffmanCode.LENGTH_BITS) << length;
                length += second & HuffmanCode.LENGTH;
                bits |= (long) (third >> HuffmanCode.LENGTH_BITS) << length;
                length += third & HuffmanCode.LENGTH;
                i += 2;
            }
            out.write(bits, length);
        }
        out.write(literals[END]);
    }

    private static void match(BitOutput out, int token, int[] literals, int[] distances) {
        int run = token >>> 16;
        int symbol = LENGTH_SYMBOLS[run - 3];
        int code = literals[257 + symbol];
        long bits = code >> HuffmanCode.LENGTH_BITS;
        int length = code & HuffmanCode.LENGTH;
        bits |= (long) (run - LENGTH_BASES[symbol]) << length;
        length += LENGTH_BITS[symbol];
        int distance = token & 0xffff;
        int far = distanceSymbol(distance);
        code = distances[far];
        bits |= (long) (code >> HuffmanCode.LENGTH_BITS) << length;
        length += code & HuffmanCode.LENGTH;
        bits |= (long) (distance + 1 - DISTANCE_BASES[far]) << length;
        length += DISTANCE_BITS[far];
        out.write(bits, length);
    }

    private static void header(BitOutput out, HuffmanCode literals, HuffmanCode distances) {
        int ofLiterals = used(literals.lengths(), 257);
        int ofDistances = used(distances.lengths(), 1);
        int[] all = Arrays.copyOf(literals.lengths(), ofLiterals + ofDistances);
        System.arraycopy(distances.lengths(), 0, all, ofLiterals, ofDistances);
        int[] packed = packed(all);
        int[] frequencies = new int[19];
        for (int word : packed) {
            frequencies[word & 0xff]++;
        }
        HuffmanCode code = HuffmanCode.of(frequencies, 7);
        int ordered = 19;
        while (ordered > 4 && code.lengths()[ORDER[ordered - 1]] == 0) {
            ordered--;
        }
        out.write(ofLiterals - 257, 5);
        out.write(ofDistances - 1, 5);
        out.write(ordered - 4, 4);
        for (int i = 0; i < ordered; i++) {
            out.write(code.lengths()[ORDER[i]], 3);
        }
        for (int word : packed) {
            int symbol = word & 0xff;
            out.write(code.codes()[symbol]);
            if (symbol >= 16) {
                out.write(word >> 8, symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
            }
        }
    }

    private static int used(int[] lengths, int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    /** Code lengths with their repetitions: the symbol and, from bit 8 up, what follows it. */
    private static int[] packed(int[] lengths) {
        int[] packed = new int[lengths.length];
        int size = 0;
        for (int i = 0; i < lengths.length; ) {
            int run = 1;
            while (i + run < lengths.length && lengths[i + run] == lengths[i]) {
                run++;
            }
            int length = lengths[i];
            if (length == 0 && run >= 3) {
                int taken = Math.min(run, 138);
                packed[size++] = taken <= 10 ? 17 | taken - 3 << 8 : 18 | taken - 11 << 8;
                i += taken;
            } else if (length != 0 && run >= 4) {
                int taken = Math.min(run - 1, 6);
                packed[size++] = length;
                packed[size++] = 16 | taken - 3 << 8;
                i += taken + 1;
            } else {
                packed[size++] = length;
                i++;
            }
        }
        return Arrays.copyOf(packed, size);
    }
}
