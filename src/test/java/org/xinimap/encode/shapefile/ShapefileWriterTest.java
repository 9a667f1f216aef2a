package org.xinimap.encode.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.encode.Features;
import org.xinimap.encode.GdalFile;
import org.xinimap.encode.SampleFeatures;

/** A zip of shapefiles. What is inside comes back from GDAL in FormatsReadByGdalTest. */
class ShapefileWriterTest {
    @TempDir
    Path folder;

    @Test
    void oneKindOfGeometryIsOneShapefile() throws IOException {
        assertThat(unzip(bytes(SampleFeatures.LINES, Crs.CRS84)).keySet())
                .containsExactly("重点项目.shp", "重点项目.shx", "重点项目.dbf", "重点项目.cpg", "重点项目.prj", "fields.csv");
    }

    @Test
    void severalKindsAreSeveralShapefilesAndTheShapelessHaveATable() throws IOException {
        assertThat(unzip(bytes(SampleFeatures.MIXED, Crs.CRS84)).keySet())
                .contains(
                        "重点项目_point.shp", "重点项目_multipoint.shp", "重点项目_line.shp", "重点项目_polygon.shp", "重点项目_table.dbf")
                .doesNotContain("重点项目.shp", "重点项目_table.shp");
    }

    @Test
    void aCollectionIsDividedAmongTheKinds() throws IOException {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class);
        String wkt = "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4), GEOMETRYCOLLECTION (POINT (5 6)))";
        byte[] zip = bytes(Features.of(schema, rows(wkt)), Crs.CRS84, new ShapefileWriter());

