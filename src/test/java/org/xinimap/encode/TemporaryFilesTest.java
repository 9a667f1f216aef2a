package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a format spools to disk does not outlive the answer, whether it succeeded or not. */
class TemporaryFilesTest {
    @TempDir
    Path temporary;

    @TempDir
    Path driver;

    @Test
    void noneIsLeft() throws IOException {
        String output = GdalFile.run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                // SQLite's driver unpacks its library; that is not what is looked at.
                "-Dorg.sqlite.tmpdir=" + driver,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                FailingExport.class.getName());

        assertThat(output.lines()).hasSize(FeatureFormats.all().size());
        try (Stream<Path> left = Files.walk(temporary)) {
            List<Path> files = left.filter(Files::isRegularFile).toList();
            assertThat(files).isEmpty();
        }
    }
}
