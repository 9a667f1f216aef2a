package org.xinimap.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A snapshot answers as a list that is gone through from end to end would. */
class SnapshotLawsTest {
    private static final List<String> FILTERS = List.of(
            "INCLUDE",
            "name = 'b'",
            "name LIKE 'b%' OR number > 5",
            "number IS NULL",
            "NOT (number < 3)",
            "BBOX(geom, -5, -5, 5, 5)",
            "BBOX(geom, -5, -5, 5, 5) OR name = 'a'",
            "NOT BBOX(geom, -5, -5, 5, 5)",
            "BBOX(geom, -5, -5, 5, 5) AND INTERSECTS(geom, POLYGON ((0 0, 9 0, 9 9, 0 0)))",
            "DISJOINT(geom, POLYGON ((0 0, 9 0, 9 9, 0 0)))",
            "WITHIN(geom, POLYGON ((-8 -8, 8 -8, 8 8, -8 8, -8 -8)))",
            "CONTAINS(geom, POINT (1 1))",
            "CROSSES(geom, LINESTRING (-10 -10, 10 10))",
            // To JTS the distance to an empty geometry is 0; the index knows that it is nowhere.
            "isEmpty(geom) = false AND DWITHIN(geom, POINT (0 0), 3, kilometers)",
            "BEYOND(geom, POINT (0 0), 3, kilometers)",
            "INTERSECTS(buffer(geom, 4), POINT (0 0))",
            "INTERSECTS(geom, buffer(POINT (0 0), 4))",
            "INTERSECTS(centroid(geom), POLYGON ((0 0, 9 0, 9 9, 0 0)))",
            "area(geom) > 4",
            "number BETWEEN 2 AND 6 AND BBOX(geom, 0, 0, 20, 20)");

    private static final Comparator<LayerFeature> NULLS_LAST = Comparator.comparing(
            feature -> (Long) feature.getAttribute("number"), Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<LayerFeature> NULLS_LAST_DESCENDING = Comparator.comparing(
            feature -> (Long) feature.getAttribute("number"), Comparator.nullsLast(Comparator.reverseOrder()));

    private static Snapshot edited(Random random, Map<String, LayerFeature> model, int edits) {
        List<LayerFeature> first = new ArrayList<>(model.values());
        Snapshot snapshot = Snapshot.of(Features.TYPE, 1, first);
        for (int i = 0; i < edits; i++) {
            snapshot = snapshot.with(i + 2, changes(random, model));
        }
        return snapshot;
    }

    /** A few edits at random, which are made to the model, too. */
    private static Map<String, Optional<LayerFeature>> changes(Random random, Map<String, LayerFeature> model) {
        Map<String, Optional<LayerFeature>> changes = new HashMap<>();
        for (int change = random.nextInt(4); change >= 0; change--) {
            String id = Features.id(random);
            boolean remove = random.nextInt(3) == 0;
            changes.put(id, remove ? Optional.empty() : Optional.of(Features.random(id, random)));
        }
        changes.forEach(
                (id, feature) -> feature.ifPresentOrElse(present -> model.put(id, present), () -> model.remove(id)));
        return changes;
    }

    private static Map<String, LayerFeature> features(Random random, int count) {
        Map<String, LayerFeature> model = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String id = Features.id(random);
            model.put(id, Features.random(id, random));
        }
        return model;
    }

