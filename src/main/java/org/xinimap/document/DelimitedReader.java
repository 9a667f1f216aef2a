package org.xinimap.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads delimited text (csv, tsv): one table. The delimiter is the one that cuts the first lines most evenly. */
final class DelimitedReader {
    private static final char[] DELIMITERS = {',', '\t', ';', '|', '，'};
    private static final int SAMPLE_LINES = 20;

    private final ReaderLimits limits;

    DelimitedReader(ReaderLimits limits) {
        this.limits = limits;
    }

    SourceDocument read(String fileName, byte[] content) throws UnreadableDocument {
        String text = TextDecoder.decode(content);
        TableBuilder table = new TableBuilder(limits, "");
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 22)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                table.add(record.getFields());
            }
        } catch (CsvParseException | IOException e) {
            throw UnreadableDocument.broken("csv", e);
        }
        List<SourceDocument.Table> tables = new ArrayList<>();
        table.build().ifPresent(tables::add);
        return new SourceDocument("", fileName, "csv", "", tables);
    }

    static char delimiter(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(SAMPLE_LINES).toList();
        char best = ',';
        double most = 0;
        for (char delimiter : DELIMITERS) {
            List<Integer> counts = lines.stream()
                    .map(line -> countOutsideQuotes(line, delimiter))
                    .toList();
            int typical =
                    counts.stream().sorted().skip(counts.size() / 2).findFirst().orElse(0);
            long even = counts.stream().filter(count -> count == typical).count();
            double score = typical == 0 ? 0 : (double) even / lines.size() + Math.min(typical, 20) * 0.01;
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }

    private static int countOutsideQuotes(String line, char delimiter) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                count++;
            }
        }
        return count;
    }
}
