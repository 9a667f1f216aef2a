package org.xinimap.store.postgis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.xinimap.crs.Crs;
import org.xinimap.encode.CoordinateWriting;
import org.xinimap.encode.GeoJsonEncoder;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.StoredTable;

/**
 * Measures the PostGIS store on the million features of the benchmark data (schema {@code l}: parcels, buildings, roads,
 * rivers, projects), put into one table: {@code PostgisBenchmark [STORE]}, for example
 * {@code postgresql://bench@127.0.0.1:5499/bench}; with {@code stream} after it only the whole table as GeoJSON, for a small
 * heap. Not a test: it prints figures, to be compared within one run.
 */
final class PostgisBenchmark {
    private static final String TABLE = "xinimap_bench.million";
    private static final int QUERIES = 60;
    private static final int FEATURES = 1000;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 12;

    private final Random random = new Random(42);
    private final String address;
    /** Kept from query to query, so that no work can be left out. */
    private long seen;

    private PostgisBenchmark(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws SQLException {
        Locale.setDefault(Locale.ROOT);
        PostgisBenchmark benchmark =
                new PostgisBenchmark(arguments.length > 0 ? arguments[0] : "postgresql://bench@127.0.0.1:5499/bench");
        benchmark.prepare();
        if (arguments.length > 1 && arguments[1].equals("stream")) {
            benchmark.stream();
        } else {
            benchmark.run();
        }
    }

    private void run() throws SQLException {
        PostgisSettings settings = PostgisSettings.of(address).withWatched(List.of("xinimap_bench.*"));
        try (PostgisStore store = PostgisStore.open(settings)) {
            for (int i = 0; i < 3; i++) {
                load(store);
            }
            Snapshot snapshot = new StoredTable(store, TABLE).current();
            List<ReferencedEnvelope> boxes = boxes(snapshot);
            compare(snapshot, boxes);
            pushDown(store.pushedDown(TABLE, Optional.empty(), Filter.INCLUDE), boxes);
        }
    }

    /** Every feature from the database as GeoJSON. */
    private void stream() {
        try (PostgisStore store = PostgisStore.open(PostgisSettings.of(address))) {
            FeatureSource source = store.pushedDown(TABLE, Optional.empty(), Filter.INCLUDE);
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                long[] bytes = new long[1];
                OutputStream counted = new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes[0]++;
                    }

                    @Override
                    public void write(byte[] some, int from, int length) {
                        bytes[0] += length;
                    }
                };
                try (FeatureResult features = source.query(Query.ALL);
                        GeoJsonEncoder encoder = new GeoJsonEncoder(counted, CoordinateWriting.of(Crs.CRS84))) {
                    encoder.collection(features, List.of(), "2024-01-01T00:00:00Z");
                }
                System.out.printf(
                        "whole table as GeoJSON  %.2f s  %,d bytes  heap of at most %d MB%n",
                        (System.nanoTime() - start) / 1e9,
                        bytes[0],
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS xinimap_bench");
            try (ResultSet row = statement.executeQuery("SELECT to_regclass('" + TABLE + "') IS NOT NULL")) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            statement.execute("CREATE TABLE " + TABLE + " AS SELECT row_number() OVER () AS id, * FROM ("
                    + " SELECT 'building' AS kind, use AS name, floors::float8 AS value, year, geom::geometry(Geometry, 4326) FROM l.buildings"
                    + " UNION ALL SELECT 'parcel', owner, value, NULL, geom FROM l.parcels"
                    + " UNION ALL SELECT 'road', name, lanes, extract(year FROM built)::int, geom FROM l.roads"
                    + " UNION ALL SELECT 'river', name, length_km, NULL, geom FROM l.rivers"
                    + " UNION ALL SELECT 'project', name, budget, start_year, geom FROM l.projects) every");
            statement.execute("ALTER TABLE " + TABLE + " ADD PRIMARY KEY (id)");
            statement.execute("CREATE INDEX ON " + TABLE + " USING gist (geom)");
            statement.execute("VACUUM ANALYZE " + TABLE);
        }
    }

    private Connection connect() throws SQLException {
        PostgisSettings settings = PostgisSettings.of(address);
        return DriverManager.getConnection(
                settings.url(), settings.user().orElse(""), settings.password().orElse(""));
    }

