package org.xinimap.crs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Third-party facts that are not part of the repository: {@code ../shared/facts}, or below {@code XINIMAP_SHARED}. */
final class SharedFacts {
    static Path file(String name) {
        Path shared = Optional.ofNullable(System.getenv("XINIMAP_SHARED"))
                .map(Path::of)
                .orElse(Path.of("..", "shared"));
        Path file = shared.resolve("facts").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + file.toAbsolutePath() + " is not there");
        return file;
    }

    private SharedFacts() {}
}
