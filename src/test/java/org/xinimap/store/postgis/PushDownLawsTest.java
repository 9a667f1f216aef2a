package org.xinimap.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.postgis.RandomTables.Shape;

/** What the database answers is what a snapshot of the same rows answers. */
class PushDownLawsTest {
    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
    private static final List<String> SORTED =
            List.of("name", "fixed", "n", "big", "f", "r", "num", "ok", "d", "ts", "tz", "u", "e", "代码/码");

    private static String database;
    private static Connection connection;
    private static Cursors cursors;
    private static SmallPool pool;

    @BeforeContainer
    static void connect() {
        database = PostgresCluster.shared().database();
        cursors = new Cursors();
        pool = new SmallPool(database, 2, cursors);
        connection = PostgresCluster.connect(database, "CREATE TYPE use AS ENUM ('住宅', '商业')");
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        pool.close();
        connection.close();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void answersAsASnapshotOfTheSameRowsDoes(@ForAll @LongRange(min = 0) long seed, @ForAll Shape shape)
            throws SQLException {
        Random random = new Random(seed);
        RandomTables tables = new RandomTables(random, shape);
        tables.create(connection, random.nextInt(50));
        PostgisTable table = RandomTables.table(connection);
        Snapshot memory = RandomTables.snapshot(connection, table);
        PushedDownSource pushed = new PushedDownSource(
                "things",
                pool,
                cursors,
                () -> table,
                Optional.empty(),
                Filter.INCLUDE,
                () -> 1,
                Duration.ofSeconds(20));
        RandomFilters filters = new RandomFilters(random, tables, ids(memory.query(Query.ALL)));
        for (int i = 0; i < 12; i++) {
            Query query = query(random, table, filters);
            assertSame(shape, memory, pushed, query);
        }
        assertThat(cursors.size()).isZero();
        assertThat(pushed.count()).isEqualTo(memory.count());
        assertThat(pushed.schema()).isEqualTo(memory.schema());
    }

    private static Query query(Random random, PostgisTable table, RandomFilters filters) {
        Query query = Query.ALL.withFilter(filters.filter(table));
        List<SortBy> sort = new ArrayList<>();
        while (random.nextInt(2) == 0) {
            sort.add(FACTORY.sort(
                    SORTED.get(random.nextInt(SORTED.size())),
                    random.nextBoolean() ? SortOrder.ASCENDING : SortOrder.DESCENDING));
        }
        query = query.withSort(sort);
        if (random.nextInt(3) == 0) {
            double x = 109 + random.nextInt(10) * 0.5;
            double y = 41 + random.nextInt(10) * 0.5;
            ReferencedEnvelope box = new ReferencedEnvelope(
                    x, x + random.nextInt(4), y, y + random.nextInt(4), DefaultGeographicCRS.WGS84);
            query = query.withBbox(
                    List.of(box, new ReferencedEnvelope(112, 112.5, 44, 44.5, DefaultGeographicCRS.WGS84)));
        }
        if (random.nextInt(3) == 0) {
            query = query.withProperties(List.of("n", "name"));
        }
        if (random.nextInt(4) == 0) {
            query = query.withoutGeometry();
        }
        return random.nextInt(4) == 0 ? query.withOutputCrs(Crs.webMercator().xy()) : query;
    }

    private static void assertSame(Shape shape, Snapshot memory, PushedDownSource pushed, Query query) {
        String what = query.toString();
        List<String> expected = rows(memory.query(query), query);
        List<String> actual = rows(pushed.query(query), query);
        assertThat(difference(actual, expected)).as("too many in %s", what).isEmpty();
        assertThat(difference(expected, actual)).as("missing in %s", what).isEmpty();
        if (!shape.hasNumericKey()) {
            assertThat(actual).as(what).containsExactlyInAnyOrderElementsOf(expected);
        } else {
            assertThat(actual).as(what).isEqualTo(expected);
        }
        if (query.outputCrs().isPresent()) {
            assertSamePlaces(memory, pushed, query);
        }
        assertThat(pushed.count(query)).as(what).isEqualTo(expected.size());
        // By pages, going on after the last row and from the front.
        List<String> pages = new ArrayList<>();
        for (int offset = 0; offset <= actual.size(); offset += 3) {
            try (FeatureResult page = pushed.query(query.withPage(offset, 3))) {
                List<String> rows = rows(page, query);
                assertThat(rows).as("page at %d of %s", offset, what).hasSize(Math.min(3, actual.size() - offset));
                pages.addAll(rows);
                page.numberMatched()
                        .ifPresent(matched -> assertThat(matched).as(what).isEqualTo(actual.size()));
            }
        }
        assertThat(pages).as(what).isEqualTo(actual);
        assertThat(rows(pushed.query(query.withPage(5, 4)), query))
                .as(what)
                .isEqualTo(actual.subList(Math.min(5, actual.size()), Math.min(9, actual.size())));
    }

    private static List<String> difference(List<String> from, List<String> other) {
        List<String> left = new ArrayList<>(from);
        other.forEach(left::remove);
        return left;
    }

    private static List<String> ids(FeatureResult result) {
        List<String> ids = new ArrayList<>();
        try (result) {
            result.forEachRemaining(feature -> ids.add(feature.getID()));
        }
        return ids;
    }

    /** Id and values of each feature, in order. */
    private static List<String> rows(FeatureResult result, Query query) {
        List<String> rows = new ArrayList<>();
        try (result) {
            while (result.hasNext()) {
                LayerFeature feature = result.next();
                List<String> values = new ArrayList<>();
                for (Object value : feature.getAttributes()) {
                    values.add(shown(value, query));
                }
                rows.add(feature.getID() + "@" + feature.version() + values);
            }
        }
        return rows;
    }

    /** Projected geometries without their coordinates, which {@link #assertSamePlaces} looks at. */
    private static String shown(Object value, Query query) {
        if (value instanceof Geometry geometry && query.outputCrs().isPresent()) {
            return geometry.getGeometryType() + " of " + geometry.getNumPoints();
        }
        return value instanceof byte[] bytes ? "bytes:" + bytes.length : String.valueOf(value);
    }

    /** To the centimetre: a snapshot has gone by way of degrees, which the database's rows need not. */
    private static void assertSamePlaces(Snapshot memory, PushedDownSource pushed, Query query) {
        Map<String, Geometry> places = new HashMap<>();
        try (FeatureResult expected = memory.query(query)) {
            expected.forEachRemaining(feature -> places.put(feature.getID(), (Geometry) feature.getDefaultGeometry()));
        }
        try (FeatureResult actual = pushed.query(query)) {
            while (actual.hasNext()) {
                LayerFeature feature = actual.next();
                Geometry expected = places.get(feature.getID());
                if (feature.getDefaultGeometry() instanceof Geometry place) {
                    assertThat(place.equalsExact(expected, 0.01))
                            .as("%s is %s", place, expected)
                            .isTrue();
                }
            }
        }
    }
}