        assertThat(gdal(zip).rows().stream()
                        .map(row -> row.layer() + " " + row.values().get("id") + " "
                                + row.geometry().orElse("")))
                .containsExactlyInAnyOrder(
                        "重点项目_multipoint 1 MULTIPOINT ((1 2), (5 6))", "重点项目_line 1 LINESTRING (1 2, 3 4)");
    }

    @Test
    void outerRingsRunClockwiseAndHolesBackwards() throws IOException {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class);
        String outer = "(0 0, 9 0, 9 9, 0 9, 0 0)";
        String hole = "(1 1, 1 2, 2 2, 1 1)";
        byte[] shp = unzip(bytes(
                        Features.of(schema, rows("POLYGON (" + outer + "," + hole + ")")),
                        Crs.CRS84,
                        new ShapefileWriter()))
                .get("重点项目.shp");
        ByteBuffer record = ByteBuffer.wrap(shp).order(ByteOrder.LITTLE_ENDIAN).position(108 + 44 + 8);
        List<Double> first = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            first.add(record.getDouble());
        }

        assertThat(first)
                .containsExactly(
                        0., 0., 0., 9., 9., 9., 9., 0., 0., 0., //
                        1., 1., 2., 2., 1., 2., 1., 1.);
    }

    @Test
    void headersTellLengthAndBounds() throws IOException {
        Map<String, byte[]> files = unzip(bytes(SampleFeatures.HIGH_LINES, Crs.CRS84));
        for (String ending : List.of("shp", "shx")) {
            byte[] file = files.get("重点项目." + ending);
            ByteBuffer header = ByteBuffer.wrap(file);
            assertThat(header.getInt(24) * 2).isEqualTo(file.length);
            header.order(ByteOrder.LITTLE_ENDIAN);
            assertThat(header.getInt(32)).isEqualTo(13);
            assertThat(List.of(header.getDouble(36), header.getDouble(44), header.getDouble(52), header.getDouble(60)))
                    .containsExactly(88., 40., 91., 41.);
            assertThat(List.of(header.getDouble(68), header.getDouble(76))).containsExactly(1., 4.);
        }
    }

    @Test
    void fieldsCsvTellsFullNamesAndLabels() throws IOException {
        String csv =
                new String(unzip(bytes(SampleFeatures.POINTS, Crs.CRS84)).get("fields.csv"), StandardCharsets.UTF_8);

        assertThat(csv.lines()).contains("\uFEFFfield,name,label", "id,id,id", "项目名,项目名称,项目名称", "year,year,年份");
    }

    @Test
    void aLongTextIsCutAt254BytesBetweenCharacters() throws IOException {
        SimpleFeatureType schema = Features.schema("t", String.class);
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"锡".repeat(200)});
        rows.add(new Object[] {"a"});
        List<GdalFile.Row> read = gdal(bytes(Features.of(schema, rows), Crs.CRS84, new ShapefileWriter()))
                .rows();

        assertThat(read).extracting(row -> row.values().get("t")).containsExactly("锡".repeat(84), "a");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1e-300, -1.7976931348623157e308, 0.1, 123456789.123456789, 4.9e-324})
    void aNumberReadsBackExactly(double number) throws IOException {
        SimpleFeatureType schema = Features.schema("n", Double.class);
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {number});
        rows.add(new Object[] {Double.NaN});
        GdalFile file = gdal(bytes(Features.of(schema, rows), Crs.CRS84, new ShapefileWriter()));

        assertThat(file.rows().get(0).values()).containsEntry("n", Double.toString(number));
        assertThat(file.rows().get(1).values()).doesNotContainKey("n");
        assertThat(file.summary("重点项目")).contains("n: Real");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRS84", "EPSG:4490", "EPSG:4545", "EPSG:3857", "EPSG:32649"})
    void gdalKnowsTheCrs(String crs) throws IOException {
        String summary = gdal(bytes(SampleFeatures.POINTS, Crs.parse(crs))).summary("重点项目");

        assertThat(summary).contains("ID[\"EPSG\"," + (crs.equals("CRS84") ? "4326" : crs.substring(5)) + "]");
    }

    @Test
    void aChineseMapDatumHasNoProjectionFile() throws IOException {
        assertThat(unzip(bytes(SampleFeatures.POINTS, Crs.parse("GCJ-02"))).keySet())
                .noneMatch(name -> name.endsWith(".prj"));
    }

    @Test
    void noFeaturesAreAShapefileAllTheSame() throws IOException {
        SimpleFeatureType schema = Features.schema("geom", org.locationtech.jts.geom.Point.class, "t", String.class);
        GdalFile file = gdal(bytes(Features.of(schema, List.of()), Crs.CRS84, new ShapefileWriter()));

        assertThat(file.summary("重点项目")).contains("Geometry: Point", "Feature Count: 0", "t: String");
    }

    @Test
    void tooMuchForTheFormatIsRefusedBeforeAnythingIsWritten() {
        ShapefileWriter small = new ShapefileWriter(2000);
        SimpleFeatureType shapes = Features.schema("geom", Geometry.class);
        SimpleFeatureType texts = Features.schema("t", String.class);
        List<Object[]> lines = Stream.generate(
                        () -> rows("LINESTRING (0 0, 1 1)").get(0))
                .limit(50)
                .toList();
        List<Object[]> rows =
                Stream.generate(() -> new Object[] {"x".repeat(200)}).limit(50).toList();

        assertThatThrownBy(() -> bytes(Features.of(shapes, lines), Crs.CRS84, small))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2 GB");
        assertThatThrownBy(() -> bytes(Features.of(texts, rows), Crs.CRS84, small))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2 GB");
    }

    private static List<Object[]> rows(String wkt) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {Features.geometry(wkt)});
        return rows;
    }

    private GdalFile gdal(byte[] zip) throws IOException {
        Path file = folder.resolve("x.zip");
        Files.write(file, zip);
        return new GdalFile("/vsizip/" + file);
    }

    private static byte[] bytes(SampleFeatures sample, Crs crs) throws IOException {
        return bytes(sample.features(), crs, new ShapefileWriter());
    }

    private static byte[] bytes(Features features, Crs crs, ShapefileWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(features, SampleFeatures.context(crs), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
