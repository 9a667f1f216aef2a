package org.xinimap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinimap.store.postgis.PostgresCluster;

/** The service on a database that fails, with clients that are slow or leave. */
class DatabaseServiceTest {
    private static final int ROWS = 4000;
    private static final String BIG = "/ogc/collections/parcels/items?limit=4000";

    @TempDir
    static Path folder;

    private static PostgresCluster cluster;
    private static String database;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        cluster = PostgresCluster.create();
        database = cluster.database();
        PostgresCluster.execute(
                database,
                "CREATE SCHEMA gis",
                "CREATE TABLE gis.parcels (id int PRIMARY KEY, code text, geom geometry(Polygon, 4545))",
                "INSERT INTO gis.parcels SELECT i, repeat('地块', 100), ST_Transform(ST_Expand(ST_Point(108 + i / 8000.0, 39.8, 4326), 0.0001), 4545)"
                        + " FROM generate_series(1, " + ROWS + ") i",
                "CREATE INDEX ON gis.parcels USING gist (geom)",
                "CREATE TABLE gis.wells (gid uuid PRIMARY KEY DEFAULT gen_random_uuid(), depth numeric, geom geometry(Point, 4490))",
                "INSERT INTO gis.wells (depth, geom) VALUES (12.5, ST_Point(108.7, 39.8, 4490))",
                "CREATE VIEW gis.naps AS SELECT id, (SELECT true FROM pg_sleep(id)) AS rested, geom FROM gis.parcels WHERE id > 9",
                "CREATE TABLE gis.notes (t text)");
        Path geodata = Files.createDirectories(folder.resolve("geodata"));
        try (var files = Files.walk(Path.of("geodata/gazetteer"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = geodata.resolve(Path.of("geodata").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(geodata.resolve("catalog.yml"), """
                layers:
                  - {name: projects, title: 项目, source: "store:projects"}
                  - {name: parcels_in_memory, title: 地块, source: "store:gis.parcels", read: memory}
                  - {name: parcels, title: 地块, source: "store:gis.parcels", read: database}
                  - {name: "all_{table}", title: "表 {table}", source: "store:gis.*"}
                """);
        service = RunningService.start(
                folder,
                "--xinimap.store=" + database,
                "--xinimap.geodata=" + geodata,
                "--xinimap.editor.password=secret",
                "--xinimap.postgis.connections=10",
                "--xinimap.postgis.statement-timeout=4s",
                "--xinimap.postgis.triggers=gis.*");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void publishesWhatAPatternNames() {
        List<String> names = new ArrayList<>();
        service.json("/ogc/collections")
                .path("collections")
                .forEach(c -> names.add(c.path("id").asString()));
        assertThat(names)
                .containsExactly("projects", "parcels_in_memory", "parcels", "all_naps", "all_parcels", "all_wells");
        var well = service.json("/ogc/collections/all_wells/items")
                .path("features")
                .get(0);
        assertThat(well.path("id").asString()).matches("[0-9a-f-]{36}");
        assertThat(well.path("properties").path("depth").asDouble()).isEqualTo(12.5);
        assertThat(service.json("/actuator/health")
                        .path("components")
                        .path("store")
                        .path("status")
                        .asString())
                .isEqualTo("UP");
    }

    @Test
    void servesMemoryOnWhileTheDatabaseIsAwayAndRecoversByItself() {
        assertThat(service.get("/ogc/collections/parcels_in_memory/items?limit=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get(BIG).statusCode()).isEqualTo(200);
        cluster.stop();
        try {
            long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
            while (System.nanoTime() < end) {
                assertThat(service.get("/ogc/collections/parcels_in_memory/items?limit=5")
                                .statusCode())
                        .isEqualTo(200);
                HttpResponse<String> away = service.get(BIG);
                assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
                assertThat(away.headers().firstValue("Retry-After")).isPresent();
                assertThat(away.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            }
            assertThat(service.json("/actuator/health").path("status").asString())
                    .isEqualTo("DEGRADED");
        } finally {
            cluster.start();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> service.get(BIG).statusCode() == 200);
        PostgresCluster.execute(database, "UPDATE gis.parcels SET code = '新' WHERE id = 1");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> service.get("/ogc/collections/parcels_in_memory/items/1")
                        .body()
                        .contains("\"新\""));
    }

    @Test
    void neverRunsOutOfConnectionsForSlowClients() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                slow.add(ask(BIG));
            }
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = service.get("/ogc/collections/parcels/items?limit=5&offset=" + 10 * i);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            }
            for (Socket socket : slow) {
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 200");
                assertThat(answer.split("\"type\":\"Feature\"", -1)).hasSize(ROWS + 1);
                assertThat(answer).contains("\"numberReturned\":" + ROWS);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static Socket ask(String target) throws IOException {
        Socket socket = new Socket();
        // Little fits between the service and who does not read.
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", service.port()));
        socket.setSoTimeout(60_000);
        String request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void stopsAStatementThatTakesTooLong() {
        HttpResponse<String> answer = service.get("/ogc/collections/all_naps/items?limit=1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("too long").doesNotContain("SQL");
    }

    @Test
    void cancelsTheStatementOfAClientThatHasGone() throws IOException {
        Socket socket = ask("/ogc/collections/all_naps/items?limit=1");
        await().atMost(Duration.ofSeconds(3)).until(() -> naps() > 0);
        socket.close();
        await().atMost(Duration.ofMillis(1500)).until(() -> naps() == 0);
    }

    private static int naps() throws SQLException {
        try (Connection connection = PostgresCluster.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%naps%' AND pid <> pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
