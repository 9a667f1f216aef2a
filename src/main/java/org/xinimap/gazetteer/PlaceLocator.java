package org.xinimap.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Finds places by position. */
public final class PlaceLocator {
    /**
     * A place near a position.
     *
     * @param distanceMetres 0 inside an area
     */
    public record Nearby(Place place, double distanceMetres) {}

    private static final double METRES_PER_DEGREE = 111_320;

    private final HPRtree tree = new HPRtree();

    PlaceLocator(Gazetteer gazetteer) {
        for (Place place : gazetteer.places()) {
            place.geometry().ifPresent(geometry -> tree.insert(geometry.getEnvelopeInternal(), place));
        }
        tree.build();
    }

    /** The areas that contain a position, the smallest first. */
    public List<Place> containing(Coordinate position) {
        Point point = PlaceRow.GEOMETRIES.createPoint(position);
        List<Place> areas = new ArrayList<>();
        for (Place place : candidates(new Envelope(position))) {
            Geometry geometry = place.geometry().orElseThrow();
            if (geometry.getDimension() == 2 && geometry.covers(point)) {
                areas.add(place);
            }
        }
        areas.sort(Comparator.comparingDouble(
                place -> place.geometry().orElseThrow().getArea()));
        return areas;
    }

    /** The points and lines within a distance of a position, the nearest first. */
    public List<Nearby> near(Coordinate position, double metres) {
        double degrees = metres / METRES_PER_DEGREE;
        Envelope around = new Envelope(position);
        around.expandBy(degrees / Math.max(0.01, Math.cos(Math.toRadians(position.y))), degrees);
        Point point = PlaceRow.GEOMETRIES.createPoint(position);
        List<Nearby> near = new ArrayList<>();
        for (Place place : candidates(around)) {
            Geometry geometry = place.geometry().orElseThrow();
            if (geometry.getDimension() < 2) {
                double distance = distanceMetres(point, geometry);
                if (distance <= metres) {
                    near.add(new Nearby(place, distance));
                }
            }
        }
        near.sort(Comparator.comparingDouble(Nearby::distanceMetres));
        return near;
    }

    /** Distance on a plane that touches the globe at the point: good to 0.5 % within 50 km, where it is used. */
    private static double distanceMetres(Point point, Geometry geometry) {
        double shrink = Math.cos(Math.toRadians(point.getY()));
        Geometry flat = geometry.copy();
        flat.apply((Coordinate c) -> c.x *= shrink);
        flat.geometryChanged();
        Point flatPoint = PlaceRow.GEOMETRIES.createPoint(new Coordinate(point.getX() * shrink, point.getY()));
        return DistanceOp.distance(flat, flatPoint) * METRES_PER_DEGREE;
    }

    private List<Place> candidates(Envelope envelope) {
        List<Place> found = new ArrayList<>();
        for (Object item : tree.query(envelope)) {
            found.add((Place) item);
        }
        return found;
    }
}