    private void load(PostgisStore store) {
        long before = usedBytes();
        long start = System.nanoTime();
        StoredTable table = new StoredTable(store, TABLE);
        long count = table.current().count();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "load %,d features into a snapshot  %6.2f s  %5.0f bytes of heap a feature%n",
                count, seconds, (usedBytes() - before) / (double) count);
        seen += table.current().count();
    }

    /** The same boxes of about 1000 features from the snapshot and in SQL, in turns, until all features are at hand as objects. */
    private void compare(Snapshot snapshot, List<ReferencedEnvelope> boxes) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement sql =
                        connection.prepareStatement("SELECT id, kind, name, value, year, ST_AsEWKB(geom) FROM " + TABLE
                                + " WHERE ST_Intersects(geom, ST_MakeEnvelope(?, ?, ?, ?, 4326))")) {
            List<Double> memory = new ArrayList<>();
            List<Double> database = new ArrayList<>();
            List<Double> found = new ArrayList<>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (ReferencedEnvelope box : boxes) {
                    long start = System.nanoTime();
                    long features = fromSnapshot(snapshot, box);
                    double here = (System.nanoTime() - start) / 1e6;
                    start = System.nanoTime();
                    long rows = fromSql(sql, box);
                    double there = (System.nanoTime() - start) / 1e6;
                    if (features != rows) {
                        throw new IllegalStateException(features + " features, but " + rows + " rows in " + box);
                    }
                    if (round >= WARM_UP) {
                        memory.add(here);
                        database.add(there);
                        found.add((double) features);
                    }
                }
            }
            System.out.printf(
                    "bbox of %.0f features (medians)  snapshot %.3f ms  SQL in the same JVM %.3f ms  ratio %.1f%n",
                    median(found), median(memory), median(database), median(database) / median(memory));
        }
    }

    /** Pushed-down queries, and psql's own time for the same SQL. */
    private void pushDown(FeatureSource source, List<ReferencedEnvelope> boxes) throws SQLException {
        PostgisTable table;
        try (Connection connection = connect()) {
            table = new TableReader(connection).read(TABLE).orElseThrow();
        }
        List<Query> inBoxes =
                boxes.stream().map(box -> Query.ALL.withBbox(List.of(box))).toList();
        report("box of 1000 features", source, table, inBoxes, ROUNDS);
        report("page of 1000", source, table, List.of(Query.ALL.withPage(0, 1000)), 20 * ROUNDS);
        report("whole table", source, table, List.of(Query.ALL), 3);
        System.out.println("(features seen: " + seen + ")");
    }

    /** The statement the query becomes, with its parameters written into it as psql takes them. */
    private static String statement(PostgisTable table, Query query) {
        Sql sql = new QuerySql(table, Optional.empty(), Filter.INCLUDE, query)
                .rows(Optional.empty(), query.offset(), query.limit());
        StringBuilder text = new StringBuilder(sql.text());
        int from = 0;
        for (Object parameter : sql.parameters()) {
            String literal = parameter instanceof byte[] bytes
                    ? "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea"
                    : parameter.toString();
            int at = text.indexOf("?", from);
            text.replace(at, at + 1, literal);
            from = at + literal.length();
        }
        return text.toString();
    }

    private void report(String name, FeatureSource source, PostgisTable table, List<Query> queries, int rounds) {
        List<String> statements =
                queries.stream().map(query -> statement(table, query)).toList();
        List<Double> pushed = new ArrayList<>();
        List<Double> psql = new ArrayList<>();
        for (int round = 0; round < 2 * rounds; round++) {
            List<Double> times = new ArrayList<>();
            for (Query query : queries) {
                long start = System.nanoTime();
                try (FeatureResult features = source.query(query)) {
                    while (features.hasNext()) {
                        seen += features.next().getID().length();
                    }
                }
                times.add((System.nanoTime() - start) / 1e6);
            }
            if (round < rounds) {
                // The compiler of the Java machine needs a while.
                continue;
            }
            List<Double> there = psql(statements);
            pushed.addAll(times);
            psql.addAll(there);
        }
        System.out.printf(
                "%-22s (medians)  pushed down %.2f ms  psql %.2f ms  ratio %.2f%n",
                name, median(pushed), median(psql), median(pushed) / median(psql));
    }

    /** What psql's own clock says of each statement, in milliseconds. */
    private List<Double> psql(List<String> statements) {
        try {
            Path script = Files.createTempFile("xinimap-benchmark", ".sql");
            // The first statement of a session waits for the catalogue, which the service's connections have read.
            Files.writeString(
                    script,
                    "\\o /dev/null\n" + statements.get(0) + ";\n\\timing on\n" + String.join(";\n", statements)
                            + ";\n");
            Process process = new ProcessBuilder("psql", "-X", "-q", "-f", script.toString(), address)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(script);
            List<Double> times = new ArrayList<>();
            Matcher time = Pattern.compile("Time: ([0-9.]+) ms").matcher(output);
            while (time.find()) {
                times.add(Double.parseDouble(time.group(1)));
            }
            if (times.size() != statements.size()) {
                throw new IllegalStateException(output);
            }
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long fromSnapshot(Snapshot snapshot, ReferencedEnvelope box) {
        long count = 0;
        try (FeatureResult features = snapshot.query(Query.ALL.withBbox(List.of(box)))) {
            while (features.hasNext()) {
                seen += features.next() == null ? 0 : 1;
                count++;
            }
        }
        return count;
    }

    private long fromSql(PreparedStatement sql, ReferencedEnvelope box) throws SQLException {
        sql.setDouble(1, box.getMinX());
        sql.setDouble(2, box.getMinY());
        sql.setDouble(3, box.getMaxX());
        sql.setDouble(4, box.getMaxY());
        WKBReader reader = new WKBReader(new GeometryFactory());
        long count = 0;
        try (ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                seen += rows.getLong(1) + rows.getString(2).length() + Objects.hashCode(rows.getString(3)) % 2;
                seen += (long) rows.getDouble(4) + rows.getInt(5);
                seen += reader.read(rows.getBytes(6)).getNumPoints();
                count++;
            }
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
        return count;
    }

    /** Boxes anywhere in the data, each as large as it must be to hold about 1000 features. */
    private List<ReferencedEnvelope> boxes(Snapshot snapshot) {
        ReferencedEnvelope all = snapshot.extent();
        List<ReferencedEnvelope> boxes = new ArrayList<>();
        while (boxes.size() < QUERIES) {
            double x = all.getMinX() + random.nextDouble() * all.getWidth();
            double y = all.getMinY() + random.nextDouble() * all.getHeight();
            double half = all.getWidth() / 2;
            double step = half / 2;
            for (int i = 0; i < 12; i++) {
                half += snapshot.count(Query.ALL.withBbox(List.of(box(x, y, half)))) > FEATURES ? -step : step;
                step /= 2;
            }
            boxes.add(box(x, y, half));
        }
        return boxes;
    }

    private static ReferencedEnvelope box(double x, double y, double half) {
        return new ReferencedEnvelope(x - half, x + half, y - half, y + half, DefaultGeographicCRS.WGS84);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
