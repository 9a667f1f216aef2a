package org.xinimap.tile;

import org.locationtech.jts.geom.Envelope;

/** A place in a tile matrix. */
public record Tile(TileMatrixSet set, TileMatrix matrix, int column, int row) {
    /** @throws IllegalArgumentException if the matrix has no such tile */
    public Tile {
        if (!matrix.contains(column, row)) {
            throw new IllegalArgumentException("no tile %d/%d in matrix %s".formatted(column, row, matrix.id()));
        }
    }

    /** The area it shows in the set's CRS, x first. */
    public Envelope envelope() {
        return matrix.envelope(column, row);
    }
}
