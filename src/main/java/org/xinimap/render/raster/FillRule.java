package org.xinimap.render.raster;

/** What of an outline that crosses itself is inside. */
public enum FillRule {
    /** What it goes around, in sum, at least once. */
    NON_ZERO,
    /** What it goes around an odd number of times. */
    EVEN_ODD
}
