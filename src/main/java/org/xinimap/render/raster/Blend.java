package org.xinimap.render.raster;

import java.util.Arrays;

/** Lays colours over pixels (source over destination, Porter and Duff 1984); all premultiplied, 8 bits each. */
final class Blend {
    private static final int EVEN = 0x00ff00ff;
    private static final int HALVES = 0x00800080;

    private Blend() {}

    /** A colour times a share in 255ths, rounded; two of its parts at a time. */
    static int scaled(int colour, int share) {
        int even = (colour & EVEN) * share + HALVES;
        int odd = (colour >>> 8 & EVEN) * share + HALVES;
        even = even + (even >>> 8 & EVEN) >>> 8 & EVEN;
        odd = odd + (odd >>> 8 & EVEN) & ~EVEN;
        return odd | even;
    }

    static int over(int colour, int below) {
        int alpha = colour >>> 24;
        return alpha == 255 ? colour : colour + scaled(below, 255 - alpha);
    }

    static int premultiplied(int argb) {
        int alpha = argb >>> 24;
        return alpha == 255 ? argb : scaled(argb | 0xff000000, alpha);
    }

    /** One colour over a run of pixels. */
    static void run(int[] pixels, int from, int to, int colour) {
        int rest = 255 - (colour >>> 24);
        if (rest == 0) {
            Arrays.fill(pixels, from, to, colour);
            return;
        }
        for (int i = from; i < to; i++) {
            pixels[i] = colour + scaled(pixels[i], rest);
        }
    }

    /** One colour over pixels of which it covers different shares, in 255ths. */
    static void cover(int[] pixels, int from, int colour, int[] shares, int count) {
        boolean opaque = colour >>> 24 == 255;
        for (int i = 0; i < count; i++) {
            int share = shares[i];
            if (share == 255 && opaque) {
                pixels[from + i] = colour;
            } else if (share > 0) {
                int part = scaled(colour, share);
                pixels[from + i] = part + scaled(pixels[from + i], 255 - (part >>> 24));
            }
        }
    }
}
