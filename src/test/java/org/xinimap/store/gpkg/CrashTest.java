package org.xinimap.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Point;

/** Kills a process in the middle of its edits, again and again, on one file. */
class CrashTest {
    private static final int ROUNDS = 8;
    private static final int LONGEST_RUN_MILLIS = 400;

    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedTransactionWholeAndNoOtherByHalf() throws Exception {
        Path file = folder.resolve("store.gpkg");
        try (GeoPackageStore store = GeoPackageStore.open(file)) {
            SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
            type.setName(EditingProcess.TABLE);
            type.setCRS(DefaultGeographicCRS.WGS84);
            type.add("geom", Point.class);
            type.add("number", Long.class);
            store.createTable(type.buildFeatureType());
            store.apply(List.of(EditingProcess.insert(0)));
        }
        Random random = new Random(20260301);
        long next = 1;
        long acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long last = editUntilKilled(file, next, random.nextInt(LONGEST_RUN_MILLIS));
            acknowledged += last - next + 1;
            long kept = check(file, last);
            next = kept + 1;
        }
        assertThat(acknowledged).as("transactions acknowledged in all").isGreaterThan(ROUNDS);
    }

    /** @return the last transaction acknowledged */
    private static long editUntilKilled(Path file, long first, int millis) throws IOException, InterruptedException {
        // A file, not a pipe: what was written before the end is still there after it.
        Path printed = file.resolveSibling("acknowledged-from-" + first + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EditingProcess.class.getName(),
                        file.toString(),
                        Long.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(printed.toFile())
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (lastNumber(printed).isEmpty()) {
                assertThat(process.isAlive()).as("the process edits").isTrue();
                assertThat(System.nanoTime()).as("a first edit within a minute").isLessThan(deadline);
                Thread.sleep(10);
            }
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
        return lastNumber(printed).orElseThrow();
    }

    /** The number in the last whole line that is one; the log may print there too, and a line cut short does not count. */
    private static OptionalLong lastNumber(Path printed) throws IOException {
        String text = Files.readString(printed);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .max();
    }

    /** @return the last transaction in the file, which may be one further than the last acknowledged */
    private static long check(Path file, long acknowledged) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(Sql.texts(connection, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(Sql.number(connection, "SELECT count(*) FROM rtree_projects_geom"))
                    .isEqualTo(Sql.number(connection, "SELECT count(*) FROM projects"));
            assertThat(Sql.number(
                            connection,
                            "SELECT count(*) FROM projects p LEFT JOIN xinimap_changes c ON c.fid = p.fid AND"
                                    + " c.table_name = 'projects' WHERE c.version IS NULL"))
                    .as("features without a change in the log")
                    .isZero();
        }
        Map<Long, Integer> rows = new HashMap<>();
        Map<String, Long> numbers = new HashMap<>();
        try (GeoPackageStore store = GeoPackageStore.open(file)) {
            store.load(EditingProcess.TABLE, feature -> {
                Long number = (Long) feature.getAttribute("number");
                numbers.put(feature.getID(), number);
                if (!feature.getID().equals("1")) {
                    rows.merge(number, 1, Integer::sum);
                }
            });
        }
        long last = rows.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        assertThat(last).isBetween(acknowledged, acknowledged + 1);
        for (long number = 1; number <= last; number++) {
            assertThat(rows.get(number)).as("rows of transaction %d", number).isEqualTo(number % 3 == 0 ? 1 : 2);
        }
        assertThat(numbers.get("1")).as("number raised on the first feature").isEqualTo(last - last % 3);
        return last;
    }
}
