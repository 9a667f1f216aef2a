package org.xinimap.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.cli.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller gets for a bad request: 4xx, a problem document that names the parameter, nothing of our insides. */
class BadInputTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String ITEMS = "/ogc/collections/projects/items";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox  | bbox=1",
                "bbox  | bbox=1,2,3",
                "bbox  | bbox=1,2,3,4,5",
                "bbox  | bbox=1,2,3,4,5,6,7",
                "bbox  | bbox=a,b,c,d",
                "bbox  | bbox=1,2,,4",
                "bbox  | bbox=",
                "bbox  | bbox",
                "bbox  | bbox=1,2,3,NaN",
                "bbox  | bbox=1,2,3,Infinity",
                "bbox  | bbox=1d,2f,3,4",
                "bbox  | bbox=0x1p3,2,30,40",
                "bbox  | bbox=0,50,10,40",
                "bbox  | bbox=0,-91,10,40",
                "bbox  | bbox=1e400,0,1,1",
                "bbox  | bbox=1,2,3,4&bbox=1,2,3,4",
                "bbox  | bbox=5,5,1,9&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                "bbox-crs | bbox-crs=EPSG:4326",
                "crs   | crs=urn:ogc:def:crs:EPSG::4326",
                "filter-crs | filter-crs=x",
                "limit | limit=0",
                "limit | limit=-1",
                "limit | limit=abc",
                "limit | limit=1.5",
                "limit | limit=",
                "limit | limit=1e2",
                "limit | limit=5&limit=6",
                "offset | offset=-1",
                "offset | offset=x",
                "offset | offset=99999999999",
                "datetime | datetime=yesterday",
                "datetime | datetime=",
                "datetime | datetime=..",
                "datetime | datetime=2024-13-01",
                "datetime | datetime=2024-02-30",
                "datetime | datetime=2024",
                "datetime | datetime=2024-05-01T00:00:00",
                "datetime | datetime=2025-01-01/2024-01-01",
                "datetime | datetime=2024-01-01/2024-02-01/2024-03-01",
                "datetime | datetime=P1Y/2024-01-01",
                "datetime | datetime=2024-01-01/P",
                "datetime | datetime=2024-01-01/PT",
                "datetime | datetime=2024-01-01/P1H",
                "datetime | datetime=2024-01-01/P999999999999Y",
                "datetime | datetime=2024-01-01/P999999999Y",
                "datetime | datetime=2024-01-01/-P1Y",
                "datetime | datetime=%2B999999999-12-31",
                "datetime | datetime=%2B999999999-12-31T23:59:59-18:00",
                "filter | filter-lang=ecql&filter=name%20=",
                "filter | filter-lang=ecql&filter=",
                "filter | filter-lang=ecql&filter=nothing%20=%201",
                "filter | filter=nothing%20=%201",
                "filter | filter=name%20=",
                "filter | filter-lang=cql2-json&filter=%7B",
                "filter-lang | filter-lang=sql&filter=1=1",
                "sortby | sortby=nothing",
                "sortby | sortby=name,",
                "sortby | sortby=,",
                "sortby | sortby=--name",
                "sortby | sortby=",
                "properties | properties=nothing",
                "properties | properties=name,nothing",
                "properties | properties=,",
                "properties | properties=",
                "skipGeometry | skipGeometry=maybe",
                "lang  | lang=fr",
                "lang  | lang=",
                "f     | f=xyz",
                "f     | f=",
                "f     | f=GeoJSON",
                "year_start | year_start=soon",
                "year_start | year_start=99999999999999999999",
                "investment | investment=1,5",
                "unknown | unknown=1",
                "BBOX  | BBOX=1,2,3,4",
                "geom  | geom=1",
            })
    void refusesAndNamesTheParameter(String parameter, String query) {
        HttpResponse<String> answer = SERVICE.get(ITEMS + "?" + query);

        JsonNode problem = assertProblem(answer, 400);
        assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("detail").asString()).contains("'" + parameter + "'");
        assertThat(problem.path("accepted").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyResourceRefusesWhatItDoesNotKnow(String path) {
        for (String query : List.of("unknown=1", "f=xyz", "lang=fr", "f=json&f=json", "LANG=en", "=", "%20=1")) {
            assertProblem(SERVICE.get(path + "?" + query), 400);
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void everyResourceSaysWhichEncodingsItHas(String path) {
        HttpResponse<String> answer = SERVICE.get(path, "Accept", "image/png");

        assertThat(assertProblem(answer, 406).path("detail").asString()).contains("image/png", "text/html", "json");
        assertProblem(SERVICE.get(path, "Accept", "nonsense"), 400);
        assertProblem(SERVICE.get(path, "Accept", "image/*, text/html;q=0"), 406);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void nobodyWritesWithoutACredentialNorByAMethodThereIsNot(String path) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = SERVICE.send(method, path);
            assertThat(answer.statusCode()).as(method).isIn(401, 405);
            if (answer.statusCode() == 401) {
                assertThat(answer.headers().firstValue("WWW-Authenticate"))
                        .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
            } else {
                assertThat(answer.headers().firstValue("Allow")).isPresent();
            }
            assertThat(assertProblem(answer, answer.statusCode()).path("detail").asString())
                    .isNotBlank();
        }
        HttpResponse<String> options = SERVICE.send("OPTIONS", path);
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow"))
                .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
        assertThat(SERVICE.send("HEAD", path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/projects%00",
                "/ogc/collections/%00/items",
                "/ogc/collections/%FF",
                "/ogc/collections/%C0%AE%C0%AE/items",
                "/ogc/collections/..;/conformance",
                "/ogc/collections/;a=b/items",
                "/ogc//collections",
                "//ogc/collections",
                "/ogc/collections/%2e%2e/%2e%2e/etc/passwd",
                "/ogc/collections/..%2f..%2fetc%2fpasswd",
                "/ogc/collections/..%5c..%5cwindows",
                "/ogc/collections/projects/items/%2F",
                "/ogc/collections/projects/items/%0d%0aSet-Cookie:a=b",
                "/ogc/collections/projects/items/%25",
                "/ogc/collections/projects/items/'%20OR%201=1--",
                "/ogc/collections/projects/items/%3Cscript%3Ealert(1)%3C/script%3E",
                "/ogc/collections/PROJECTS",
                "/ogc/nothing",
                "/ogc/collections/projects/items/1/2"
            })
    void answersATrickWithAPathByAProblem(String path) {
        HttpResponse<String> answer = SERVICE.get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertProblem(answer, answer.statusCode());
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=%FF",
                "limit=%00",
                "limit=%zz",
                "limit=%",
                "%FF=1",
                "name=%FF",
                "name=%C3%28",
                "filter=%FF",
                "f=%FF",
                "datetime=%00",
                "sortby=%00name",
                "bbox=%00"
            })
    void answersEncodedJunkByABadRequest(String query) {
        String answer = SERVICE.raw(ITEMS + "?" + query);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertNothingOfOurInsides(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/\"",
                "/ogc/<x>",
                "/ogc/{x}",
                "/ogc/a|b",
                "/ogc/a b",
                "/ogc/%",
                "/ogc/%zz",
                "/ogc/é",
                "*",
                "ogc"
            })
    void answersWhatIsNoAddressByABadRequest(String target) {
        String answer = SERVICE.raw(target);

        assertThat(answer).matches("(?s)HTTP/1\\.1 40[04].*");
        assertNothingOfOurInsides(answer);
    }

    @Test
    void takesAQueryWithBracesAndQuotesAsItIs() {
        String answer =
                SERVICE.raw(ITEMS + "?filter-lang=cql2-json&filter={\"op\":\"=\",\"args\":[{\"property\":\"no\"},1]}");

        assertThat(answer).matches("(?s)HTTP/1\\.1 (200|400).*");
        assertNothingOfOurInsides(answer);
        String linked = SERVICE.raw(ITEMS + "?limit=1&filter-lang=ecql&filter=name<>'{a}[b]|\\^`\"'");
        assertThat(linked).startsWith("HTTP/1.1 200").contains("rel=\"next\"").contains("%7Ba%7D");
    }

    @Test
    void bearsVeryLongValues() {
        String much = "x".repeat(50_000);
        for (String query :
                List.of("bbox=", "limit=", "datetime=", "sortby=", "properties=", "crs=", "f=", "u", "lang=")) {
            assertProblem(SERVICE.get(ITEMS + "?" + query + much), 400);
        }
        assertProblem(SERVICE.get("/ogc/collections/" + much), 404);
        assertProblem(SERVICE.get(ITEMS + "/" + much), 404);
        assertThat(SERVICE.get(ITEMS + "?name=" + much).statusCode()).isEqualTo(200);
        String names = "name<>'" + "y".repeat(6_000) + "'";
        HttpResponse<String> answer =
                SERVICE.get(ITEMS + "?limit=1&filter-lang=ecql&filter=" + names.replace("<>", "%3C%3E"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"next\"");
        assertThat(SERVICE.get(ITEMS + "?" + "q".repeat(100_000)).statusCode()).isIn(400, 414);
    }

    @Test
    void bearsVeryManyParameters() {
        StringBuilder query = new StringBuilder("limit=1");
        for (int i = 0; i < 5_000; i++) {
            query.append("&p").append(i).append('=');
        }
        assertProblem(SERVICE.get(ITEMS + "?" + query), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1e300,1e300,1e301,1e301&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                "bbox=-20037508,-200375080,20037508,200375080&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857",
                "bbox=-10000000,-10000000,10000000,10000000&bbox-crs=ZONE",
                "bbox=1e30,1e30,1e31,1e31&bbox-crs=ZONE",
                "offset=2147483647",
                "offset=2147483647&limit=10000",
                "datetime=0001-01-01/9999-12-31",
                "datetime=9999-12-31T23:59:59Z/P1D"
            })
    void answersOrRefusesTheOutermostValuesButNeverFails(String query) {
        String zone = SERVICE.json("/ogc/collections/projects")
                .path("crs")
                .valueStream()
                .map(JsonNode::asString)
                .filter(uri -> uri.matches(".*/45\\d\\d"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> answer = SERVICE.get(ITEMS + "?" + query.replace("ZONE", zone));

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        assertNothingOfOurInsides(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ITEMS + "?bbox=%3Cscript%3E",
                ITEMS + "?%3Cb%3E=1",
                "/ogc/collections/%3Cb%3E",
                "/ogc/nothing",
                "/ogc//collections",
                ITEMS + "/nothing",
                "/ogc/conformance?f=xyz"
            })
    void showsAPersonAPage(String address) {
        HttpResponse<String> answer =
                SERVICE.get(address, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).startsWith(String.valueOf(answer.statusCode()));
        assertThat(Jsoup.parse(answer.body()).select("script, b")).isEmpty();
        assertNothingOfOurInsides(answer.body());
    }

    static Stream<String> resources() {
        String id = SERVICE.json(ITEMS + "?limit=1")
                .path("features")
                .path(0)
                .path("id")
                .asString();
        return Stream.of(
                "/ogc",
                "/ogc/",
                "/ogc/conformance",
                "/ogc/api",
                "/ogc/collections",
                "/ogc/collections/projects",
                "/ogc/collections/projects/queryables",
                ITEMS,
                ITEMS + "/" + id);
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status) {
        String about = answer.uri().toString();
        about = about.substring(0, Math.min(200, about.length()));
        assertThat(answer.statusCode()).as(about).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(about)
                .startsWith("application/problem+json");
        assertNothingOfOurInsides(answer.body());
        JsonNode problem = JsonMapper.builder().build().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).as(about).isNotBlank();
        return problem;
    }

    private static void assertNothingOfOurInsides(String body) {
        assertThat(body)
                .doesNotContain("Exception", "\tat ", "org.xinimap", "org.apache", "org.springframework", "java.");
    }
}
