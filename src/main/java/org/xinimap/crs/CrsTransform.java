package org.xinimap.crs;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.projection.Mercator;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.InvalidParameter;

/**
 * The change of coordinates from one CRS to another, both x first. Immutable and safe for use by many threads.
 *
 * <p>Every transform goes by way of WGS 84. A position outside the domain of a projection is an error, never a NaN, an
 * infinity or a silent gap; a projection that answers with a finite but far-off position (Gauss–Krüger on the other side
 * of the earth) is not noticed.
 */
public final class CrsTransform {
    private static final int STEPS = 32;

    private final CoordinateReferenceSystem source;
    private final CoordinateReferenceSystem target;
    private final MathTransform transform;

    private CrsTransform(CoordinateReferenceSystem source, CoordinateReferenceSystem target, MathTransform transform) {
        this.source = source;
        this.target = target;
        this.transform = transform;
    }

    /** As {@link #between(CoordinateReferenceSystem, CoordinateReferenceSystem)}; axis order plays no part. */
    public static CrsTransform between(Crs source, Crs target) {
        return between(source.xy(), target.xy());
    }

    /**
     * The transform between two CRSs, both with x (longitude, easting) first.
     *
     * @throws InvalidParameter if one of them has no known relation to WGS 84
     */
    public static CrsTransform between(CoordinateReferenceSystem source, CoordinateReferenceSystem target) {
        if (source.equals(target)) {
            return new CrsTransform(source, target, IdentityTransform.create(2));
        }
        try {
            MathTransform there = Wgs84Relation.toWgs84(source);
            MathTransform back = Wgs84Relation.toWgs84(target).inverse();
            return new CrsTransform(source, target, ConcatenatedTransform.create(there, back));
        } catch (NoninvertibleTransformException e) {
            throw new InvalidParameter("crs", target.getName().getCode(), "a CRS that positions can be computed in", e);
        }
    }

    public boolean isIdentity() {
        return transform.isIdentity();
    }

    /** The transform in GeoTools' own form. */
    public MathTransform mathTransform() {
        return transform;
    }

    /**
     * A copy of the geometry in the target CRS; the geometry itself when nothing changes. A third ordinate is kept as it
     * is. Only the vertices move: a long edge stays a straight line.
     *
     * @throws InvalidParameter if a vertex is outside the domain of the projection
     */
    public Geometry apply(Geometry geometry) {
        if (isIdentity() || geometry.isEmpty()) {
            return geometry;
        }
        Geometry moved = geometry.copy();
        moved.apply(new SequenceTransform(this));
        moved.setSRID(0);
        return moved;
    }

    /** A position in the target CRS; a third ordinate is kept. */
    public Coordinate apply(Coordinate position) {
        double[] xy = {position.x, position.y};
        apply(xy, 0, 1);
        Coordinate moved = position.copy();
        moved.setX(xy[0]);
        moved.setY(xy[1]);
        return moved;
    }

    /**
     * Transforms positions in place.
     *
     * @param xy pairs of x and y
     * @param offset index of the first x
     * @param count number of positions
     * @throws InvalidParameter if a position is outside the domain of the projection
     */
    public void apply(double[] xy, int offset, int count) {
        if (isIdentity()) {
            return;
        }
        try {
            transform.transform(xy, offset, xy, offset, count);
        } catch (TransformException | IllegalArgumentException e) {
            // GeoTools fails to word its own complaint about an angle beyond a million turns.
            throw outside(e);
        }
        int end = offset + 2 * count;
        for (int i = offset; i < end; i++) {
            if (!Double.isFinite(xy[i])) {
                throw outside(null);
            }
        }
    }

    /**
     * The envelope, in the target CRS, of the area that an envelope covers in the source CRS: a grid of points is
     * transformed rather than four corners, since edges bend, and a pole inside the area is taken into account. A
     * geographic envelope that goes to a Mercator projection is first cut to the latitudes a square world map shows
     * (±85.06°).
     *
     * @throws InvalidParameter if part of the area is outside the domain of the projection
     */
    public Envelope apply(Envelope envelope) {
        if (envelope.isNull() || isIdentity()) {
            return new Envelope(envelope);
        }
        Envelope area = cutToMercator(envelope);
        double[] xy = new double[2 * (STEPS + 1) * (STEPS + 1)];
        int at = 0;
        for (int row = 0; row <= STEPS; row++) {
            double y = area.getMinY() + area.getHeight() * row / STEPS;
            for (int column = 0; column <= STEPS; column++) {
                xy[at++] = area.getMinX() + area.getWidth() * column / STEPS;
                xy[at++] = y;
            }
        }
        apply(xy, 0, at / 2);
        Envelope moved = new Envelope();
        for (int i = 0; i < at; i += 2) {
            moved.expandToInclude(xy[i], xy[i + 1]);
        }
        if (source instanceof ProjectedCRS && !(target instanceof ProjectedCRS)) {
            includePole(area, moved, 90);
            includePole(area, moved, -90);
        }
        return moved;
    }

    private Envelope cutToMercator(Envelope envelope) {
        boolean mercator = target instanceof ProjectedCRS projected
                && projected.getConversionFromBase().getMathTransform() instanceof Mercator;
        if (source instanceof ProjectedCRS || !mercator) {
            return envelope;
        }
        double limit = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));
        double south = Math.min(Math.max(envelope.getMinY(), -limit), limit);
        double north = Math.min(Math.max(envelope.getMaxY(), -limit), limit);
        return new Envelope(envelope.getMinX(), envelope.getMaxX(), south, north);
    }

    private void includePole(Envelope area, Envelope moved, double latitude) {
        double[] pole = {0, latitude};
        try {
            Wgs84Relation.toWgs84(source).inverse().transform(pole, 0, pole, 0, 1);
        } catch (TransformException e) {
            return; // a projection that cannot show its pole has none inside the area
        }
        if (area.contains(pole[0], pole[1])) {
            moved.expandToInclude(-180, latitude);
            moved.expandToInclude(180, latitude);
        }
    }

    private InvalidParameter outside(@Nullable Exception cause) {
        String accepted =
                "a CRS whose domain holds all positions asked for; some cannot be expressed in it (coming from %s)"
                        .formatted(source.getName().getCode());
        String name = target.getName().getCode();
        return cause == null
                ? new InvalidParameter("crs", name, accepted)
                : new InvalidParameter("crs", name, accepted, cause);
    }
}
