package org.xinimap.ows.wfs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.cli.RunningService;
import tools.jackson.databind.JsonNode;

/** OWSLib reads features, maps and tiles. */
class OwslibTest {
    @TempDir
    Path folder;

    private ClientProgram program;
    private RunningService service;

    @BeforeAll
    static void needsOwslib() {
        ClientProgram.needsPython("owslib", "python3-owslib");
    }

    @BeforeEach
    void findService() {
        program = new ClientProgram(folder);
        service = SurveyService.survey();
    }

    private JsonNode owslib(String task, String version, String... arguments) throws IOException {
        return program.python(
                "owslib_services.py",
                Stream.concat(Stream.of(task, service.root(), version), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0"})
    void knowsWhatTheServiceHas(String version) throws IOException {
        JsonNode said = owslib("contents", version);

        List<String> layers = new ArrayList<>(said.path("layers").propertyNames());
        assertThat(layers)
                .containsExactlyInAnyOrder("xinimap:parcels", "xinimap:wells", "xinimap:ditches", "xinimap:plots");
        JsonNode parcels = said.path("layers").path("xinimap:parcels");
        assertThat(parcels.path("title").asString()).isEqualTo("地块");
        List<Double> box = new ArrayList<>();
        parcels.path("box").forEach(ordinate -> box.add(ordinate.asDouble()));
        assertThat(box).containsExactly(107.0, 39.0, 107.799, 39.503);
        List<String> operations = new ArrayList<>();
        said.path("operations").forEach(operation -> operations.add(operation.asString()));
        assertThat(operations).contains("GetCapabilities", "DescribeFeatureType", "GetFeature", "Transaction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0"})
    void readsTheSchema(String version) throws IOException {
        JsonNode schema = owslib("schema", version, "xinimap:parcels").path("schema");

        assertThat(schema.path("geometry_column").asString()).isEqualTo("geom");
        assertThat(schema.path("properties").path("owner").asString()).isEqualTo("string");
        assertThat(schema.path("properties").path("area_ha").asString()).isEqualTo("double");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0"})
    void readsFeaturesByBoxFilterPageAndStoredQuery(String version) throws IOException {
        // x, y: OWSLib turns it round for a CRS whose URN wants that.
        String box = "107.1,39.1,107.2,39.2";
        String id = Survey.parcels().keySet().iterator().next();

        JsonNode said = owslib("features", version, box, id, "70000");

        Envelope rectangle = new Envelope(107.1, 107.2, 39.1, 39.2);
        assertThat(said.path("some").asInt()).isEqualTo(7);
        assertThat(said.path("box").asLong())
                .isEqualTo(matching(row ->
                        ((Geometry) row.get("geom")).getEnvelopeInternal().intersects(rectangle)))
                .isPositive();
        if (version.equals("1.1.0")) {
            assertThat(said.path("filtered").asLong())
                    .isEqualTo(matching(
                            row -> row.get("households") instanceof Number number && number.doubleValue() > 70000))
                    .isPositive();
        }
        if (version.equals("2.0.0")) {
            assertThat(said.path("pages").toString()).isEqualTo("[10000,10000,5000]");
            assertThat(said.path("ids").asInt()).isEqualTo(Survey.COUNT);
            assertThat(said.path("one").asInt()).isEqualTo(1);
            assertThat(said.path("queries").toString()).contains("urn:ogc:def:query:OGC-WFS::GetFeatureById");
        }
    }

    private static long matching(Predicate<Map<String, @Nullable Object>> condition) {
        return Survey.parcels().values().stream().filter(condition).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void showsMapsAndSaysWhatIsThere(String version) throws IOException {
        JsonNode said = owslib("maps", version, "parcels", "107.1,39.1,107.3,39.25");

        assertThat(said.path("title").asString()).isEqualTo("地块");
        assertThat(said.path("layers").toString()).contains("\"wells\"", "\"ditches\"", "\"plots\"");
        assertThat(said.path("crs").toString()).contains("EPSG:4326", "EPSG:3857", "EPSG:4490", "EPSG:4545");
        assertThat(said.path("picture").asString()).isEqualTo("89504e47");
        assertThat(said.path("size").asInt()).isEqualTo(200);
        JsonNode found = said.path("info").path("features").get(0);
        Geometry parcel = (Geometry)
                Survey.parcels().get("parcels." + found.path("id").asString()).get("geom");
        assertThat(parcel.getEnvelopeInternal().distance(new Envelope(new Coordinate(107.2, 39.175))))
                .isLessThan(0.01);
    }

    @Test
    void readsTilesOfEverySet() throws IOException {
        JsonNode said = owslib("tiles", "1.0.0", "parcels");

        assertThat(said.path("matrices").toString())
                .isEqualTo("[\"CGCS2000Quad\",\"WebMercatorQuad\",\"WorldCRS84Quad\"]");
        said.path("files").forEach(file -> assertThat(file.asString()).isEqualTo("89504e47"));
    }
}
