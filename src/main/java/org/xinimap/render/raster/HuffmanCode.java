package org.xinimap.render.raster;

import java.util.Arrays;

/**
 * A prefix code for symbols of known frequencies (Huffman 1952), none longer than allowed, in the canonical form of RFC 1951
 * (clause 3.2.2).
 *
 * @param lengths bits of each symbol; 0: it does not occur
 * @param codes of each symbol, the first bit lowest, as they are written; the length in the lowest {@link #LENGTH_BITS}
 */
record HuffmanCode(int[] lengths, int[] codes) {
    static final int LENGTH_BITS = 4;
    static final int LENGTH = (1 << LENGTH_BITS) - 1;

    /** @param longest bits a symbol may have */
    static HuffmanCode of(int[] frequencies, int longest) {
        int[] symbols = ascending(frequencies);
        int[] counts = new int[Math.max(longest, symbols.length) + 1];
        if (symbols.length == 1) {
            counts[1] = 1;
        } else if (symbols.length > 1) {
            for (int depth : depths(symbols, frequencies)) {
                counts[Math.min(depth, longest)]++;
            }
            shorten(counts, longest);
        }
        int[] lengths = new int[frequencies.length];
        int at = symbols.length;
        for (int length = 1; length <= longest; length++) {
            for (int i = 0; i < counts[length]; i++) {
                lengths[symbols[--at]] = length;
            }
        }
        return new HuffmanCode(lengths, canonical(lengths, counts, longest));
    }

    /** Symbols that occur, the rarest first. */
    private static int[] ascending(int[] frequencies) {
        long[] keys = new long[frequencies.length];
        int count = 0;
        for (int symbol = 0; symbol < frequencies.length; symbol++) {
            if (frequencies[symbol] > 0) {
                keys[count++] = (long) frequencies[symbol] << 16 | symbol;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] symbols = new int[count];
        for (int i = 0; i < count; i++) {
            symbols[i] = (int) keys[i] & 0xffff;
        }
        return symbols;
    }

    /** How deep each symbol is in the tree, whatever that comes to. */
    private static int[] depths(int[] symbols, int[] frequencies) {
        int leaves = symbols.length;
        long[] weights = new long[2 * leaves - 1];
        int[] parents = new int[weights.length];
        for (int i = 0; i < leaves; i++) {
            weights[i] = frequencies[symbols[i]];
        }
        int leaf = 0;
        int inner = leaves;
        for (int next = leaves; next < weights.length; next++) {
            for (int child = 0; child < 2; child++) {
                int lighter = leaf < leaves && (inner >= next || weights[leaf] <= weights[inner]) ? leaf++ : inner++;
                weights[next] += weights[lighter];
                parents[lighter] = next;
            }
        }
        int[] depths = new int[weights.length];
        for (int node = weights.length - 2; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        return Arrays.copyOf(depths, leaves);
    }

    /** Cutting the longest codes made too many of them: shorter ones are made longer until the code is a prefix code again. */
    private static void shorten(int[] counts, int longest) {
        long used = 0;
        for (int length = 1; length <= longest; length++) {
            used += (long) counts[length] << longest - length;
        }
        for (; used > 1L << longest; used--) {
            counts[longest]--;
            int shorter = longest - 1;
            while (counts[shorter] == 0) {
                shorter--;
            }
            counts[shorter]--;
            counts[shorter + 1] += 2;
        }
    }

    private static int[] canonical(int[] lengths, int[] counts, int longest) {
        int[] next = new int[longest + 2];
        for (int length = 1; length <= longest; length++) {
            next[length + 1] = next[length] + counts[length] << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            int length = lengths[symbol];
            if (length > 0) {
                codes[symbol] = Integer.reverse(next[length]++) >>> 32 - length << LENGTH_BITS | length;
            }
        }
        return codes;
    }
}
