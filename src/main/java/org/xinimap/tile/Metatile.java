package org.xinimap.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * A block of tiles that is drawn in one go, so that labels and symbols go on across the edges within.
 *
 * @param size tiles along a side; fewer at the edge of the matrix
 */
record Metatile(
        String map,
        String version,
        TileMatrixSet set,
        TileMatrix matrix,
        int blockColumn,
        int blockRow,
        int size,
        TileFormat format,
        String language,
        int scale) {

    static Metatile of(TileRequest request, int size) {
        Tile tile = request.tile();
        return new Metatile(
                request.map().name(),
                request.map().version(),
                tile.set(),
                tile.matrix(),
                tile.column() / size,
                tile.row() / size,
                size,
                request.format(),
                request.language().getLanguage(),
                request.scale());
    }

    int firstColumn() {
        return blockColumn * size;
    }

    int firstRow() {
        return blockRow * size;
    }

    int columns() {
        return Math.min(size, matrix.width() - firstColumn());
    }

    int rows() {
        return Math.min(size, matrix.height() - firstRow());
    }

    /** Number of a tile in it, row by row. */
    int index(Tile tile) {
        return (tile.row() - firstRow()) * columns() + tile.column() - firstColumn();
    }

    int count() {
        return columns() * rows();
    }

    Envelope envelope() {
        return matrix.envelope(firstColumn(), firstRow(), columns(), rows());
    }

    /** Pixels along a side of a tile. */
    int tilePixels() {
        return TileMatrix.TILE_SIZE * scale;
    }

    /** All of it in a line; nothing else has the same. */
    String text() {
        return String.join(
                "/",
                map,
                version,
                set.id(),
                matrix.id(),
                Integer.toString(blockColumn),
                Integer.toString(blockRow),
                Integer.toString(size),
                format.extension(),
                language,
                Integer.toString(scale));
    }

    // The parts of a set are compared by their names: comparing their matrices would cost more than finding the tile.
    @Override
    public boolean equals(Object other) {
        return other instanceof Metatile that
                && blockColumn == that.blockColumn
                && blockRow == that.blockRow
                && matrix.level() == that.matrix.level()
                && scale == that.scale
                && size == that.size
                && format == that.format
                && set.id().equals(that.set.id())
                && version.equals(that.version)
                && language.equals(that.language)
                && map.equals(that.map);
    }

    @Override
    public int hashCode() {
        int hash = version.hashCode();
        hash = 31 * hash + set.id().hashCode();
        hash = 31 * hash + matrix.level();
        hash = 31 * hash + blockColumn;
        hash = 31 * hash + blockRow;
        return 31 * hash + scale + format.ordinal() * 7 + language.hashCode();
    }
}
