package org.xinimap.encode;

import org.xinimap.crs.Crs;

/**
 * How coordinates are written in a CRS.
 *
 * @param northingFirst whether the second ordinate (y) is written before the first (x)
 * @param decimals places after the point
 */
public record CoordinateWriting(boolean northingFirst, int decimals) {
    /** A centimetre on the ground. */
    private static final int DEGREES = 7;

    private static final int METRES = 3;

    /** As the caller's spelling of the CRS asks for. */
    public static CoordinateWriting of(Crs crs) {
        return new CoordinateWriting(crs.flipped(), crs.isGeographic() ? DEGREES : METRES);
    }
}
