package org.xinimap.layer.filter;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Distances in metres on the ground, on the ellipsoid of WGS 84, from one geometry to others; both in longitude, latitude
 * with edges that are straight there. Immutable and safe for use by many threads.
 *
 * <p>The nearest positions are found in a plane around the geometry, then in one around these positions, until they stay;
 * their distance is that of the geodesic between them. Where the two geometries lie within 400 km of the first one's centre
 * the result is right to 0.1 %; farther off the positions need not be the nearest, and the distance is too long rather than
 * too short.
 */
public final class GeodesicDistance {
    /** Within so many metres of its centre a plane is true to 0.003 %. */
    private static final double TRUE_RADIUS = 50_000;

    private static final int MOST_PLANES = 4;
    private static final double SETTLED_METRES = 1e-3;

    // The least radius of curvature of the ellipsoid: degrees computed by it are rather too many.
    private static final double LEAST_RADIUS = 6_335_000;
    private static final double MARGIN = 1.001;

    private final Geometry target;
    private final PreparedGeometry prepared;
    private final Envelope bounds;
    private final ConformalPlane plane;
    private final Geometry facets;
    private final IndexedFacetDistance indexed;

    private GeodesicDistance(Geometry target) {
        this.target = target;
        this.prepared = PreparedGeometryFactory.prepare(target);
        this.bounds = target.getEnvelopeInternal();
        this.plane = ConformalPlane.around(bounds.centre());
        this.facets = plane.facets(target);
        this.indexed = new IndexedFacetDistance(facets);
    }

    /** @throws IllegalArgumentException if the geometry is empty */
    public static GeodesicDistance to(Geometry target) {
        if (target.isEmpty()) {
            throw new IllegalArgumentException("an empty geometry is nowhere");
        }
        return new GeodesicDistance(target);
    }

    /** The distance in metres; 0 where they intersect, infinite where one is empty. */
    public static double between(Geometry a, Geometry b) {
        return a.isEmpty() || b.isEmpty() ? Double.POSITIVE_INFINITY : to(a).metres(b);
    }

    /** Whether it is this very geometry that distances are measured to. */
    boolean isTo(Geometry geometry) {
        return target == geometry;
    }

    /** The distance in metres; 0 where they intersect, infinite where the other is empty. */
    public double metres(Geometry other) {
        if (other.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        return touches(other) ? 0 : refined(other, plane.facets(other));
    }

    /** Whether the other is at most so many metres away; false if it is empty. */
    public boolean isWithin(Geometry other, double metres) {
        if (other.isEmpty()) {
            return false;
        }
        if (touches(other)) {
            return true;
        }
        Geometry moved = plane.facets(other);
        double inPlane = indexed.distance(moved);
        double radius = Math.max(radius(facets), radius(moved));
        if (inPlane / leastScale(radius) <= metres) {
            return true;
        }
        return inPlane / mostScale(radius) <= metres && refined(other, moved) <= metres;
    }

    private boolean touches(Geometry other) {
        return bounds.intersects(other.getEnvelopeInternal()) && prepared.intersects(other);
    }

    private double refined(Geometry other, Geometry moved) {
        Coordinate[] nearest = indexed.nearestPoints(moved);
        Coordinate here = plane.toLonLat(nearest[0]);
        Coordinate there = plane.toLonLat(nearest[1]);
        double metres = Geodesic.metres(here.x, here.y, there.x, there.y);
        if (Math.max(radius(facets), radius(moved)) < TRUE_RADIUS) {
            return metres;
        }
        for (int i = 1; i < MOST_PLANES; i++) {
            ConformalPlane between = middle(here, there);
            Coordinate[] pair = IndexedFacetDistance.nearestPoints(between.facets(target), between.facets(other));
            here = between.toLonLat(pair[0]);
            there = between.toLonLat(pair[1]);
            double again = Geodesic.metres(here.x, here.y, there.x, there.y);
            boolean settled = again > metres - SETTLED_METRES;
            metres = Math.min(metres, again);
            if (settled) {
                break;
            }
        }
        return metres;
    }

    private static ConformalPlane middle(Coordinate a, Coordinate b) {
        double half = Math.IEEEremainder(b.x - a.x, 360) / 2;
        return new ConformalPlane(a.x + half, (a.y + b.y) / 2);
    }

    /** How far from the centre of its plane a geometry reaches. */
    private static double radius(Geometry inPlane) {
        Envelope box = inPlane.getEnvelopeInternal();
        return Math.hypot(
                Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
    }

    // The scale grows with the square of the distance from the centre; the ellipsoid adds a share of its eccentricity.
    private static double mostScale(double radius) {
        double r = radius / Geodesic.MEAN_RADIUS;
        return 1 + 0.3 * r * r + Geodesic.ECCENTRICITY_SQUARED * r;
    }

    private static double leastScale(double radius) {
        return Math.max(0.5, 1 - Geodesic.ECCENTRICITY_SQUARED * radius / Geodesic.MEAN_RADIUS);
    }

    /**
     * A box in degrees that holds everything at most so many metres from the geometry; all longitudes where that reaches
     * over the antimeridian or a pole.
     */
    public Envelope boundsWithin(double metres) {
        double angle = Math.min(Math.PI / 2, metres / LEAST_RADIUS * MARGIN);
        double south = bounds.getMinY() - Math.toDegrees(angle);
        double north = bounds.getMaxY() + Math.toDegrees(angle);
        double latitude = Math.toRadians(Math.max(Math.abs(bounds.getMinY()), Math.abs(bounds.getMaxY())));
        boolean overPole = south <= -90 || north >= 90 || Math.sin(angle) >= Math.cos(latitude);
        double across = overPole ? 360 : Math.toDegrees(Math.asin(Math.sin(angle) / Math.cos(latitude))) * MARGIN;
        double west = bounds.getMinX() - across;
        double east = bounds.getMaxX() + across;
        boolean around = west < -180 || east > 180;
        return new Envelope(around ? -180 : west, around ? 180 : east, Math.max(-90, south), Math.min(90, north));
    }
}
