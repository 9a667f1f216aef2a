package org.xinimap.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which external graphics a style may show: files below the styles folder, named by a path relative to it. */
record GraphicFiles(Optional<Path> folder) {
    /** Whether a reference stays below the folder, whatever is there. */
    static boolean isBelow(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && path.indexOf(':') < 0
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0
                && !List.of(path.split("/", -1)).contains("..");
    }

    /** Whether the file is there; a link out of the folder is not. Where the folder is not known, any may be. */
    boolean has(String path) {
        return folder.isEmpty() || find(path).isPresent();
    }

    Optional<Path> find(String path) {
        if (folder.isEmpty() || !isBelow(path)) {
            return Optional.empty();
        }
        try {
            Path real = folder.get().resolve(path).toRealPath();
            boolean inside = real.startsWith(folder.get().toRealPath()) && Files.isRegularFile(real);
            return inside ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            // Not there, or no name of a file.
            return Optional.empty();
        }
    }
}
