package org.xinimap.ows.wfs.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.xinimap.cli.RunningService;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** QGIS without a window reads, filters and edits. */
class QgisWfsTest {
    private static final String SCRIPT = "qgis_wfs.py";
    private static final List<String> FIELDS =
            List.of("owner", "households", "area_ha", "surveyed", "entered", "open", "备注");

    @TempDir
    Path folder;

    private ClientProgram program;
    private RunningService service;

    @BeforeAll
    static void needsQgis() {
        ClientProgram.needsPython("qgis.core", "python3-qgis");
    }

    @BeforeEach
    void findService() {
        program = new ClientProgram(folder);
        service = SurveyService.survey();
    }

    private JsonNode qgis(String task, String version, String... arguments) throws IOException {
        return program.python(
                SCRIPT,
                Stream.concat(Stream.of(task, service.root(), version), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    /** Every layer of the sample, as QGIS takes it up. */
    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0", "auto"})
    void loadsEveryLayerOfTheSample(String version) throws IOException {
        service = RunningService.get();
        List<String> names = new ArrayList<>();
        service.json("/ogc/collections")
                .path("collections")
                .forEach(collection -> names.add(collection.path("id").asString()));

        JsonNode layers = qgis("layers", version, names.toArray(String[]::new)).path("layers");

        assertThat(layers.size()).isEqualTo(names.size()).isGreaterThan(20);
        for (JsonNode layer : layers) {
            String name = layer.path("name").asString();
            long matched = service.json("/ogc/collections/" + name + "/items?limit=1")
                    .path("numberMatched")
                    .asLong();
            assertThat(layer.path("valid").asBoolean()).as(name).isTrue();
            assertThat(layer.path("read").asLong()).as(name).isEqualTo(matched);
            assertThat(layer.path("count").asLong()).as(name).isEqualTo(matched);
            assertThat(layer.path("crs").asString()).as(name).isEqualTo("EPSG:4326");
            String geometry = layer.path("geometry").asString();
            if (name.endsWith("_points") || name.equals("places")) {
                assertThat(geometry).as(name).isIn("Point", "MultiPoint");
            } else if (name.endsWith("_lines") || name.equals("roads") || name.equals("rivers")) {
                assertThat(geometry).as(name).isIn("LineString", "MultiLineString");
            } else if (name.endsWith("_areas") || name.equals("boundaries")) {
                assertThat(geometry).as(name).isIn("Polygon", "MultiPolygon");
            }
            if (!name.equals("projects")) {
                assertThat(layer.path("located").asLong()).as(name).isEqualTo(matched);
            }
            assertThat(layer.path("fields").path("name").asString()).as(name).isEqualTo("xs:string");
        }
    }

    @ParameterizedTest
    @CsvSource({"1.0.0,EPSG:4326", "1.1.0,EPSG:4326", "2.0.0,EPSG:4326", "auto,EPSG:4545", "1.1.0,EPSG:3857"})
    void readsEveryParcelAsItIs(String version, String crs) throws Exception {
        Path file = folder.resolve("parcels.json");

        JsonNode said = qgis("rows", version, file.toString(), crs);

        assertThat(said.path("count").asInt()).isEqualTo(Survey.COUNT);
        List<Map<String, @Nullable Object>> kept = List.copyOf(Survey.parcels().values());
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSameSizeAs(kept);
        CrsTransform toDegrees = CrsTransform.between(Crs.parse(crs), Crs.CRS84);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode row = JsonMapper.shared().readTree(lines.get(i));
            Geometry given =
                    toDegrees.apply(new WKTReader().read(row.path("wkt").asString()));
            Geometry shape = (Geometry) kept.get(i).get("geom");
            assertThat(given.getNumPoints()).isEqualTo(shape.getNumPoints());
            assertThat(DiscreteHausdorffDistance.distance(given, shape))
                    .as(given::toText)
                    .isLessThan(2e-8);
            assertThat(texts(row.path("values"))).as("row " + i).isEqualTo(texts(kept.get(i)));
        }
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.isNull() ? "" : value.asString()));
        return texts;
    }

    /** As QGIS gives it, which takes dates and truth values for text. */
    private static List<String> texts(Map<String, @Nullable Object> row) {
        return FIELDS.stream()
                .map(field -> {
                    String text = Objects.toString(row.get(field), "");
                    return field.equals("entered") && !text.isEmpty()
                            ? text + (text.length() == 16 ? ":00Z" : "Z")
                            : text;
                })
                .toList();
    }

