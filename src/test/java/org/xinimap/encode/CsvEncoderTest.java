package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Features as CSV, for a spreadsheet. */
class CsvEncoderTest {
    private static final CoordinateWriting LON_LAT = new CoordinateWriting(false, 7);

    @Test
    void beginsWithTheByteOrderMarkAndAHeading() throws IOException {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class, "名称", String.class);
        byte[] bytes = bytes(Features.of(0, schema, i -> new Object[0]), LON_LAT);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(rows(bytes)).containsExactly(List.of("id", "geom", "名称"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 10", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")\nb"})
    void aTextThatBeginsLikeAFormulaStaysText(String text) throws IOException {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"项目", "a,b", "say \"x\"", "two\nlines", "1=1", " ", "😀"})
    void anyOtherTextComesBackAsItWas(String text) throws IOException {
        assertThat(cell(text)).isEqualTo(text);
    }

    @Test
    void aNegativeNumberIsANumberAndNothingIsEmpty() throws IOException {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class, "n", Double.class, "t", String.class);
        byte[] bytes = bytes(Features.of(1, schema, i -> new Object[] {null, -1.5, null}), LON_LAT);

        assertThat(rows(bytes).get(1)).containsExactly("f0", "", "-1.5", "");
    }

    @Test
    void anIdThatBeginsLikeAFormulaStaysText() throws IOException {
        SimpleFeatureType schema = Features.schema("=name", String.class);
        byte[] bytes = bytes(Features.of(0, schema, i -> new Object[0]), LON_LAT);

        assertThat(rows(bytes).get(0)).containsExactly("id", "'=name");
    }

    @Test
    void geometryIsWktInTheCrssAxisOrderAndPrecision() throws IOException {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class);
        String wkt = "POLYGON ((107.12345678 40, 108 40, 108 41, 107.12345678 40))";
        Geometry geometry = Features.geometry(wkt);

        assertThat(rows(bytes(Features.of(1, schema, i -> new Object[] {geometry}), LON_LAT))
                        .get(1)
                        .get(1))
                .isEqualTo("POLYGON ((107.1234568 40, 108 40, 108 41, 107.1234568 40))");
        assertThat(rows(bytes(Features.of(1, schema, i -> new Object[] {geometry}), new CoordinateWriting(true, 3)))
                        .get(1)
                        .get(1))
                .isEqualTo("POLYGON ((40 107.123, 40 108, 41 108, 40 107.123))");
        assertThat(geometry.equalsExact(Features.geometry(wkt)))
                .as("the layer's own geometry is left alone")
                .isTrue();
    }

    private static String cell(String text) throws IOException {
        SimpleFeatureType schema = Features.schema("t", String.class);
        return rows(bytes(Features.of(1, schema, i -> new Object[] {text}), LON_LAT))
                .get(1)
                .get(1);
    }

    private static byte[] bytes(Features features, CoordinateWriting writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvEncoder.write(features, out, writing);
        return out.toByteArray();
    }

    private static List<List<String>> rows(byte[] bytes) throws IOException {
        String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }
}
