package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** QGIS, where it is installed, takes every style of ours, and our writing of it, with each of its rules. */
class StylesInQgisTest {
    private static final String SCRIPT = """
            import sys
            from qgis.core import QgsApplication, QgsVectorLayer
            QgsApplication.setPrefixPath('/usr', True)
            application = QgsApplication([], False)
            application.initQgis()
            for kind, path in zip(sys.argv[1::2], sys.argv[2::2]):
                layer = QgsVectorLayer(kind + '?crs=EPSG:4326&field=name:string', 'x', 'memory')
                message, fine = layer.loadSldStyle(path)
                rules = 0
                if fine and layer.renderer().type() == 'RuleRenderer':
                    rules = sum(1 for rule in layer.renderer().rootRule().children() if rule.symbol())
                print('STYLE', fine, rules, layer.labelsEnabled(), message, sep='|', flush=True)
            application.exitQgis()
            """;

    @TempDir
    private Path folder;

    @Test
    void loadsEachStyleWithAllRulesAndLabels() throws Exception {
        assumeTrue(
                run("/usr/bin/python3", "-c", "import qgis.core").exit() == 0,
                "NOT TESTED: QGIS for Python is not installed on this machine");
        List<String> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Path file : styles()) {
            var descriptor = new StyleReader().read(Files.readAllBytes(file)).descriptor();
            Style style = ((NamedLayer) descriptor.layers().get(0)).styles().get(0);
            Path written = folder.resolve(file.getFileName());
            Files.write(written, new StyleWriter().write(descriptor, SldVersion.V1_1_0));
            for (Path given : List.of(file, written)) {
                files.add(geometry(style));
                files.add(given.toAbsolutePath().toString());
                expected.add("STYLE|True|" + symbolRules(style) + "|True|");
            }
        }
        List<String> command = new ArrayList<>(
                List.of("env", "QT_QPA_PLATFORM=offscreen", "LC_ALL=C.UTF-8", "/usr/bin/python3", "-c", SCRIPT));
        command.addAll(files);
        Outcome outcome = run(command.toArray(String[]::new));
        assertThat(outcome.lines().stream().filter(line -> line.startsWith("STYLE")))
                .as(String.join("\n", files))
                .containsExactlyElementsOf(expected);
    }

    /** A layer whose geometries the first symbol is for. */
    private static String geometry(Style style) {
        Symbolizer first =
                style.featureTypeStyles().get(0).rules().get(0).symbolizers().get(0);
        if (first instanceof PointSymbolizer) {
            return "Point";
        }
        return first instanceof LineSymbolizer ? "LineString" : "Polygon";
    }

    private static long symbolRules(Style style) {
        return style.featureTypeStyles().stream()
                .flatMap(pass -> pass.rules().stream())
                .filter(StylesInQgisTest::drawsASymbol)
                .count();
    }

    private static boolean drawsASymbol(Rule rule) {
        return rule.symbolizers().stream().anyMatch(symbolizer -> !(symbolizer instanceof TextSymbolizer));
    }

    private static List<Path> styles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("styles"))) {
            return files.filter(file -> file.toString().endsWith(".sld"))
                    .sorted()
                    .toList();
        }
    }

    private record Outcome(int exit, List<String> lines) {}

    private Outcome run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no end after two minutes");
        }
        return new Outcome(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
    }
}
