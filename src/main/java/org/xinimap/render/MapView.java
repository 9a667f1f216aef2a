package org.xinimap.render;

import javax.measure.Unit;
import javax.measure.quantity.Length;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.geometry.jts.ReferencedEnvelope;
import si.uom.SI;

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

    private static final double INCH = 0.0254;
    private static final double METRES_PER_DEGREE = Math.toRadians(6378137);

    public MapView {
        if (width < 1 || height < 1 || !(dpi > 0) || !(extent.getWidth() > 0) || !(extent.getHeight() > 0)) {
            throw new IllegalArgumentException("a view needs an area and pixels");
        }
    }

    public MapView(ReferencedEnvelope extent, int width, int height) {
        this(extent, width, height, OGC_DPI, 0);
    }

    /** How many device pixels a pixel of the style is. */
    public double symbolScale() {
        return dpi / OGC_DPI;
    }

    /**
     * Metres per pixel as OGC counts them: a degree is one of the equator, and a projection's distortion is left aside
     * (WMS 1.3.0, clause 7.2.4.6.9).
     */
    public double metresPerPixel() {
        double area = extent.getWidth() * extent.getHeight() / ((double) width * height);
        return Math.sqrt(area) * metresPerUnit(extent.getCoordinateReferenceSystem());
    }

    public double scaleDenominator() {
        return metresPerPixel() / (INCH / dpi);
    }

    private static double metresPerUnit(CoordinateReferenceSystem crs) {
        if (crs instanceof GeographicCRS) {
            return METRES_PER_DEGREE;
        }
        Unit<Length> unit = crs.getCoordinateSystem().getAxis(0).getUnit().asType(Length.class);
        return unit.getConverterTo(SI.METRE).convert(1);
    }
}
