package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.StoredTable;

/**
 * Measures the PostGIS store on the million features of the benchmark data (schema {@code l}: parcels, buildings, roads,
 * rivers, projects), put into one table: {@code PostgisBenchmark [STORE]}, for example
 * {@code postgresql://bench@127.0.0.1:5499/bench}. Not a test: it prints figures, to be compared within one run.
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
        new PostgisBenchmark(arguments.length > 0 ? arguments[0] : "postgresql://bench@127.0.0.1:5499/bench").run();
    }

    private void run() throws SQLException {
        prepare();
        PostgisSettings settings = PostgisSettings.of(address).withWatched(List.of("xinimap_bench.*"));
        try (PostgisStore store = PostgisStore.open(settings)) {
            for (int i = 0; i < 3; i++) {
                load(store);
            }
            Snapshot snapshot = new StoredTable(store, TABLE).current();
            compare(snapshot);
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

    /** The same boxes of about 1000 features from the snapshot and in SQL, in turns. */
    private void compare(Snapshot snapshot) throws SQLException {
        List<ReferencedEnvelope> boxes = boxes(snapshot);
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
        System.out.println("(features seen: " + seen + ")");
    }

    private long fromSnapshot(Snapshot snapshot, ReferencedEnvelope box) {
        long count = 0;
        try (FeatureResult features = snapshot.query(Query.ALL.withBbox(List.of(box)))) {
            while (features.hasNext()) {
                seen += features.next().getDefaultGeometry() == null ? 0 : 1;
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
