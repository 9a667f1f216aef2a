package org.xinimap.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A reader that refuses to go on past a number of characters. */
final class LimitedReader extends FilterReader {
    private final int limit;
    private long read;

    LimitedReader(Reader in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    private void count(int n) {
        if (n > 0 && (read += n) > limit) {
            throw tooLong(limit);
        }
    }

    static XmlFault tooLong(int limit) {
        return new XmlFault(0, 0, "a longer document", "XML of at most %,d bytes".formatted(limit));
    }
}
