package org.xinimap.tile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/**
 * Draws the tiles of a part of a pyramid before anybody asks for them. It may be stopped at any time: what is drawn stays, and
 * the next time begins where this one ended.
 */
public final class TileSeeding {
    private final TileCache cache;
    private final TileMatrixSet set;
    private final TiledMap map;
    private final TileFormat format;
    private final Locale language;
    private final List<Part> parts = new ArrayList<>();
    private final long total;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong drawn = new AtomicLong();

    /** The metatiles of one matrix, by their place among metatiles. */
    private record Part(TileMatrix matrix, TileRange blocks, long first) {}

    /**
     * How far it has come.
     *
     * @param done metatiles seen to, of {@code total}
     * @param drawn those of them that were not there before
     * @param elapsed since the beginning
     */
    public record Progress(long done, long total, long drawn, Duration elapsed) {
        /** Metatiles a second, on the average. */
        public double rate() {
            return done / Math.max(1e-3, elapsed.toMillis() / 1000.0);
        }

        /** How long the rest takes at this rate; empty while nothing is known. */
        public Optional<Duration> remaining() {
            return done == 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis(Math.round((total - done) / rate() * 1000)));
        }
    }

    /**
     * @param levels zoom levels, those the set does not have left out
     * @param area in degrees of WGS 84, x = longitude; empty: where the map has features
     */
    public TileSeeding(
            TileCache cache,
            TiledMaps maps,
            TiledMap map,
            TileMatrixSet set,
            List<Integer> levels,
            Optional<Envelope> area,
            TileFormat format,
            Locale language) {
        this.cache = cache;
        this.map = map;
        this.set = set;
        this.format = format;
        this.language = language;
        Envelope shown = maps.extent(map, set);
        Envelope wanted =
                area.map(lonLat -> set.project(lonLat).intersection(shown)).orElse(shown);
        long count = 0;
        for (int level : levels) {
            Optional<TileMatrix> matrix = set.matrix(level);
            if (matrix.isPresent() && !wanted.isNull()) {
                TileRange blocks = blocks(matrix.get().range(wanted, TiledMaps.MARGIN), cache.metatileSize());
                parts.add(new Part(matrix.get(), blocks, count));
                count += blocks.count();
            }
        }
        this.total = count;
    }

    private static TileRange blocks(TileRange tiles, int size) {
        return new TileRange(
                tiles.firstColumn() / size, tiles.firstRow() / size, tiles.lastColumn() / size, tiles.lastRow() / size);
    }

    /** How many metatiles there are. */
    public long total() {
        return total;
    }

    /** Lets the drawings under way end and begins no further one. */
    public void stop() {
        stopped.set(true);
    }

    /**
     * Draws until all is there or it is stopped.
     *
     * @param threads that draw
     * @param progress called after each metatile, by the threads that draw, one at a time
     * @throws org.xinimap.Unavailable if the features are out of reach
     */
    public Progress run(int threads, Consumer<Progress> progress) throws InterruptedException {
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> work(start, progress)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            stop();
            pool.shutdown();
        }
        return progress(start);
    }

    private void work(long start, Consumer<Progress> progress) {
        long at = next.getAndIncrement();
        while (at < total && !stopped.get()) {
            if (cache.seed(request(at))) {
                drawn.incrementAndGet();
            }
            synchronized (this) {
                done.incrementAndGet();
                progress.accept(progress(start));
            }
            at = next.getAndIncrement();
        }
    }

    private Progress progress(long start) {
        return new Progress(done.get(), total, drawn.get(), Duration.ofNanos(System.nanoTime() - start));
    }

    private TileRequest request(long at) {
        Part part = parts.get(0);
        for (Part each : parts) {
            if (each.first() <= at) {
                part = each;
            }
        }
        TileRange blocks = part.blocks();
        long columns = blocks.lastColumn() - blocks.firstColumn() + 1L;
        long index = at - part.first();
        int column = blocks.firstColumn() + (int) (index % columns);
        int row = blocks.firstRow() + (int) (index / columns);
        int size = cache.metatileSize();
        return new TileRequest(map, new Tile(set, part.matrix(), column * size, row * size), format, language, 1);
    }
}
