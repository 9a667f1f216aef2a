package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Query;
import org.xinimap.layer.filter.FilterLanguage;
import org.xinimap.layer.filter.FilterParser;

/**
 * How long pushed-down queries take, to hold against psql's time for the SQL it prints. Arguments: JDBC URL, name of the
 * table, a CQL2 filter, west, south, east, north.
 */
final class PushDownBenchmark {
    private static final int RUNS = 15;

    private PushDownBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("jts.relate", "ng");
        try (Connection connection = DriverManager.getConnection(arguments[0]);
                SmallPool pool = new SmallPool(() -> connection(arguments[0]), 2, new Cursors())) {
            PostgisTable table = new TableReader(connection).read(arguments[1]).orElseThrow();
            PushedDownSource source = new PushedDownSource(
                    arguments[1],
                    pool,
                    new Cursors(),
                    () -> table,
                    Optional.empty(),
                    Filter.INCLUDE,
                    () -> 1,
                    Duration.ofMinutes(2));
            Filter filter = FilterParser.parse(arguments[2], FilterLanguage.CQL2_TEXT, table.type(), Crs.CRS84);
            ReferencedEnvelope box = new ReferencedEnvelope(
                    Double.parseDouble(arguments[3]),
                    Double.parseDouble(arguments[5]),
                    Double.parseDouble(arguments[4]),
                    Double.parseDouble(arguments[6]),
                    DefaultGeographicCRS.WGS84);
            measure("all", source, table, Query.ALL);
            measure("filter", source, table, Query.ALL.withFilter(filter));
            measure("box", source, table, Query.ALL.withBbox(List.of(box)));
            measure("page of 1000", source, table, Query.ALL.withPage(0, 1000));
            measure(
                    "simplified box",
                    source,
                    table,
                    Query.ALL.withBbox(List.of(box)).withTolerance(0.001));
        }
    }

    private static Connection connection(String url) {
        try {
            return DriverManager.getConnection(url);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void measure(String name, PushedDownSource source, PostgisTable table, Query query) {
        double[] millis = new double[RUNS];
        long features = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            features = 0;
            try (FeatureResult result = source.query(query)) {
                while (result.hasNext()) {
                    result.next();
                    features++;
                }
            }
            millis[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        QuerySql sql = new QuerySql(table, Optional.empty(), Filter.INCLUDE, query);
        System.out.printf("%s: %d features, median %.2f ms%n", name, features, millis[RUNS / 2]);
        System.out.println(sql.rows(Optional.empty(), 0, query.limit()));
    }
}
