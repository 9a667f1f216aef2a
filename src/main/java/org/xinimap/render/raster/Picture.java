package org.xinimap.render.raster;

/**
 * Pixels, row by row from the top.
 *
 * @param argb alpha, red, green, blue, 8 bits each, premultiplied; width × height of them; not copied
 */
public record Picture(int width, int height, int[] argb) {
    public Picture {
        if (argb.length != width * height) {
            throw new IllegalArgumentException("%d pixels for %d × %d".formatted(argb.length, width, height));
        }
    }
}
