package org.xinimap.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.crs.Crs;
import org.xinimap.encode.GdalFile;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;

/** GeoPackages to hand over. That GDAL reads every value in them is told in FormatsReadByGdalTest. */
class GeoPackageExportTest {
    @TempDir
    Path folder;

    @Test
    void holdsSeveralLayersWithTheirTitlesAndNothingOfOurOwn() throws Exception {
        Path file = folder.resolve("x.gpkg");
        SimpleFeatureType points = type("项目", "geom", Point.class, "名称", String.class);
        SimpleFeatureType notes = type("notes", "t", String.class);
        write(
                file,
                table("项目", "重点项目", Crs.CRS84, points, feature(points, "7", point(88, 40), "甲")),
                table("notes", "重点项目", Crs.CRS84, notes, feature(notes, "1", "乙")));

        assertThat(texts(file, "SELECT table_name || '|' || data_type || '|' || identifier FROM gpkg_contents"))
                .containsExactly("项目|features|重点项目", "notes|attributes|重点项目 (notes)");
        assertThat(texts(file, "SELECT name FROM sqlite_master WHERE name LIKE '%xinimap%'"))
                .isEmpty();
        assertThat(texts(file, "SELECT fid || 名称 FROM 项目")).containsExactly("7甲");
        assertThat(texts(file, "SELECT count(*) FROM \"rtree_项目_geom\"")).containsExactly("1");
        assertThat(texts(file, "SELECT min_x || ' ' || max_y FROM gpkg_contents WHERE table_name = '项目'"))
                .containsExactly("88.0 40.0");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @ParameterizedTest
    @CsvSource({
        "CRS84, 4326, EPSG",
        "EPSG:4490, 4490, EPSG",
        "urn:ogc:def:crs:EPSG::4545, 4545, EPSG",
        "EPSG:3857, 3857, EPSG"
    })
    void theSrsIsTheOneAskedFor(String crs, int id, String organization) throws Exception {
        Path file = folder.resolve("x.gpkg");
        SimpleFeatureType type = type("a", "geom", Point.class);
        write(file, table("a", "", Crs.parse(crs), type, feature(type, "1", point(1, 2))));

        assertThat(texts(
                        file,
                        "SELECT g.srs_id || ' ' || organization FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys USING"
                                + " (srs_id) WHERE organization_coordsys_id = g.srs_id AND definition LIKE '%CS[%'"))
                .containsExactly(id + " " + organization);
        assertThat(texts(file, "SELECT ST_MinX(geom) || ' ' || ST_MinY(geom) FROM a"))
                .containsExactly("1.0 2.0");
    }

    @Test
    void aChineseMapDatumIsToldByNameOnly() throws Exception {
        Path file = folder.resolve("x.gpkg");
        SimpleFeatureType type = type("a", "geom", Point.class);
        write(file, table("a", "", Crs.parse("GCJ-02"), type, feature(type, "1", point(1, 2))));

        assertThat(texts(
                        file,
                        "SELECT srs_name || ' ' || organization || ' ' || definition FROM gpkg_spatial_ref_sys WHERE srs_id ="
                                + " (SELECT srs_id FROM gpkg_contents)"))
                .containsExactly("GCJ-02 NONE undefined");
    }

    @Test
    void idsThatAreNotNumbersStandInAColumnAndNoneIsLost() throws Exception {
        Path file = folder.resolve("x.gpkg");
        SimpleFeatureType type = type("a", "ID", String.class);
        write(
                file,
                table(
                        "a",
                        "",
                        Crs.CRS84,
                        type,
                        feature(type, "5", "p"),
                        feature(type, "a", "q"),
                        feature(type, "6", "r"),
                        feature(type, "06", "s")));

        assertThat(texts(file, "SELECT id_1 || ID FROM a")).containsExactlyInAnyOrder("5p", "aq", "6r", "06s");
    }

    @Test
    void columnsThatSqlCannotTellApartAreNumbered() throws Exception {
        Path file = folder.resolve("x.gpkg");
        SimpleFeatureType type = type("a", "FID", String.class, "n", String.class, "N", String.class);
        write(file, table("a", "", Crs.CRS84, type, feature(type, "1", "p", "q", "r")));

        assertThat(texts(file, "SELECT fid || FID_1 || n || N_1 FROM a")).containsExactly("1pqr");
    }

    @Test
    void aSinglePartIsPromotedAndAnotherKindRefused() throws Exception {
        SimpleFeatureType type = type("a", "geom", MultiPolygon.class);
        Path file = folder.resolve("x.gpkg");
        write(file, table("a", "", Crs.CRS84, type, feature(type, "1", geometry("POLYGON ((0 0, 1 0, 1 1, 0 0))"))));

        assertThat(GeoPackageFile.read(file, "a", 1).feature("1").orElseThrow().getDefaultGeometry())
                .isInstanceOf(MultiPolygon.class);
        assertThatThrownBy(() -> write(
                        folder.resolve("y.gpkg"), table("a", "", Crs.CRS84, type, feature(type, "1", point(1, 2)))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Feature 1 of a");
    }

    /** GDAL's validator; no empty geometry, since it takes a bit of the envelope's code for the empty flag. */
    @ParameterizedTest
    @CsvSource({"CRS84", "EPSG:4545", "GCJ-02"})
    void gdalsValidatorFindsNothingToComplainOf(String crs) throws Exception {
        assumeTrue(
                Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/osgeo_utils/samples")),
                "GDAL's validate_gpkg is not installed, so exports are NOT validated");
        Path file = folder.resolve("x.gpkg");
        SimpleFeatureType type = type("项目", "geom", Geometry.class, "名称", String.class, "done", Boolean.class);
        write(
                file,
                table(
                        "项目",
                        "重点项目",
                        Crs.parse(crs),
                        type,
                        feature(type, "7", point(88, 40), "甲", true),
                        feature(type, "x", geometry("LINESTRING Z (1 2 3, 4 5 6)"), null, null),
                        feature(type, "y", null, "乙", false)));

        assertThat(GdalFile.run(
                        "/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", "--extra", file.toString()))
                .isBlank();
    }

    @Test
    void aFileThatIsThereIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("x.gpkg"), "mine");

        assertThatThrownBy(() -> write(file)).isInstanceOf(IOException.class).hasMessageContaining("exists");
        assertThat(file).hasContent("mine");
    }

    /** What is exported is read by our own reader as it was. */
    @Property(tries = 30)
    void readsBackAsItWas(
            @ForAll @Size(max = 20) List<String> texts,
            @ForAll @Size(max = 20) List<Long> numbers,
            @ForAll @Size(max = 20) List<Boolean> flags)
            throws IOException {
        SimpleFeatureType type =
                type("表", "geom", Geometry.class, "text", String.class, "数", Long.class, "flag", Boolean.class);
        List<LayerFeature> features = new ArrayList<>();
        for (int i = 0; i < Math.max(texts.size(), numbers.size()); i++) {
            features.add(feature(
                    type,
                    Integer.toString(i * 3 + 1),
                    i % 4 == 0 ? null : point(i, -i),
                    i < texts.size() ? texts.get(i).replace("\0", "") : null,
                    i < numbers.size() ? numbers.get(i) : null,
                    i < flags.size() ? flags.get(i) : null));
        }
        Path file = Files.createTempFile("export", ".gpkg");
        try {
            write(file, table("表", "", Crs.CRS84, type, features.toArray(LayerFeature[]::new)));
            Snapshot read = GeoPackageFile.read(file, "表", 1);
            assertThat(read.count()).isEqualTo(features.size());
            for (LayerFeature feature : features) {
                assertThat(read.feature(feature.getID()).map(LayerFeature::getAttributes))
                        .isEqualTo(Optional.of(feature.getAttributes()));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, GeoPackageExport.Table... tables) throws IOException {
        GeoPackageExport.write(file, List.of(tables));
    }

    private static GeoPackageExport.Table table(
            String name, String title, Crs crs, SimpleFeatureType type, LayerFeature... features) {
        FeatureResult result = Snapshot.of(type, 1, List.of(features)).query(Query.ALL);
        return new GeoPackageExport.Table(name, title, "", crs, result);
    }

    private static SimpleFeatureType type(String name, Object... namesAndTypes) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(name);
        type.setCRS(Crs.CRS84.xy());
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            type.add((String) namesAndTypes[i], (Class<?>) namesAndTypes[i + 1]);
        }
        return type.buildFeatureType();
    }

    private static LayerFeature feature(SimpleFeatureType type, String id, @Nullable Object... values) {
        return new LayerFeature(type, Arrays.asList(values), id, 1);
    }

    private static Geometry point(double x, double y) {
        return PackedGeometry.FACTORY.createPoint(new Coordinate(x, y));
    }

    private static Geometry geometry(String wkt) throws ParseException {
        return new WKTReader(PackedGeometry.FACTORY).read(wkt);
    }

    private static List<String> texts(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            SpatialFunctions.register(connection);
            return Sql.texts(connection, sql);
        }
    }
}
