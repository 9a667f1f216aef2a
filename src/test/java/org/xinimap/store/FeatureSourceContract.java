package org.xinimap.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.layer.Query;
import org.xinimap.layer.filter.FilterLanguage;
import org.xinimap.layer.filter.FilterParser;

/** What every source of features answers, from memory or pushed down to a database; a subclass opens it. */
public abstract class FeatureSourceContract {
    protected static final String TABLE = "重点项目";

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    protected FeatureStore store;

    /** Opens an empty store. */
    protected abstract FeatureStore open();

    /** The table's features as they are now. */
    protected abstract FeatureSource source();

    @BeforeEach
    void fill() {
        store = open();
        SimpleFeatureType type = FeatureStoreContract.type(TABLE, Geometry.class);
        store.createTable(type);
        List<Edit> edits = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("名称", i == 12 ? null : i % 2 == 0 ? "锡尼北路" + i : "小南河" + i);
            values.put("count", i % 5 == 0 ? null : (Object) (long) (i % 3));
            values.put("length", i / 4.0);
            values.put("done", i > 6);
            values.put("begun", LocalDate.of(2020, 1, 1).plusMonths(i));
            values.put("geom", geometry(i));
            edits.add(new Edit.Insert(TABLE, values));
        }
        store.apply(edits);
    }

    /** Along a line of longitude, with one that is null, one empty and one with heights. */
    private static @Nullable Geometry geometry(int i) {
        return switch (i) {
            case 10 -> null;
            case 11 -> FeatureStoreContract.wkt("POLYGON EMPTY");
            case 12 -> FeatureStoreContract.wkt("LINESTRING Z (108 41 1200, 109 41 1300)");
            default -> FeatureStoreContract.wkt("POINT (%d 39.5)".formatted(100 + i));
        };
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<LayerFeature> features(Query query) {
        List<LayerFeature> features = new ArrayList<>();
        try (FeatureResult result = source().query(query)) {
            result.forEachRemaining(features::add);
        }
        return features;
    }

    private List<String> ids(Query query) {
        return features(query).stream().map(LayerFeature::getID).toList();
    }

    private Query where(String cql2) {
        return Query.ALL.withFilter(FilterParser.parse(cql2, FilterLanguage.CQL2_TEXT, source().schema(), Crs.CRS84));
    }

    @Test
    void givesEverythingInOrderOfId() {
        assertThat(ids(Query.ALL)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
        assertThat(source().count()).isEqualTo(12);
        assertThat(source().count(Query.ALL)).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count = 1 | 1,4,7",
                "count <> 1 | 2,3,6,8,9,11,12",
                "NOT count = 1 | 2,3,6,8,9,11,12",
                "count IS NULL | 5,10",
                "count IN (0, 2) AND done = true | 8,9,11,12",
                "length BETWEEN 1 AND 2 | 4,5,6,7,8",
                "\"名称\" LIKE '锡尼%' | 2,4,6,8,10",
                "NOT (\"名称\" LIKE '锡尼%') | 1,3,5,7,9,11",
                "\"名称\" IS NULL OR count IS NULL | 5,10,12",
                "CASEI(\"名称\") = CASEI('小南河1') | 1",
                "begun > DATE('2020-11-01') | 11,12",
                "T_DURING(INTERVAL('2020-03-01','2020-03-02'), INTERVAL('2020-01-01','2020-12-31')) AND count = 0 | 3,6,9,12",
                "length * 4 = 8 | 8",
                "S_INTERSECTS(geom, POLYGON((102.5 39, 105.5 39, 105.5 40, 102.5 40, 102.5 39))) | 3,4,5",
                "S_DISJOINT(geom, POLYGON((101.5 39, 110 39, 110 40, 101.5 40, 101.5 39))) | 1,11,12",
                "S_WITHIN(geom, POLYGON((107 40, 110 40, 110 42, 107 42, 107 40))) | 12",
                "S_CROSSES(geom, LINESTRING(108.5 40, 108.5 42)) | 12",
                "S_EQUALS(geom, POINT(104 39.5)) | 4",
                "S_TOUCHES(geom, POLYGON((104 39, 105 39, 105 40, 104 40, 104 39))) | 4,5"
            })
    void passesWhatTheFilterSays(String filter, String expected) {
        assertThat(String.join(",", ids(where(filter)))).isEqualTo(expected);
        assertThat(source().count(where(filter))).isEqualTo(expected.split(",").length);
    }

    @Test
    void takesBoxesInAnyCrs() {
        ReferencedEnvelope degrees = new ReferencedEnvelope(103.5, 105.5, 39, 40, Crs.CRS84.xy());
        assertThat(ids(Query.ALL.withBbox(List.of(degrees)))).containsExactly("4", "5");
        ReferencedEnvelope metres = new ReferencedEnvelope(
                11_521_000, 11_744_000, 4_721_000, 4_866_000, Crs.webMercator().xy());
        assertThat(ids(Query.ALL.withBbox(List.of(metres)))).containsExactly("4", "5");
        ReferencedEnvelope west = new ReferencedEnvelope(100, 101.5, 39, 40, Crs.CRS84.xy());
        assertThat(ids(Query.ALL.withBbox(List.of(degrees, west)))).containsExactly("1", "4", "5");
    }

    static Stream<List<Integer>> pages() {
        return Stream.of(List.of(0, 5), List.of(5, 5), List.of(10, 5), List.of(12, 5), List.of(0, 0), List.of(3, 1));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void cutsPagesThatNeitherOverlapNorMiss(List<Integer> page) {
        int offset = page.get(0);
        int limit = page.get(1);
        for (Query query : List.of(
                Query.ALL,
                Query.ALL.withSort(List.of(FACTORY.sort("count", SortOrder.DESCENDING))),
                where("length * 2 > 1"))) {
            List<String> all = ids(query);
            assertThat(ids(query.withPage(offset, limit)))
                    .isEqualTo(all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size())));
        }
    }

    @Test
    void sortsNullsLastAndEqualsById() {
        assertThat(ids(Query.ALL.withSort(List.of(FACTORY.sort("count", SortOrder.ASCENDING)))))
                .containsExactly("3", "6", "9", "12", "1", "4", "7", "2", "8", "11", "5", "10");
        assertThat(ids(Query.ALL.withSort(List.of(FACTORY.sort("count", SortOrder.DESCENDING)))))
                .containsExactly("2", "8", "11", "1", "4", "7", "3", "6", "9", "12", "5", "10");
    }

    @Test
    void countsWhatMatchesBesideThePage() {
        try (FeatureResult result = source().query(where("done = true").withPage(1, 2))) {
            assertThat(result.numberMatched()).isEqualTo(OptionalLong.of(6));
            assertThat(result.next().getID()).isEqualTo("8");
            assertThat(result.next().getID()).isEqualTo("9");
            assertThat(result.hasNext()).isFalse();
        }
    }

    @Test
    void givesGeometriesAsTheyAreStored() {
        assertThat(features(Query.ALL).get(9).getDefaultGeometry()).isNull();
        assertThat(((Geometry) features(Query.ALL).get(10).getDefaultGeometry()).isEmpty())
                .isTrue();
        assertThat(((Geometry) features(Query.ALL).get(11).getDefaultGeometry()).getCoordinates()[1].getZ())
                .isEqualTo(1300);
    }

    @Test
    void givesOnlyTheAttributesAskedForInTheCrsAskedFor() {
        Query query = Query.ALL
                .withProperties(List.of("名称"))
                .withOutputCrs(Crs.webMercator().xy())
                .withPage(0, 1);
        LayerFeature feature = features(query).get(0);
        assertThat(feature.getFeatureType().getAttributeDescriptors())
                .extracting(d -> d.getLocalName())
                .containsExactly("geom", "名称");
        assertThat(((Geometry) feature.getDefaultGeometry()).getCoordinate().x)
                .isCloseTo(11_243_268.6, org.assertj.core.data.Offset.offset(1.0));
        assertThat(features(query.withoutGeometry()).get(0).getDefaultGeometry())
                .isNull();
    }

    @Test
    void findsAFeatureByItsId() {
        assertThat(source().feature("3").orElseThrow().getAttribute("名称")).isEqualTo("小南河3");
        assertThat(source().feature("99")).isEmpty();
        assertThat(source().feature("3 OR 1=1")).isEmpty();
    }

    @Test
    void hasAnotherVersionAfterAnEdit() {
        long before = source().version();
        long mine = source().feature("3").orElseThrow().version();
        store.apply(List.of(new Edit.Update(TABLE, "3", Map.of("名称", "改"), OptionalLong.of(mine))));
        assertThat(source().version()).isGreaterThan(before);
        assertThat(source().feature("3").orElseThrow().getAttribute("名称")).isEqualTo("改");
        assertThat(source().feature("3").orElseThrow().version()).isNotEqualTo(mine);
    }

    @Test
    void knowsItsExtent() {
        ReferencedEnvelope extent = source().extent();
        assertThat(extent.getMinX()).isBetween(100.9, 101.0001);
        assertThat(extent.getMaxY()).isBetween(40.9999, 41.1);
    }

    @Test
    void givesAPolygonOfTenMegabytes() {
        int corners = 650_000;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(87 + Math.cos(angle), 41 + Math.sin(angle));
        }
        ring[corners] = ring[0];
        Geometry given = PackedGeometry.FACTORY.createPolygon(ring);
        String id = store.apply(List.of(new Edit.Insert(TABLE, Map.of("geom", given))))
                .ids()
                .get(0);
        assertThat(given.equalsExact(
                        (Geometry) source().feature(id).orElseThrow().getDefaultGeometry()))
                .isTrue();
        assertThat(ids(where("S_INTERSECTS(geom, POINT(87 41))"))).containsExactly(id);
    }
}
