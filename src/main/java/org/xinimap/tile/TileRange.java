package org.xinimap.tile;

/** A block of tiles of one matrix; the last column and row are in it. */
public record TileRange(int firstColumn, int firstRow, int lastColumn, int lastRow) {
    public boolean contains(int column, int row) {
        return column >= firstColumn && column <= lastColumn && row >= firstRow && row <= lastRow;
    }

    /** How many tiles are in it. */
    public long count() {
        return (lastColumn - firstColumn + 1L) * (lastRow - firstRow + 1L);
    }
}
