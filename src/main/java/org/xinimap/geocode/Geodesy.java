package org.xinimap.geocode;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Distances and directions on the WGS 84 ellipsoid by the mid-latitude formulas, in metres, for EPSG:4326 coordinates with
 * x = longitude. Good to 1 in 100 000 up to 100 km, away from the poles and the antimeridian.
 */
final class Geodesy {
    private static final double SEMI_MAJOR = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.006_694_379_990_14;

    private Geodesy() {}

    static double distance(Coordinate a, Coordinate b) {
        double latitude = (a.y + b.y) / 2;
        double north = (b.y - a.y) * metresPerDegreeNorth(latitude);
        double east = (b.x - a.x) * metresPerDegreeEast(latitude);
        return Math.hypot(north, east);
    }

    /** The position at a distance in a direction, clockwise from north. */
    static Coordinate move(Coordinate from, double bearingDegrees, double metres) {
        double bearing = Math.toRadians(bearingDegrees);
        double north = metres * Math.cos(bearing) / metresPerDegreeNorth(from.y);
        double east = metres * Math.sin(bearing) / metresPerDegreeEast(from.y + north / 2);
        return new Coordinate(from.x + east, from.y + north);
    }

    /** The radius of the circle round a geometry's middle that holds all of it. */
    static double radius(Geometry geometry) {
        Coordinate middle = geometry.getCentroid().getCoordinate();
        double radius = 0;
        for (Coordinate vertex : geometry.getCoordinates()) {
            radius = Math.max(radius, distance(middle, vertex));
        }
        return radius;
    }

    static double metresPerDegreeNorth(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double w = 1 - ECCENTRICITY_SQUARED * sine * sine;
        return Math.toRadians(SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w)));
    }

    static double metresPerDegreeEast(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double radius = SEMI_MAJOR / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
        return Math.toRadians(radius * Math.cos(Math.toRadians(latitude)));
    }
}
