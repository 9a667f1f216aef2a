package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file as GDAL reads it. */
public record GdalFile(String path) {
    private static final long TIMEOUT_SECONDS = 120;

    /**
     * A feature as GDAL reads it.
     *
     * @param values attributes that are not null, numbers as text of a double
     * @param geometry {@link #comparable} text
     */
    public record Row(String layer, Map<String, String> values, Optional<String> geometry) {}

    public List<String> layers() throws IOException {
        return run("ogrinfo", "-ro", "-q", path)
                .lines()
                .filter(line -> line.matches("\\d+: .*"))
                .map(line -> line.replaceFirst("^\\d+: ", "").replaceFirst(" \\([A-Za-z0-9 ]+(?: \\(any\\))?\\)$", ""))
                .toList();
    }

    /** What {@code ogrinfo} says of a layer: its SRS, extent and columns. */
    public String summary(String layer) throws IOException {
        return run("ogrinfo", "-ro", "-so", path, layer);
    }

    /** All features of all layers. */
    public List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String layer : layers()) {
            rows.addAll(rows(layer));
        }
        return rows;
    }

    private List<Row> rows(String layer) throws IOException {
        List<Row> rows = new ArrayList<>();
        String json = run(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-lco",
                "COORDINATE_PRECISION=12",
                "-preserve_fid",
                "/vsistdout/",
                path,
                layer);
        for (JsonNode feature : JsonMapper.shared().readTree(json).path("features")) {
            Map<String, String> values = new LinkedHashMap<>();
            if (feature.has("id")) {
                values.put("(fid)", feature.path("id").asString());
            }
            feature.path("properties").properties().forEach(property -> {
                if (!property.getValue().isNull()) {
                    values.put(property.getKey(), text(property.getValue()));
                }
            });
            rows.add(new Row(layer, values, geometry(feature.path("geometry"))));
        }
        return rows;
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            return Double.toString(value.asDouble());
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "1.0" : "0.0";
        }
        // Each of GDAL's drivers has its own way to write a time.
        return value.asString()
                .replaceFirst("^(\\d{4})[/-](\\d\\d)[/-](\\d\\d)", "$1-$2-$3")
                .replaceFirst("^([\\d-]{10})[T ]([\\d:]{8}).*$", "$1T$2");
    }

    private static Optional<String> geometry(JsonNode json) {
        if (json.isNull()) {
            return Optional.empty();
        }
        try {
            return comparable(new GeoJsonReader().read(json.toString()));
        } catch (ParseException e) {
            throw new AssertionError(json.toString(), e);
        }
    }

    /** As text that does not depend on a ring's direction, nor on whether one part is a collection of one; empty: none. */
    public static Optional<String> comparable(Geometry geometry) {
        if (geometry.isEmpty()) {
            return Optional.empty();
        }
        Geometry one = geometry instanceof GeometryCollection && geometry.getNumGeometries() == 1
                ? geometry.getGeometryN(0)
                : geometry;
        WKTWriter writer = new WKTWriter(3);
        writer.setFormatted(false);
        writer.setPrecisionModel(new PrecisionModel(1e6));
        return Optional.of(writer.write(one.norm()));
    }

    /** Runs a program and gives what it prints; skips the test, saying so, where it is not installed. */
    public static String run(String... command) throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(command[0]))),
                () -> "%s is not installed, so this is NOT tested".formatted(command[0]));
        Path errors = Files.createTempFile("gdal", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            assertThat(ended).as("%s ended", String.join(" ", command)).isTrue();
            assertThat(Files.readString(errors))
                    .as("complaints of %s", String.join(" ", command))
                    .isEmpty();
            assertThat(process.exitValue()).isZero();
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(errors);
        }
    }
}
