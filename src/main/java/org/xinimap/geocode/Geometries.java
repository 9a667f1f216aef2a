package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Makes geometries in EPSG:4326. */
final class Geometries {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

    private Geometries() {}

    static Point point(Coordinate position) {
        return FACTORY.createPoint(position);
    }

    static Geometry line(Coordinate from, Coordinate to) {
        return FACTORY.createLineString(new Coordinate[] {from, to});
    }

    /** The parts of lines inside an area widened by some metres. */
    static Geometry linesInside(Geometry lines, Geometry area, double slackMetres) {
        double degrees =
                slackMetres / Geodesy.metresPerDegreeNorth(area.getCentroid().getY());
        List<Geometry> parts = new ArrayList<>();
        Geometry cut = lines.intersection(area.buffer(degrees));
        for (int i = 0; i < cut.getNumGeometries(); i++) {
            if (cut.getGeometryN(i).getDimension() == 1) {
                parts.add(cut.getGeometryN(i));
            }
        }
        return FACTORY.buildGeometry(parts);
    }

    /** One geometry of all: areas joined, the rest as multi-geometry if of one kind, else as collection; repeats count once. */
    static Geometry collect(List<Geometry> geometries) {
        List<Geometry> parts = new ArrayList<>();
        List<Geometry> areas = new ArrayList<>();
        for (Geometry geometry : geometries.stream().distinct().toList()) {
            (geometry.getDimension() == 2 ? areas : parts).add(geometry);
        }
        if (!areas.isEmpty()) {
            // The smallest known areas of two places may lie in each other, and a multi-polygon must not overlap.
            parts.add(areas.size() == 1 ? areas.get(0) : UnaryUnionOp.union(areas));
        }
        return FACTORY.buildGeometry(parts);
    }
}
