package org.xinimap.tile;

import org.locationtech.jts.geom.Envelope;

/**
 * One zoom level of a tile matrix set (OGC 17-083r4, clause 6.2.1): tiles of 256 × 256 cells, counted from the top left.
 *
 * @param id as protocols spell it: the zoom level
 * @param level the zoom level, as XYZ addresses spell it
 * @param cellSize width and height of a pixel, in units of the CRS
 * @param scaleDenominator with pixels of 0.28 mm and a degree as long as on the equator
 * @param left x of the top left corner; the same in every matrix of a set, like the top
 * @param top y of the top left corner
 * @param width columns of tiles
 * @param height rows of tiles
 */
public record TileMatrix(
        String id,
        int level,
        double cellSize,
        double scaleDenominator,
        double left,
        double top,
        int width,
        int height) {
    /** Cells along each side of a tile. */
    public static final int TILE_SIZE = 256;

    /** Width and height of a tile, in units of the CRS. */
    public double span() {
        return cellSize * TILE_SIZE;
    }

    public boolean contains(long column, long row) {
        return column >= 0 && row >= 0 && column < width && row < height;
    }

    /**
     * The area of a block of tiles, x first. Neighbours share their edge to the last bit: it is computed from the tile's number
     * alone.
     *
     * @param column of the leftmost tile
     * @param row of the topmost tile
     * @param columns how many tiles it is wide
     * @param rows how many tiles it is high
     */
    public Envelope envelope(int column, int row, int columns, int rows) {
        return new Envelope(x(column), x(column + columns), y(row + rows), y(row));
    }

    /** The area of a tile, x first. */
    public Envelope envelope(int column, int row) {
        return envelope(column, row, 1, 1);
    }

    private double x(int column) {
        return left + column * span();
    }

    private double y(int row) {
        return top - row * span();
    }

    /** The column a position is in; on an edge, the one to its right. May be outside the matrix. */
    public long columnAt(double x) {
        return (long) Math.floor((x - left) / span());
    }

    /** The row a position is in; on an edge, the one below. May be outside the matrix. */
    public long rowAt(double y) {
        return (long) Math.floor((top - y) / span());
    }

    /**
     * The tiles that an area reaches into, or touches, cut off at the edge of the matrix.
     *
     * @param area x first, not empty
     * @param margin pixels around the area that count too
     */
    public TileRange range(Envelope area, int margin) {
        double more = margin * cellSize;
        return new TileRange(
                (int) clamp(columnAt(area.getMinX() - more), width),
                (int) clamp(rowAt(area.getMaxY() + more), height),
                (int) clamp(columnAt(area.getMaxX() + more), width),
                (int) clamp(rowAt(area.getMinY() - more), height));
    }

    private static long clamp(long index, int count) {
        return Math.min(Math.max(index, 0), count - 1L);
    }
}
