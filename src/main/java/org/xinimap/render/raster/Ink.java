package org.xinimap.render.raster;

/** What an area is filled with. */
public sealed interface Ink {
    /**
     * One colour.
     *
     * @param argb alpha, red, green, blue, 8 bits each, not premultiplied
     */
    record Solid(int argb) implements Ink {}

    /**
     * A picture laid side by side over the plane, one of them with its corner at an origin.
     *
     * @param opacity 0 to 1
     */
    record Pattern(Picture tile, double originX, double originY, double opacity) implements Ink {}
}
