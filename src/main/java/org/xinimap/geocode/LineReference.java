package org.xinimap.geocode;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LinearLocation;
import org.locationtech.jts.linearref.LocationIndexedLine;

/** Linear referencing along one line in metres on the ground, from its first vertex. */
final class LineReference {
    /**
     * The place on the line nearest to a position.
     *
     * @param metres distance along the line
     * @param offMetres distance from the position to the line
     */
    record Foot(double metres, double offMetres) {}

    private final LineString line;
    private final double[] metresAtVertex;

    LineReference(LineString line) {
        this.line = line;
        this.metresAtVertex = new double[line.getNumPoints()];
        for (int i = 1; i < metresAtVertex.length; i++) {
            metresAtVertex[i] =
                    metresAtVertex[i - 1] + Geodesy.distance(line.getCoordinateN(i - 1), line.getCoordinateN(i));
        }
    }

    LineString line() {
        return line;
    }

    double length() {
        return metresAtVertex[metresAtVertex.length - 1];
    }

    Foot nearest(Coordinate position) {
        double east = Geodesy.metresPerDegreeEast(position.y);
        double north = Geodesy.metresPerDegreeNorth(position.y);
        Foot best = new Foot(0, Double.POSITIVE_INFINITY);
        for (int i = 1; i < metresAtVertex.length; i++) {
            Coordinate a = line.getCoordinateN(i - 1);
            Coordinate b = line.getCoordinateN(i);
            double dx = (b.x - a.x) * east;
            double dy = (b.y - a.y) * north;
            double px = (position.x - a.x) * east;
            double py = (position.y - a.y) * north;
            double squared = dx * dx + dy * dy;
            double fraction = squared == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
            double off = Math.hypot(px - fraction * dx, py - fraction * dy);
            if (off < best.offMetres) {
                double along = metresAtVertex[i - 1] + fraction * (metresAtVertex[i] - metresAtVertex[i - 1]);
                best = new Foot(along, off);
            }
        }
        return best;
    }

    Coordinate at(double metres) {
        return location(metres).getCoordinate(line);
    }

    /** The part between two distances along the line, in the order given. */
    Geometry between(double fromMetres, double toMetres) {
        return new LocationIndexedLine(line).extractLine(location(fromMetres), location(toMetres));
    }

    private LinearLocation location(double metres) {
        double within = Math.max(0, Math.min(length(), metres));
        int segment = 1;
        while (segment < metresAtVertex.length - 1 && metresAtVertex[segment] < within) {
            segment++;
        }
        double start = metresAtVertex[segment - 1];
        double span = metresAtVertex[segment] - start;
        return new LinearLocation(segment - 1, span == 0 ? 0 : (within - start) / span);
    }
}
