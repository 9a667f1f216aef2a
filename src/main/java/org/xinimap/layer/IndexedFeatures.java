package org.xinimap.layer;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.ArrayListVisitor;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Features in order of id with a packed Hilbert R-tree over their bounds; never changed, safe for use by many threads. */
final class IndexedFeatures {
    private final LayerFeature[] features;
    private final HPRtree index = new HPRtree();
    private final Envelope bounds = new Envelope();

    /** @param given features in any order, each id once; the array is taken over */
    IndexedFeatures(LayerFeature[] given) {
        features = given;
        Arrays.sort(features, FeatureOrder.BY_ID);
        for (int i = 0; i < features.length; i++) {
            Envelope box = bounds(features[i]);
            if (!box.isNull()) {
                index.insert(box, i);
                bounds.expandToInclude(box);
            }
        }
        // Built here and now: built on first use it would not be safe for several threads.
        index.build();
    }

    static Envelope bounds(LayerFeature feature) {
        if (feature.getDefaultGeometry() instanceof Point point && !point.isEmpty()) {
            // A geometry keeps the bounds it is asked for; for a point they would be a tenth of all its memory.
            return new Envelope(point.getX(), point.getX(), point.getY(), point.getY());
        }
        return feature.getDefaultGeometry() instanceof Geometry geometry
                ? geometry.getEnvelopeInternal()
                : new Envelope();
    }

    int size() {
        return features.length;
    }

    LayerFeature get(int position) {
        return features[position];
    }

    /** All of them, in order of id; not to be changed. */
    LayerFeature[] array() {
        return features;
    }

    /** Bounds of all geometries. */
    Envelope bounds() {
        return bounds;
    }

    /** Where the feature stands; where there is none of that id: −1 − the place it would take. */
    int position(String id) {
        int low = 0;
        int high = features.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = FeatureOrder.IDS.compare(features[middle].getID(), id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** Positions, ascending and each once, of the features whose bounds meet one of the boxes. */
    int[] meeting(List<Envelope> boxes) {
        ArrayListVisitor found = new ArrayListVisitor();
        boxes.forEach(box -> index.query(box, found));
        int[] positions = new int[found.getItems().size()];
        int n = 0;
        for (Object item : found.getItems()) {
            positions[n++] = (Integer) item;
        }
        Arrays.sort(positions);
        return boxes.size() > 1 ? Arrays.stream(positions).distinct().toArray() : positions;
    }
}
