package org.xinimap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xinimap.layer.Layer;
import org.xinimap.render.MapRenderer;
import org.xinimap.style.LayerStyles;
import org.xinimap.tile.TileCache;
import org.xinimap.tile.TileRenderer;
import org.xinimap.tile.TiledMaps;

/** Tiles and their cache, wired once for the service and for the command that fills the cache. */
record Tiling(TiledMaps maps, TileCache cache) implements AutoCloseable {
    private static final String STORE = "store:";

    static Tiling open(Engine engine, LayerStyles styles, MapRenderer renderer, XinimapProperties properties) {
        XinimapProperties.Tiles settings = properties.tiles();
        TiledMaps maps = new TiledMaps(
                engine.layers(), styles, layer -> isLasting(layer, engine), program() + " " + properties.storeName());
        TileCache cache = new TileCache(
                new TileRenderer(renderer, settings.drawings()),
                properties.dataFolder().resolve("cache").resolve("tiles"),
                new TileCache.Settings(
                        settings.memory().toBytes(), settings.disk().toBytes(), settings.metatile()));
        return new Tiling(maps, cache);
    }

    /** A file's version is the time of its last change; a table's is the store's. */
    private static boolean isLasting(Layer layer, Engine engine) {
        String source = layer.definition().source();
        return !source.startsWith(STORE) || engine.store().remembersChanges(source.substring(STORE.length()));
    }

    /** Tells one build from another: what draws differently must not find its predecessor's tiles. */
    private static String program() {
        Path jar = Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]);
        try {
            return Files.isRegularFile(jar)
                    ? Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar)
                    : "classes";
        } catch (IOException e) {
            return "classes";
        }
    }

    @Override
    public void close() {
        cache.close();
    }
}
