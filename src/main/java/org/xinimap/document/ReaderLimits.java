package org.xinimap.document;

/**
 * How much a reader takes in before it refuses; what a document may cost in memory and time.
 *
 * @param uploadBytes size of the file as uploaded
 * @param unzippedBytes size of a docx or xlsx after unpacking, all parts together
 * @param inflateRatio unpacked size of one part divided by its packed size, for parts over 1 MB
 * @param zipEntries parts in a docx or xlsx
 * @param xmlDepth nesting of elements in a part of a docx or xlsx
 * @param pages pages of a pdf
 * @param cells cells of all tables together
 * @param characters characters of the running text
 */
public record ReaderLimits(
        long uploadBytes,
        long unzippedBytes,
        int inflateRatio,
        int zipEntries,
        int xmlDepth,
        int pages,
        int cells,
        int characters) {

    private static final ReaderLimits DEFAULTS =
            new ReaderLimits(64L << 20, 512L << 20, 150, 10_000, 256, 2_000, 2_000_000, 10_000_000);

    public ReaderLimits {
        if (uploadBytes <= 0 || unzippedBytes <= 0 || inflateRatio <= 0 || zipEntries <= 0) {
            throw new IllegalArgumentException("Every reader limit must be positive");
        }
        if (xmlDepth <= 0 || pages <= 0 || cells <= 0 || characters <= 0) {
            throw new IllegalArgumentException("Every reader limit must be positive");
        }
    }

    /** 64 MB uploaded, 512 MB unpacked, ratio 150, 2 000 pages, 2 million cells, 10 million characters. */
    public static ReaderLimits defaults() {
        return DEFAULTS;
    }
}
