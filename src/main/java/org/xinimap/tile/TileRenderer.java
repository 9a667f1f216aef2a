package org.xinimap.tile;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.Unavailable;
import org.xinimap.layer.Cancellation;
import org.xinimap.render.MapRenderer;
import org.xinimap.render.MapView;
import org.xinimap.render.raster.Picture;
import org.xinimap.render.raster.Surface;

/**
 * Draws metatiles and cuts them into tiles. So many at a time, and so many that wait for their turn: beyond that the service says
 * at once that it is too busy. Safe for use by many threads.
 */
public final class TileRenderer {
    /** Drawn around a metatile and cut off, so that what reaches over its edge is on both sides of it. */
    static final int GUTTER = 64;

    private static final int WAITING_PER_DRAWING = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final MapRenderer renderer;
    private final Semaphore drawing;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param drawings how many metatiles may be drawn at a time */
    public TileRenderer(MapRenderer renderer, int drawings) {
        this.renderer = renderer;
        this.drawing = new Semaphore(drawings, true);
        this.mostWaiting = WAITING_PER_DRAWING * drawings;
    }

    /**
     * The files of all tiles of a metatile, row by row.
     *
     * @throws Unavailable if too many are being drawn, or this one takes too long
     */
    byte[][] draw(TiledMap map, Metatile metatile) {
        if (!mayShow(map, metatile)) {
            byte[][] tiles = new byte[metatile.count()][];
            Arrays.fill(tiles, TileEncoder.empty(metatile.format(), metatile.tilePixels()));
            return tiles;
        }
        begin();
        // Others may wait for the same metatile: it is drawn though the client that asked first has gone.
        Cancellation.Scope ofNobody = new Cancellation().bind();
        try {
            return cut(picture(map, metatile), metatile);
        } finally {
            ofNobody.close();
            drawing.release();
        }
    }

    /** Whether anything of the map can be on the metatile; symbols are taken to reach a tile's width at most. */
    private static boolean mayShow(TiledMap map, Metatile metatile) {
        Envelope area = metatile.set().project(map.extent());
        area.expandBy(metatile.matrix().span());
        return area.intersects(metatile.envelope());
    }

    private void begin() {
        if (drawing.tryAcquire()) {
            return;
        }
        try {
            if (waiting.incrementAndGet() > mostWaiting
                    || !drawing.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Too many tiles are being drawn; ask again in a moment.", RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is stopping.", RETRY_AFTER, e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private Picture picture(TiledMap map, Metatile metatile) {
        Gutter gutter = Gutter.of(metatile);
        int width = metatile.columns() * metatile.tilePixels() + gutter.left() + gutter.right();
        int height = metatile.rows() * metatile.tilePixels() + gutter.top() + gutter.bottom();
        Envelope area = metatile.envelope();
        double pixel = metatile.matrix().cellSize() / metatile.scale();
        MapView view = new MapView(
                new ReferencedEnvelope(
                        area.getMinX() - gutter.left() * pixel,
                        area.getMaxX() + gutter.right() * pixel,
                        area.getMinY() - gutter.bottom() * pixel,
                        area.getMaxY() + gutter.top() * pixel,
                        metatile.set().crs().xy()),
                width,
                height,
                MapView.OGC_DPI * metatile.scale(),
                0);
        Surface surface = new Surface(width, height);
        renderer.draw(view, map.layers(), Locale.forLanguageTag(metatile.language()), surface);
        return surface.picture();
    }

    private static byte[][] cut(Picture picture, Metatile metatile) {
        Gutter gutter = Gutter.of(metatile);
        int pixels = metatile.tilePixels();
        byte[][] tiles = new byte[metatile.count()][];
        for (int i = 0; i < tiles.length; i++) {
            int x = gutter.left() + i % metatile.columns() * pixels;
            int y = gutter.top() + i / metatile.columns() * pixels;
            tiles[i] = TileEncoder.encode(picture, x, y, pixels, metatile.format());
        }
        return tiles;
    }

    /** Pixels around the tiles; none where the world ends, since there is nothing and the projections go no further. */
    private record Gutter(int left, int top, int right, int bottom) {
        static Gutter of(Metatile metatile) {
            int wide = GUTTER * metatile.scale();
            return new Gutter(
                    metatile.firstColumn() == 0 ? 0 : wide,
                    metatile.firstRow() == 0 ? 0 : wide,
                    metatile.firstColumn() + metatile.columns()
                                    == metatile.matrix().width()
                            ? 0
                            : wide,
                    metatile.firstRow() + metatile.rows() == metatile.matrix().height() ? 0 : wide);
        }
    }
}
