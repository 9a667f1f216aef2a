package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.encode.GeoJsonEncoder.Link;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features as GeoJSON (RFC 7946). */
class GeoJsonEncoderTest {
    private static final CoordinateWriting LON_LAT = new CoordinateWriting(false, 7);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (107.123456789 40)       | {'type':'Point','coordinates':[107.1234568,40]}",
                "POINT Z (1 2 3.5)              | {'type':'Point','coordinates':[1,2,3.5]}",
                "POINT EMPTY                    | {'type':'Point','coordinates':[]}",
                "LINESTRING (1 2, 3 4)          | {'type':'LineString','coordinates':[[1,2],[3,4]]}",
                "LINESTRING Z (1 2 0, 3 4 5)    | {'type':'LineString','coordinates':[[1,2,0],[3,4,5]]}",
                "LINESTRING EMPTY               | {'type':'LineString','coordinates':[]}",
                "LINEARRING (0 0, 1 0, 1 1, 0 0) | {'type':'LineString','coordinates':[[0,0],[1,0],[1,1],[0,0]]}",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 4, 5 1)) |"
                        + " {'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[8,1],[8,4],[5,1]]]}",
                "POLYGON EMPTY                  | {'type':'Polygon','coordinates':[]}",
                "MULTIPOINT ((1 2), (3 4))      | {'type':'MultiPoint','coordinates':[[1,2],[3,4]]}",
                "MULTIPOINT EMPTY               | {'type':'MultiPoint','coordinates':[]}",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8)) |"
                        + " {'type':'MultiLineString','coordinates':[[[1,2],[3,4]],[[5,6],[7,8]]]}",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5))) | {'type':'MultiPolygon','coordinates':"
                        + "[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}",
                "MULTIPOLYGON EMPTY             | {'type':'MultiPolygon','coordinates':[]}",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6)) | {'type':'GeometryCollection','geometries':"
                        + "[{'type':'Point','coordinates':[1,2]},{'type':'LineString','coordinates':[[3,4],[5,6]]}]}",
                "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (POINT (3 4))) |"
                        + " {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]},"
                        + "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[3,4]}]}]}",
                "GEOMETRYCOLLECTION EMPTY       | {'type':'GeometryCollection','geometries':[]}",
            },
            quoteCharacter = '~')
    void writesEveryTypeOfGeometry(String wkt, String expected) {
        assertThat(geometry(Features.geometry(wkt), LON_LAT))
                .isEqualTo(JsonMapper.shared().readTree(expected.replace('\'', '"')));
    }

    @Test
    void writesTheNorthingFirstWhereTheCrsHasIt() {
        assertThat(geometry(
                                Features.geometry("LINESTRING Z (107.00049 40 7, 108 41 8)"),
                                new CoordinateWriting(true, 3))
                        .path("coordinates")
                        .toString())
                .isEqualTo("[[40,107,7],[41,108,8]]");
    }

    @Test
    void aFeatureWithoutGeometryHasNullForIt() {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class, "name", String.class);
        JsonNode feature = features(Features.of(1, schema, i -> new Object[] {null, null}), List.of())
                .path("features")
                .path(0);

        assertThat(feature.has("geometry")).isTrue();
        assertThat(feature.path("geometry").isNull()).isTrue();
        assertThat(feature.path("properties").path("name").isNull()).isTrue();
    }

    @Test
    void aLayerWithoutGeometryHasNullForItToo() {
        JsonNode feature = features(
                        Features.of(1, Features.schema("name", String.class), i -> new Object[] {"甲"}), List.of())
                .path("features")
                .path(0);

        assertThat(feature.path("geometry").isNull()).isTrue();
        assertThat(feature.path("properties").path("name").asString()).isEqualTo("甲");
    }

    @Test
    void writesEveryTypeOfValue() {
        SimpleFeatureType schema = Features.schema(
                "text", String.class,
                "whole", Long.class,
                "small", Integer.class,
                "real", Double.class,
                "nan", Double.class,
                "flag", Boolean.class,
                "date", LocalDate.class,
                "time", LocalDateTime.class,
                "bytes", byte[].class);
        JsonNode properties = features(
                        Features.of(1, schema, i -> new Object[] {
                            "a\"\\\u0001\n\uD83D\uDE00",
                            Long.MAX_VALUE,
                            -1,
                            0.1,
                            Double.NaN,
                            true,
                            LocalDate.of(2024, 2, 29),
                            LocalDateTime.of(2024, 2, 29, 0, 0),
                            new byte[] {1, 2}
                        }),
                        List.of())
                .path("features")
                .path(0)
                .path("properties");

        assertThat(properties.path("text").asString()).isEqualTo("a\"\\\u0001\n\uD83D\uDE00");
        assertThat(properties.path("whole").asLong()).isEqualTo(Long.MAX_VALUE);
        assertThat(properties.path("small").asInt()).isEqualTo(-1);
        assertThat(properties.path("real").asDouble()).isEqualTo(0.1);
        assertThat(properties.path("nan").isNull())
                .as("JSON has no NaN, and a number's type stays")
                .isTrue();
        assertThat(properties.path("flag").asBoolean()).isTrue();
        assertThat(properties.path("date").asString()).isEqualTo("2024-02-29");
        assertThat(properties.path("time").asString()).isEqualTo("2024-02-29T00:00:00Z");
        assertThat(properties.path("bytes").asString()).isEqualTo("AQI=");
    }

    @Test
    void collectionHasTheMembersTheApiAsksFor() {
        SimpleFeatureType schema = Features.schema("name", String.class);
        JsonNode document = features(
                Features.of(3, schema, i -> new Object[] {"n" + i}),
                List.of(new Link("http://x/?a=1&b=\"", "self", "application/geo+json", "This")));

        assertThat(document.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(document.path("numberMatched").asInt()).isEqualTo(3);
        assertThat(document.path("numberReturned").asInt()).isEqualTo(3);
        assertThat(document.path("timeStamp").asString()).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(document.path("links").path(0).path("href").asString()).isEqualTo("http://x/?a=1&b=\"");
        assertThat(document.path("features")
                        .valueStream()
                        .map(feature -> feature.path("id").asString()))
                .containsExactly("f0", "f1", "f2");
    }

    private static JsonNode geometry(Geometry geometry, CoordinateWriting writing) {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class);
        return encode(Features.of(1, schema, i -> new Object[] {geometry}), List.of(), writing)
                .path("features")
                .path(0)
                .path("geometry");
    }

    private static JsonNode features(Features features, List<Link> links) {
        return encode(features, links, LON_LAT);
    }

    private static JsonNode encode(Features features, List<Link> links, CoordinateWriting writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonEncoder encoder = new GeoJsonEncoder(out, writing)) {
            encoder.collection(features, links, "2024-01-01T00:00:00Z");
        }
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
