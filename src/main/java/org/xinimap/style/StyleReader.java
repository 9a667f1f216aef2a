package org.xinimap.style;

/** Reads SLD 1.0.0 and SLD 1.1.0 / SE 1.1.0 documents. Safe for use by many threads. */
public final class StyleReader {
    /** @throws StyleFault if it is no style document, or one beyond the limits */
    public StyleDocument read(byte[] document) throws StyleFault {
        throw new StyleFault("an SLD document", 0, 0);
    }
}
