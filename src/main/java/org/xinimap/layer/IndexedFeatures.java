package org.xinimap.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Features in order of id with a packed Hilbert R-tree over their bounds; never changed, safe for use by many threads. */
final class IndexedFeatures {
    private static final int DIGIT_BITS = 11;

    /** Features that are looked at to tell whether values are shared. */
    private static final int SAMPLE = 4096;

    /** Fewer keys are sorted by comparison. */
    private static final int FEW = 200;

    private final LayerFeature[] features;
    private final HilbertIndex index;
    /** The features that have bounds, in the order of the index. */
    private final LayerFeature[] onCurve;
    /** Their geometries: asking the feature for it would be two waits for memory more. */
    private final Geometry[] shapes;

    /**
     * @param given features in any order, each id once; the array is taken over
     * @param place whether to copy the features, so that those near one another on the map are so in memory: a search waits
     *     for memory more than for anything else
     */
    IndexedFeatures(LayerFeature[] given, boolean place) {
        features = given;
        Arrays.sort(features, FeatureOrder.BY_ID);
        double[] boxes = new double[4 * features.length];
        for (int i = 0; i < features.length; i++) {
            Envelope box = bounds(features[i]);
            boxes[4 * i] = box.isNull() ? Double.NaN : box.getMinX();
            boxes[4 * i + 1] = box.getMinY();
            boxes[4 * i + 2] = box.getMaxX();
            boxes[4 * i + 3] = box.getMaxY();
        }
        index = new HilbertIndex(boxes);
        onCurve = new LayerFeature[index.size()];
        shapes = new Geometry[index.size()];
        boolean[] own = place ? ownValues(features) : new boolean[0];
        for (int i = 0; i < onCurve.length; i++) {
            int item = index.item(i);
            if (place) {
                features[item] = features[item].copy(own);
            }
            onCurve[i] = features[item];
            shapes[i] = (Geometry) features[item].getDefaultGeometry();
        }
    }

    /** For each attribute, whether nearly every feature has an object of its own as its value. */
    private static boolean[] ownValues(LayerFeature[] features) {
        if (features.length == 0) {
            return new boolean[0];
        }
        boolean[] own = new boolean[features[0].getAttributeCount()];
        int step = Math.max(1, features.length / SAMPLE);
        for (int attribute = 0; attribute < own.length; attribute++) {
            Map<Object, Boolean> different = new IdentityHashMap<>();
            int seen = 0;
            for (int i = 0; i < features.length; i += step) {
                Object value = features[i].getAttribute(attribute);
                if (value != null) {
                    different.put(value, true);
                    seen++;
                }
            }
            own[attribute] = different.size() > 0.9 * seen;
        }
        return own;
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
        return index.bounds();
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

    /**
     * The features found in some boxes, in order of id.
     *
     * @param left positions of features to be left out
     * @param shape the condition on geometries whose bounds meet a box and are not known to meet it themselves
     * @param rest the condition on features besides
     */
    List<LayerFeature> search(
            List<Envelope> boxes, BitSet left, Predicate<Geometry> shape, Predicate<LayerFeature> rest) {
        Found found = new Found(left, shape, rest);
        boxes.forEach(box -> index.search(box, found));
        return found.inOrder(boxes.size() > 1);
    }

    private final class Found implements HilbertIndex.Visitor {
        private final BitSet left;
        private final Predicate<Geometry> shape;
        private final Predicate<LayerFeature> rest;
        /** Position in the order of id, above the place on the curve. */
        private long[] keys = new long[256];

        private int size;

        Found(BitSet left, Predicate<Geometry> shape, Predicate<LayerFeature> rest) {
            this.left = left;
            this.shape = shape;
            this.rest = rest;
        }

        @Override
        public void visit(int place, boolean known) {
            int item = index.item(place);
            boolean found = (known || shape.test(shapes[place])) && rest.test(onCurve[place]);
            if (found && !left.get(item)) {
                if (size == keys.length) {
                    keys = Arrays.copyOf(keys, 2 * size);
                }
                keys[size++] = (long) item << Integer.SIZE | place;
            }
        }

        List<LayerFeature> inOrder(boolean repeated) {
            sortByItem();
            List<LayerFeature> ordered = new ArrayList<>(size);
            long last = -1;
            for (int i = 0; i < size; i++) {
                if (!repeated || keys[i] != last) {
                    ordered.add(onCurve[(int) keys[i]]);
                }
                last = keys[i];
            }
            return ordered;
        }

        /** By the upper half of the keys, digit by digit: a comparison sort would take a third of a search. */
        private void sortByItem() {
            if (size < FEW) {
                Arrays.sort(keys, 0, size);
                return;
            }
            long[] from = keys;
            long[] to = new long[size];
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(features.length);
            for (int shift = Integer.SIZE; shift < Integer.SIZE + bits; shift += DIGIT_BITS) {
                int[] starts = new int[(1 << DIGIT_BITS) + 1];
                for (int i = 0; i < size; i++) {
                    starts[digit(from[i], shift) + 1]++;
                }
                for (int i = 1; i < starts.length; i++) {
                    starts[i] += starts[i - 1];
                }
                for (int i = 0; i < size; i++) {
                    to[starts[digit(from[i], shift)]++] = from[i];
                }
                long[] next = from == keys ? new long[size] : from;
                from = to;
                to = next;
            }
            keys = from;
        }

        private static int digit(long key, int shift) {
            return (int) (key >>> shift) & (1 << DIGIT_BITS) - 1;
        }
    }
}
