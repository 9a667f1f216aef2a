package org.xinimap.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.xinimap.crs.Crs;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.Edit;
import org.xinimap.store.StoreFailure;
import org.xinimap.store.gpkg.GeoPackageStore;

class FileTableTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private FileTable table(String name, byte[] content, Crs crs) throws IOException {
        return new FileTable(Files.write(folder.resolve(name), content), Optional.empty(), crs);
    }

    private FileTable csv(String content) throws IOException {
        return table("t.csv", content.getBytes(StandardCharsets.UTF_8), Crs.CRS84);
    }

    private FileTable geoJson(String features) throws IOException {
        return table("t.geojson", collection(features), Crs.CRS84);
    }

    private static byte[] collection(String features) {
        return ("{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(String id, String properties, String geometry) {
        return "{\"type\": \"Feature\"%s, \"properties\": %s, \"geometry\": %s}"
                .formatted(id.isEmpty() ? "" : ", \"id\": " + id, properties, geometry);
    }

    private static String point(double lon, double lat) {
        return "{\"type\": \"Point\", \"coordinates\": [" + lon + ", " + lat + "]}";
    }

    private static List<LayerFeature> all(Snapshot snapshot) {
        List<LayerFeature> features = new ArrayList<>();
        snapshot.query(Query.ALL).forEachRemaining(features::add);
        return features;
    }

    @Test
    void readsGeoJson() throws IOException {
        Snapshot snapshot = geoJson(feature(
                                "7",
                                "{\"名称\": \"若羌\", \"n\": 3, \"x\": 1.5, \"ok\": true, \"none\": null, \"list\": [\"a\", \"b\"],"
                                        + " \"deep\": {\"a\": 1}}",
                                point(88, 39))
                        + "," + feature("\"b\"", "{\"n\": 2.5}", "null") + ","
                        + feature("", "null", "{\"type\": \"LineString\", \"coordinates\": [[0, 0], [1, 1]]}"))
                .current();
        assertThat(snapshot.count()).isEqualTo(3);
        LayerFeature first = snapshot.feature("7").orElseThrow();
        assertThat(((Point) first.getDefaultGeometry()).getX()).isEqualTo(88);
        assertThat(first.getAttribute("名称")).isEqualTo("若羌");
        assertThat(first.getAttribute("n")).as("the other row has a fraction").isEqualTo(3.0);
        assertThat(first.getAttribute("ok")).isEqualTo(true);
        assertThat(first.getAttribute("none")).isNull();
        assertThat(first.getAttribute("list")).isEqualTo("a|b");
        assertThat(first.getAttribute("deep")).isEqualTo("{\"a\":1}");
        assertThat(snapshot.feature("b").orElseThrow().getDefaultGeometry()).isNull();
        assertThat(snapshot.feature("3").orElseThrow().getAttribute("名称")).isNull();
    }

    @Test
    void readsWhateverPropertiesAGeoJsonFeatureHas() throws IOException {
        Snapshot snapshot = geoJson(feature(
                        "null",
                        "{\"deep\": [{\"a\": 1}, [2], null], \"big\": 123456789012345678901234567890, \"id\": null}",
                        point(1, 2)))
                .current();
        LayerFeature only = all(snapshot).get(0);
        assertThat(only.getID()).isEqualTo("1");
        assertThat(only.getAttribute("deep")).asString().contains("{\"a\":1}");
        assertThat(only.getAttribute("big")).isEqualTo(1.2345678901234568e29);
    }

    @Test
    void givesEveryFeatureAnIdOfItsOwn() throws IOException {
        Snapshot snapshot = geoJson(
                        feature("", "{}", "null") + "," + feature("1", "{}", "null") + "," + feature("1", "{}", "null")
                                + "," + feature("\"\"", "{}", "null") + "," + feature("2", "{}", "null"))
                .current();
        List<LayerFeature> features = all(snapshot);
        assertThat(features).hasSize(5);
        assertThat(features)
                .extracting(LayerFeature::getID)
                .doesNotHaveDuplicates()
                .contains("1", "2");
        features.forEach(
                feature -> assertThat(snapshot.feature(feature.getID())).contains(feature));
    }

    @Test
    void readsCsvInUtf8WithOrWithoutAByteOrderMarkAndInGb18030() throws IOException {
        String rows = "id,经度,纬度,名称,编码\nw1,88.5,39.25,\"若羌,㸃𠮷\",0012\n";
        for (byte[] bytes : List.of(
                rows.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + rows).getBytes(StandardCharsets.UTF_8),
                rows.getBytes(GB18030))) {
            LayerFeature row =
                    table("t.csv", bytes, Crs.CRS84).current().feature("w1").orElseThrow();
            assertThat(row.getAttribute("名称")).isEqualTo("若羌,㸃𠮷");
            assertThat(row.getAttribute("编码")).as("a code, not a number").isEqualTo("0012");
            assertThat(((Point) row.getDefaultGeometry()).getCoordinate()).isEqualTo(new Coordinate(88.5, 39.25));
        }
    }

    @Test
    void givesACsvColumnTheNarrowestTypeThatHoldsIt() throws IOException {
        Snapshot snapshot = csv("WKT,n,x,mixed,empty\n\"LINESTRING (0 0, 1 1)\",1,1.5,1,\n,2,2,a,\n")
                .current();
        assertThat(snapshot.schema().getAttributeDescriptors())
                .extracting(
                        d -> d.getLocalName() + ":" + d.getType().getBinding().getSimpleName())
                .containsExactly("geom:Geometry", "n:Long", "x:Double", "mixed:String", "empty:String");
        assertThat(snapshot.feature("1").orElseThrow().getAttribute("mixed")).isEqualTo("1");
        assertThat(snapshot.feature("2").orElseThrow().getDefaultGeometry()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lon,lat\n88,x\n",
                "lon,lat\n88,NaN\n",
                "lon,lat\nInfinity,39\n",
                "wkt\nPOINT (1\n",
                "wkt\nPOINT (NaN 1)\n",
                "wkt\n\"POLYGON ((0 0, 1 1))\"\n"
            })
    void saysWhichLineOfACsvHasAPositionThatCannotBeRead(String content) throws IOException {
        FileTable table = csv(content);
        assertThatThrownBy(table::current).isInstanceOf(StoreFailure.class).hasMessageContaining("t.csv, line 2");
    }

    @Test
    void convertsAGcj02Source() throws IOException {
        Crs gcj = Crs.parse("GCJ-02");
        Point urumqi = (Point) all(table("g.geojson", collection(feature("1", "{}", point(87.6, 43.8))), gcj)
                        .current())
                .get(0)
                .getDefaultGeometry();
        // The offset is some hundred metres, and never none.
        assertThat(urumqi.getX()).isCloseTo(87.6, within(0.01)).isNotCloseTo(87.6, within(0.0005));
        assertThat(urumqi.getY()).isCloseTo(43.8, within(0.01));
        Point csv = (Point) all(table("g.csv", "lon,lat\n87.6,43.8\n".getBytes(StandardCharsets.UTF_8), gcj)
                        .current())
                .get(0)
                .getDefaultGeometry();
        assertThat(csv.equalsExact(urumqi)).isTrue();
    }

    @Test
    void convertsAProjectedSource() throws IOException {
        Point point = (Point) all(table(
                                "m.csv",
                                "x,y\n8348961.809,4163881.144\n".getBytes(StandardCharsets.UTF_8),
                                Crs.parse("EPSG:3857"))
                        .current())
                .get(0)
                .getDefaultGeometry();
        assertThat(point.getX()).isCloseTo(75, within(1e-6));
        assertThat(point.getY()).isCloseTo(35, within(1e-6));
    }

    private static void soon(FileTable table, Predicate<Snapshot> holds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        while (!holds.test(table.current())) {
            assertThat(System.nanoTime()).as("seen within 3 s").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /** Writes as an editor does later on: with another time. */
    private void rewrite(String name, byte[] content, int secondsLater) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 1000L * secondsLater));
    }

    @Test
    void readsAFileAnewWhenItHasChanged() throws IOException, InterruptedException {
        FileTable table = geoJson(feature("1", "{\"n\": 1}", "null"));
        Snapshot first = table.current();
        rewrite("t.geojson", collection(feature("1", "{\"n\": 2}", "null")), 2);
        soon(table, now -> now.feature("1").orElseThrow().getAttribute("n").equals(2L));
        assertThat(table.current().version()).isGreaterThan(first.version());
        assertThat(first.feature("1").orElseThrow().getAttribute("n")).isEqualTo(1L);
        assertThat(table.current()).as("not read again without a change").isSameAs(table.current());
    }

    static final List<String> BROKEN_GEOJSON = List.of(
            "",
            "{\"type\": \"FeatureColl",
            "[]",
            "{\"type\": \"FeatureCollection\", \"features\": [{\"geometry\": {\"type\": \"Point\"}}]}",
            "{\"type\": \"FeatureCollection\", \"features\": [{\"geometry\": {\"type\": \"Circle\", \"coordinates\": [1, 2]}}]}");

    @Test
    void servesTheLastGoodEditionWhileABrokenOneLiesThere() throws IOException, InterruptedException {
        FileTable table = geoJson(feature("1", "{\"n\": 1}", "null"));
        Snapshot good = table.current();
        int later = 2;
        for (String broken : BROKEN_GEOJSON) {
            rewrite("t.geojson", broken.getBytes(StandardCharsets.UTF_8), later++);
            Thread.sleep(600);
            assertThat(table.current()).as(broken).isSameAs(good);
        }
        Files.delete(folder.resolve("t.geojson"));
        Thread.sleep(600);
        assertThat(table.current()).isSameAs(good);
        rewrite("t.geojson", collection(feature("2", "{}", "null")), later);
        soon(table, now -> now.feature("2").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,a\n1,2\n", "lon,lat\n1,north\n"})
    void servesTheLastGoodCsvWhileABrokenOneLiesThere(String broken) throws IOException, InterruptedException {
        FileTable table = csv("a,b\n1,2\n");
        Snapshot good = table.current();
        rewrite("t.csv", broken.getBytes(StandardCharsets.UTF_8), 2);
        Thread.sleep(600);
        assertThat(table.current()).isSameAs(good);
    }

    @Test
    void readsAFileWrittenAnewInTheSameMoment() throws IOException, InterruptedException {
        FileTable table = csv("a\n1\n");
        FileTime time = Files.getLastModifiedTime(folder.resolve("t.csv"));
        table.current();
        Files.writeString(folder.resolve("t.csv"), "a\n1\n2\n");
        Files.setLastModifiedTime(folder.resolve("t.csv"), time);
        soon(table, now -> now.count() == 2);
    }

    @Test
    void readsAGeoPackageAndTheEditsMadeToIt() throws IOException, InterruptedException {
        Path file = folder.resolve("s.gpkg");
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("井");
        type.setCRS(DefaultGeographicCRS.WGS84);
        type.add("geom", Point.class);
        type.add("深度", Double.class);
        try (GeoPackageStore store = GeoPackageStore.open(file)) {
            store.createTable(type.buildFeatureType());
            Geometry point = PackedGeometry.FACTORY.createPoint(new Coordinate(80, 40));
            store.apply(List.of(new Edit.Insert("井", Map.of("geom", point, "深度", 120.5))));
            FileTable table = new FileTable(file, Optional.of("井"), Crs.CRS84);
            assertThat(table.current().feature("1").orElseThrow().getAttribute("深度"))
                    .isEqualTo(120.5);
            assertThat(((Point) table.current().feature("1").orElseThrow().getDefaultGeometry()).getX())
                    .isEqualTo(80);
            // The edit is in the write-ahead log, not yet in the file itself.
            store.apply(List.of(new Edit.Update("井", "1", Map.of("深度", 99.0), OptionalLong.empty())));
            soon(table, now -> now.feature("1").orElseThrow().getAttribute("深度").equals(99.0));
        }
    }

    @Test
    void saysWhichTableAGeoPackageDoesNotHave() throws SQLException {
        Path file = folder.resolve("s.gpkg");
        GeoPackageStore.open(file).close();
        FileTable none = new FileTable(file, Optional.of("none"), Crs.CRS84);
        assertThatThrownBy(none::current).hasMessageContaining("s.gpkg").hasMessageContaining("none");
        Path plain = folder.resolve("plain.gpkg");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + plain)) {
            connection.createStatement().execute("CREATE TABLE a (b)");
        }
        FileTable notOne = new FileTable(plain, Optional.of("a"), Crs.CRS84);
        assertThatThrownBy(notOne::current).hasMessageContaining("plain.gpkg");
    }
}
