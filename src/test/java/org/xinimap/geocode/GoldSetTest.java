package org.xinimap.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinimap.gazetteer.Gazetteer;

/** The gold set of place texts about Xini, on the gazetteer of the repository. */
class GoldSetTest {
    private static final double REQUIRED = 0.95;

    /** The gold set lies beside the checkout; how each of its expectations is checked stands in gold-checks.csv. */
    private static Path goldSet() {
        Path shared =
                Path.of(Optional.ofNullable(System.getenv("XINIMAP_SHARED")).orElse("../shared"));
        return shared.resolve("facts/geocoder_cases.csv");
    }

    @Test
    void locatesTheGoldSet() throws IOException {
        assumeTrue(Files.isReadable(goldSet()), () -> "SKIPPED: no gold set at " + goldSet() + "; set XINIMAP_SHARED");
        Map<String, ExpectedLocation> checks = ExpectedLocation.read("/geocode/gold-checks.csv").stream()
                .collect(Collectors.toMap(ExpectedLocation::text, Function.identity()));
        Geocoder geocoder = new Geocoder(Gazetteer.load(Path.of("geodata/gazetteer")));
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(goldSet())) {
            for (NamedCsvRecord row : csv) {
                String text = row.getField("text");
                count++;
                ExpectedLocation check = checks.get(text);
                Optional<String> complaint = check == null
                        ? Optional.of("has no check")
                        : check.complaint(geocoder.geocode(check.request()));
                System.out.printf(
                        "%s %s%s%n",
                        complaint.isEmpty() ? "right" : "WRONG",
                        text,
                        complaint.map(c -> ": " + c).orElse(""));
                complaint.ifPresent(c -> wrong.add(text + ": " + c));
            }
        }
        System.out.printf("gold set: %d of %d right%n", count - wrong.size(), count);
        assertThat((count - wrong.size()) / (double) count)
                .as("wrong: %s", wrong)
                .isGreaterThanOrEqualTo(REQUIRED);
    }
}
