package org.xinimap.layer;

import java.util.List;
import java.util.function.Predicate;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;

/** Whether a feature's geometry itself, not only its bounds, meets one of the boxes of a query; with no boxes all do. */
public final class BoxCondition implements Predicate<LayerFeature> {
    private final List<Envelope> boxes;
    private final List<BoxTest> tests;

    /** @param boxes in longitude and latitude */
    public BoxCondition(List<Envelope> boxes) {
        this.boxes = List.copyOf(boxes);
        this.tests = this.boxes.stream().map(BoxTest::new).toList();
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
            if (boxes.get(i).contains(bounds)
                    || boxes.get(i).intersects(bounds) && tests.get(i).meets(geometry)) {
                return true;
            }
        }
        return false;
    }

    /** The same of a geometry whose bounds are known to meet a box: they need not be looked at. */
    boolean meets(Geometry geometry) {
        for (BoxTest test : tests) {
            if (test.meets(geometry)) {
                return true;
            }
        }
        return false;
    }
}
