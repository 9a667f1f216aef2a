package org.xinimap.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to go on past a number of bytes. */
final class LimitedStream extends FilterInputStream {
    private final int limit;
    private long read;

    LimitedStream(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    private void count(int n) {
        if (n > 0 && (read += n) > limit) {
            throw LimitedReader.tooLong(limit);
        }
    }
}
