package org.xinimap.encode.shapefile;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file under way whose header is known only at its end: the rest goes to a temporary file, deleted on closing. Shapefiles
 * count their length in 16-bit words in 32 bits, and most programs read it signed: 2 GiB are the most.
 */
final class SpoolFile implements Closeable {
    private final long largest;
    private final Path path;
    private final OutputStream out;
    private long length;

    /** @param largest bytes */
    SpoolFile(long largest) throws IOException {
        this.largest = largest;
        this.path = Files.createTempFile("xinimap-shapefile", ".part");
        OutputStream opened;
        try {
            opened = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        this.out = opened;
    }

    /** Bytes written so far. */
    long length() {
        return length;
    }

    /** @throws IOException if the file would be too large for the format */
    void write(ByteBuffer bytes) throws IOException {
        require(bytes.remaining());
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        length += bytes.remaining();
    }

    void write(byte[] bytes) throws IOException {
        write(ByteBuffer.wrap(bytes));
    }

    private void require(int more) throws IOException {
        if (length + more > largest) {
            throw new IOException(
                    "The answer does not fit a shapefile, which ends at 2 GB: ask for fewer features or for a GeoPackage");
        }
    }

    void copyTo(OutputStream target) throws IOException {
        out.flush();
        Files.copy(path, target);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(path);
        }
    }
}
