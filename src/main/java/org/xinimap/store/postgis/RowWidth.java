package org.xinimap.store.postgis;

/** How many rows of a table to fetch at a time, so that a chunk stays small whatever its geometries; learned by reading. */
final class RowWidth {
    private static final long CHUNK_BYTES = 2 << 20;
    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 2000;

    /** Of the columns besides the geometry, roughly, and of the objects made of them. */
    private static final int BYTES_BESIDES = 256;

    private volatile double bytes = CHUNK_BYTES / 64.0;

    int rowsPerFetch() {
        return (int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, CHUNK_BYTES / bytes));
    }

    /** A chunk was read; wide rows are taken to heart at once, narrow ones by and by. */
    void read(int rows, long geometryBytes) {
        if (rows > 0) {
            double now = (double) geometryBytes / rows + BYTES_BESIDES;
            bytes = now > bytes ? now : Math.max(now, bytes / 8);
        }
    }
}
