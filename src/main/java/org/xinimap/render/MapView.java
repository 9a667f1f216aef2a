package org.xinimap.render;

import org.geotools.geometry.jts.ReferencedEnvelope;

/**
 * The part of the world a map shows, and how large.
 *
 * @param extent what the picture shows, edge to edge, in x/y order of the map's CRS
 * @param width in pixels
 * @param height in pixels
 * @param dpi pixels per inch of the device; symbols grow with it. {@link #OGC_DPI} is what a style's pixels mean.
 * @param angle how far the map is turned clockwise about its centre, in degrees
 */
public record MapView(ReferencedEnvelope extent, int width, int height, double dpi, double angle) {
    /** The pixel of 0.28 mm that OGC's scales count with (SE 1.1, clause 10.2). */
    public static final double OGC_DPI = 25.4 / 0.28;

    public MapView(ReferencedEnvelope extent, int width, int height) {
        this(extent, width, height, OGC_DPI, 0);
    }

    /** How many device pixels a pixel of the style is. */
    public double symbolScale() {
        return dpi / OGC_DPI;
    }
}