    @Property(tries = 400)
    void answersAsTheWholeListWould(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(max = 60) int count,
            @ForAll @IntRange(max = 12) int edits)
            throws CQLException {
        Random random = new Random(seed);
        Map<String, LayerFeature> model = features(random, count);
        Snapshot edited = edited(random, model, edits);
        Snapshot rebuilt = Snapshot.of(Features.TYPE, edits + 1, new ArrayList<>(model.values()));
        for (String cql : FILTERS) {
            List<ReferencedEnvelope> boxes = boxes(random);
            Filter filter = ECQL.toFilter(cql);
            List<LayerFeature> expected = model.values().stream()
                    .filter(feature -> meets(feature, boxes) && filter.evaluate(feature))
                    .sorted(FeatureOrder.BY_ID)
                    .toList();
            Query query = Query.ALL.withBbox(boxes).withFilter(filter);
            assertThat(Features.list(edited.query(query)))
                    .as("%s in %s", cql, boxes)
                    .isEqualTo(expected);
            assertThat(Features.list(rebuilt.query(query)))
                    .as("%s in %s", cql, boxes)
                    .isEqualTo(expected);
            assertThat(edited.query(query.withPage(1, 1)).numberMatched()).hasValue(expected.size());
        }
        assertThat(edited.count()).isEqualTo(model.size());
        assertThat(edited.version()).isEqualTo(edits + 1L);
        assertThat(edited.extent().equals(rebuilt.extent())).as("extent").isTrue();
        for (int i = 0; i < 20; i++) {
            String id = Features.id(random);
            assertThat(edited.feature(id)).isEqualTo(Optional.ofNullable(model.get(id)));
        }
    }

    @Property(tries = 200)
    void givesEachFeatureOnceOverAllPages(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(max = 60) int count,
            @ForAll @IntRange(max = 6) int edits,
            @ForAll @IntRange(min = 1, max = 17) int page) {
        Random random = new Random(seed);
        Map<String, LayerFeature> model = features(random, count);
        Snapshot snapshot = edited(random, model, edits);
        for (SortOrder order : SortOrder.values()) {
            SortBy byNumber = CommonFactoryFinder.getFilterFactory().sort("number", order);
            Query query = Query.ALL.withSort(List.of(byNumber));
            List<LayerFeature> all = new ArrayList<>();
            for (long offset = 0; offset < model.size() + page; offset += page) {
                all.addAll(Features.list(snapshot.query(query.withPage(offset, page))));
            }
            List<LayerFeature> expected = model.values().stream()
                    .sorted((order == SortOrder.ASCENDING ? NULLS_LAST : NULLS_LAST_DESCENDING)
                            .thenComparing(FeatureOrder.BY_ID))
                    .toList();
            assertThat(all).isEqualTo(expected);
        }
    }

    /** A base is merged in the background: the edits made meanwhile go on top of it. */
    @Property(tries = 300)
    void staysTheSameOverABaseThatWasMergedWhileEditsWentOn(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @IntRange(max = 8) int before,
            @ForAll @IntRange(max = 8) int meanwhile) {
        Random random = new Random(seed);
        Map<String, LayerFeature> model = features(random, count);
        Snapshot earlier = edited(random, model, before);
        Snapshot now = earlier;
        for (int i = 0; i < meanwhile; i++) {
            now = now.with(100 + i, changes(random, model));
        }
        Snapshot over = now.over(earlier, earlier.merged());
        assertThat(Features.list(over.query(Query.ALL))).isEqualTo(Features.list(now.query(Query.ALL)));
        assertThat(over.version()).isEqualTo(now.version());
        assertThat(over.count()).isEqualTo(model.size());
        assertThat(over.extent().equals(now.extent())).isTrue();
        assertThat(now.over(Snapshot.of(Features.TYPE, 1, List.of()), earlier.merged()))
                .isSameAs(now);
    }

    @Property(tries = 300)
    void tellsWhatChangedSinceAnEarlierOne(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @IntRange(max = 8) int before,
            @ForAll @IntRange(max = 8) int after) {
        Random random = new Random(seed);
        Map<String, LayerFeature> model = features(random, count);
        Snapshot earlier = edited(random, model, before);
        Snapshot now = earlier;
        for (int i = 0; i < after; i++) {
            now = now.with(100 + i, changes(random, model));
        }
        Map<String, Optional<LayerFeature>> since = now.changesSince(earlier).orElseThrow();
        assertThat(Features.list(earlier.with(now.version(), since).query(Query.ALL)))
                .isEqualTo(Features.list(now.query(Query.ALL)));
        assertThat(now.changesSince(earlier.merged()).isPresent())
                .as("known over a merge")
                .isEqualTo(earlier.merged() == earlier);
        assertThat(earlier.changesSince(now).isPresent()).isEqualTo(now == earlier);
    }

