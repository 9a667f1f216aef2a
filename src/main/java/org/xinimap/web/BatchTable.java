package org.xinimap.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.xinimap.InvalidParameter;
import org.xinimap.http.Refusal;

/**
 * A table of place texts: CSV with headings, in UTF-8 (with or without BOM) or GB 18030. Read whole before anything is
 * answered, so that a table that is too long or broken is refused as such.
 *
 * @param textColumn index of the column that holds the place text
 */
record BatchTable(List<String> headings, List<List<String>> rows, int textColumn) {
    static final int MOST_ROWS = 10_000;
    static final int MOST_BYTES = 16 * 1024 * 1024;

    /** Headings a column of place texts goes by, the surest first. */
    private static final List<String> USUAL_HEADINGS = List.of(
            "place_text",
            "地点描述",
            "建设地点",
            "项目地点",
            "实施地点",
            "项目位置",
            "建设位置",
            "地点",
            "位置",
            "地址",
            "地名",
            "place",
            "location",
            "address",
            "place name",
            "text",
            "q",
            "名称",
            "name");

    /**
     * @param column heading of the column of place texts; absent: found by its usual headings, or the only column
     * @throws Refusal for more than {@link #MOST_BYTES} or {@link #MOST_ROWS}
     * @throws InvalidParameter for a table without rows or headings, or without such a column
     */
    static BatchTable read(InputStream stream, Optional<String> column) throws IOException {
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE, "The table is larger than %d bytes; split it.".formatted(MOST_BYTES));
        }
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(false)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(bytes), charset(bytes)))) {
            for (CsvRecord record : csv) {
                rows.add(record.getFields());
                if (rows.size() > MOST_ROWS + 1) {
                    throw new Refusal(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "The table has more than %d rows; split it.".formatted(MOST_ROWS));
                }
            }
        } catch (CsvParseException e) {
            throw new InvalidParameter("body", "the table", "CSV with a line of headings: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new InvalidParameter("body", "", "CSV with a line of headings");
        }
        List<String> headings = new ArrayList<>(rows.remove(0));
        headings.set(0, headings.get(0).replace("\uFEFF", ""));
        return new BatchTable(headings, rows, textColumn(headings, column));
    }

    /** The place text of a row; empty where the row is too short. */
    String text(List<String> row) {
        return textColumn < row.size() ? row.get(textColumn) : "";
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("GB18030");
        }
    }

    private static int textColumn(List<String> headings, Optional<String> column) {
        List<String> plain =
                headings.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
        List<String> wanted =
                column.map(c -> List.of(c.strip().toLowerCase(Locale.ROOT))).orElse(USUAL_HEADINGS);
        for (String heading : wanted) {
            if (plain.contains(heading)) {
                return plain.indexOf(heading);
            }
        }
        if (column.isEmpty() && headings.size() == 1) {
            return 0;
        }
        throw new InvalidParameter(
                "column", column.orElse(""), "the heading of the place text, one of " + String.join(", ", headings));
    }
}
