package org.xinimap.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinimap.cli.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description as the conformance suite reads it: its test points, and its being valid OpenAPI 3.0. */
class OpenApiDocumentTest {
    private static final RunningService SERVICE = RunningService.get();
    private static final JsonNode API = SERVICE.json("/ogc/api");

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    @Test
    void comesAsOpenApiForEveryWayOfAskingForIt() {
        for (String accept : List.of(
                "*/*",
                "application/json",
                "application/vnd.oai.openapi+json;version=3.0",
                "application/vnd.oai.openapi+json;version=3.0, application/json;q=0.5")) {
            HttpResponse<String> answer = SERVICE.get("/ogc/api", "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                    .startsWith("application/vnd.oai.openapi+json;version=3.0");
        }
    }

    /** Parsers load the address with what Java sends by default, which likes HTML best. */
    @Test
    void linkedAddressGivesOpenApiEvenToAClientThatTakesHtml() {
        JsonNode link = SERVICE.json("/ogc")
                .path("links")
                .valueStream()
                .filter(candidate -> candidate.path("rel").asString().equals("service-desc"))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> answer =
                SERVICE.get(link.path("href").asString(), "Accept", "text/html, image/gif, image/jpeg, */*; q=0.2");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("openapi+json");
    }

    @Test
    void namesTheServerAndWhatEveryDocumentMust() {
        assertThat(API.path("openapi").asString()).startsWith("3.0.");
        assertThat(API.path("info").path("title").asString()).isNotBlank();
        assertThat(API.path("info").path("version").asString()).isNotBlank();
        assertThat(API.path("servers").size()).isEqualTo(1);
        assertThat(API.path("servers").path(0).path("url").asString()).isEqualTo(SERVICE.root() + "/ogc");
    }

    @Test
    void hasExactlyThePathsThatAnswer() {
        Set<String> expected = new TreeSet<>(Set.of("/", "/conformance", "/api", "/collections"));
        for (JsonNode collection : SERVICE.json("/ogc/collections").path("collections")) {
            String path = "/collections/" + collection.path("id").asString();
            expected.addAll(List.of(path, path + "/items", path + "/items/{featureId}", path + "/queryables"));
        }
        assertThat(API.path("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
        for (String path : expected) {
            if (!path.contains("{")) {
                assertThat(SERVICE.get("/ogc" + path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("itemsPaths")
    void bboxLimitAndDatetimeAreAsTheStandardHasThem(String path) {
        JsonNode bbox = parameter(path, "bbox");
        assertForm(bbox);
        assertThat(bbox.path("schema").path("type").asString()).isEqualTo("array");
        assertThat(bbox.path("schema").path("minItems").asInt()).isEqualTo(4);
        assertThat(bbox.path("schema").path("maxItems").asInt()).isEqualTo(6);
        assertThat(bbox.path("schema").path("items").path("type").asString()).isEqualTo("number");

        JsonNode limit = parameter(path, "limit");
        assertForm(limit);
        assertThat(limit.path("schema").path("type").asString()).isEqualTo("integer");
        assertThat(limit.path("schema").path("minimum").asInt()).isEqualTo(1);
        assertThat(limit.path("schema").path("maximum").isInt()).isTrue();
        assertThat(limit.path("schema").path("default").asInt())
                .isBetween(1, limit.path("schema").path("maximum").asInt());

        JsonNode datetime = parameter(path, "datetime");
        assertForm(datetime);
        assertThat(datetime.path("schema").path("type").asString()).isEqualTo("string");

        for (String crs : List.of("crs", "bbox-crs")) {
            assertForm(parameter(path, crs));
            assertThat(parameter(path, crs).path("schema").path("type").asString())
                    .isEqualTo("string");
            assertThat(parameter(path, crs).path("schema").path("format").asString())
                    .isEqualTo("uri");
        }
    }

    @Test
    void everyParameterIsWellFormedAndNamedOnce() {
        operations().forEach(path -> {
            JsonNode get = API.path("paths").path(path).path("get");
            Set<String> names = new HashSet<>();
            for (JsonNode parameter : get.path("parameters")) {
                String name = parameter.path("name").asString();
                assertThat(names.add(name)).as(path + " " + name).isTrue();
                assertThat(parameter.path("in").asString()).isEqualTo("query");
                assertThat(parameter.path("description").asString()).isNotBlank();
                JsonNode schema = parameter.path("schema");
                assertThat(schema.path("type").asString()).isIn("string", "integer", "number", "boolean", "array");
                List<String> choices = schema.path("enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                assertThat(choices).doesNotHaveDuplicates();
                if (schema.has("enum") && schema.has("default")) {
                    assertThat(choices).contains(schema.path("default").asString());
                }
            }
        });
    }

    @Test
    void everyPathParameterIsDefinedAndRequired() {
        operations().forEach(path -> {
            Matcher matcher = PATH_PARAMETER.matcher(path);
            JsonNode defined = API.path("paths").path(path).path("parameters");
            int count = 0;
            while (matcher.find()) {
                JsonNode parameter = defined.path(count++);
                assertThat(parameter.path("name").asString()).isEqualTo(matcher.group(1));
                assertThat(parameter.path("in").asString()).isEqualTo("path");
                assertThat(parameter.path("required").asBoolean()).isTrue();
            }
            assertThat(defined.size()).isEqualTo(count);
        });
    }

    @Test
    void operationIdsAreUniqueAndAnswersDescribed() {
        Set<String> seen = new HashSet<>();
        operations().forEach(path -> {
            JsonNode get = API.path("paths").path(path).path("get");
            assertThat(seen.add(get.path("operationId").asString())).as(path).isTrue();
            assertThat(get.path("responses").has("200")).isTrue();
            get.path("responses").forEach(response -> {
                JsonNode resolved = response.has("$ref")
                        ? API.at(response.path("$ref").asString().substring(1))
                        : response;
                assertThat(resolved.path("description").asString()).as(path).isNotBlank();
                resolved.path("content")
                        .propertyNames()
                        .forEach(type -> assertThat(type).contains("/"));
            });
        });
    }

    @Test
    void refersToNothingOutsideItself() {
        List<String> references = API.findValuesAsString("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(API.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void saysWithTypeWhatItAnswers() {
        operations().filter(path -> !path.contains("{")).forEach(path -> {
            JsonNode content = API.path("paths")
                    .path(path)
                    .path("get")
                    .path("responses")
                    .path("200")
                    .path("content");
            for (String type : content.propertyNames()) {
                HttpResponse<String> answer = SERVICE.get("/ogc" + path, "Accept", type);
                assertThat(answer.statusCode()).as(path + " " + type).isEqualTo(200);
                assertThat(answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .replace(" ", ""))
                        .startsWith(type);
            }
        });
    }

    @Test
    void isTheSameDocumentInBothLanguagesButForItsWords() {
        JsonNode chinese = JsonMapper.builder()
                .build()
                .readTree(SERVICE.get("/ogc/api", "Accept-Language", "zh-CN,zh;q=0.9")
                        .body());

        assertThat(chinese.path("info").path("title").asString()).containsPattern("\\p{IsHan}");
        assertThat(chinese.path("paths").propertyNames())
                .isEqualTo(API.path("paths").propertyNames());
    }

    static Stream<String> itemsPaths() {
        return operations().filter(path -> path.endsWith("/items"));
    }

    private static Stream<String> operations() {
        return API.path("paths").propertyNames().stream();
    }

    private static JsonNode parameter(String path, String name) {
        return API.path("paths")
                .path(path)
                .path("get")
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " has no parameter " + name));
    }

    private static void assertForm(JsonNode parameter) {
        assertThat(parameter.path("in").asString()).isEqualTo("query");
        assertThat(parameter.path("required").asBoolean()).isFalse();
        assertThat(parameter.path("style").asString()).isEqualTo("form");
        assertThat(parameter.path("explode").isBoolean()).isTrue();
        assertThat(parameter.path("explode").asBoolean()).isFalse();
    }
}