    /** Like the view of a theme: each edit is followed, and gives what the view made anew would. */
    @Property(tries = 300)
    void showsInAViewWhatTheViewMadeAnewWould(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @IntRange(max = 40) int count,
            @ForAll @IntRange(max = 8) int edits,
            @ForAll boolean anyKind)
            throws CQLException {
        Random random = new Random(seed);
        Filter filter = ECQL.toFilter(FILTERS.get(random.nextInt(FILTERS.size())));
        Optional<GeometryKind> kind = anyKind
                ? Optional.empty()
                : Optional.of(GeometryKind.values()[random.nextInt(GeometryKind.values().length)]);
        Map<String, LayerFeature> model = features(random, count);
        Snapshot[] source = {Snapshot.of(Features.TYPE, 1, new ArrayList<>(model.values()))};
        LayerView followed = new LayerView(() -> source[0], kind, filter);
        for (int i = 0; i <= edits; i++) {
            Snapshot view = followed.get();
            Snapshot anew = new LayerView(() -> source[0], kind, filter).get();
            assertThat(texts(view)).isEqualTo(texts(anew));
            assertThat(view.version()).isEqualTo(source[0].version());
            Class<?> binding = view.schema().getGeometryDescriptor().getType().getBinding();
            assertThat(Features.list(view.query(Query.ALL)))
                    .allMatch(feature ->
                            feature.getDefaultGeometry() == null || binding.isInstance(feature.getDefaultGeometry()));
            assertThat(followed.get()).as("while nothing changes").isSameAs(view);
            source[0] = source[0].with(i + 2, changes(random, model));
        }
    }

    /** Features by id, attributes and the points of their geometries: a view may have made collections of them. */
    private static List<String> texts(Snapshot snapshot) {
        return Features.list(snapshot.query(Query.ALL)).stream()
                .map(feature -> feature.getID() + " " + feature.getAttribute("name") + " "
                        + feature.getAttribute("number") + " "
                        + (feature.getDefaultGeometry() instanceof Geometry geometry
                                ? Arrays.toString(geometry.getCoordinates())
                                : "nowhere"))
                .toList();
    }

    @Property(tries = 300)
    void ordersIdsWithoutEverCallingTwoTheSame(@ForAll @LongRange(min = 0) long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(Features.id(random));
        }
        for (String a : ids) {
            for (String b : ids) {
                assertThat(FeatureOrder.IDS.compare(a, b) == 0).isEqualTo(a.equals(b));
                assertThat(Integer.signum(FeatureOrder.IDS.compare(a, b)))
                        .isEqualTo(-Integer.signum(FeatureOrder.IDS.compare(b, a)));
            }
        }
        ids.sort(FeatureOrder.IDS);
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i; j < ids.size(); j++) {
                assertThat(FeatureOrder.IDS.compare(ids.get(i), ids.get(j))).isNotPositive();
            }
        }
    }

    private static List<ReferencedEnvelope> boxes(Random random) {
        List<ReferencedEnvelope> boxes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            double x = random.nextInt(30) - 15;
            double y = random.nextInt(30) - 15;
            // Some are a line or a point.
            boxes.add(new ReferencedEnvelope(
                    x, x + random.nextInt(8), y, y + random.nextInt(8), DefaultGeographicCRS.WGS84));
        }
        return boxes;
    }

    private static boolean meets(LayerFeature feature, List<ReferencedEnvelope> boxes) {
        @Nullable Geometry geometry = (Geometry) feature.getDefaultGeometry();
        return boxes.isEmpty()
                || geometry != null
                        && boxes.stream()
                                .anyMatch(box ->
                                        PackedGeometry.FACTORY.toGeometry(box).intersects(geometry));
    }
}
