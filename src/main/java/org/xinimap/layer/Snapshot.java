package org.xinimap.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer's features at one version, in memory and never changed: a base in order of id with a packed Hilbert R-tree, and a
 * small overlay of what changed since the base was built. An edit makes the next snapshot at the cost of the overlay, not of
 * the base; who reads this one keeps it. A long overlay is merged into a new base by {@link #merged()}, which its keeper does
 * in the background and brings in with {@link #over}.
 */
public final class Snapshot implements FeatureSource {
    /** An overlay this long is worth merging: going through it costs a query about as much as the index does. */
    private static final int LONG_OVERLAY = 1000;

    /** At this part of the base the merge is done at once: the edits were as many as a new base is long. */
    private static final int LARGEST_PART = 4;

    /** A layer of fewer features is in the processor's cache before long anyway. */
    private static final int WORTH_PLACING = 20_000;

    private final SimpleFeatureType schema;
    private final long version;
    private final IndexedFeatures base;
    /** Changed features by id; empty: removed, also where the base never had it. */
    private final Map<String, Optional<LayerFeature>> overlay;

    private final long count;
    /** Made when first asked for. */
    private volatile LayerFeature @Nullable [] ordered;

    private volatile @Nullable Envelope extent;

    private volatile @Nullable BitSet replacedInBase;

    private Snapshot(
            SimpleFeatureType schema,
            long version,
            IndexedFeatures base,
            Map<String, Optional<LayerFeature>> overlay,
            long count) {
        this.schema = schema;
        this.version = version;
        this.base = base;
        this.overlay = overlay;
        this.count = count;
    }

    /** A first snapshot of these features, in any order. */
    public static Snapshot of(SimpleFeatureType schema, long version, List<LayerFeature> features) {
        return of(schema, version, features.toArray(LayerFeature[]::new), features.size() >= WORTH_PLACING);
    }

    private static Snapshot of(SimpleFeatureType schema, long version, LayerFeature[] features, boolean place) {
        return new Snapshot(schema, version, new IndexedFeatures(features, place), Map.of(), features.length);
    }

    /**
     * The snapshot after some changes.
     *
     * @param changes features by id as they are now; empty where one was removed
     */
    public Snapshot with(long newVersion, Map<String, Optional<LayerFeature>> changes) {
        Map<String, Optional<LayerFeature>> next = new HashMap<>(overlay);
        long newCount = count;
        for (Map.Entry<String, Optional<LayerFeature>> change : changes.entrySet()) {
            newCount += (change.getValue().isPresent() ? 1 : 0)
                    - (feature(change.getKey()).isPresent() ? 1 : 0);
            next.put(change.getKey(), change.getValue());
        }
        Snapshot after = new Snapshot(schema, newVersion, base, next, newCount);
        return next.size() > Math.max(LONG_OVERLAY, base.size() / LARGEST_PART) ? after.merged() : after;
    }

    /** Whether so much changed since the base was built that {@link #merged()} would make queries faster. */
    public boolean isWorthMerging() {
        return overlay.size() > LONG_OVERLAY;
    }

    /** The same features at the same version, all in a new base. */
    public Snapshot merged() {
        return overlay.isEmpty() ? this : of(schema, version, inOrder().clone(), false);
    }

    /**
     * These same features over a merged base that was made of an earlier snapshot, while edits went on.
     *
     * @return this snapshot itself if it does not go back to the earlier one
     */
    public Snapshot over(Snapshot earlier, Snapshot merged) {
        if (base != earlier.base) {
            return this;
        }
        return new Snapshot(schema, version, merged.base, overlaySince(earlier), count);
    }

    /**
     * What changed from an earlier snapshot to this one: features by id as they are here; empty where one was removed.
     *
     * @return absent if this one does not go back to it, or a merge lies between the two
     */
    public Optional<Map<String, Optional<LayerFeature>>> changesSince(Snapshot earlier) {
        if (base != earlier.base || schema != earlier.schema || version < earlier.version) {
            return Optional.empty();
        }
        return Optional.of(overlaySince(earlier));
    }

    private Map<String, Optional<LayerFeature>> overlaySince(Snapshot earlier) {
        Map<String, Optional<LayerFeature>> since = new HashMap<>();
        overlay.forEach((id, change) -> {
            // The same object: not changed again since then.
            if (earlier.overlay.get(id) != change) {
                since.put(id, change);
            }
        });
        return since;
    }

    @Override
    public SimpleFeatureType schema() {
        return schema;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Optional<LayerFeature> feature(String id) {
        Optional<LayerFeature> changed = overlay.get(id);
        if (changed != null) {
            return changed;
        }
        int position = base.position(id);
        return position < 0 ? Optional.empty() : Optional.of(base.get(position));
    }

    @Override
    public long count(Query query) {
        return query.bbox().isEmpty() && query.filter() == Filter.INCLUDE
                ? count
                : matches(query).size();
    }

    @Override
    public FeatureResult query(Query query) {
        List<LayerFeature> found = matches(query);
        if (!query.sort().isEmpty()) {
            found.sort(FeatureOrder.of(query.sort()));
        }
        return new SnapshotResult(schema, found, version, query);
    }

    /** The features a query matches, in order of id; the list is the caller's to sort only if the query names an order. */
    private List<LayerFeature> matches(Query query) {
        List<Envelope> boxes = query.bbox().stream().map(BoxCondition::toLonLat).toList();
        Optional<List<Envelope>> where = narrowest(boxes, query.filter());
        if (where.isEmpty() && query.filter() == Filter.INCLUDE) {
            return Arrays.asList(query.sort().isEmpty() ? inOrder() : inOrder().clone());
        }
        Predicate<LayerFeature> filter = passes(query.filter());
        BoxCondition inBoxes = new BoxCondition(boxes);
        Predicate<LayerFeature> condition = inBoxes.and(filter);
        // Where the boxes searched are the query's own, the index has compared bounds with them already.
        return where.equals(Optional.of(boxes))
                ? search(where, condition, inBoxes::meets, filter)
                : search(where, condition, shape -> true, condition);
    }

    /**
     * The features that pass, in order of id; where boxes are given, those whose bounds meet one of them.
     *
     * @param condition the condition on any feature
     * @param shape what of the condition a geometry decides whose bounds meet a box; those known to meet one pass it
     * @param rest what is left of the condition then
     */
    private List<LayerFeature> search(
            Optional<List<Envelope>> boxes,
            Predicate<LayerFeature> condition,
            Predicate<Geometry> shape,
            Predicate<LayerFeature> rest) {
        if (boxes.isEmpty()) {
            List<LayerFeature> found = new ArrayList<>();
            for (LayerFeature feature : inOrder()) {
                if (condition.test(feature)) {
                    found.add(feature);
                }
            }
            return found;
        }
        List<LayerFeature> found = base.search(boxes.get(), replaced(), shape, rest);
        int ofBase = found.size();
        overlay.values().forEach(changed -> changed.filter(condition).ifPresent(found::add));
        if (found.size() > ofBase) {
            found.sort(FeatureOrder.BY_ID);
        }
        return found;
    }

    /** All features in order of id. */
    private LayerFeature[] inOrder() {
        LayerFeature[] known = ordered;
        if (known == null) {
            known = overlay.isEmpty() ? base.array() : merge();
            ordered = known;
        }
        return known;
    }

    private LayerFeature[] merge() {
        BitSet replaced = replaced();
        List<LayerFeature> changed = new ArrayList<>(
                overlay.values().stream().flatMap(Optional::stream).toList());
        changed.sort(FeatureOrder.BY_ID);
        LayerFeature[] all = new LayerFeature[(int) count];
        int from = 0;
        int to = 0;
        for (LayerFeature feature : changed) {
            int position = base.position(feature.getID());
            int upTo = position < 0 ? -1 - position : position;
            to = copy(from, upTo, replaced, all, to);
            all[to++] = feature;
            from = upTo;
        }
        copy(from, base.size(), replaced, all, to);
        return all;
    }

    /** Copies a part of the base without what was replaced, in runs. */
    private int copy(int from, int upTo, BitSet replaced, LayerFeature[] all, int to) {
        int position = replaced.nextClearBit(from);
        while (position < upTo) {
            int next = replaced.nextSetBit(position);
            int end = next < 0 ? upTo : Math.min(next, upTo);
            System.arraycopy(base.array(), position, all, to, end - position);
            to += end - position;
            position = replaced.nextClearBit(end);
        }
        return to;
    }

    /** The places in the base of what was changed or removed. */
    private BitSet replaced() {
        BitSet known = replacedInBase;
        if (known == null) {
            known = findReplaced();
            replacedInBase = known;
        }
        return known;
    }

    private BitSet findReplaced() {
        BitSet replaced = new BitSet();
        for (String id : overlay.keySet()) {
            int position = base.position(id);
            if (position >= 0) {
                replaced.set(position);
            }
        }
        return replaced;
    }

    /**
     * The boxes to ask the index for: those of the query or the bounds the filter implies, whichever are smaller; empty:
     * everywhere. Not what they have in common: a feature may reach from one to the other.
     */
    private static Optional<List<Envelope>> narrowest(List<Envelope> boxes, Filter filter) {
        Optional<List<Envelope>> implied = implied(filter).map(List::of);
        return boxes.isEmpty() || implied.isPresent() && area(implied.get()) < area(boxes)
                ? implied
                : Optional.of(boxes);
    }

    private static double area(List<Envelope> boxes) {
        return boxes.stream().mapToDouble(Envelope::getArea).sum();
    }

    /** The bounds outside of which nothing passes the filter; empty: there are none. */
    private static Optional<Envelope> implied(Filter filter) {
        if (filter == Filter.INCLUDE) {
            return Optional.empty();
        }
        Envelope implied = (Envelope) filter.accept(new ImpliedBounds(), null);
        boolean everywhere = implied == null
                || implied.isNull()
                || Double.isInfinite(implied.getWidth())
                || Double.isInfinite(implied.getHeight());
        return everywhere ? Optional.empty() : Optional.of(new Envelope(implied));
    }

    private static Predicate<LayerFeature> passes(Filter filter) {
        return filter == Filter.INCLUDE ? feature -> true : filter::evaluate;
    }

    @Override
    public ReferencedEnvelope extent() {
        Envelope known = extent;
        if (known == null) {
            known = bounds();
            extent = known;
        }
        return new ReferencedEnvelope(known, DefaultGeographicCRS.WGS84);
    }

    private Envelope bounds() {
        Envelope bounds = new Envelope(base.bounds());
        if (overlay.keySet().stream().anyMatch(this::wasOutermost)) {
            bounds = new Envelope();
            BitSet replaced = replaced();
            for (int i = replaced.nextClearBit(0); i < base.size(); i = replaced.nextClearBit(i + 1)) {
                bounds.expandToInclude(IndexedFeatures.bounds(base.get(i)));
            }
        }
        for (Optional<LayerFeature> changed : overlay.values()) {
            if (changed.isPresent()) {
                bounds.expandToInclude(IndexedFeatures.bounds(changed.get()));
            }
        }
        return bounds;
    }

    /** Whether the base's extent may be smaller without its feature of that id. */
    private boolean wasOutermost(String id) {
        int position = base.position(id);
        if (position < 0) {
            return false;
        }
        Envelope box = IndexedFeatures.bounds(base.get(position));
        Envelope all = base.bounds();
        return !box.isNull()
                && (box.getMinX() <= all.getMinX()
                        || box.getMinY() <= all.getMinY()
                        || box.getMaxX() >= all.getMaxX()
                        || box.getMaxY() >= all.getMaxY());
    }
}
