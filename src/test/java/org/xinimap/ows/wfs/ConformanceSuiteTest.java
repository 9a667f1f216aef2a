package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.cli.RunningService;
import org.xinimap.store.Edit;
import org.xinimap.store.gpkg.GeoPackageStore;

/**
 * OGC's own conformance suites for WFS 2.0 and GML 3.2 against the service, where their runner is at hand (beside the checkout,
 * or named by XINIMAP_SHARED). They edit, so the service has a data set of their own; and they know no passwords, so a proxy
 * adds the editor's.
 */
class ConformanceSuiteTest {
    private static final int FEATURES = 12;
    private static final Pattern RESULT = Pattern.compile("(\\d+) passed, (\\d+) failed, (\\d+) skipped");

    @TempDir
    static Path folder;

    private static Optional<Path> runner = Optional.empty();
    private static RunningService service;
    private static HttpServer proxy;

    @BeforeAll
    static void start() throws IOException {
        runner = Stream.of(Optional.ofNullable(System.getenv("XINIMAP_SHARED")).orElse("../shared"))
                .map(shared -> Path.of(shared)
                        .resolve("cite/run-cite")
                        .toAbsolutePath()
                        .normalize())
                .filter(Files::isExecutable)
                .findFirst();
        if (runner.isEmpty()) {
            System.err.println("SKIPPED: the conformance suites' runner (../shared/cite/run-cite) is not here.");
        }
        Assumptions.assumeTrue(runner.isPresent(), "the conformance suites' runner is not here");
        Path store = folder.resolve("x.gpkg");
        fill(store);
        Path geodata = Files.createDirectories(folder.resolve("geodata"));
        try (Stream<Path> files = Files.walk(Path.of("geodata/gazetteer"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = geodata.resolve(Path.of("geodata").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(geodata.resolve("catalog.yml"), """
                layers:
                  - {name: sites, title: {zh: 点, en: Sites}, source: "store:sites"}
                  - {name: tracks, title: {zh: 线, en: Tracks}, source: "store:tracks"}
                  - {name: fields, title: {zh: 面, en: Fields}, source: "store:fields"}
                """);
        proxy = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service = RunningService.start(
                folder,
                "--xinimap.store=" + store,
                "--xinimap.geodata=" + geodata,
                "--xinimap.sample-data=false",
                "--xinimap.editor.password=secret");
        proxy.createContext("/", ConformanceSuiteTest::forward);
        proxy.setExecutor(Executors.newCachedThreadPool());
        proxy.start();
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.stop(0);
        }
        if (service != null) {
            service.close();
        }
    }

    private static void fill(Path file) {
        try (GeoPackageStore store = GeoPackageStore.open(file)) {
            table(store, "sites", Point.class, "POINT (%1$f %2$f)");
            table(store, "tracks", LineString.class, "LINESTRING (%1$f %2$f, %3$f %4$f, %3$f %2$f)");
            table(store, "fields", Polygon.class, "POLYGON ((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))");
        }
    }

    private static void table(GeoPackageStore store, String name, Class<? extends Geometry> geometry, String shape) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(name);
        type.setCRS(DefaultGeographicCRS.WGS84);
        type.add("geom", geometry);
        type.add("label", String.class);
        // No whole number and no date: the suite compares a property whose type it picks by chance, and of xs:long
        // it makes "xs:anySimpleType(…)", which no XPath processor knows.
        type.add("count", Double.class);
        type.add("height", Double.class);
        type.add("updated", LocalDateTime.class);
        type.add("note", String.class);
        // Written as GML's own properties, which the suite updates.
        type.add("gml_name", String.class);
        type.add("gml_identifier", String.class);
        type.add("gml_description", String.class);
        store.createTable(type.buildFeatureType());
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < FEATURES; i++) {
            Map<String, @Nullable Object> values = new HashMap<>();
            double x = 107 + i * 0.1;
            double y = 39 + i * 0.1;
            values.put("geom", wkt(shape.formatted(x, y, x + 0.05, y + 0.05)));
            values.put("label", name + " " + i);
            values.put("count", 3.0 * i);
            values.put("height", i + 0.5);
            values.put("updated", LocalDateTime.of(2010 + i, 1 + i % 9, 10 + i, 8, 30));
            values.put("note", i % 3 == 0 ? null : "n" + i);
            edits.add(new Edit.Insert(name, values));
        }
        store.apply(edits);
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Passes a request on with the editor's credentials, and the proxy's own address for links. */
    private static void forward(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(service.root() + exchange.getRequestURI().toASCIIString()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("editor:secret".getBytes(StandardCharsets.UTF_8)))
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "127.0.0.1")
                .header("X-Forwarded-Port", Integer.toString(proxy.getAddress().getPort()));
        for (String name : List.of("Content-Type", "Accept")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> request.header(name, value));
        }
        try {
            HttpResponse<InputStream> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            byte[] body = answer.body().readAllBytes();
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private record Result(int passed, int failed, int skipped, String report) {}

    private static Result run(String suite, String address) throws IOException, InterruptedException {
        Path output = folder.resolve("cite.txt");
        Process process = new ProcessBuilder(
                        runner.orElseThrow().toString(),
                        suite,
                        "http://127.0.0.1:" + proxy.getAddress().getPort() + address,
                        Files.createTempDirectory(folder, "out").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String report = Files.readString(output);
        Matcher last = RESULT.matcher(report);
        assertThat(last.results().count()).as(report).isPositive();
        last.reset();
        Result result = new Result(0, 0, 0, report);
        while (last.find()) {
            result = new Result(
                    Integer.parseInt(last.group(1)),
                    Integer.parseInt(last.group(2)),
                    Integer.parseInt(last.group(3)),
                    report);
        }
        System.out.printf(
                "%s %s: %d passed, %d failed, %d skipped%n",
                suite, address, result.passed(), result.failed(), result.skipped());
        return result;
    }

    @Test
    void passesTheSuiteOfWfs() throws IOException, InterruptedException {
        Result result = run("wfs20", "/wfs");
        assertThat(result.failed()).as(result.report()).isZero();
        assertThat(result.passed()).as(result.report()).isGreaterThanOrEqualTo(228);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sites", "tracks", "fields"})
    void passesTheSuiteOfGml(String layer) throws IOException, InterruptedException {
        Result result = run("gml32", "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=" + layer);
        assertThat(result.failed()).as(result.report()).isZero();
        assertThat(result.passed()).as(result.report()).isGreaterThanOrEqualTo(22);
    }
}