    private static final List<String> QUESTIONS = List.of(
            "subset households > 70000 | 1213 | 70001",
            "subset households IN (5, 8, 11) | 3 | 5",
            "subset owner LIKE '%1234%' | 11 | 2702",
            "subset surveyed = '1960-03-20' | 1 | -937",
            "subset \"备注\" IS NULL AND \"open\" = 'true' AND households < 0 | 50 | -988",
            "sql SELECT * FROM parcels WHERE households > 70000 ORDER BY households DESC | 1213 | 74000",
            "expression households > 70000 | 1213 | 70001",
            "expression \"owner\" ILIKE '%1234%' | 11 | 2702",
            "expression to_date('1961-01-01') > surveyed | 246 | -997",
            "rect 107.1,39.1,107.2,39.2 | 676 | 14075",
            "identify 107.1039,39.1039,107.1041,39.1041 | 1 | 14678");

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0", "auto"})
    void filtersByAttributeAndPlace(String version) throws IOException {
        JsonNode answers = qgis(
                        "selections",
                        version,
                        QUESTIONS.stream()
                                .map(question -> question.split(" \\| ")[0])
                                .toArray(String[]::new))
                .path("answers");

        for (int i = 0; i < QUESTIONS.size(); i++) {
            String[] question = QUESTIONS.get(i).split(" \\| ");
            assertThat(answers.get(i).path("valid").asBoolean()).as(question[0]).isTrue();
            assertThat(answers.get(i).path("read").asString()).as(question[0]).isEqualTo(question[1]);
            assertThat(answers.get(i).path("first").asString()).as(question[0]).isEqualTo(question[2]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0.0 | wells | EPSG:4326 | POINT (107.5 39.5) | POINT (107.6 39.6)",
                "2.0.0 | wells | EPSG:4326 | POINT (107.5 39.5) | POINT (107.6 39.6)",
                "1.1.0 | ditches | EPSG:4326 | LINESTRING (107.5 39.5, 107.6 39.5) | LINESTRING (107.5 39.5, 107.7 39.6)",
                "auto | ditches | EPSG:4326 | LINESTRING (107.5 39.5, 107.6 39.5) | LINESTRING (107.5 39.5, 107.7 39.6)",
                "1.0.0 | plots | EPSG:4326 | POLYGON ((107 39, 107.1 39, 107.1 39.1, 107 39)) | POLYGON ((107 39, 107.2 39, 107.2 39.1, 107 39))",
                "1.1.0 | plots | EPSG:4545 | POLYGON ((400000 4400000, 400500 4400000, 400500 4400300, 400000 4400000)) | POLYGON ((400000 4400000, 400600 4400000, 400600 4400300, 400000 4400000))",
                "auto | plots | EPSG:4545 | POLYGON ((400000 4400000, 400500 4400000, 400500 4400300, 400000 4400000)) | POLYGON ((400000 4400000, 400600 4400000, 400600 4400300, 400000 4400000))",
                "2.0.0 | plots | EPSG:3857 | POLYGON ((11950000 4800000, 11950500 4800000, 11950500 4800300, 11950000 4800000)) | POLYGON ((11950000 4800000, 11950600 4800000, 11950600 4800300, 11950000 4800000))"
            })
    void drawsChangesAndRemovesFeatures(String version, String layer, String crs, String first, String second)
            throws Exception {
        JsonNode said = qgis("edits", version, layer, crs, first, second, layer.equals("plots") ? bowTie(first) : "");

        JsonNode inserted = committed(said.path("inserted"));
        assertShape(inserted, first, crs);
        assertThat(inserted.path("geometry").path("type").asString())
                .isEqualTo(layer.equals("plots") ? "MultiPolygon" : layer.equals("wells") ? "Point" : "LineString");
        assertThat(inserted.path("properties").toString())
                .isEqualTo(
                        "{\"owner\":\"新 <甲> & \\\"乙\\\"\",\"households\":5,\"area_ha\":1.25,\"surveyed\":\"2021-02-03\","
                                + "\"entered\":\"2021-02-03T04:05:06Z\",\"open\":true,\"备注\":\"注\"}");
        JsonNode updated = committed(said.path("updated"));
        assertShape(updated, second, crs);
        assertThat(updated.path("id")).isEqualTo(inserted.path("id"));
        assertThat(updated.path("properties").path("households").asInt()).isEqualTo(6);
        assertThat(updated.path("properties").path("owner").isNull()).isTrue();
        if (layer.equals("plots")) {
            assertThat(said.path("crossed").path("committed").asBoolean()).isFalse();
            assertThat(said.path("crossed").path("errors").asString())
                    .contains("The geometry is not valid: Self-intersection at longitude 1");
        }
        assertThat(said.path("stranger").path("committed").asBoolean()).isFalse();
        Geometry reread =
                new WKTReader().read(said.path("reread").get(0).path("wkt").asString());
        assertThat(reread.getEnvelopeInternal()
                        .distance(new WKTReader().read(second).getEnvelopeInternal()))
                .isCloseTo(0, within(0.01));
        assertThat(said.path("deleted").path("committed").asBoolean()).isTrue();
        assertThat(said.path("deleted").path("features").isEmpty()).isTrue();
    }

    private static String bowTie(String triangle) throws ParseException {
        var box = new WKTReader().read(triangle).getEnvelopeInternal();
        return "POLYGON ((%1$s %2$s, %3$s %4$s, %3$s %2$s, %1$s %4$s, %1$s %2$s))"
                .formatted(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private static JsonNode committed(JsonNode step) {
        assertThat(step.path("committed").asBoolean())
                .as(step.path("errors").asString())
                .isTrue();
        assertThat(step.path("features").size()).isEqualTo(1);
        return step.path("features").get(0);
    }

    private static void assertShape(JsonNode feature, String wkt, String crs) throws ParseException {
        Geometry drawn = CrsTransform.between(Crs.parse(crs), Crs.CRS84).apply(new WKTReader().read(wkt));
        Geometry kept = new GeoJsonReader().read(feature.path("geometry").toString());
        assertThat(kept.norm().getNumPoints()).isEqualTo(drawn.getNumPoints());
        assertThat(kept.getEnvelopeInternal().getMinX())
                .isCloseTo(drawn.getEnvelopeInternal().getMinX(), within(2e-7));
        assertThat(kept.getEnvelopeInternal().getMinY())
                .isCloseTo(drawn.getEnvelopeInternal().getMinY(), within(2e-7));
        assertThat(kept.getEnvelopeInternal().getMaxX())
                .isCloseTo(drawn.getEnvelopeInternal().getMaxX(), within(2e-7));
        assertThat(kept.getEnvelopeInternal().getMaxY())
                .isCloseTo(drawn.getEnvelopeInternal().getMaxY(), within(2e-7));
    }
}
