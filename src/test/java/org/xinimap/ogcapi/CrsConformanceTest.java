package org.xinimap.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.geometry.jts.JTS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.xinimap.cli.RunningService;
import org.xinimap.crs.Crs;
import tools.jackson.databind.JsonNode;

/** The abstract tests of OGC API – Features Part 2, coordinate reference systems (18-058r1, annex A). */
class CrsConformanceTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String PLACES = "/ogc/collections/places/items";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @Test
    void everyCollectionListsItsSystemsAndTheOneItIsStoredIn() {
        for (JsonNode collection : SERVICE.json("/ogc/collections").path("collections")) {
            List<String> crs = texts(collection.path("crs"));
            assertThat(crs)
                    .doesNotHaveDuplicates()
                    .contains(CRS84, EPSG + 4326, EPSG + 3857, EPSG + 4490)
                    .contains(collection.path("storageCrs").asString())
                    .allMatch(uri -> uri.startsWith("http://www.opengis.net/def/crs/"));
        }
    }

    @ParameterizedTest
    @MethodSource("offered")
    void answersInEachSystemOfferedAndSaysSo(String uri) {
        for (String address : List.of(PLACES + "?limit=3&crs=" + uri, PLACES + "/" + firstId() + "?crs=" + uri)) {
            HttpResponse<String> answer = SERVICE.get(address);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().allValues("Content-Crs")).containsExactly("<" + uri + ">");
        }
    }

    @ParameterizedTest
    @MethodSource("offered")
    void writesCoordinatesInTheAxisOrderOfTheAuthority(String uri) throws Exception {
        JsonNode lonLat = first(PLACES + "?limit=1");
        JsonNode given = first(PLACES + "?limit=1&crs=" + uri);
        Crs crs = Crs.parse(uri);
        MathTransform transform = Crs.CRS84.to(crs);
        Coordinate expected = JTS.transform(
                new Coordinate(lonLat.path(0).asDouble(), lonLat.path(1).asDouble()), null, transform);
        boolean northingFirst = crs.flipped();

        double tolerance = crs.isGeographic() ? 1e-6 : 0.02;
        assertThat(given.path(northingFirst ? 1 : 0).asDouble()).isCloseTo(expected.x, within(tolerance));
        assertThat(given.path(northingFirst ? 0 : 1).asDouble()).isCloseTo(expected.y, within(tolerance));
    }

    @Test
    void latitudeComesFirstWhereTheAuthorityHasIt() {
        for (String code : List.of("4326", "4490")) {
            JsonNode position = first(PLACES + "?limit=1&crs=" + EPSG + code);
            assertThat(position.path(0).asDouble()).as(code).isBetween(35.0, 55.0);
            assertThat(position.path(1).asDouble()).as(code).isBetween(100.0, 130.0);
        }
        assertThat(first(PLACES + "?limit=1&crs=" + EPSG + "3857").path(0).asDouble())
                .isGreaterThan(1e7);
        String zone =
                offered().filter(uri -> uri.matches(".*/45\\d\\d")).findFirst().orElseThrow();
        assertThat(first(PLACES + "?limit=1&crs=" + zone).path(0).asDouble())
                .as("northing first in Gauss–Krüger")
                .isBetween(3.9e6, 6e6);
    }

    @Test
    void withoutCrsItIsCrs84AndSoWithTheDefaultSpelledOut() {
        assertThat(SERVICE.get(PLACES).headers().firstValue("Content-Crs")).contains("<" + CRS84 + ">");
        assertThat(SERVICE.json(PLACES + "?crs=" + CRS84).path("features"))
                .isEqualTo(SERVICE.json(PLACES).path("features"));
        assertThat(SERVICE.get(PLACES + "?crs=" + CRS84.replace(":", "%3A").replace("/", "%2F"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("offered")
    void bboxSelectsTheSameInEachSystem(String uri) throws Exception {
        JsonNode position = first(PLACES + "?limit=1");
        double lon = position.path(0).asDouble();
        double lat = position.path(1).asDouble();
        Crs crs = Crs.parse(uri);
        MathTransform transform = Crs.CRS84.to(crs);
        Coordinate low = JTS.transform(new Coordinate(lon - 0.005, lat - 0.005), null, transform);
        Coordinate high = JTS.transform(new Coordinate(lon + 0.005, lat + 0.005), null, transform);
        String bbox = crs.flipped() ? box(low.y, low.x, high.y, high.x) : box(low.x, low.y, high.x, high.y);
        String plain = box(lon - 0.005, lat - 0.005, lon + 0.005, lat + 0.005);

        List<String> expected = ids(PLACES + "?limit=1000&bbox=" + plain);
        assertThat(expected).isNotEmpty();
        assertThat(ids(PLACES + "?limit=1000&bbox=" + bbox + "&bbox-crs=" + uri))
                .containsExactlyElementsOf(expected);
        assertThat(ids(PLACES + "?limit=1000&bbox=" + bbox + "&bbox-crs=" + uri + "&crs=" + EPSG + "3857"))
                .as("bbox-crs and crs are apart")
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.opengis.net/def/crs/EPSG/0/0",
                "http://www.opengis.net/def/crs/EPSG/0/99999999",
                "http://www.opengis.net/def/crs/0/unknown",
                "EPSG:4326",
                "unknown",
                ""
            })
    void refusesASystemThatIsNotOffered(String uri) {
        for (String parameter : List.of("crs", "bbox-crs", "bbox=1,1,2,2&bbox-crs", "filter-crs")) {
            HttpResponse<String> answer = SERVICE.get(PLACES + "?" + parameter + "=" + uri);
            assertThat(answer.statusCode()).as(parameter).isEqualTo(400);
            assertThat(answer.body()).contains(CRS84);
        }
        assertThat(SERVICE.get(PLACES + "/" + firstId() + "?crs=" + uri).statusCode())
                .isEqualTo(400);
    }

    @Test
    void csvFollowsTheAxisOrderItsHeaderNames() {
        HttpResponse<String> answer = SERVICE.get(PLACES + "?f=csv&limit=1&crs=" + EPSG + "4326");
        JsonNode lonLat = first(PLACES + "?limit=1");

        assertThat(answer.headers().firstValue("Content-Crs")).contains("<" + EPSG + "4326>");
        assertThat(answer.body())
                .contains("POINT (%s %s)"
                        .formatted(lonLat.path(1).asString(), lonLat.path(0).asString()));
    }

    static Stream<String> offered() {
        return texts(SERVICE.json("/ogc/collections/places").path("crs")).stream();
    }

    private static String firstId() {
        return ids(PLACES + "?limit=1").get(0);
    }

    private static JsonNode first(String address) {
        return SERVICE.json(address).path("features").path(0).path("geometry").path("coordinates");
    }

    private static List<String> ids(String address) {
        return SERVICE.json(address)
                .path("features")
                .valueStream()
                .map(feature -> feature.path("id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String box(double a, double b, double c, double d) {
        return String.format(Locale.ROOT, "%.9f,%.9f,%.9f,%.9f", a, b, c, d);
    }
}
