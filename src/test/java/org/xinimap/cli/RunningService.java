package org.xinimap.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as a user starts it; tests speak HTTP to it. There is one with the sample register for the whole JVM. */
public final class RunningService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final WebServerApplicationContext context;
    private final int port;

    private RunningService(WebServerApplicationContext context) {
        this.context = context;
        this.port = context.getWebServer().getPort();
    }

    private static final class Holder {
        static final RunningService SERVICE = start();
    }

    /** The service, started at the first call, with the sample import ended. */
    public static RunningService get() {
        return Holder.SERVICE;
    }

    private static RunningService start() {
        try {
            Path folder = Files.createTempDirectory("xinimap-service-");
            RunningService service = start(
                    folder,
                    "--xinimap.store=" + folder.resolve("x.gpkg"),
                    "--xinimap.geodata=" + Path.of("geodata").toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            service.awaitSampleImport();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A service of the test's own.
     *
     * @param folder for its log
     */
    public static RunningService start(Path folder, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--logging.file.name=" + folder.resolve("x.log"));
        return new RunningService((WebServerApplicationContext) ServeCommand.serve(arguments.toArray(String[]::new)));
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        ((ConfigurableApplicationContext) context).close();
    }

    private void awaitSampleImport() {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            JsonNode imports = json("/imports").path("imports");
            boolean done = !imports.isEmpty();
            for (JsonNode job : imports) {
                if (job.path("state").asString().equals("failed")) {
                    throw new IllegalStateException("the sample import failed: " + job);
                }
                done &= job.path("state").asString().equals("done");
            }
            if (done) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("the sample import did not end: " + json("/imports"));
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The service's address, without a slash at the end. */
    public String root() {
        return "http://127.0.0.1:" + port;
    }

    /** @param address a path with its query, or a whole address of the service */
    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    public HttpResponse<String> send(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address.startsWith("http") ? address : root() + address))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The document at an address, which must answer 200. */
    public JsonNode json(String address, String... headers) {
        HttpResponse<String> answer = get(address, headers);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** The whole answer to a request target sent as it stands, though it be no address at all. */
    public String raw(String target) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            String request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(target, e);
        }
    }
}
