package org.xinimap.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.gpkg.GeoPackageStore;

/**
 * Measures the embedded store and its snapshots on made-up points: {@code StoreBenchmark [POINTS] [FOLDER]}. Not a test: it
 * prints figures, to be compared with those of another commit on the same machine.
 */
final class StoreBenchmark {
    private static final String TABLE = "points";
    private static final int PER_TRANSACTION = 20_000;
    private static final double SIDE_DEGREES = 0.1;

    private final Random random = new Random(42);
    private final int points;
    /** Kept from query to query, so that no work can be left out. */
    private long seen;

    private StoreBenchmark(int points) {
        this.points = points;
    }

    public static void main(String[] arguments) throws IOException {
        int points = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("xinimap-benchmark");
        new StoreBenchmark(points).run(folder.resolve("benchmark.gpkg"));
    }

    private void run(Path file) {
        Locale.setDefault(Locale.ROOT);
        try (GeoPackageStore store = GeoPackageStore.open(file)) {
            store.createTable(type());
            timed("insert " + points, () -> insertAll(store));
            StoredTable warm = new StoredTable(store, TABLE);
            warm.current();
            long before = usedBytes();
            StoredTable table = new StoredTable(store, TABLE);
            timed("load", table::current);
            System.out.printf("%-34s %8.0f bytes%n", "heap a feature", (usedBytes() - before) / (double) points);
            queries("base only", table);
            edits(store, 2000);
            queries("with an overlay of 2000", table);
            System.out.println("(features seen: " + seen + ")");
        }
    }

    private void queries(String state, StoredTable table) {
        Snapshot snapshot = table.current();
        timed("first page of all, " + state, 20, () -> consume(snapshot, Query.ALL.withPage(0, 100)));
        timed("bbox, " + state, 2000, () -> consume(snapshot, Query.ALL.withBbox(List.of(box()))));
        timed("whole layer, " + state, 5, () -> consume(snapshot, Query.ALL));
    }

    private void edits(FeatureStore store, int count) {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            Edit edit = new Edit.Update(
                    TABLE,
                    Long.toString(1 + random.nextInt(points)),
                    Map.of("name", "改 " + i, "geom", point()),
                    OptionalLong.empty());
            long start = System.nanoTime();
            store.apply(List.of(edit));
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-34s %8.2f ms median, %.2f ms 99 %%, %.2f ms worst%n",
                "edit, durable and seen",
                nanos[count / 2] / 1e6,
                nanos[count * 99 / 100] / 1e6,
                nanos[count - 1] / 1e6);
    }

    private void insertAll(FeatureStore store) {
        for (int from = 0; from < points; from += PER_TRANSACTION) {
            List<Edit> edits = new ArrayList<>();
            for (int i = from; i < Math.min(points, from + PER_TRANSACTION); i++) {
                Map<String, Object> values = new HashMap<>();
                values.put("geom", point());
                values.put("name", "项目 " + i);
                values.put("theme", "theme " + i % 12);
                values.put("year", 2021L + i % 5);
                values.put("investment", random.nextDouble() * 1e6);
                edits.add(new Edit.Insert(TABLE, values));
            }
            store.apply(edits);
        }
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(TABLE);
        type.setCRS(DefaultGeographicCRS.WGS84);
        type.add("geom", Point.class);
        type.add("name", String.class);
        type.add("theme", String.class);
        type.add("year", Long.class);
        type.add("investment", Double.class);
        return type.buildFeatureType();
    }

    private Point point() {
        return PackedGeometry.FACTORY.createPoint(
                new Coordinate(106.9 + random.nextDouble() * 2.5, 39.2 + random.nextDouble() * 1.6));
    }

    private ReferencedEnvelope box() {
        Coordinate corner = point().getCoordinate();
        return new ReferencedEnvelope(
                corner.x, corner.x + SIDE_DEGREES, corner.y, corner.y + SIDE_DEGREES, DefaultGeographicCRS.WGS84);
    }

    private void consume(Snapshot snapshot, Query query) {
        try (FeatureResult features = snapshot.query(query)) {
            while (features.hasNext()) {
                seen += features.next().version() > 0 ? 1 : 0;
            }
        }
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf("%-34s %8.0f ms%n", what, (System.nanoTime() - start) / 1e6);
    }

    /** After as many runs again to warm up. */
    private static void timed(String what, int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-34s %8.3f ms each, %.0f a second%n", what, seconds * 1000 / times, times / seconds);
    }

    private static long usedBytes() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
