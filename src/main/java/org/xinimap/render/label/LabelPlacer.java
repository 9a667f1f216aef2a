package org.xinimap.render.label;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Chooses for labels which part of their geometry they go to: the longest line, the largest area. */
final class LabelPlacer {
    /** An area this many times the picture's size is looked at only where the picture shows it. */
    private static final double HUGE = 4;

    /** What share of the picture a piece of an area must have to be labelled by itself. */
    private static final double GOOD_PART = 1.0 / 32;

    private final Envelope picture;
    private final Predicate<Placement> accept;

    /** @param accept takes a place and tells whether it was free */
    LabelPlacer(Envelope picture, Predicate<Placement> accept) {
        this.picture = picture;
        this.accept = accept;
    }

    /** Places labels of one group, or a single one; all have the same text. The first stands for them. */
    void place(List<Label> group) {
        Label label = group.get(0);
        List<Geometry> geometries = group.stream().map(Label::geometry).toList();
        if (label.position() instanceof Label.AlongLine along) {
            alongLines(label, along, geometries);
        } else if (label.position() instanceof Label.AtPoint at) {
            atPoints(label, at, geometries);
        }
    }

    private void alongLines(Label label, Label.AlongLine along, List<Geometry> geometries) {
        List<LineString> lines = new ArrayList<>();
        for (Geometry geometry : geometries) {
            LinearComponentExtracter.getLines(geometry, lines);
        }
        if (lines.isEmpty()) {
            atPoints(label, new Label.AtPoint(0.5, 0.5, 0, along.offset(), 0), geometries);
            return;
        }
        double reach = label.block().width();
        Envelope visible = new Envelope(picture);
        visible.expandBy(label.options().partials() ? reach : 0);
        for (LineString line : longestFirst(lines)) {
            boolean placed = visible.intersects(line.getEnvelopeInternal())
                    && new LinePlacer(label, along, new LinePath(line), visible, accept).place();
            if (placed && !label.options().labelAllGroup()) {
                return;
            }
        }
    }

    private static List<LineString> longestFirst(List<LineString> lines) {
        List<LineString> merged = new ArrayList<>(lines);
        if (lines.size() > 1) {
            LineMerger merger = new LineMerger();
            // In an order of their own, so that what is merged does not depend on the order of the features.
            lines.stream().sorted().forEach(merger::add);
            merged.clear();
            for (Object line : merger.getMergedLineStrings()) {
                merged.add((LineString) line);
            }
        }
        merged.sort(
                Comparator.comparingDouble(LineString::getLength).reversed().thenComparing((a, b) -> a.compareTo(b)));
        return merged;
    }

    private void atPoints(Label label, Label.AtPoint at, List<Geometry> geometries) {
        List<Polygon> areas = areas(geometries);
        for (Polygon area : areas) {
            boolean placed = inArea(label, at, area);
            if (placed && !label.options().labelAllGroup()) {
                return;
            }
        }
        if (!areas.isEmpty()) {
            return;
        }
        List<Coordinate> points = new ArrayList<>();
        List<LineString> lines = new ArrayList<>();
        for (Geometry geometry : geometries) {
            if (geometry instanceof Lineal) {
                LinearComponentExtracter.getLines(geometry, lines);
            }
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (geometry.getGeometryN(i) instanceof Point point && !point.isEmpty()) {
                    points.add(point.getCoordinate());
                }
            }
        }
        for (LineString line : longestFirst(lines)) {
            LinePath path = new LinePath(line);
            if (path.length() > 0) {
                points.add(new Coordinate(path.x(path.length() / 2), path.y(path.length() / 2)));
            }
        }
        for (Coordinate point : points) {
            boolean placed = PointPlacer.placeAt(label, at, point, accept);
            if (placed && !label.options().labelAllGroup()) {
                return;
            }
        }
    }

    /**
     * Tries the middle of a whole area, so that neighbouring tiles agree, then that of what the picture shows of it if that
     * is a good part of the picture: a lake half on the map has a name.
     */
    private boolean inArea(Label label, Label.AtPoint at, Polygon area) {
        Envelope box = area.getEnvelopeInternal();
        if (!picture.intersects(box)) {
            return false;
        }
        boolean huge = box.getWidth() > HUGE * picture.getWidth() || box.getHeight() > HUGE * picture.getHeight();
        if (!huge && PointPlacer.placeWithin(label, at, area, accept)) {
            return true;
        }
        if (picture.contains(box)) {
            return false;
        }
        return shown(area)
                .filter(part -> part.getArea() >= GOOD_PART * picture.getArea())
                .map(part -> PointPlacer.placeWithin(label, at, part, accept))
                .orElse(false);
    }

    /** The largest piece of an area that is on the picture. */
    private Optional<Polygon> shown(Polygon area) {
        Geometry shown =
                OverlayNGRobust.overlay(valid(area), area.getFactory().toGeometry(picture), OverlayNG.INTERSECTION);
        return largestFirst(polygons(List.of(shown))).stream().findFirst();
    }

    /** What was reduced to pixels may cross itself. */
    private static Geometry valid(Polygon area) {
        return area.isValid() ? area : GeometryFixer.fix(area);
    }

    private static List<Polygon> areas(List<Geometry> geometries) {
        List<Polygon> areas = polygons(geometries);
        if (geometries.size() > 1 && areas.size() > 1) {
            // The pieces of a group make one area where they touch.
            areas = polygons(List.of(
                    OverlayNGRobust.union(areas.stream().map(LabelPlacer::valid).toList())));
        }
        return largestFirst(areas);
    }

    private static List<Polygon> polygons(Collection<Geometry> geometries) {
        List<Polygon> polygons = new ArrayList<>();
        for (Geometry geometry : geometries) {
            for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
                polygons.add((Polygon) polygon);
            }
        }
        return polygons;
    }

    private static List<Polygon> largestFirst(List<Polygon> areas) {
        return areas.stream()
                .filter(area -> !area.isEmpty())
                .sorted(Comparator.comparingDouble(Polygon::getArea).reversed().thenComparing((a, b) -> a.compareTo(b)))
                .toList();
    }
}
