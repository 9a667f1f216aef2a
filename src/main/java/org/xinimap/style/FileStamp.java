package org.xinimap.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * What tells whether a file has changed without reading it. A change within the clock's grain of the last would not show,
 * so that a file just written is no stamp to rely on.
 *
 * @param size -1 where there is no such file
 */
record FileStamp(FileTime modified, long size, boolean settled) {
    private static final Duration GRAIN = Duration.ofSeconds(2);
    private static final FileStamp NONE = new FileStamp(FileTime.fromMillis(0), -1, true);

    static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime modified = attributes.lastModifiedTime();
            boolean settled = modified.toInstant().plus(GRAIN).isBefore(Instant.now());
            return new FileStamp(modified, attributes.size(), settled);
        } catch (IOException e) {
            // Gone, or not to be read: as good as not there.
            return NONE;
        }
    }

    /** Whether a file whose stamp was this when it was read may have changed since. */
    boolean mayDiffer(FileStamp now) {
        return !settled || size != now.size || !modified.equals(now.modified);
    }
}
