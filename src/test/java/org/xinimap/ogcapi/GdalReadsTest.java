package org.xinimap.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.cli.RunningService;

/** GDAL's own OGC API – Features client reads the service; QGIS users come the same way. Needs ogrinfo on the PATH. */
class GdalReadsTest {
    private static final RunningService SERVICE = RunningService.get();

    @BeforeEach
    void needsOgrinfo() {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ogrinfo")));
        assumeTrue(there, "SKIPPED: ogrinfo is not on the PATH; install gdal-bin to run the GDAL tests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "projects_areas", "boundaries", "places"})
    void countsTheFeaturesOfACollection(String collection) throws Exception {
        long matched = SERVICE.json("/ogc/collections/" + collection + "/items?limit=1")
                .path("numberMatched")
                .asLong();

        // -al reads every feature, page by page.
        String output = ogrinfo("-al", "-ro", "OAPIF:" + SERVICE.root() + "/ogc", collection);

        assertThat(output).contains("Feature Count: " + matched);
        assertThat(output.lines().filter(line -> line.startsWith("OGRFeature(")).count())
                .isEqualTo(matched);
    }

    @Test
    void listsEveryCollection() throws Exception {
        String output = ogrinfo("-ro", "OAPIF:" + SERVICE.root() + "/ogc");

        SERVICE.json("/ogc/collections")
                .path("collections")
                .forEach(collection ->
                        assertThat(output).contains(": " + collection.path("id").asString()));
    }

    @Test
    void filtersByRectangleOnTheServer() throws Exception {
        String output = ogrinfo(
                "-so", "-ro", "-spat", "107", "40", "107.5", "40.6", "OAPIF:" + SERVICE.root() + "/ogc", "places");
        long matched = SERVICE.json("/ogc/collections/places/items?bbox=107,40,107.5,40.6&limit=1")
                .path("numberMatched")
                .asLong();

        assertThat(matched).isPositive();
        assertThat(output).contains("Feature Count: " + matched);
    }

    private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogrinfo"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("ogrinfo-", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("ogrinfo did not end: " + command);
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(text).isZero();
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
