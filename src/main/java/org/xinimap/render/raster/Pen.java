package org.xinimap.render.raster;

/**
 * How a line is drawn.
 *
 * @param width in pixels, above 0
 * @param miterLimit miter length over width beyond which a mitred join is cut off, as in SVG
 * @param dashes lengths in pixels of dash, gap, dash …; empty: solid
 * @param dashOffset how far into the pattern a line begins
 */
public record Pen(double width, Cap cap, Join join, double miterLimit, double[] dashes, double dashOffset) {
    public static final double MITER_LIMIT = 10;

    /** A solid line with mitred joins and flat ends. */
    public static Pen solid(double width) {
        return new Pen(width, Cap.BUTT, Join.MITER, MITER_LIMIT, new double[0], 0);
    }

    /** The end of a line. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** A corner of a line. */
    public enum Join {
        MITER,
        ROUND,
        BEVEL
    }
}
