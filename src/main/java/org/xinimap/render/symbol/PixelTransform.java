package org.xinimap.render.symbol;

import java.util.Arrays;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;

/**
 * From longitude and latitude to pixels, y down. Holds a buffer: not safe for use by two threads.
 *
 * @see #shifted
 */
public final class PixelTransform {
    private final CrsTransform projection;
    /** Pixel x = a·x + b·y + c, pixel y = d·x + e·y + f, of x and y in the map's CRS. */
    private final double[] affine;

    private double[] buffer = new double[256];

    private PixelTransform(CrsTransform projection, double[] affine) {
        this.projection = projection;
        this.affine = affine;
    }

    /**
     * @param extent what is shown, x/y order of its CRS
     * @param angle clockwise about the centre, in degrees
     */
    public static PixelTransform of(ReferencedEnvelope extent, int width, int height, double angle) {
        double sx = width / extent.getWidth();
        double sy = height / extent.getHeight();
        double cos = Math.cos(Math.toRadians(angle));
        double sin = Math.sin(Math.toRadians(angle));
        double midX = extent.getMedian(0);
        double midY = extent.getMedian(1);
        // Unturned, c and f are computed from the corner: neighbouring tiles then agree to the last bit.
        double[] affine = angle == 0
                ? new double[] {sx, 0, -extent.getMinX() * sx, 0, -sy, extent.getMaxY() * sy}
                : new double[] {
                    sx * cos,
                    sy * sin,
                    width / 2.0 - sx * cos * midX - sy * sin * midY,
                    sx * sin,
                    -sy * cos,
                    height / 2.0 - sx * sin * midX + sy * cos * midY
                };
        return new PixelTransform(CrsTransform.between(Crs.CRS84.xy(), extent.getCoordinateReferenceSystem()), affine);
    }

    /** Of coordinates that are pixels already. */
    public static PixelTransform identity() {
        return new PixelTransform(CrsTransform.between(Crs.CRS84, Crs.CRS84), new double[] {1, 0, 0, 0, 1, 0});
    }

    /** This transform for a picture whose origin is elsewhere. */
    public PixelTransform shifted(double x, double y) {
        double[] moved = affine.clone();
        moved[2] += x;
        moved[5] += y;
        return new PixelTransform(projection, moved);
    }

    /** The pixel x and y of the map CRS's origin: where patterns begin, so that they go on from tile to tile. */
    double originX() {
        return affine[2];
    }

    double originY() {
        return affine[5];
    }

    /** Area, in the map's CRS, of some pixels. */
    public Envelope area(double minX, double minY, double maxX, double maxY) {
        double determinant = affine[0] * affine[4] - affine[1] * affine[3];
        Envelope area = new Envelope();
        for (double px : new double[] {minX, maxX}) {
            for (double py : new double[] {minY, maxY}) {
                double u = px - affine[2];
                double v = py - affine[5];
                area.expandToInclude(
                        (affine[4] * u - affine[1] * v) / determinant, (affine[0] * v - affine[3] * u) / determinant);
            }
        }
        return area;
    }

    /**
     * Positions in pixels.
     *
     * @return x, y, x, y …; longer than the sequence, and good until the next call
     * @throws org.xinimap.InvalidParameter if a position is outside the projection's domain
     */
    double[] apply(CoordinateSequence sequence) {
        int count = sequence.size();
        if (buffer.length < 2 * count) {
            buffer = new double[Math.max(2 * count, 2 * buffer.length)];
        }
        double[] xy = buffer;
        if (sequence instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
            System.arraycopy(packed.getRawCoordinates(), 0, xy, 0, 2 * count);
        } else {
            for (int i = 0; i < count; i++) {
                xy[2 * i] = sequence.getX(i);
                xy[2 * i + 1] = sequence.getY(i);
            }
        }
        projection.apply(xy, 0, count);
        double a = affine[0];
        double b = affine[1];
        double c = affine[2];
        double d = affine[3];
        double e = affine[4];
        double f = affine[5];
        for (int i = 0; i < 2 * count; i += 2) {
            double x = xy[i];
            double y = xy[i + 1];
            xy[i] = a * x + b * y + c;
            xy[i + 1] = d * x + e * y + f;
        }
        return xy;
    }

    @Override
    public String toString() {
        return Arrays.toString(affine);
    }
}
