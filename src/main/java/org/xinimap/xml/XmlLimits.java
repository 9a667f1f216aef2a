package org.xinimap.xml;

/**
 * How large a document may be.
 *
 * @param bytes longest input, in bytes of a stream or characters of a reader
 * @param depth most elements inside one another
 * @param nodes most elements and attributes together: a document of nothing but tags takes many times its length in memory
 */
public record XmlLimits(int bytes, int depth, int nodes) {
    /** For request bodies: 16 MB, 64 levels, a million elements and attributes. */
    public static final XmlLimits BODY = new XmlLimits(16 << 20, 64, 1_000_000);

    public XmlLimits {
        if (bytes < 1 || depth < 1 || nodes < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** The same limits with another length. */
    public XmlLimits withBytes(int longest) {
        return new XmlLimits(longest, depth, nodes);
    }
}
