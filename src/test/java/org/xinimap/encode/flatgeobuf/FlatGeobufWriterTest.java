package org.xinimap.encode.flatgeobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.crs.Crs;
import org.xinimap.encode.Features;
import org.xinimap.encode.GdalFile;
import org.xinimap.encode.SampleFeatures;

/** FlatGeobuf as GDAL reads it; each kind of layer with all its values is in FormatsReadByGdalTest. */
class FlatGeobufWriterTest {
    private static final SimpleFeatureType ANY = Features.schema("geom", Geometry.class);

    @TempDir
    Path folder;

    @Test
    void beginsWithTheMagicOfVersionThree() throws IOException {
        assertThat(bytes(SampleFeatures.POINTS.features(), Crs.CRS84)).startsWith('f', 'g', 'b', 3, 'f', 'g', 'b', 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 2)",
                "LINESTRING (1 2, 3 4)",
                "POLYGON ((0 0, 0 9, 9 9, 0 0), (1 2, 2 3, 2 4, 1 2))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8, 9 9))",
                "MULTIPOLYGON (((0 0, 0 9, 9 9, 0 0)), ((20 20, 20 29, 29 29, 20 20), (21 22, 22 23, 22 24, 21 22)))",
                "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (1 2, 3 4), POINT (5 6)))",
                "GEOMETRYCOLLECTION Z(MULTIPOINT Z((1 2 3), (3 4 5)), POLYGON Z((0 0 1, 0 9 2, 9 9 3, 0 0 1)))"
            })
    void everyGeometryReadsBackAsItWas(String wkt) throws IOException {
        Geometry geometry = Features.geometry(wkt);
        List<GdalFile.Row> rows =
                gdal(Features.of(ANY, rows(geometry)), Crs.CRS84).rows();

        assertThat(rows).singleElement().extracting(GdalFile.Row::geometry).isEqualTo(GdalFile.comparable(geometry));
    }

    @Test
    void aGeometryWithoutHeightsAmongOthersWithThemIsAtZero() throws IOException {
        List<GdalFile.Row> rows = gdal(
                        Features.of(ANY, rows(Features.geometry("POINT (1 2)"), Features.geometry("POINT Z (3 4 5)"))),
                        Crs.CRS84)
                .rows();

        assertThat(rows)
                .extracting(row -> row.geometry().orElse(""))
                .containsExactly("POINT Z(1 2 0)", "POINT Z(3 4 5)");
    }

    @Test
    void heightsThatComeTooLateAreRefusedRatherThanLost() {
        List<Object[]> rows = new ArrayList<>(
                Stream.generate(() -> rows(Features.geometry("POINT (1 2)")).get(0))
                        .limit(FlatGeobufWriter.LOOK_AHEAD)
                        .toList());
        rows.addAll(rows(Features.geometry("POINT Z (1 2 3)")));

        assertThatThrownBy(() -> bytes(Features.of(ANY, rows), Crs.CRS84))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Feature 1001 has heights");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MultiPoint|POINT (1 2)",
                "MultiLineString|LINESTRING (1 2, 3 4)",
                "MultiPolygon|POLYGON ((0 0, 0 9, 9 9, 0 0))"
            })
    void aSinglePartIsPromotedToTheLayersType(String type, String wkt) throws Exception {
        SimpleFeatureType schema = Features.schema("geom", Class.forName("org.locationtech.jts.geom." + type));
        GdalFile file = gdal(Features.of(schema, rows(Features.geometry(wkt))), Crs.CRS84);

        assertThat(file.rows().get(0).geometry()).isEqualTo(GdalFile.comparable(Features.geometry(wkt)));
        assertThat(file.summary("重点项目").replace(" ", "")).containsIgnoringCase("Geometry:" + type);
    }

    @Test
    void aGeometryThatIsNotOfTheLayersTypeIsRefused() {
        SimpleFeatureType polygons = Features.schema("geom", Polygon.class);

        assertThatThrownBy(() -> bytes(Features.of(polygons, rows(Features.geometry("POINT (1 2)"))), Crs.CRS84))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Feature 1 is a Point");
    }

    @Test
    void longTextsAndMoreFeaturesThanAreLookedAheadReadBack() throws IOException {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class, "t", String.class);
        Geometry point = Features.geometry("POINT (1 2)");
        String text = "锡".repeat(50_000);
        List<Object[]> rows = Stream.generate(() -> new Object[] {point, "short"})
                .limit(2 * FlatGeobufWriter.LOOK_AHEAD)
                .collect(Collectors.toCollection(ArrayList::new));
        rows.set(5, new Object[] {point, text});
        List<GdalFile.Row> read = gdal(Features.of(schema, rows), Crs.CRS84).rows();

        assertThat(read).hasSize(rows.size());
        assertThat(read.get(5).values()).containsEntry("t", text);
        assertThat(read.get(rows.size() - 1).values()).containsEntry("id", Integer.toString(rows.size()));
    }

    @ParameterizedTest
    @CsvSource({"CRS84, 4326", "urn:ogc:def:crs:EPSG::4490, 4490", "EPSG:4545, 4545", "EPSG:3857, 3857"})
    void gdalKnowsTheCrs(String crs, String code) throws IOException {
        String summary = gdal(SampleFeatures.POINTS.features(), Crs.parse(crs)).summary("重点项目");

        assertThat(summary).contains("ID[\"EPSG\"," + code + "]]");
    }

    @Test
    void noFeaturesAreALayerAllTheSame() throws IOException {
        assertThat(gdal(Features.of(ANY, List.of()), Crs.CRS84).summary("重点项目")).contains("Feature Count: 0");
    }

    private static List<Object[]> rows(Geometry... geometries) {
        List<Object[]> rows = new ArrayList<>();
        for (Geometry geometry : geometries) {
            rows.add(new Object[] {geometry});
        }
        return rows;
    }

    private GdalFile gdal(Features features, Crs crs) throws IOException {
        Path file = folder.resolve("x.fgb");
        Files.write(file, bytes(features, crs));
        return new GdalFile(file.toString());
    }

    private static byte[] bytes(Features features, Crs crs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FlatGeobufWriter().write(features, SampleFeatures.context(crs), out);
        return out.toByteArray();
    }
}
