package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PointExtracter;

/**
 * A plane in metres around a centre: the oblique stereographic projection of the WGS 84 ellipsoid (Snyder, USGS PP 1395,
 * pages 160–163). Lengths are true at the centre, 0.04 % off at 200 km and 0.7 % at 1,000 km.
 */
final class ConformalPlane {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double E = Math.sqrt(Geodesic.ECCENTRICITY_SQUARED);
    private static final double NEAREST_TO_POLE = 89.9999;
    private static final double HALF_PI = Math.PI / 2;

    // A line that is straight in degrees is not in the plane: at this length it bends by some 5 cm at 40° north.
    private static final double LONGEST_STEP = 0.02;
    private static final int MOST_STEPS = 4096;

    private final double centreLon;
    private final double sin;
    private final double cos;
    private final double scale;

    ConformalPlane(double lon, double lat) {
        double latitude = Math.toRadians(Math.max(-NEAREST_TO_POLE, Math.min(NEAREST_TO_POLE, lat)));
        double chi = conformal(latitude);
        double sinLat = Math.sin(latitude);
        centreLon = lon;
        sin = Math.sin(chi);
        cos = Math.cos(chi);
        double m = Math.cos(latitude) / Math.sqrt(1 - Geodesic.ECCENTRICITY_SQUARED * sinLat * sinLat);
        scale = 2 * Geodesic.MAJOR_AXIS * m / cos;
    }

    static ConformalPlane around(Coordinate centre) {
        return new ConformalPlane(centre.x, centre.y);
    }

    private static double conformal(double latitude) {
        double e = E * Math.sin(latitude);
        return 2 * Math.atan(Math.tan(Math.PI / 4 + latitude / 2) * Math.pow((1 - e) / (1 + e), E / 2)) - HALF_PI;
    }

    Coordinate toPlane(double lon, double lat) {
        double chi = conformal(Math.toRadians(lat));
        double lambda = Math.toRadians(lon - centreLon);
        double sinChi = Math.sin(chi);
        double cosChi = Math.cos(chi);
        double cosLambda = Math.cos(lambda);
        double a = scale / Math.max(1e-9, 1 + sin * sinChi + cos * cosChi * cosLambda);
        return new Coordinate(a * cosChi * Math.sin(lambda), a * (cos * sinChi - sin * cosChi * cosLambda));
    }

    Coordinate toLonLat(Coordinate position) {
        double rho = Math.hypot(position.x, position.y);
        if (rho == 0) {
            // The centre itself, by the way round that the formula below cannot go.
            return new Coordinate(centreLon, Math.toDegrees(geodetic(Math.asin(sin))));
        }
        double c = 2 * Math.atan(rho / scale);
        double chi = Math.asin(Math.max(-1, Math.min(1, Math.cos(c) * sin + position.y * Math.sin(c) * cos / rho)));
        double lambda = Math.atan2(position.x * Math.sin(c), rho * cos * Math.cos(c) - position.y * sin * Math.sin(c));
        return new Coordinate(centreLon + Math.toDegrees(lambda), Math.toDegrees(geodetic(chi)));
    }

    private static double geodetic(double chi) {
        double latitude = chi;
        for (int i = 0; i < 6; i++) {
            double e = E * Math.sin(latitude);
            latitude = 2 * Math.atan(Math.tan(Math.PI / 4 + chi / 2) * Math.pow((1 + e) / (1 - e), E / 2)) - HALF_PI;
        }
        return latitude;
    }

    /** A geometry in the plane; its edges are not bent. */
    Geometry toPlane(Geometry geometry) {
        return moved(geometry, position -> toPlane(position.x, position.y));
    }

    /** A geometry of the plane in longitude, latitude. */
    Geometry toLonLat(Geometry inPlane) {
        return moved(inPlane, this::toLonLat);
    }

    private static Geometry moved(Geometry geometry, UnaryOperator<Coordinate> move) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence positions, Geometry parent) {
                // A new array: that of the sequence is its own.
                Coordinate[] moved = new Coordinate[positions.size()];
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = move.apply(positions.getCoordinate(i));
                }
                return FACTORY.getCoordinateSequenceFactory().create(moved);
            }
        }.transform(geometry);
    }

    /** The points, lines and boundaries of a geometry in the plane, long edges in steps. */
    Geometry facets(Geometry geometry) {
        List<Geometry> facets = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            if (!((LineString) line).isEmpty()) {
                facets.add(FACTORY.createLineString(toPlane(((LineString) line).getCoordinateSequence())));
            }
        }
        for (Object each : PointExtracter.getPoints(geometry)) {
            if (each instanceof Point point && !point.isEmpty()) {
                facets.add(FACTORY.createPoint(toPlane(point.getX(), point.getY())));
            }
        }
        return FACTORY.buildGeometry(facets);
    }

    private Coordinate[] toPlane(CoordinateSequence line) {
        List<Coordinate> moved = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            if (i > 0) {
                steps(line, i, moved);
            }
            moved.add(toPlane(line.getX(i), line.getY(i)));
        }
        return moved.toArray(Coordinate[]::new);
    }

    private void steps(CoordinateSequence line, int to, List<Coordinate> moved) {
        double x = line.getX(to - 1);
        double y = line.getY(to - 1);
        double dx = line.getX(to) - x;
        double dy = line.getY(to) - y;
        int steps = (int) Math.min(MOST_STEPS, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / LONGEST_STEP));
        for (int i = 1; i < steps; i++) {
            moved.add(toPlane(x + dx * i / steps, y + dy * i / steps));
        }
    }
}
