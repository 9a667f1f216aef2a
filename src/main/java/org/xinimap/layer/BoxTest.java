package org.xinimap.layer;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Whether a geometry meets a box, exactly, in one pass over its vertices and without an object a vertex: outcodes (Cohen and
 * Sutherland) decide nearly every segment, robust orientations the rest. Touching is meeting.
 */
final class BoxTest {
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int BELOW = 4;
    private static final int ABOVE = 8;

    private final double minX;
    private final double minY;
    private final double maxX;
    private final double maxY;

    BoxTest(Envelope box) {
        minX = box.getMinX();
        minY = box.getMinY();
        maxX = box.getMaxX();
        maxY = box.getMaxY();
    }

    boolean meets(Geometry geometry) {
        if (geometry instanceof Polygon polygon) {
            return meetsPolygon(polygon);
        }
        if (geometry instanceof LineString line) {
            return meetsLine(line.getCoordinateSequence());
        }
        if (geometry instanceof Point point) {
            return meetsLine(point.getCoordinateSequence());
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (meets(geometry.getGeometryN(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean meetsPolygon(Polygon polygon) {
        CoordinateSequence shell = polygon.getExteriorRing().getCoordinateSequence();
        if (meetsLine(shell)) {
            return true;
        }
        // No ring meets the box: then all of it is inside the polygon, or none.
        Coordinate corner = new Coordinate(minX, minY);
        if (shell.size() == 0 || RayCrossingCounter.locatePointInRing(corner, shell) == Location.EXTERIOR) {
            return false;
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            CoordinateSequence hole = polygon.getInteriorRingN(i).getCoordinateSequence();
            if (meetsLine(hole)) {
                return true;
            }
            if (RayCrossingCounter.locatePointInRing(corner, hole) == Location.INTERIOR) {
                return false;
            }
        }
        return true;
    }

    private boolean meetsLine(CoordinateSequence vertices) {
        int before = 0;
        for (int i = 0; i < vertices.size(); i++) {
            int code = outcode(vertices.getX(i), vertices.getY(i));
            if (code == 0
                    || i > 0
                            && (code & before) == 0
                            && crosses(vertices.getCoordinate(i - 1), vertices.getCoordinate(i))) {
                return true;
            }
            before = code;
        }
        return false;
    }

    private int outcode(double x, double y) {
        return (x < minX ? LEFT : x > maxX ? RIGHT : 0) | (y < minY ? BELOW : y > maxY ? ABOVE : 0);
    }

    /** Whether a segment whose bounds meet the box does: unless all corners lie on one side of it. */
    private boolean crosses(Coordinate from, Coordinate to) {
        int side = Orientation.index(from, to, new Coordinate(minX, minY));
        return side == 0
                || side != Orientation.index(from, to, new Coordinate(minX, maxY))
                || side != Orientation.index(from, to, new Coordinate(maxX, minY))
                || side != Orientation.index(from, to, new Coordinate(maxX, maxY));
    }
}
