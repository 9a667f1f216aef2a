package org.xinimap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.PackedGeometry;

/** What every store promises; a subclass opens the store under test. */
public abstract class FeatureStoreContract {
    private static final String TABLE = "重点项目";

    protected FeatureStore store;

    /** Opens an empty store, or the same one again after it was closed. */
    protected abstract FeatureStore open();

    @BeforeEach
    void createTable() {
        store = open();
        store.createTable(type(TABLE, Geometry.class));
    }

    @AfterEach
    void close() {
        store.close();
    }

    static SimpleFeatureType type(String name, @Nullable Class<? extends Geometry> geometry) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(name);
        builder.setCRS(DefaultGeographicCRS.WGS84);
        if (geometry != null) {
            builder.add("geom", geometry);
        }
        builder.add("名称", String.class);
        builder.add("count", Long.class);
        builder.add("length", Double.class);
        builder.add("done", Boolean.class);
        builder.add("begun", LocalDate.class);
        builder.add("changed", LocalDateTime.class);
        return builder.buildFeatureType();
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader(PackedGeometry.FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Edit insert(Object... pairs) {
        return insertInto(TABLE, pairs);
    }

    private static Edit insertInto(String table, Object... pairs) {
        return new Edit.Insert(table, values(pairs));
    }

    private static Edit update(String id, OptionalLong expected, Object... pairs) {
        return new Edit.Update(TABLE, id, values(pairs), expected);
    }

    private static Edit delete(String id) {
        return new Edit.Delete(TABLE, id, OptionalLong.empty());
    }

    private static Map<String, @Nullable Object> values(Object... pairs) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private String added(Object... pairs) {
        return store.apply(List.of(insert(pairs))).ids().get(0);
    }

    private List<LayerFeature> all(String table) {
        List<LayerFeature> features = new ArrayList<>();
        store.load(table, features::add);
        return features;
    }

    private LayerFeature only() {
        assertThat(all(TABLE)).hasSize(1);
        return all(TABLE).get(0);
    }

    private EditRefused refusal(Edit... edits) {
        return catchThrowableOfType(EditRefused.class, () -> store.apply(List.of(edits)));
    }

    @Test
    void insertsUpdatesAndDeletes() {
        String id = added("名称", "新疆若羌机场", "geom", wkt("POINT (88 39)"));
        assertThat(only().getID()).isEqualTo(id);
        assertThat(only().getAttribute("名称")).isEqualTo("新疆若羌机场");

        store.apply(List.of(update(id, OptionalLong.empty(), "count", 3L)));
        assertThat(only().getAttribute("count")).isEqualTo(3L);
        assertThat(only().getAttribute("名称")).as("not named, not touched").isEqualTo("新疆若羌机场");

        store.apply(List.of(delete(id)));
        assertThat(all(TABLE)).isEmpty();
    }

    @Test
    void tellsEachEditsIdInTheirOrder() {
        String first = added("名称", "甲");
        Commit commit = store.apply(
                List.of(insert("名称", "乙"), update(first, OptionalLong.empty(), "名称", "丙"), insert("名称", "丁")));
        assertThat(commit.ids()).hasSize(3).doesNotHaveDuplicates();
        assertThat(commit.ids().get(1)).isEqualTo(first);
        assertThat(all(TABLE))
                .extracting(LayerFeature::getID)
                .containsExactlyInAnyOrder(commit.ids().toArray(String[]::new));
    }

    @Test
    void changesNothingWhenThereIsNothingToDo() {
        added("名称", "甲");
        long version = all(TABLE).get(0).version();

        assertThat(store.apply(List.of()).ids()).isEmpty();

        assertThat(store.changesSince(TABLE, version)).isEmpty();
    }

    @Test
    void neverGivesAnIdTwice() {
        String first = added("名称", "甲");
        store.apply(List.of(delete(first)));
        assertThat(added("名称", "乙")).isNotEqualTo(first);
    }

    static Stream<Arguments> impossibleEdits() {
        return Stream.of(
                Arguments.of(delete("987654"), EditRefused.Reason.NO_SUCH_FEATURE),
                Arguments.of(delete("no number"), EditRefused.Reason.NO_SUCH_FEATURE),
                Arguments.of(update("987654", OptionalLong.empty(), "count", 1L), EditRefused.Reason.NO_SUCH_FEATURE),
                Arguments.of(insert("no such attribute", 1L), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insertInto("no such table"), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("count", "three"), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("count", 1.5), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("count", 1e300), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("count", Double.POSITIVE_INFINITY), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("length", Double.NaN), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("length", Double.NEGATIVE_INFINITY), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("done", "yes"), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("begun", "2021-02-30"), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("geom", "POINT (1 2)"), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("geom", point(Double.NaN, 1)), EditRefused.Reason.INVALID_VALUE),
                Arguments.of(insert("geom", point(1, Double.POSITIVE_INFINITY)), EditRefused.Reason.INVALID_VALUE));
    }

    private static Point point(double x, double y) {
        return new GeometryFactory().createPoint(new Coordinate(x, y));
    }

    @ParameterizedTest
    @MethodSource("impossibleEdits")
    void leavesNothingOfATransactionThatFailsInTheMiddle(Edit impossible, EditRefused.Reason reason) {
        String id = added("名称", "前");
        long before = store.load(TABLE, feature -> {});

        EditRefused refused = refusal(
                insert("名称", "后"),
                update(id, OptionalLong.empty(), "名称", "改"),
                impossible,
                update(id, OptionalLong.empty(), "名称", "再改"));

        assertThat(refused.index()).isEqualTo(2);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.getMessage()).isNotBlank();
        assertThat(only().getAttribute("名称")).isEqualTo("前");
        assertThat(store.changesSince(TABLE, before)).isEmpty();
        assertThat(added("名称", "再来")).as("the store works on").isNotEqualTo(id);
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChangedMeanwhile() {
        String id = added("名称", "甲");
        long seen = only().version();
        store.apply(List.of(update(id, OptionalLong.of(seen), "名称", "乙")));

        for (Edit late : List.of(
                update(id, OptionalLong.of(seen), "名称", "丙"), new Edit.Delete(TABLE, id, OptionalLong.of(seen)))) {
            EditRefused refused = refusal(late);
            assertThat(refused.reason()).isEqualTo(EditRefused.Reason.CHANGED_MEANWHILE);
            assertThat(refused.index()).isZero();
        }
        assertThat(only().getAttribute("名称")).isEqualTo("乙");
        store.apply(List.of(new Edit.Delete(TABLE, id, OptionalLong.of(only().version()))));
        assertThat(all(TABLE)).isEmpty();
    }

    @Test
    void givesEveryCommitAHigherVersionThanAllBefore() {
        store.createTable(type("other", Point.class));
        List<Long> versions = new ArrayList<>();
        versions.add(store.apply(List.of(insert("名称", "甲"))).version());
        versions.add(store.apply(List.of(insertInto("other", "名称", "乙"))).version());
        versions.add(store.apply(List.of(insert("名称", "丙"), insert("名称", "丁"))).version());
        store.close();
        store = open();
        versions.add(store.apply(List.of(insert("名称", "戊"))).version());
        assertThat(versions).isSorted().doesNotHaveDuplicates();
        assertThat(store.load(TABLE, feature -> {})).isEqualTo(versions.get(3));
    }

    @Test
    void tellsEachChangedFeatureOnceAsItIsNow() {
        String kept = added("名称", "留");
        String changed = added("名称", "改");
        String removed = added("名称", "删");
        long before = store.load(TABLE, feature -> {});
        for (int i = 0; i < 3; i++) {
            store.apply(List.of(update(changed, OptionalLong.empty(), "count", (long) i)));
        }
        store.apply(List.of(delete(removed)));
        Commit last = store.apply(List.of(insert("名称", "新"), insert("名称", "过客")));
        long end = store.apply(List.of(delete(last.ids().get(1)))).version();

        List<Change> changes = store.changesSince(TABLE, before);

        assertThat(changes)
                .extracting(Change::id)
                .containsExactly(changed, removed, last.ids().get(0), last.ids().get(1))
                .doesNotContain(kept);
        assertThat(changes).extracting(Change::version).isSorted().allMatch(version -> version > before);
        assertThat(changes)
                .extracting(change -> change.feature().isPresent())
                .containsExactly(true, false, true, false);
        assertThat(changes.get(0).feature().orElseThrow().getAttribute("count")).isEqualTo(2L);
        LayerFeature now = all(TABLE).stream()
                .filter(feature -> feature.getID().equals(changed))
                .findFirst()
                .orElseThrow();
        assertThat(changes.get(0).feature().orElseThrow().version()).isEqualTo(now.version());
        assertThat(store.changesSince(TABLE, end)).isEmpty();
    }

    @Test
    void tellsOnlyOfTheTableAskedFor() {
        store.createTable(type("other", Point.class));
        long before = store.load(TABLE, feature -> {});
        store.apply(List.of(insertInto("other", "名称", "乙")));
        assertThat(store.changesSince(TABLE, before)).isEmpty();
        assertThat(store.changesSince("other", before)).hasSize(1);
    }

    @Test
    void callsListenersBeforeApplyReturns() {
        List<String> told = new ArrayList<>();
        Thread me = Thread.currentThread();
        store.onChange(table -> {
            if (Thread.currentThread() == me) {
                told.add(table);
            }
        });
        store.apply(List.of(insert("名称", "甲"), insert("名称", "乙")));
        assertThat(told).containsExactly(TABLE);
    }

    @Test
    void hasTheEditInTheSnapshotOnceApplyHasReturned() {
        StoredTable table = new StoredTable(store, TABLE);
        assertThat(table.current().count()).isZero();
        for (int i = 1; i <= 20; i++) {
            String id = added("count", (long) i);
            assertThat(table.current().feature(id)).isPresent();
            assertThat(table.current().count()).isEqualTo(i);
        }
    }

    static Stream<Arguments> attributeValues() {
        return Stream.of(
                Arguments.of("名称", "“疏勒河”西延–第3期 😀 𠮷 '; DROP TABLE x;-- \" \\ \n\t"),
                Arguments.of("名称", ""),
                Arguments.of("名称", "0012"),
                Arguments.of("count", 0L),
                Arguments.of("count", Long.MAX_VALUE),
                Arguments.of("count", Long.MIN_VALUE),
                Arguments.of("length", 0.1),
                Arguments.of("length", 3.0),
                Arguments.of("length", Double.MIN_VALUE),
                Arguments.of("length", -Double.MAX_VALUE),
                Arguments.of("done", true),
                Arguments.of("done", false),
                Arguments.of("begun", LocalDate.of(2021, 12, 31)),
                Arguments.of("begun", LocalDate.of(1949, 10, 1)),
                Arguments.of("changed", LocalDateTime.of(2026, 2, 28, 23, 59, 59, 987_000_000)),
                Arguments.of("changed", LocalDateTime.of(2026, 3, 1, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("attributeValues")
    void givesBackTheValueItWasGiven(String attribute, Object value) {
        String id = added(attribute, value);
        assertThat(only().getAttribute(attribute)).isEqualTo(value);
        assertThat(only().getAttributes().stream().filter(v -> v != null))
                .as("others are null")
                .hasSize(1);

        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put(attribute, null);
        store.apply(List.of(new Edit.Update(TABLE, id, nothing, OptionalLong.empty())));
        assertThat(only().getAttribute(attribute)).isNull();
    }

    @Test
    void keepsTheSchemaItWasGiven() {
        store.close();
        store = open();
        SimpleFeatureType schema = store.schema(TABLE).orElseThrow();
        assertThat(schema.getAttributeDescriptors())
                .extracting(
                        d -> d.getLocalName() + ":" + d.getType().getBinding().getSimpleName())
                .containsExactly(
                        "geom:Geometry",
                        "名称:String",
                        "count:Long",
                        "length:Double",
                        "done:Boolean",
                        "begun:LocalDate",
                        "changed:LocalDateTime");
        assertThat(store.schema("nothing")).isEqualTo(Optional.empty());
    }

    @Test
    void createsATableOnlyOnce() {
        added("名称", "甲");
        store.createTable(type(TABLE, Geometry.class));
        assertThat(all(TABLE)).hasSize(1);
        assertThat(store.tables()).containsExactly(TABLE);
    }

    @Test
    void keepsTablesWithoutGeometry() {
        store.createTable(type("台账 \"A\" 'b'", null));
        long before = store.load("台账 \"A\" 'b'", feature -> {});
        store.apply(List.of(insertInto("台账 \"A\" 'b'", "名称", "甲")));
        LayerFeature row = all("台账 \"A\" 'b'").get(0);
        assertThat(row.getDefaultGeometry()).isNull();
        assertThat(row.getAttribute("名称")).isEqualTo("甲");
        assertThat(store.changesSince("台账 \"A\" 'b'", before)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (88.1 39.2)",
                "LINESTRING (0 0, 1 1, 2 0)",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 3, 3 3, 3 2, 2 2))",
                "MULTIPOINT ((0 0), (1 1))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 4))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1), GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0))))",
                "POINT Z (88.1 39.2 1234.5)",
                "LINESTRING Z (0 0 1, 1 1 2, 2 0 3)",
                "POLYGON Z ((0 0 1, 9 0 2, 9 9 3, 0 9 4, 0 0 1), (2 2 5, 2 3 6, 3 3 7, 3 2 8, 2 2 5))",
                "MULTIPOINT Z ((0 0 1), (1 1 2))",
                "MULTILINESTRING Z ((0 0 1, 1 1 2), (2 2 3, 3 3 4, 4 4 5))",
                "MULTIPOLYGON Z (((0 0 1, 1 0 1, 1 1 1, 0 0 1)), ((5 5 2, 6 5 2, 6 6 2, 5 5 2)))",
                "GEOMETRYCOLLECTION Z (POINT Z (1 2 3), LINESTRING Z (0 0 4, 1 1 5), GEOMETRYCOLLECTION Z (POINT Z (6 7 8)))",
                "POINT EMPTY",
                "LINESTRING EMPTY",
                "POLYGON EMPTY",
                "MULTIPOINT EMPTY",
                "MULTILINESTRING EMPTY",
                "MULTIPOLYGON EMPTY",
                "GEOMETRYCOLLECTION EMPTY",
                "GEOMETRYCOLLECTION (POINT EMPTY, LINESTRING (0 0, 1 1))",
                "GEOMETRYCOLLECTION Z (POINT EMPTY, LINESTRING Z (0 0 7, 1 1 8))",
            })
    void givesBackTheGeometryItWasGiven(String text) {
        Geometry given = wkt(text);
        added("geom", given);
        Geometry got = (Geometry) only().getDefaultGeometry();
        assertThat(got.equalsExact(given)).as("%s is %s", got, given).isTrue();
        assertThat(zs(got)).isEqualTo(zs(given));
    }

    @Test
    void keepsTheHeightsOfACollectionThatBeginsWithoutOne() {
        Geometry given = PackedGeometry.FACTORY.createGeometryCollection(
                new Geometry[] {wkt("POINT (1 2)"), wkt("LINESTRING Z (0 0 7, 1 1 8)")});
        added("geom", given);
        assertThat(zs((Geometry) only().getDefaultGeometry())).isEqualTo(List.of(Double.NaN, 7.0, 8.0));
    }

    private static List<Double> zs(Geometry geometry) {
        return Stream.of(geometry.getCoordinates()).map(Coordinate::getZ).toList();
    }

    @Test
    void keepsAPolygonOfTenMegabytes() {
        int corners = 650_000;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(87 + Math.cos(angle), 41 + Math.sin(angle));
        }
        ring[corners] = ring[0];
        Geometry given = PackedGeometry.FACTORY.createPolygon(ring);
        added("geom", given);
        assertThat(given.equalsExact((Geometry) only().getDefaultGeometry())).isTrue();
    }

    @Test
    void makesASinglePartACollectionOfOneWhereTheColumnWantsIt() {
        store.createTable(type("areas", MultiPolygon.class));
        store.apply(List.of(insertInto("areas", "geom", wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))"))));
        assertThat(all("areas").get(0).getDefaultGeometry())
                .isEqualTo(wkt("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))"))
                .isInstanceOf(MultiPolygon.class);
    }

    @Test
    void refusesAGeometryOfTheWrongType() {
        store.createTable(type("areas", MultiPolygon.class));
        store.createTable(type("points", Point.class));
        for (Edit wrong : List.of(
                insertInto("areas", "geom", wkt("POINT (1 2)")),
                insertInto("points", "geom", wkt("MULTIPOINT ((1 2), (3 4))")),
                insertInto("points", "geom", wkt("LINESTRING (1 2, 3 4)")))) {
            assertThat(refusal(wrong).reason()).isEqualTo(EditRefused.Reason.INVALID_VALUE);
        }
        assertThat(all("areas")).isEmpty();
        assertThat(all("points")).isEmpty();
    }

    @Test
    void keepsEverythingWhenClosedAndOpenedAgain() {
        long before = store.load(TABLE, feature -> {});
        String id = added("名称", "甲", "geom", wkt("POINT (1 2)"));
        long version = only().version();
        store.close();
        store = open();
        assertThat(only().getID()).isEqualTo(id);
        assertThat(only().version()).isEqualTo(version);
        assertThat(store.changesSince(TABLE, before)).hasSize(1);
    }

    @Test
    void failsToLoadATableItDoesNotHave() {
        assertThatThrownBy(() -> all("nothing"))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("nothing");
    }
}
