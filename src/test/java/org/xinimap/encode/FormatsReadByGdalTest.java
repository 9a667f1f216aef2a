package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;

/** Every feature with all its values comes back from GDAL as it was, for each format and each kind of geometry. */
class FormatsReadByGdalTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void geoJson(SampleFeatures sample) throws IOException {
        assertThat(read("geojson", sample, "(fid)")).isEqualTo(expected(sample));
    }

    @ParameterizedTest
    @EnumSource
    void kml(SampleFeatures sample) throws IOException {
        assertThat(read("kml", sample, "id")).isEqualTo(expected(sample));
    }

    @ParameterizedTest
    @EnumSource
    void shapefile(SampleFeatures sample) throws IOException {
        // 项目名称 takes 12 bytes.
        Map<String, Read> rows = read("shapefile", sample, "id");
        // GDAL 3.6 reads a logical column as text.
        rows.values()
                .forEach(
                        row -> row.values().computeIfPresent("done", (name, flag) -> flag.equals("T") ? "1.0" : "0.0"));
        assertThat(rows).isEqualTo(expected(sample, name -> name.equals("项目名称") ? "项目名" : name));
    }

    @ParameterizedTest
    @EnumSource
    void flatGeobuf(SampleFeatures sample) throws IOException {
        Map<String, Read> expected = expected(sample);
        // The format has no date without a time.
        expected.values().forEach(row -> row.values().computeIfPresent("begun", (name, day) -> day + "T00:00:00"));
        assertThat(read("flatgeobuf", sample, "id")).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void geoPackage(SampleFeatures sample) throws IOException {
        assertThat(read("geopackage", sample, "(fid)")).isEqualTo(expected(sample));
    }

    /** What is read back, by id. */
    private Map<String, Read> read(String format, SampleFeatures sample, String idColumn) throws IOException {
        FeatureFormat found = FeatureFormats.find(format).orElseThrow();
        Path file = folder.resolve("sample." + found.extension());
        try (OutputStream out = Files.newOutputStream(file)) {
            found.writer().write(sample.features(), SampleFeatures.context(Crs.CRS84), out);
        }
        Map<String, Read> byId = new TreeMap<>();
        for (GdalFile.Row row : new GdalFile((found.extension().equals("zip") ? "/vsizip/" : "") + file).rows()) {
            Map<String, String> values = new TreeMap<>(row.values());
            String id = Objects.requireNonNull(values.remove(idColumn), () -> "no id in " + row);
            // What a driver adds of its own.
            values.keySet()
                    .removeAll(List.of("(fid)", "Name", "id", "altitudeMode", "extrude", "tessellate", "visibility"));
            assertThat(byId.put(id, new Read(values, row.geometry())))
                    .as("a second %s", id)
                    .isNull();
        }
        return byId;
    }

    private record Read(Map<String, String> values, Optional<String> geometry) {}

    private static Map<String, Read> expected(SampleFeatures sample) {
        return expected(sample, name -> name);
    }

    private static Map<String, Read> expected(SampleFeatures sample, UnaryOperator<String> column) {
        Map<String, Read> byId = new TreeMap<>();
        List<Object[]> rows = sample.rows();
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = rows.get(i);
            Map<String, String> values = new TreeMap<>();
            for (int k = 1; k < row.length; k++) {
                if (row[k] != null) {
                    values.put(column.apply(SampleFeatures.ATTRIBUTES.get(k - 1)), text(row[k]));
                }
            }
            Optional<String> geometry =
                    row[0] instanceof Geometry given ? GdalFile.comparable(given) : Optional.empty();
            byId.put(Integer.toString(i + 1), new Read(values, geometry));
        }
        return byId;
    }

    private static String text(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "1.0" : "0.0";
        }
        return value instanceof Number number ? Double.toString(number.doubleValue()) : value.toString();
    }
}
