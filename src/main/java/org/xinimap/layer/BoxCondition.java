package org.xinimap.layer;

import java.util.List;
import java.util.function.Predicate;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;

/** Whether a feature's geometry itself, not only its bounds, meets one of the boxes of a query; with no boxes all do. */
public final class BoxCondition implements Predicate<LayerFeature> {
    private final List<Envelope> boxes;
    private final List<PreparedGeometry> rectangles;

    /** @param boxes in longitude and latitude */
    public BoxCondition(List<Envelope> boxes) {
        this.boxes = List.copyOf(boxes);
        this.rectangles = boxes.stream()
                .map(box -> PreparedGeometryFactory.prepare(PackedGeometry.FACTORY.toGeometry(box)))
                .toList();
    }

    /** A box of a query in longitude and latitude: bounds that hold all of it. */
    public static Envelope toLonLat(ReferencedEnvelope box) {
        CoordinateReferenceSystem crs = box.getCoordinateReferenceSystem();
        return crs == null ? box : CrsTransform.between(crs, Crs.CRS84.xy()).apply((Envelope) box);
    }

    @Override
    public boolean test(LayerFeature feature) {
        if (boxes.isEmpty()) {
            return true;
        }
        if (!(feature.getDefaultGeometry() instanceof Geometry geometry)) {
            return false;
        }
        Envelope bounds = IndexedFeatures.bounds(feature);
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).contains(bounds) || boxes.get(i).intersects(bounds) && meets(i, geometry)) {
                return true;
            }
        }
        return false;
    }

    /** The same of a feature whose bounds are known to meet a box: they need not be looked at. */
    boolean testWithin(LayerFeature feature) {
        Geometry geometry = (Geometry) feature.getDefaultGeometry();
        for (int i = 0; i < boxes.size(); i++) {
            if (meets(i, geometry)) {
                return true;
            }
        }
        return false;
    }

    private boolean meets(int box, Geometry geometry) {
        return hasVertexIn(boxes.get(box), geometry) || rectangles.get(box).intersects(geometry);
    }

    /** Whether a first look finds a vertex in the box, as it mostly does; where it finds none, they may yet meet. */
    private static boolean hasVertexIn(Envelope box, Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (hasVertexIn(box, geometry.getGeometryN(i))) {
                    return true;
                }
            }
            return false;
        }
        if (geometry instanceof Polygon polygon) {
            return hasVertexIn(box, polygon.getExteriorRing());
        }
        CoordinateSequence vertices = geometry instanceof LineString line
                ? line.getCoordinateSequence()
                : ((Point) geometry).getCoordinateSequence();
        for (int i = 0; i < vertices.size(); i++) {
            if (box.contains(vertices.getX(i), vertices.getY(i))) {
                return true;
            }
        }
        return false;
    }
}
