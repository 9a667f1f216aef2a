package org.xinimap.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.Edit;
import org.xinimap.store.EditRefused;
import org.xinimap.store.StoreFailure;
import org.xinimap.store.StoredTable;

/** GDAL, QGIS and plain SQLite read and write the file while the store has it open. */
class OtherProgramsTest {
    private static final String TABLE = "重点项目";
    private static final long SOON_MILLIS = 1000;

    @TempDir
    Path folder;

    private Path file;
    private GeoPackageStore store;
    private StoredTable table;

    @BeforeEach
    void openStore() {
        file = folder.resolve("store.gpkg");
        store = GeoPackageStore.open(file);
        store.createTable(type());
        store.apply(List.of(insert("甲", 88), insert("乙", 89), insert("丙", 90)));
        table = new StoredTable(store, TABLE);
        assertThat(table.current().count()).isEqualTo(3);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static SimpleFeatureType type() {
        return type(TABLE, Point.class);
    }

    private static SimpleFeatureType type(String table, @Nullable Class<? extends Geometry> geometry) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(table);
        type.setCRS(DefaultGeographicCRS.WGS84);
        if (geometry != null) {
            type.add("geom", geometry);
        }
        type.add("名称", String.class);
        type.add("year", Long.class);
        return type.buildFeatureType();
    }

    private static Edit insert(String name, double lon) {
        return new Edit.Insert(
                TABLE, Map.of("名称", name, "geom", PackedGeometry.FACTORY.createPoint(new Coordinate(lon, 40))));
    }

    private void soon(String claim, Predicate<Snapshot> holds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SOON_MILLIS);
        while (!holds.test(table.current())) {
            assertThat(System.nanoTime())
                    .as("%s within %d ms", claim, SOON_MILLIS)
                    .isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private static boolean has(Snapshot snapshot, String id, String attribute, Object value) {
        return snapshot.feature(id)
                .map(feature -> value.equals(feature.getAttribute(attribute)))
                .orElse(false);
    }

    /** Runs a program; what it printed. */
    private String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as(String.join(" ", command))
                    .isTrue();
            String text = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void assumeRuns(String... command) throws InterruptedException {
        boolean runs;
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            runs = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
            process.destroyForcibly();
        } catch (IOException e) {
            runs = false;
        }
        assumeTrue(runs, "NOT TESTED: '" + String.join(" ", command) + "' does not run on this machine");
    }

