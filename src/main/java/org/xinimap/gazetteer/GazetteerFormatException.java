package org.xinimap.gazetteer;

import java.nio.file.Path;

/** A gazetteer file that cannot be used. The message names the file, the line and what is wrong there. */
public final class GazetteerFormatException extends RuntimeException {
    GazetteerFormatException(Path file, long line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }

    GazetteerFormatException(Path file, long line, String problem, Throwable cause) {
        super("%s:%d: %s".formatted(file, line, problem), cause);
    }
}
