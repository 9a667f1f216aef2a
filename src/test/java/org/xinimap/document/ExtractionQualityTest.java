package org.xinimap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinimap.document.WorksMatching.Listed;
import org.xinimap.document.WorksMatching.Pair;

/** Recall and precision of the extraction, on the real document and on made-up ones of other kinds and towns. */
class ExtractionQualityTest {
    private static final List<String> SECTIONS = List.of("one", "two", "three", "four", "five", "six");
    private static final double LEAST_RECALL = 0.85;
    private static final double LEAST_PRECISION = 0.75;

    @Test
    void findsTheWorksOfTheRealDocumentAndTheirPlaces() throws IOException {
        Path shared = shared();
        SourceDocument document = realDocument(shared);
        List<Listed> listed = new ArrayList<>();
        for (NamedCsvRecord row : rows(Files.newInputStream(shared.resolve("facts/projects.csv")))) {
            String place = row.getField("place_in_document").equals("named") ? row.getField("place_text") : "";
            listed.add(new Listed(
                    row.getField("id"), row.getField("name_zh"), place, SECTIONS.indexOf(row.getField("section")) + 1));
        }
        List<ExtractedProject> found = new ProjectExtractor(gazetteerNames(shared)).extract(document, Optional.empty());
        List<Pair> pairs = WorksMatching.match(
                listed,
                found,
                document.text(),
                (work, project) -> work.section() == sectionOf(project, document.text()));
        Quality quality = report("real document", listed, found, pairs);

        double byChance = chancePairs(listed, found, document.text());
        System.out.printf("pairs by chance per found project: %.3f%n", byChance);

        assertThat(quality.recall()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(quality.precision()).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(quality.wrongPlaces())
                .as("works that name a place, without it")
                .isEmpty();
        assertThat(byChance).as("pairs by chance").isLessThanOrEqualTo(0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "government-work-report, 青岚县",
        "key-project-list, 临渠市",
        "news-item, 乌兰塔拉旗",
        "county-road-plan, 松岭县",
        "water-conservancy-plan, 平川县",
        "mixed-language-brief, 海陵区",
        "rural-revitalisation-interpretation, 岭川县"
    })
    void findsTheWorksOfDocumentsOfOtherKinds(String name, String area) throws IOException {
        String text = new String(resource(name + ".txt").readAllBytes(), StandardCharsets.UTF_8);
        SourceDocument document = new SourceDocument(DocumentTitle.of(text), name, "txt", text, List.of());
        List<Listed> listed = new ArrayList<>();
        for (NamedCsvRecord row : rows(resource(name + ".csv"))) {
            listed.add(new Listed(row.getField("name"), row.getField("name"), row.getField("place"), 0));
        }
        // The gazetteer of these towns knows no more than the county's own name.
        ProjectExtractor extractor = new ProjectExtractor(PlaceNames.of(Set.of(area)));
        List<ExtractedProject> found = extractor.extract(document, Optional.empty());
        List<Pair> pairs = WorksMatching.match(listed, found, text, (work, project) -> true);
        Quality quality = report(name, listed, found, pairs);

        assertThat(quality.recall()).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(quality.precision()).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION);
        long places = listed.stream().filter(work -> !work.place().isEmpty()).count();
        assertThat(quality.wrongPlaces().size()).as("wrong places").isLessThanOrEqualTo((int) (places * 0.15));
    }

    /**
     * How many works of its own section a found project would reach the threshold with by chance: the share of the
     * works of other sections, which it cannot mean, that it reaches, times the number of works in its own section.
     */
    private static double chancePairs(List<Listed> listed, List<ExtractedProject> found, String text) {
        double sum = 0;
        for (ExtractedProject project : found) {
            int section = sectionOf(project, text);
            List<Listed> elsewhere =
                    listed.stream().filter(work -> work.section() != section).toList();
            long reached = elsewhere.stream()
                    .filter(work -> WorksMatching.score(work, project, text) >= WorksMatching.THRESHOLD)
                    .count();
            sum += (double) reached / elsewhere.size() * (listed.size() - elsewhere.size());
        }
        return sum / found.size();
    }

    private record Quality(double recall, double precision, List<String> wrongPlaces) {}

