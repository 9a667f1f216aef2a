package org.xinimap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service over HTTP: imports, the register, and who may write. */
class ServiceHttpTest {
    private static final String EDITOR =
            "Basic " + Base64.getEncoder().encodeToString("editor:secret".getBytes(StandardCharsets.UTF_8));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;
    private static String root;

    @BeforeAll
    static void start() throws Exception {
        service = ServeCommand.serve(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--xinimap.store=" + folder.resolve("x.gpkg"),
                "--xinimap.editor.password=secret",
                "--logging.file.name=" + folder.resolve("x.log"));
        root = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        Instant patience = Instant.now().plus(PATIENCE);
        while (json(get("/projects?limit=1")).path("total").asInt() == 0
                && Instant.now().isBefore(patience)) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isUpAndShowsTheSampleRegister() throws Exception {
        assertThat(json(get("/actuator/health")).path("status").asString()).isEqualTo("UP");
        assertThat(json(get("/projects?limit=1")).path("total").asInt()).isGreaterThanOrEqualTo(113);
    }

    @Test
    void letsNobodyWriteWithoutTheEditorsPassword() throws Exception {
        HttpResponse<String> anonymous = send(upload("a.txt", "建设学校。").build());
        HttpResponse<String> stranger = send(upload("a.txt", "建设学校。")
                .header("Authorization", "Basic ZWRpdG9yOndyb25n")
                .build());

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Basic");
        assertThat(stranger.statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAWriteThatAnotherSiteMakesTheEditorsBrowserSend() throws Exception {
        HttpResponse<String> forged = send(upload("a.txt", "建设学校。")
                .header("Authorization", EDITOR)
                .header("Sec-Fetch-Site", "cross-site")
                .build());

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void importsADocumentAndTellsTheSameTwice() throws Exception {
        String text = "杭锦旗2024年政府工作报告\n新建独贵塔拉镇污水处理厂。打通锡尼镇光明街。\n";

        JsonNode first = importAndWait("report.txt", text);
        JsonNode second = importAndWait("report.txt", text);

        assertThat(first.path("state").asString()).isEqualTo("done");
        assertThat(first.path("counts").path("added").asInt()).isEqualTo(2);
        assertThat(first.path("report").size()).isEqualTo(2);
        assertThat(second.path("counts").path("unchanged").asInt()).isEqualTo(2);
        assertThat(second.path("counts").path("added").asInt()).isZero();
    }

    @Test
    void sendsTheProgressAsEventsUntilTheEnd() throws Exception {
        JsonNode job = json(send(upload("events.txt", "杭锦旗规划\n新建巴拉贡镇客运站。\n")
                .header("Authorization", EDITOR)
                .build()));

        HttpResponse<String> events = get("/imports/" + job.path("id").asString() + "/events");

        List<String> data =
                events.body().lines().filter(line -> line.startsWith("data:")).toList();
        JsonNode last = JSON.readTree(data.get(data.size() - 1).substring("data:".length()));
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(last.path("state").asString()).isEqualTo("done");
        assertThat(last.path("percent").asInt()).isEqualTo(100);
    }

    @Test
    void failsTheImportOfABrokenDocumentWithASentenceAndLeavesNothing() throws Exception {
        int before = json(get("/projects?limit=1")).path("total").asInt();

        JsonNode job = importAndWait("broken.docx", "PK\u0003\u0004this is no archive");

        assertThat(job.path("state").asString()).isEqualTo("failed");
        assertThat(job.path("error").asString()).isNotBlank().doesNotContain("Exception");
        assertThat(json(get("/projects?limit=1")).path("total").asInt()).isEqualTo(before);
    }

    @Test
    void refusesAnUploadThatIsEmptyTooLargeOrNotThere() throws Exception {
        HttpResponse<String> empty =
                send(upload("empty.txt", "").header("Authorization", EDITOR).build());
        HttpResponse<String> large = send(upload("large.txt", "a".repeat(65 * 1024 * 1024))
                .header("Authorization", EDITOR)
                .build());
        HttpResponse<String> none = send(request("/imports")
                .header("Authorization", EDITOR)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x"))
                .build());

        assertProblem(empty, 400, "file");
        assertProblem(large, 413, "");
        assertProblem(none, 415, "");
    }

    @Test
    void confirmsMovesAndRejectsAProject() throws Exception {
        String id = json(get("/projects?q=S215"))
                .path("projects")
                .get(0)
                .path("project_id")
                .asString();

        JsonNode confirmed = json(patch(id, "{\"review\":\"confirmed\"}"));
        JsonNode moved = json(patch(id, "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[108.7,39.8]}}"));

        assertThat(confirmed.path("properties").path("review").asString()).isEqualTo("confirmed");
        assertThat(moved.path("properties").path("review").asString()).isEqualTo("moved");
        assertThat(moved.path("geometry").path("coordinates").get(0).asDouble()).isEqualTo(108.7);
        // The very next request on the other protocol shows it.
        assertThat(get("/ogc/collections/projects/items?project_id=" + id + "&f=json")
                        .body())
                .contains("[108.7,39.8]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"review\":\"perhaps\"} | review",
                "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[308,39]}} | geometry",
                "{\"geometry\":{\"type\":\"Blob\"}} | geometry",
                "{\"name\":\"x\"} | body",
                "[] | body",
                "{ | body"
            })
    void refusesAPatchThatMakesNoSenseNamingThePart(String body, String parameter) throws Exception {
        String id = json(get("/projects?limit=1"))
                .path("projects")
                .get(0)
                .path("project_id")
                .asString();

        assertProblem(patch(id, body), 400, parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "/projects?theme=roads, 400, theme",
        "/projects?limit=0, 400, limit",
        "/projects?colour=red, 400, colour",
        "/projects/none, 404, ''",
        "/imports/none, 404, ''",
        "/geocode, 400, q",
        "/geocode?q=x&crs=EPSG:1, 400, crs",
        "/geocode/reverse?lon=1, 400, lat",
        "/nothing/here, 404, ''"
    })
    void answersABadRequestWithAProblemThatNamesTheParameter(String path, int status, String parameter)
            throws Exception {
        assertProblem(get(path), status, parameter);
    }

    @Test
    void answersTheUnknownProjectOfAPatchWith404() throws Exception {
        assertThat(patch("none", "{\"review\":\"confirmed\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void geocodesATableForAnybody() throws Exception {
        HttpResponse<String> answer = send(request("/geocode/batch")
                .header("Content-Type", "text/csv")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString("名称,地点\n甲,锡尼镇\n乙,乌有乡\n"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(3);
        assertThat(answer.body()).contains("锡尼镇, 杭锦旗");
    }

    @Test
    void forbidsForeignScripts() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
    }

    private static JsonNode importAndWait(String name, String content) throws Exception {
        HttpResponse<String> accepted =
                send(upload(name, content).header("Authorization", EDITOR).build());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String address = accepted.headers().firstValue("Location").orElseThrow();
        Instant patience = Instant.now().plus(PATIENCE);
        JsonNode job = json(get(address));
        while (job.path("state").asString().equals("running") && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
            job = json(get(address));
        }
        return job;
    }

    private static HttpRequest.Builder upload(String name, String content) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--xinimap\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content.getBytes(StandardCharsets.UTF_8));
        body.writeBytes("\r\n--xinimap--\r\n".getBytes(StandardCharsets.UTF_8));
        return request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=xinimap")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static HttpResponse<String> patch(String id, String body) throws Exception {
        return send(request("/projects/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                .header("Authorization", EDITOR)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET().build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String parameter) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        if (!parameter.isEmpty()) {
            assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
            assertThat(problem.path("accepted").asString()).isNotBlank();
        }
    }
}
