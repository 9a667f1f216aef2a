package org.xinimap.ows.wfs.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the programs that users have. Where one is missing its tests are skipped, saying so.
 *
 * @param folder for scripts and output
 */
record ClientProgram(Path folder) {
    /** Debian's, which knows GDAL, QGIS and OWSLib; another Python may come first on the PATH. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final long TIMEOUT_SECONDS = 120;

    /** Skips the test unless Python knows a module. */
    static void needsPython(String module, String debianPackage) {
        needs(debianPackage, PYTHON, "-c", "import " + module);
    }

    /** Skips the test unless a command succeeds. */
    static void needs(String debianPackage, String... command) {
        boolean runs = false;
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            runs = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // Not there.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!runs) {
            System.err.println("SKIPPED: '%s' does not run here; install %s to test with it."
                    .formatted(String.join(" ", command), debianPackage));
        }
        assumeTrue(runs, () -> String.join(" ", command) + " does not run: install " + debianPackage);
    }

    /** Runs a script of {@code src/test/resources/wfs-clients}, which prints one JSON document on its last line. */
    JsonNode python(String script, String... arguments) throws IOException {
        Path file = folder.resolve(script);
        try (InputStream source = ClientProgram.class.getResourceAsStream("/wfs-clients/" + script)) {
            Files.write(file, source.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(PYTHON, file.toString()));
        command.addAll(List.of(arguments));
        String said = run(command.toArray(String[]::new));
        String last = said.lines().reduce("", (before, line) -> line);
        assertThat(last).as(said).startsWith("{");
        return JsonMapper.shared().readTree(last);
    }

    /** What a command prints; it must succeed. */
    String run(String... command) throws IOException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        // Not the user's own settings; and no window.
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("QT_QPA_PLATFORM", "offscreen");
        builder.environment().put("PYTHONIOENCODING", "UTF-8");
        builder.environment().put("NO_PROXY", "*");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                    .as("%s ended", String.join(" ", command))
                    .isTrue();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue())
                    .as("%s: %s%s", String.join(" ", command), said, Files.readString(errors, StandardCharsets.UTF_8))
                    .isZero();
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