    /** SQLite with the functions that the standard's R-tree triggers need. */
    private Connection sqlite() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        SpatialFunctions.register(connection);
        return connection;
    }

    private void sql(String statement) throws IOException, InterruptedException {
        assumeRuns("ogrinfo", "--version");
        String said = run("ogrinfo", "-q", "-update", file.toString(), "-sql", statement);
        assertThat(said).doesNotContain("ERROR");
    }

    @Test
    void seesWhatAnotherSqliteConnectionWrites() throws SQLException, InterruptedException {
        try (Connection other = sqlite()) {
            Sql.run(other, "UPDATE " + Sql.name(TABLE) + " SET \"名称\" = '改了' WHERE fid = 2");
            soon("an update", now -> has(now, "2", "名称", "改了"));
            Sql.run(other, "DELETE FROM " + Sql.name(TABLE) + " WHERE fid = 1");
            soon("a delete", now -> now.feature("1").isEmpty());
            Sql.run(other, "UPDATE " + Sql.name(TABLE) + " SET fid = 33 WHERE fid = 3");
            soon(
                    "a new key",
                    now -> now.feature("33").isPresent() && now.feature("3").isEmpty());
        }
    }

    @Test
    void seesNothingOfATransactionThatIsRolledBack() throws SQLException, InterruptedException {
        try (Connection other = sqlite()) {
            Sql.run(other, "BEGIN", "DELETE FROM " + Sql.name(TABLE), "ROLLBACK");
            Sql.run(other, "UPDATE " + Sql.name(TABLE) + " SET year = 2026 WHERE fid = 2");
        }
        soon("the later update", now -> has(now, "2", "year", 2026L));
        assertThat(table.current().count()).isEqualTo(3);
    }

    @Test
    void seesRowsThatGdalInsertsUpdatesAndDeletes() throws IOException, InterruptedException {
        sql("INSERT INTO \"重点项目\" (geom, \"名称\", year) VALUES"
                + " (AsGPB(ST_GeomFromText('POINT (87.5 43.8)', 4326)), '乌鲁木齐', 2025)");
        soon("an insert", now -> has(now, "4", "名称", "乌鲁木齐"));
        assertThat(((Point) table.current().feature("4").orElseThrow().getDefaultGeometry()).getX())
                .isEqualTo(87.5);
        sql("UPDATE \"重点项目\" SET geom = AsGPB(ST_GeomFromText('POINT (75.9 39.4)', 4326)) WHERE fid = 4");
        soon(
                "an update",
                now -> now.feature("4").orElseThrow().getDefaultGeometry() instanceof Point p && p.getX() == 75.9);
        sql("DELETE FROM \"重点项目\" WHERE fid = 4");
        soon("a delete", now -> now.feature("4").isEmpty());
    }

    @Test
    void seesRowsThatOgr2ogrAppends() throws IOException, InterruptedException {
        assumeRuns("ogr2ogr", "--version");
        StringBuilder rows = new StringBuilder("名称,year,lon,lat\n");
        for (int i = 0; i < 5000; i++) {
            rows.append("追加").append(i).append(",2026,").append(80 + i / 1000.0).append(",40\n");
        }
        Path csv = folder.resolve("more.csv");
        Files.writeString(csv, rows, StandardCharsets.UTF_8);
        run(
                "ogr2ogr",
                "-append",
                "-update",
                file.toString(),
                csv.toString(),
                "-nln",
                TABLE,
                "-oo",
                "AUTODETECT_TYPE=YES",
                "-oo",
                "X_POSSIBLE_NAMES=lon",
                "-oo",
                "Y_POSSIBLE_NAMES=lat");
        soon("all rows appended", now -> now.count() == 5003);
        assertThat(has(table.current(), "5003", "名称", "追加4999")).isTrue();
        store.apply(List.of(insert("丁", 91)));
        assertThat(table.current().count()).isEqualTo(5004);
    }

    @Test
    void refusesAnEditOfWhatAnotherProgramChangedMeanwhile() throws SQLException {
        long seen = table.current().feature("2").orElseThrow().version();
        try (Connection other = sqlite()) {
            Sql.run(other, "UPDATE " + Sql.name(TABLE) + " SET year = 2030 WHERE fid = 2");
        }
        assertRefused(seen);
    }

    @Test
    void refusesAnEditOfARowThatWasReadBeforeTheTableWasReplacedTwice() throws IOException, InterruptedException {
        overwrite("A");
        soon("the new table", now -> has(now, "2", "名称", "A2"));
        long seen = table.current().feature("2").orElseThrow().version();
        overwrite("B");
        soon("the newer table", now -> has(now, "2", "名称", "B2"));
        assertRefused(seen);
    }

    private void assertRefused(long seen) {
        Edit late = new Edit.Update(TABLE, "2", Map.of("名称", "迟"), OptionalLong.of(seen));
        EditRefused refused = catchThrowableOfType(EditRefused.class, () -> store.apply(List.of(late)));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(EditRefused.Reason.CHANGED_MEANWHILE);
    }

    private void overwrite(String names) throws IOException, InterruptedException {
        assumeRuns("ogr2ogr", "--version");
        Path csv = folder.resolve("new.csv");
        Files.writeString(csv, "名称,lon,lat\n" + names + "1,80,40\n" + names + "2,81,40\n", StandardCharsets.UTF_8);
        run(
                "ogr2ogr",
                "-f",
                "GPKG",
                "-overwrite",
                "-update",
                file.toString(),
                csv.toString(),
                "-nln",
                TABLE,
                "-oo",
                "X_POSSIBLE_NAMES=lon",
                "-oo",
                "Y_POSSIBLE_NAMES=lat",
                "-a_srs",
                "EPSG:4326");
    }

    @Test
    void loadsATableAnewThatGdalReplaced() throws IOException, InterruptedException {
        overwrite("新");
        soon("the new table", now -> now.count() == 2 && has(now, "2", "名称", "新2"));
        assertThat(table.current().schema().getDescriptor("year")).isNull();
        store.apply(List.of(insert("丁", 91)));
        assertThat(table.current().count()).isEqualTo(3);
    }

    @Test
    void followsATableThatAnotherProgramRenames() throws IOException, InterruptedException {
        sql("ALTER TABLE \"重点项目\" RENAME TO \"项目库\"");
        StoredTable renamed = new StoredTable(store, "项目库");
        assertThat(renamed.current().count()).isEqualTo(3);
        store.apply(List.of(new Edit.Update("项目库", "1", Map.of("year", 2027L), OptionalLong.empty())));
        assertThat(renamed.current().feature("1").orElseThrow().getAttribute("year"))
                .isEqualTo(2027L);
        assertThat(table.current().count()).as("the last state of the old name").isEqualTo(3);
    }

    @Test
    void refusesToWriteIntoAFileThatAnotherProgramReplaced() throws IOException {
        Files.move(file, folder.resolve("old.gpkg"));
        assertThatThrownBy(() -> store.apply(List.of(insert("丁", 91))))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("cannot be found");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> store.apply(List.of(insert("丁", 91))))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("another program replaced");
    }

    @Test
    void leavesOutTablesWithoutAnIntegerKey() throws SQLException {
        try (Connection other = sqlite()) {
            Sql.run(
                    other,
                    "CREATE TABLE codes (code TEXT PRIMARY KEY, name TEXT)",
                    "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('codes', 'attributes')");
        }
        assertThat(store.schema("codes")).isEmpty();
        assertThat(store.schema(TABLE)).isPresent();
    }

    @Test
    void seesColumnsThatAnotherProgramAddsAndDrops() throws SQLException, InterruptedException {
        try (Connection other = sqlite()) {
            Sql.run(other, "ALTER TABLE " + Sql.name(TABLE) + " ADD COLUMN 投资 DOUBLE");
            soon("the new column", now -> now.schema().getDescriptor("投资") != null);
            store.apply(List.of(new Edit.Update(TABLE, "1", Map.of("投资", 12.5), OptionalLong.empty())));
            assertThat(table.current().feature("1").orElseThrow().getAttribute("投资"))
                    .isEqualTo(12.5);
            Sql.run(other, "ALTER TABLE " + Sql.name(TABLE) + " DROP COLUMN year");
            soon("the dropped column", now -> now.schema().getDescriptor("year") == null);
        }
        assertThat(table.current().feature("1").orElseThrow().getAttribute("投资"))
                .isEqualTo(12.5);
    }

    @Test
    void servesTheLayerOnWhenAnotherProgramWritesAGeometryThatCannotBeRead() throws SQLException, InterruptedException {
        for (String blob : List.of("00", "47500001E6100000", "47500001E610000001020000000500000000", "475000FFFF")) {
            try (Connection other = sqlite()) {
                // As a program without the R-tree's triggers leaves it.
                for (String trigger : Sql.texts(
                        other, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'rtree%'")) {
                    Sql.run(other, "DROP TRIGGER " + Sql.name(trigger));
                }
                Sql.run(
                        other,
                        "UPDATE " + Sql.name(TABLE) + " SET year = coalesce(year, 0) + 1, geom = x'" + blob
                                + "' WHERE fid = 2");
            }
            soon("a row without geometry", now -> now.feature("2").orElseThrow().getDefaultGeometry() == null);
            store.apply(List.of(new Edit.Update(TABLE, "2", Map.of("名称", "修"), OptionalLong.empty())));
            assertThat(table.current().count()).isEqualTo(3);
        }
    }

    @Test
    void isOpenedByGdalWithoutAWarning() throws IOException, InterruptedException {
        assumeRuns("ogrinfo", "--version");
        String said = run("ogrinfo", "-ro", "-al", "-so", file.toString());
        assertThat(said)
                .doesNotContain("Warning")
                .doesNotContain("ERROR")
                .contains(
                        "Layer name: 重点项目", "Geometry: 3D Point", "Feature Count: 3", "Extent: (88.000000, 40.000000)")
                .contains("ID[\"EPSG\",4326]", "FID Column = fid", "Geometry Column = geom", "year: Integer64 (0.0)")
                .contains("名称: String (0.0)")
                .doesNotContain("xinimap_changes");
        store.close();
        assertThat(run("ogrinfo", "-al", "-so", file.toString())).doesNotContain("Warning");
        store = GeoPackageStore.open(file);
    }

    /** The validator knows the data types of GeoPackage 1.2 only; the standard has left them open since (table 4). */
    @Test
    void passesGdalsValidatorButForARuleThatTheStandardDropped() throws IOException, InterruptedException {
        String[] validator = {"/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", "-k", "--extra"};
        assumeRuns("/usr/bin/python3", "-c", "import osgeo_utils.samples.validate_gpkg");
        store.createTable(type("notes", null));
        store.createTable(type("areas", Polygon.class));
        // No empty geometry: this validator takes a bit of the envelope's code for the empty flag.
        store.apply(List.of(
                new Edit.Insert("notes", Map.of("名称", "记")),
                new Edit.Insert(
                        "areas", Map.of("geom", PackedGeometry.FACTORY.toGeometry(new Envelope(80, 81, 40, 41)))),
                new Edit.Insert(TABLE, Map.of("名称", "无位置"))));
        Path output = folder.resolve("validator.txt");
        List<String> command = new ArrayList<>(List.of(validator));
        command.add(file.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output).strip())
                .isEqualTo(
                        "Req 17: Unexpected data types in gpkg_contents: [('xinimap_changes', 'xinimap_change_log')]");
    }

    private static final String QGIS_EDIT = """
            import os, sys
            from qgis.core import QgsApplication, QgsVectorLayer
            app = QgsApplication([], False)
            app.initQgis()
            layer = QgsVectorLayer(sys.argv[1] + '|layername=重点项目', 'projects', 'ogr')
            assert layer.isValid(), 'not valid'
            assert layer.featureCount() == 3, layer.featureCount()
            assert layer.crs().authid() == 'EPSG:4326', layer.crs().authid()
            feature = [f for f in layer.getFeatures() if f['名称'] == '乙'][0]
            assert abs(feature.geometry().asPoint().x() - 89) < 1e-9
            assert layer.startEditing()
            assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf('year'), 2027)
            assert layer.commitChanges(), layer.commitErrors()
            print('edited', flush=True)
            # QGIS may crash while Python takes it down; what it did is done.
            os._exit(0)
            """;

    @Test
    void isEditedInQgis() throws IOException, InterruptedException {
        assumeRuns("/usr/bin/python3", "-c", "import qgis.core");
        Path script = Files.writeString(folder.resolve("edit.py"), QGIS_EDIT, StandardCharsets.UTF_8);
        String said = run(
                "env",
                "QT_QPA_PLATFORM=offscreen",
                "HOME=" + folder,
                "PYTHONIOENCODING=UTF-8",
                "/usr/bin/python3",
                script.toString(),
                file.toString());
        assertThat(said).contains("edited");
        soon("the attribute edited in QGIS", now -> has(now, "2", "year", 2027L));
        LayerFeature edited = table.current().feature("2").orElseThrow();
        assertThat(edited.getAttribute("名称")).isEqualTo("乙");
    }
}
