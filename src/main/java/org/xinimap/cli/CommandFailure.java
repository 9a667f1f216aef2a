package org.xinimap.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.xinimap.InvalidParameter;
import org.xinimap.document.UnreadableDocument;

/** Words a failure for the person at the terminal. */
final class CommandFailure {
    private CommandFailure() {}

    static String sentence(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "There is no file " + failure.getMessage() + ". 文件不存在。";
        }
        if (failure instanceof InvalidParameter
                || failure instanceof UnreadableDocument
                || failure instanceof IllegalArgumentException
                || failure instanceof IOException) {
            return failure.getMessage();
        }
        return "Failed: " + failure;
    }
}
