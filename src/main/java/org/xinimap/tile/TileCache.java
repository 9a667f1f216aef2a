package org.xinimap.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.Unavailable;

/**
 * The tiles, drawn where they are not at hand. The version of the layers and the hash of the styles are part of the key: what is
 * in the cache is never stale, and an edit needs nobody to clear it; what the last edit has made useless is thrown away. One that
 * asks for a tile which is being drawn waits for that drawing. Safe for use by many threads.
 */
public final class TileCache implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TileCache.class);
    private static final int ENTRY_BYTES = 300;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration STOCK_TAKING = Duration.ofMinutes(10);

    private final TileRenderer renderer;
    private final int metatileSize;
    private final Cache<Key, byte[]> memory;
    private final DiskCache disk;
    private final boolean keepsFiles;
    private final ConcurrentMap<Metatile, CompletableFuture<byte[][]>> drawing = new ConcurrentHashMap<>();
    private final Cache<String, String> versions =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final ScheduledExecutorService cleaning = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "tile-cache");
        thread.setDaemon(true);
        return thread;
    });

    private record Key(Metatile metatile, int index) {}

    /**
     * How large the cache may be.
     *
     * @param memoryBytes of tiles in memory
     * @param diskBytes of tiles on disk; 0: none are kept there
     * @param metatile tiles along a side of what is drawn in one go, 1 to 8
     */
    public record Settings(long memoryBytes, long diskBytes, int metatile) {
        public Settings {
            if (memoryBytes < 0 || diskBytes < 0 || metatile < 1 || metatile > 8) {
                throw new IllegalArgumentException(
                        "the tile cache's memory and disk are 0 bytes or more, its metatiles 1 to 8 tiles wide");
            }
        }
    }

    /** @param folder for the tiles on disk; made when the first is written */
    public TileCache(TileRenderer renderer, Path folder, Settings settings) {
        this.renderer = renderer;
        this.metatileSize = settings.metatile();
        this.memory = Caffeine.newBuilder()
                .maximumWeight(settings.memoryBytes())
                .weigher((Key key, byte[] tile) -> tile.length + ENTRY_BYTES)
                .build();
        this.disk = new DiskCache(folder, settings.diskBytes());
        this.keepsFiles = settings.diskBytes() > 0;
        if (keepsFiles) {
            cleaning.scheduleWithFixedDelay(disk::scan, 0, STOCK_TAKING.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * The file of a tile. Not to be changed.
     *
     * @throws Unavailable if too many tiles are being drawn, or this one takes too long
     */
    public byte[] tile(TileRequest request) {
        Metatile metatile = Metatile.of(request, metatileSize);
        int index = metatile.index(request.tile());
        byte[] known = memory.getIfPresent(new Key(metatile, index));
        return known != null ? known : fetch(request.map(), metatile)[index];
    }

    /**
     * Sees to it that a tile, with its neighbours in the metatile, is at hand.
     *
     * @return whether it had to be drawn
     */
    public boolean seed(TileRequest request) {
        Metatile metatile = Metatile.of(request, metatileSize);
        if (keepsFiles && disk.read(metatile).isPresent()) {
            return false;
        }
        fetch(request.map(), metatile);
        return true;
    }

    /** Tiles along a side of what is drawn in one go. */
    public int metatileSize() {
        return metatileSize;
    }

    private byte[][] fetch(TiledMap map, Metatile metatile) {
        CompletableFuture<byte[][]> mine = new CompletableFuture<>();
        CompletableFuture<byte[][]> other = drawing.putIfAbsent(metatile, mine);
        if (other != null) {
            return await(other);
        }
        try {
            byte[][] tiles = load(map, metatile);
            mine.complete(tiles);
            return tiles;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            drawing.remove(metatile);
        }
    }

    private static byte[][] await(CompletableFuture<byte[][]> other) {
        try {
            return other.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // A copy: an exception has the stack of one thread.
            if (e.getCause() instanceof Unavailable busy) {
                throw new Unavailable(busy.getMessage(), busy.retryAfter(), busy);
            }
            throw new IllegalStateException("the tile could not be drawn", e.getCause());
        } catch (TimeoutException e) {
            throw new Unavailable("The tile takes too long to draw.", Duration.ofSeconds(5), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The service is stopping.", Duration.ofSeconds(5), e);
        }
    }

    private byte[][] load(TiledMap map, Metatile metatile) {
        // Drawn between the look into memory and the entry into the list of drawings?
        Optional<byte[][]> found = fromMemory(metatile);
        if (found.isPresent()) {
            return found.get();
        }
        if (keepsFiles) {
            found = disk.read(metatile);
        }
        byte[][] tiles;
        if (found.isPresent()) {
            tiles = found.get();
        } else {
            tiles = renderer.draw(map, metatile);
            forgetOldVersions(metatile);
            if (keepsFiles) {
                disk.write(metatile, tiles);
            }
        }
        for (int i = 0; i < tiles.length; i++) {
            memory.put(new Key(metatile, i), tiles[i]);
        }
        return tiles;
    }

    private Optional<byte[][]> fromMemory(Metatile metatile) {
        byte[][] tiles = new byte[metatile.count()][];
        for (int i = 0; i < tiles.length; i++) {
            byte[] tile = memory.getIfPresent(new Key(metatile, i));
            if (tile == null) {
                return Optional.empty();
            }
            tiles[i] = tile;
        }
        return Optional.of(tiles);
    }

    /** The first tile of a new version makes those of the others useless. */
    private void forgetOldVersions(Metatile metatile) {
        String before = versions.getIfPresent(metatile.map());
        if (metatile.version().equals(before)) {
            return;
        }
        versions.put(metatile.map(), metatile.version());
        cleaning.execute(() -> {
            try {
                memory.asMap()
                        .keySet()
                        .removeIf(key -> key.metatile().map().equals(metatile.map())
                                && !key.metatile().version().equals(metatile.version()));
                if (keepsFiles) {
                    disk.keepOnly(metatile.map(), metatile.version());
                }
            } catch (RuntimeException e) {
                LOG.warn("Old tiles of {} are still there", metatile.map(), e);
            }
        });
    }

    /** Bytes of the tiles in memory, with what their entries cost. */
    public long memoryBytes() {
        memory.cleanUp();
        return memory.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Bytes of the files known, in whole blocks. */
    public long diskBytes() {
        return disk.bytes();
    }

    /** Ends the cleaning; tiles on disk stay. */
    @Override
    public void close() {
        cleaning.shutdown();
        try {
            if (!cleaning.awaitTermination(10, TimeUnit.SECONDS)) {
                cleaning.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
