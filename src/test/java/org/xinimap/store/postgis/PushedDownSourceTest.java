package org.xinimap.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.xinimap.Unavailable;
import org.xinimap.crs.Crs;
import org.xinimap.layer.Cancellation;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.GeometryKind;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;
import org.xinimap.layer.filter.FilterLanguage;
import org.xinimap.layer.filter.FilterParser;

class PushedDownSourceTest {
    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
    private static final int ROWS = 20_000;
    private static String database;

    @BeforeAll
    static void createTables() {
        database = PostgresCluster.shared().database();
        PostgresCluster.execute(
                database,
                "CREATE TABLE parcels (id bigint PRIMARY KEY, name text, u uuid, seen timestamptz, area numeric,"
                        + " geom geometry(Polygon, 4326))",
                "INSERT INTO parcels SELECT i, '地块' || i % 100, md5(i::text)::uuid, '2024-01-01'::timestamptz + i * interval '1 min',"
                        + " i / 10.0, ST_Buffer(ST_Point(110 + (i % 200) * 0.01, 40 + (i / 200) * 0.01, 4326), 0.004)"
                        + " FROM generate_series(1, " + ROWS + ") i",
                "CREATE INDEX ON parcels USING gist (geom)",
                "CREATE INDEX ON parcels (name)",
                "CREATE INDEX ON parcels (seen)",
                "CREATE INDEX ON parcels (area)",
                "CREATE INDEX ON parcels (u)",
                "ANALYZE parcels",
                "CREATE TABLE mixed (id int PRIMARY KEY, geom geometry)",
                "INSERT INTO mixed VALUES (1, 'SRID=4326;POINT(1 2)'), (2, 'SRID=4326;POLYGON((0 0,2 0,2 2,0 0))'),"
                        + " (3, 'SRID=3857;MULTIPOLYGON(((0 0,2 0,2 2,0 0)))'), (4, NULL), (5, 'SRID=4326;POINT EMPTY'),"
                        + " (6, 'SRID=4326;POLYGON((0 0,4 4,4 0,0 4,0 0))')");
    }

