package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinimap.cli.RunningService;

/** Transactions word for word as QGIS 3.22 posts them: of version 1.0.0, with the CRS of the newest version's capabilities. */
class EditingAsQgisDoesTest {
    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                folder,
                "--xinimap.store=" + folder.resolve("x.gpkg"),
                "--xinimap.geodata=" + Path.of("geodata").toAbsolutePath(),
                "--xinimap.sample-data=false",
                "--xinimap.editor.password=secret");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> post(String body, boolean asEditor) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.root() + "/wfs?SERVICE=WFS"))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (asEditor) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString("editor:secret".getBytes(StandardCharsets.UTF_8)));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String insert(String coordinates) {
        return """
                <Transaction xmlns="http://www.opengis.net/wfs" xmlns:gml="http://www.opengis.net/gml" service="WFS"\
                 xmlns:xinimap="https://xinimap.org/features" version="1.0.0"><Insert xmlns="http://www.opengis.net/wfs">\
                <projects_lines xmlns="https://xinimap.org/features"><name xmlns="https://xinimap.org/features">新线</name>\
                <geom xmlns="https://xinimap.org/features"><gml:LineString srsName="urn:ogc:def:crs:EPSG::4326">\
                <gml:coordinates ts=" " cs=",">%s</gml:coordinates></gml:LineString></geom></projects_lines></Insert></Transaction>""".formatted(coordinates);
    }

    @Test
    void takesEastingFirstThoughTheCrsIsSpeltAsAUrn() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(insert("108.70000000000000284,39.8 108.8,39.9"), true);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<SUCCESS/>");
        assertThat(service.json("/ogc/collections/projects_lines/items")
                        .path("features")
                        .get(0)
                        .path("geometry")
                        .toString())
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[108.7,39.8],[108.8,39.9]]}");
    }

    @Test
    void saysWhyARefusedEditWasRefusedWhereQgisLooksForIt() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(insert("108.7,95 108.8,39.9"), true);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<ServiceException").contains("latitudes from -90 to 90");
    }

    @Test
    void wantsTheEditor() throws IOException, InterruptedException {
        HttpResponse<String> answer = post(insert("108.7,39.8 108.8,39.9"), false);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }
}