    private static Quality report(String title, List<Listed> listed, List<ExtractedProject> found, List<Pair> pairs) {
        Set<String> matched = pairs.stream().map(pair -> pair.listed().id()).collect(Collectors.toSet());
        List<ExtractedProject> good = pairs.stream().map(Pair::found).toList();
        List<String> wrongPlaces = new ArrayList<>();
        for (Listed work : listed) {
            if (work.place().isEmpty()) {
                continue;
            }
            Optional<Pair> pair = pairs.stream().filter(p -> p.listed() == work).findFirst();
            String place = pair.map(p -> p.found().placeText()).orElse("(not found)");
            if (!isPlace(work.place(), place)) {
                wrongPlaces.add(work.name() + ": expected " + work.place() + ", got " + place);
            }
        }
        double recall = (double) matched.size() / listed.size();
        double precision = found.isEmpty() ? 0 : (double) pairs.size() / found.size();
        System.out.printf(
                "== %s: listed %d, found %d, recall %.3f, precision %.3f%n",
                title, listed.size(), found.size(), recall, precision);
        listed.stream()
                .filter(work -> !matched.contains(work.id()))
                .forEach(work -> System.out.println("  missed: " + work.id() + " " + work.name()));
        found.stream()
                .filter(project -> good.stream().noneMatch(g -> g == project))
                .forEach(
                        p -> System.out.println("  false: " + p.name() + " @" + p.placeText() + " [" + p.rule() + "]"));
        wrongPlaces.forEach(place -> System.out.println("  place: " + place));
        if (Boolean.getBoolean("xinimap.verbose")) {
            pairs.forEach(p -> System.out.println(
                    "  pair: " + p.listed().name() + " = " + p.found().name() + " @"
                            + p.found().placeText() + " " + p.found().theme() + " "
                            + p.found().natural() + " "
                            + p.found().action() + " " + p.found().quantities() + " "
                            + p.found().firstYear() + "-"
                            + p.found().lastYear() + " " + p.found().investment() + " "
                            + p.found().responsibleUnit()));
        }
        return new Quality(recall, precision, wrongPlaces);
    }

    /** The words found hold every part of the expected place and at most as many characters again, at least four. */
    private static boolean isPlace(String expected, String found) {
        String[] parts = expected.split("[;；]");
        int length = Arrays.stream(parts).mapToInt(String::length).sum();
        return Arrays.stream(parts).allMatch(found::contains) && found.length() <= Math.max(2 * length, length + 4);
    }

    /** The document's main sections are numbered (一) to (六) in its last part. */
    private static int sectionOf(ExtractedProject project, String text) {
        int at = project.source().start();
        int section = 0;
        for (int i = 0; i < SECTIONS.size(); i++) {
            int heading = text.indexOf("(" + "一二三四五六".charAt(i) + ")");
            if (heading >= 0 && heading < at) {
                section = i + 1;
            }
        }
        return section;
    }

    private static Path shared() {
        String given = System.getenv("XINIMAP_SHARED");
        Path shared = given == null ? Path.of("..", "shared") : Path.of(given);
        assumeTrue(
                Files.isDirectory(shared.resolve("facts")),
                "SKIPPED: the real document is not beside this checkout (../shared, or XINIMAP_SHARED)");
        return shared;
    }

    private static SourceDocument realDocument(Path shared) throws IOException {
        try (var files = Files.list(shared.resolve("seed"))) {
            Path file =
                    files.filter(p -> p.toString().endsWith(".txt")).findFirst().orElseThrow();
            String text = Files.readString(file);
            return new SourceDocument(DocumentTitle.of(text), "seed.txt", "txt", text, List.of());
        }
    }

    private static PlaceNames gazetteerNames(Path shared) throws IOException {
        List<String> names = new ArrayList<>();
        for (String file : List.of("facts/places.csv", "facts/lines.csv")) {
            for (NamedCsvRecord row : rows(Files.newInputStream(shared.resolve(file)))) {
                names.add(row.getField("name_zh"));
                if (row.findField("aliases").isPresent()) {
                    names.addAll(Arrays.asList(row.getField("aliases").split("\\|")));
                }
            }
        }
        return PlaceNames.of(names);
    }

    private static List<NamedCsvRecord> rows(InputStream in) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }

    private static InputStream resource(String name) {
        InputStream in = ExtractionQualityTest.class.getResourceAsStream("/document/" + name);
        return java.util.Objects.requireNonNull(in, name);
    }
}