    private static PostgisTable table(String name) {
        try (Connection connection = PostgresCluster.connect(database)) {
            return new TableReader(connection).read(name).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PushedDownSource source(String name) {
        return source(name, () -> PostgresCluster.connect(database), new Cursors(), Duration.ofSeconds(15));
    }

    private static PushedDownSource source(String name, Connections connections, Cursors cursors, Duration timeout) {
        PostgisTable table = table(name);
        return new PushedDownSource(
                name, connections, cursors, () -> table, Optional.empty(), Filter.INCLUDE, () -> 1, timeout);
    }

    private static Filter cql(PushedDownSource source, String cql) {
        return FilterParser.parse(cql, FilterLanguage.CQL2_TEXT, source.schema(), Crs.CRS84);
    }

    private static List<String> ids(FeatureResult result) {
        List<String> ids = new ArrayList<>();
        try (result) {
            result.forEachRemaining(feature -> ids.add(feature.getID()));
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name = '地块7'                                       | parcels_name_idx
                    name IN ('地块7', '地块8')                            | parcels_name_idx
                    u = 'c4ca4238-a0b9-2382-0dcc-509a6f75849b'           | parcels_u_idx
                    seen < TIMESTAMP('2024-01-01T01:00:00Z')             | parcels_seen_idx
                    area BETWEEN 1 AND 2                                 | parcels_area_idx
                    area = 2.5                                           | parcels_area_idx
                    S_INTERSECTS(geom, POINT(110.05 40.05))              | parcels_geom_idx
                    S_WITHIN(geom, BBOX(110, 40, 110.1, 40.1))           | parcels_geom_idx
                    S_INTERSECTS(geom, POINT(110.05 40.05)) AND area < 9 | parcels_geom_idx
                    """)
    void asksIndexesWhatTheyKnow(String cql, String index) throws SQLException {
        PushedDownSource source = source("public.parcels");
        QuerySql sql = new QuerySql(
                table("public.parcels"), Optional.empty(), Filter.INCLUDE, Query.ALL.withFilter(cql(source, cql)));
        Sql rows = sql.rows(Optional.empty(), 0, Long.MAX_VALUE);
        try (Connection connection = PostgresCluster.connect(database);
                var statement = connection.prepareStatement("EXPLAIN " + rows.text())) {
            rows.bind(statement);
            StringBuilder plan = new StringBuilder();
            try (var lines = statement.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            assertThat(plan.toString()).contains(index);
        }
    }

    @Test
    void goesOnFromTheLastPageByItsKeyAndNotByCounting() throws SQLException {
        PostgisTable table = table("public.parcels");
        QuerySql sql = new QuerySql(
                table,
                Optional.empty(),
                Filter.INCLUDE,
                Query.ALL.withSort(List.of(FACTORY.sort("name", SortOrder.DESCENDING))));
        PageMemory pages = new PageMemory();
        CursorResult.Reading reading = new CursorResult.Reading(
                "parcels",
                () -> PostgresCluster.connect(database),
                new Cursors(),
                pages,
                new RowWidth(),
                Duration.ofSeconds(9));
        List<String> first;
        try (CursorResult page = new CursorResult(
                new QuerySql(
                        table, Optional.empty(), Filter.INCLUDE, sql.query().withPage(0, 300)),
                new RowStream(sql, Optional.empty()),
                reading,
                1)) {
            first = ids(page);
        }
        assertThat(first).hasSize(300);
        assertThat(pages.before(sql.identity(), 1, 300).orElseThrow().key()).containsExactly(first.get(299));
        assertThat(pages.before(sql.identity(), 2, 300)).isEmpty();
    }

    @Test
    void restrictsTheLayerToAKindAndGivesCollections() {
        PostgisTable table = table("public.mixed");
        PushedDownSource source = new PushedDownSource(
                "mixed",
                () -> PostgresCluster.connect(database),
                new Cursors(),
                () -> table,
                Optional.of(GeometryKind.POLYGON),
                FACTORY.less(FACTORY.property("id"), FACTORY.literal(6L)),
                () -> 1,
                Duration.ofSeconds(9));
        assertThat(source.schema().getGeometryDescriptor().getType().getBinding())
                .isEqualTo(MultiPolygon.class);
        try (FeatureResult result = source.query(Query.ALL)) {
            assertThat(result.next().getDefaultGeometry()).isInstanceOf(MultiPolygon.class);
            assertThat(result.next().getID()).isEqualTo("3");
            assertThat(result.hasNext()).isFalse();
        }
        assertThat(source.count()).isEqualTo(2);
        assertThat(source.feature("2")).isPresent();
        assertThat(source.feature("1")).isEmpty();
        assertThat(source.feature("6")).isEmpty();
        assertThat(source.feature("x")).isEmpty();
    }

    @Test
    void isNotFailedByOneRowOfAnotherSridOrAnInvalidOne() {
        PushedDownSource source = source("public.mixed");
        assertThat(ids(source.query(
                        Query.ALL.withFilter(cql(source, "S_INTERSECTS(geom, POLYGON((1 1.2, 3 0, 5 5, 1 1.2)))")))))
                .containsExactly("2", "3", "6");
    }

    @Test
    void simplifiesWithoutLosingAGeometry() {
        PushedDownSource source = source("public.parcels");
        try (FeatureResult result = source.query(Query.ALL
                .withTolerance(0.1)
                .withPage(0, 50)
                .withFilter(cql(source, "name LIKE '地块%' AND CASEI(name) <> 'x'")))) {
            int n = 0;
            while (result.hasNext()) {
                Geometry geometry = (Geometry) result.next().getDefaultGeometry();
                assertThat(geometry.isEmpty()).isFalse();
                assertThat(geometry.getNumPoints()).isLessThan(10);
                n++;
            }
            assertThat(n).isEqualTo(50);
        }
    }

    @Test
    void countsWhatAPageShowsWithoutAskingAndTheRestByAQuery() {
        PushedDownSource source = source("public.parcels");
        try (FeatureResult page = source.query(Query.ALL.withPage(0, 10))) {
            assertThat(page.numberMatched()).hasValue(ROWS);
        }
        try (FeatureResult page = source.query(Query.ALL.withPage(ROWS - 5L, 10))) {
            assertThat(page.numberMatched()).hasValue(ROWS);
        }
        try (FeatureResult page = source.query(Query.ALL.withPage(ROWS + 5L, 10))) {
            assertThat(page.hasNext()).isFalse();
            assertThat(page.numberMatched()).hasValue(ROWS);
        }
        assertThat(source.count(Query.ALL.withBbox(
                        List.of(new ReferencedEnvelope(110, 110.0949, 40, 40.0949, DefaultGeographicCRS.WGS84)))))
                .isPositive()
                .isLessThan(200);
        assertThat(source.extent().getMinX()).isBetween(109.99, 110.0);
    }

    @Test
    void tellsWhatToDoWhenAStatementTakesTooLong() {
        PushedDownSource source =
                source("public.parcels", () -> PostgresCluster.connect(database), new Cursors(), Duration.ofMillis(1));
        assertThatThrownBy(() -> ids(source.query(Query.ALL.withFilter(
                        cql(source, "S_INTERSECTS(geom, POLYGON((110 40, 112 41, 110 41, 110 40)))")))))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("smaller area");
    }

    @Test
    void isCancelledWithTheWorkItIsFor() throws Exception {
        PostgresCluster.execute(
                database,
                "CREATE VIEW slow AS SELECT id, name, CASE WHEN pg_sleep(1) IS NULL THEN geom ELSE geom END AS geom FROM parcels");
        PushedDownSource source = source("public.slow");
        Cancellation cancellation = new Cancellation();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Future<?> work = executor.submit(() -> {
            Cancellation.Scope bound = cancellation.bind();
            try {
                ids(source.query(Query.ALL));
            } finally {
                bound.close();
            }
        });
        awaitStatements(1);
        cancellation.cancel();
        assertThatThrownBy(() -> work.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(Unavailable.class);
        awaitStatements(0);
        executor.shutdown();
    }

    private static void awaitStatements(int count) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try (Connection connection = PostgresCluster.connect(database);
                Statement statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                try (var row = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%\"slow\" t%'"
                                + " AND pid <> pg_backend_pid()")) {
                    row.next();
                    if (row.getInt(1) == count) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
        throw new AssertionError("not " + count + " statements");
    }

    @Test
    void letsAHundredSlowReadersShareTenConnections() throws Exception {
        Cursors cursors = new Cursors();
        try (SmallPool pool = new SmallPool(database, 10, cursors)) {
            PushedDownSource source = source("public.parcels", pool, cursors, Duration.ofSeconds(30));
            Query query = Query.ALL
                    .withProperties(List.of("name"))
                    .withSort(List.of(FACTORY.sort("name", SortOrder.DESCENDING)))
                    .withPage(0, 4000);
            List<String> expected = ids(source.query(query));
            ExecutorService executor = Executors.newFixedThreadPool(100);
            CountDownLatch started = new CountDownLatch(100);
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                readers.add(executor.submit(() -> {
                    List<String> ids = new ArrayList<>();
                    try (FeatureResult result = source.query(query)) {
                        ids.add(result.next().getID());
                        started.countDown();
                        // Nobody goes on before all have begun: more open results than connections.
                        started.await(60, TimeUnit.SECONDS);
                        while (result.hasNext()) {
                            LayerFeature feature = result.next();
                            ids.add(feature.getID());
                            if (ids.size() % 1500 == 0) {
                                Thread.sleep(300);
                            }
                        }
                    }
                    return ids;
                }));
            }
            for (Future<List<String>> reader : readers) {
                assertThat(reader.get(120, TimeUnit.SECONDS)).isEqualTo(expected);
            }
            executor.shutdown();
            assertThat(started.getCount()).isZero();
            assertThat(pool.parked()).isPositive();
            assertThat(pool.mostInUse()).isLessThanOrEqualTo(10);
            assertThat(cursors.size()).isZero();
        }
    }

    @Test
    void freesEverythingWhenAReaderLeavesInTheMiddle() throws Exception {
        Cursors cursors = new Cursors();
        try (SmallPool pool = new SmallPool(database, 1, cursors)) {
            PushedDownSource source = source("public.parcels", pool, cursors, Duration.ofSeconds(30));
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < 5; i++) {
                FeatureResult result = source.query(Query.ALL);
                seen.add(result.next().getID());
                result.close();
                assertThat(result.hasNext()).isFalse();
            }
            assertThat(seen).containsExactly("1");
            assertThat(cursors.size()).isZero();
        }
    }
}
