package org.xinimap.layer.filter;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Lengths and areas on the ellipsoid of WGS 84 of geometries in longitude, latitude whose edges are straight there. */
final class GroundMeasure {
    private static final double E2 = Geodesic.ECCENTRICITY_SQUARED;
    private static final double E = Math.sqrt(E2);

    /** Length of lines and boundaries in metres. */
    static double metres(Geometry geometry) {
        double metres = 0;
        for (Object each : LinearComponentExtracter.getLines(geometry)) {
            CoordinateSequence line = ((LineString) each).getCoordinateSequence();
            for (int i = 1; i < line.size(); i++) {
                metres += Geodesic.metres(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
            }
        }
        return metres;
    }

    /** Area of polygons in square metres; 0 of what has none. */
    static double squareMetres(Geometry geometry) {
        double area = 0;
        for (Object each : PolygonExtracter.getPolygons(geometry)) {
            Polygon polygon = (Polygon) each;
            area += ring(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                area -= ring(polygon.getInteriorRingN(i));
            }
        }
        return area;
    }

    /** The area between a ring and the equator, edge by edge; the mean of each by Simpson's rule. */
    private static double ring(LineString ring) {
        CoordinateSequence line = ring.getCoordinateSequence();
        double sum = 0;
        for (int i = 1; i < line.size(); i++) {
            double from = line.getY(i - 1);
            double to = line.getY(i);
            double mean = (zone(from) + 4 * zone((from + to) / 2) + zone(to)) / 6;
            sum += Math.toRadians(line.getX(i) - line.getX(i - 1)) * mean;
        }
        return Math.abs(sum) * Geodesic.MAJOR_AXIS * Geodesic.MAJOR_AXIS / 2;
    }

    /** Twice the area from the equator to a latitude, for one radian on an ellipsoid of major axis 1 (Snyder, eq. 3-12). */
    private static double zone(double latitude) {
        double sin = Math.sin(Math.toRadians(latitude));
        return (1 - E2) * (sin / (1 - E2 * sin * sin) - Math.log((1 - E * sin) / (1 + E * sin)) / (2 * E));
    }

    private GroundMeasure() {}
}
