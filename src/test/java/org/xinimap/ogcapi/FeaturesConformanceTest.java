package org.xinimap.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.cli.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The abstract tests of OGC API – Features Part 1 (17-069r4, annex A), asked of the running service from outside. */
class FeaturesConformanceTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final String ITEMS = "/ogc/collections/projects/items";
    private static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

    @Test
    void landingPageLinksToEverything() {
        JsonNode landing = SERVICE.json("/ogc");

        assertThat(landing.path("title").asString()).isNotBlank();
        for (String rel : List.of("self", "alternate", "service-desc", "service-doc", "conformance", "data")) {
            assertThat(links(landing, rel)).as(rel).isNotEmpty().allSatisfy(link -> {
                HttpResponse<String> answer = SERVICE.get(link.path("href").asString(), "Accept", "*/*");
                assertThat(answer.statusCode()).as(link.toString()).isEqualTo(200);
                assertSameType(link.path("type").asString(), answer);
            });
        }
        assertThat(links(landing, "service-desc"))
                .extracting(link -> link.path("type").asString())
                .contains(OPENAPI);
    }

    @Test
    void declaresTheClassesOfPartsOneAndTwo() {
        assertThat(texts(SERVICE.json("/ogc/conformance").path("conformsTo")))
                .doesNotHaveDuplicates()
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    void listsEachCollectionAsItsOwnPageDoes() {
        JsonNode all = SERVICE.json("/ogc/collections");

        assertThat(links(all, "self")).hasSize(1);
        assertThat(links(all, "alternate")).isNotEmpty();
        assertThat(all.path("collections").size()).isGreaterThan(10);
        for (JsonNode collection : all.path("collections")) {
            String id = collection.path("id").asString();
            assertThat(SERVICE.json("/ogc/collections/" + id)).as(id).isEqualTo(collection);
        }
    }

    @ParameterizedTest
    @MethodSource("collectionIds")
    void collectionHasLinksWithTypesAndAnExtentThatIsTrue(String id) {
        JsonNode collection = SERVICE.json("/ogc/collections/" + id);

        assertThat(collection.path("id").asString()).isEqualTo(id);
        assertThat(collection.path("title").asString()).isNotBlank();
        assertThat(collection.path("itemType").asString()).isEqualTo("feature");
        assertThat(links(collection, "self")).singleElement().satisfies(FeaturesConformanceTest::answersWithItsType);
        assertThat(links(collection, "alternate")).isNotEmpty().allSatisfy(FeaturesConformanceTest::answersWithItsType);
        assertThat(links(collection, "items"))
                .allSatisfy(FeaturesConformanceTest::answersWithItsType)
                .extracting(link -> link.path("type").asString())
                .contains("application/geo+json", "text/html");
        JsonNode box = collection.path("extent").path("spatial").path("bbox").path(0);
        List<Double> numbers = box.valueStream().map(JsonNode::asDouble).toList();
        JsonNode features = SERVICE.json("/ogc/collections/" + id + "/items?limit=1000");
        boolean located = features.path("features")
                .valueStream()
                .anyMatch(feature -> !feature.path("geometry").isNull());
        if (located) {
            assertThat(numbers).hasSize(4);
            assertThat(numbers.get(0)).isBetween(-180.0, numbers.get(2));
            assertThat(numbers.get(1)).isBetween(-90.0, numbers.get(3));
        } else {
            assertThat(numbers).isEmpty();
        }
        JsonNode interval =
                collection.path("extent").path("temporal").path("interval").path(0);
        if (!interval.isMissingNode()) {
            assertThat(interval.size()).isEqualTo(2);
            assertThat(interval.valueStream().filter(end -> !end.isNull()))
                    .as("an interval that says nothing had better not be there")
                    .isNotEmpty()
                    .allSatisfy(end -> OffsetDateTime.parse(end.asString()));
        }
    }

    @ParameterizedTest
    @MethodSource("collectionIds")
    void everyPageOfTheCollectionFollowsTheLastUntilAllAreSeen(String id) {
        String address = "/ogc/collections/" + id + "/items?limit=7";
        long matched = SERVICE.json(address).path("numberMatched").asLong();
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(address);
        while (next.isPresent()) {
            JsonNode page = SERVICE.json(next.get());
            assertThat(page.path("type").asString()).isEqualTo("FeatureCollection");
            assertThat(page.path("numberMatched").asLong()).isEqualTo(matched);
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size())
                    .isLessThanOrEqualTo(7);
            page.path("features")
                    .forEach(feature ->
                            assertThat(seen.add(feature.path("id").asString())).isTrue());
            next = links(page, "next").stream()
                    .map(link -> link.path("href").asString())
                    .findFirst();
        }
        assertThat(seen).hasSize((int) matched);
    }

    @Test
    void itemsLinkToThemselvesInEachEncodingAndSayWhen() {
        HttpResponse<String> answer = SERVICE.get(ITEMS, "Accept", "application/geo+json");
        JsonNode items = tree(answer);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/geo+json");
        assertThat(links(items, "self"))
                .singleElement()
                .satisfies(link -> assertThat(link.path("type").asString()).isEqualTo("application/geo+json"));
        assertThat(links(items, "alternate"))
                .allSatisfy(FeaturesConformanceTest::answersWithItsType)
                .extracting(link -> link.path("type").asString())
                .contains("text/html");
        Instant stamp = Instant.parse(items.path("timeStamp").asString());
        assertThat(stamp)
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        assertThat(items.path("timeStamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/conformance", "/ogc/collections", "/ogc/collections/projects", ITEMS})
    void selfLinkNamesTheTypeOfTheAnswer(String path) {
        for (String accept : List.of("application/json", "application/json, text/html;q=0.1", "*/*")) {
            HttpResponse<String> answer = SERVICE.get(path, "Accept", accept);
            assertThat(links(tree(answer), "self"))
                    .singleElement()
                    .satisfies(link -> assertSameType(link.path("type").asString(), answer));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "10", "10000", "10001", "2147483647", "99999999999999999999"})
    void limitIsTheMostFeaturesGivenAndTooLargeAOneIsLowered(String limit) {
        JsonNode items = SERVICE.json(ITEMS + "?limit=" + limit);

        long matched = items.path("numberMatched").asLong();
        long most = limit.length() > 5 ? 10_000 : Math.min(10_000, Long.parseLong(limit));
        assertThat(items.path("features").size()).isEqualTo((int) Math.min(matched, most));
    }

    @Test
    void defaultLimitIsTheOneTheDescriptionNames() {
        JsonNode schema = parameter("limit").path("schema");

        assertThat(SERVICE.json(ITEMS).path("features").size())
                .isEqualTo(schema.path("default").asInt());
    }

    @Test
    void bboxSelectsWhatMeetsItAndLeavesOutWhatHasNoGeometry() {
        long all = matched(ITEMS);
        long world = matched(ITEMS + "?bbox=-180,-90,180,90");
        long located = SERVICE.json(ITEMS + "?limit=10000")
                .path("features")
                .valueStream()
                .filter(feature -> !feature.path("geometry").isNull())
                .count();

        assertThat(world).isEqualTo(located).isPositive().isLessThanOrEqualTo(all);
        assertThat(matched(ITEMS + "?bbox=-180,-90,-1000,180,90,1000")).isEqualTo(world);
        assertThat(matched(ITEMS + "?bbox=177,65,-177,70")).isZero();
        assertThat(matched(ITEMS + "?bbox=170,-90,150,90"))
                .as("across the date line and around the world")
                .isEqualTo(world);
        assertThat(matched(ITEMS + "?bbox=0,0,0,0")).isZero();
        assertThat(matched(ITEMS + "?bbox=-70,-10,-60,0")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01",
                "2024-05-01T12:00:00Z",
                "2024-05-01T12:00:00.25%2B08:00",
                "2024-05-01T12:00:00+08:00",
                "2023-01-01/2025-12-31",
                "2023-01-01T00:00:00Z/2025-12-31T00:00:00Z",
                "2023-01-01/..",
                "2023-01-01/",
                "../2025-12-31",
                "/2025-12-31",
                "../..",
                "2023-01-01/P1Y",
                "2023-01-01T00:00:00Z/P1Y2M3DT4H5M6S",
                "2023-01-01T00:00:00Z/PT26303H59M59S",
                "2023-01-01T00:00:00Z/P3W"
            })
    void datetimeIsUnderstoodInEachForm(String datetime) {
        assertThat(matched(ITEMS + "?datetime=" + datetime)).isPositive();
    }

    @Test
    void datetimeOfTheTemporalExtentGivesAllAndOneFarOffOnlyWhatHasNoTime() {
        JsonNode interval = SERVICE.json("/ogc/collections/projects")
                .path("extent")
                .path("temporal")
                .path("interval")
                .path(0);
        String whole = interval.path(0).asString() + "/" + interval.path(1).asString();

        assertThat(matched(ITEMS + "?datetime=" + whole)).isEqualTo(matched(ITEMS));
        assertThat(matched(ITEMS + "?datetime=1900-01-01")).isLessThan(matched(ITEMS));
    }

    @Test
    void featureLinksToItselfItsEncodingsAndItsCollection() {
        JsonNode first = SERVICE.json(ITEMS + "?limit=1").path("features").path(0);
        String address = ITEMS + "/" + encode(first.path("id").asString());
        HttpResponse<String> answer = SERVICE.get(address, "Accept", "application/geo+json");
        JsonNode feature = tree(answer);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/geo+json");
        assertThat(feature.path("type").asString()).isEqualTo("Feature");
        assertThat(feature.path("id")).isEqualTo(first.path("id"));
        assertThat(feature.path("geometry")).isEqualTo(first.path("geometry"));
        assertThat(feature.path("properties")).isEqualTo(first.path("properties"));
        for (String rel : List.of("self", "alternate", "collection")) {
            assertThat(links(feature, rel))
                    .as(rel)
                    .isNotEmpty()
                    .allSatisfy(FeaturesConformanceTest::answersWithItsType);
        }
    }

    @Test
    void featuresOfEveryCollectionCanBeAskedForOneByOne() {
        for (String id : collectionIds().toList()) {
            JsonNode features =
                    SERVICE.json("/ogc/collections/" + id + "/items?limit=3").path("features");
            for (JsonNode feature : features) {
                String address = "/ogc/collections/" + id + "/items/"
                        + encode(feature.path("id").asString());
                JsonNode one = SERVICE.json(address);
                assertThat(one.path("properties")).isEqualTo(feature.path("properties"));
                assertThat(links(one, "alternate"))
                        .as(address)
                        .isNotEmpty()
                        .allSatisfy(FeaturesConformanceTest::answersWithItsType);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/collections/nowhere", "/ogc/collections/nowhere/items", ITEMS + "/nothing", "/ogc/x"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(SERVICE.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nextLinkKeepsAFilterInChineseAndWithSigns() {
        String filter = encode("theme <> 'a+b%&c{d}' AND name <> '项目'");
        JsonNode page = SERVICE.json(ITEMS + "?limit=1&filter-lang=ecql&filter=" + filter);
        long matched = page.path("numberMatched").asLong();
        assertThat(matched).isGreaterThan(2);

        JsonNode second = SERVICE.json(links(page, "next").get(0).path("href").asString());

        assertThat(second.path("numberMatched").asLong()).isEqualTo(matched);
        assertThat(links(second, "prev")).hasSize(1);
        assertThat(links(second, "alternate")).allSatisfy(FeaturesConformanceTest::answersWithItsType);
    }

    @Test
    void linksStandInTheHeaderToo() {
        for (String path : List.of("/ogc", "/ogc/collections", "/ogc/collections/projects", ITEMS)) {
            HttpResponse<String> answer = SERVICE.get(path);
            List<String> header = answer.headers().allValues("Link");
            for (JsonNode link : tree(answer).path("links")) {
                assertThat(header)
                        .as(path)
                        .anyMatch(line -> line.contains("<" + link.path("href").asString() + ">")
                                && line.contains("rel=\"" + link.path("rel").asString() + "\""));
            }
        }
    }

    static Stream<String> collectionIds() {
        return SERVICE.json("/ogc/collections")
                .path("collections")
                .valueStream()
                .map(collection -> collection.path("id").asString());
    }

    private static long matched(String address) {
        return SERVICE.json(address).path("numberMatched").asLong();
    }

    private static JsonNode parameter(String name) {
        return SERVICE.json("/ogc/api")
                .path("paths")
                .path("/collections/projects/items")
                .path("get")
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> links(JsonNode document, String rel) {
        return document.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .toList();
    }

    private static void answersWithItsType(JsonNode link) {
        HttpResponse<String> answer = SERVICE.get(link.path("href").asString(), "Accept", "*/*");
        assertThat(answer.statusCode()).as(link + ": " + answer.body()).isEqualTo(200);
        assertSameType(link.path("type").asString(), answer);
    }

    private static void assertSameType(String type, HttpResponse<String> answer) {
        assertThat(answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replace(" ", "")
                        .toLowerCase())
                .as(answer.uri().toString())
                .startsWith(type);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
