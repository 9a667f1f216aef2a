package org.xinimap.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Metatiles on disk, a file each, in a folder for each map and in it one for each version: {@code MAP/VERSION/xx/….tiles}, at
 * most 256 folders to a version. A file is written beside its place and moved there, so that nobody reads half of one; it
 * begins with its key, so that one that is not what its name says is not taken. When all files together are larger than the bound,
 * those used least go. Several processes may share a folder, each keeping to its bound.
 */
final class DiskCache {
    private static final Logger LOG = LoggerFactory.getLogger(DiskCache.class);
    private static final String ENDING = ".tiles";
    private static final int MAGIC = 0x58544d32;
    private static final int BLOCK = 4096;
    private static final int LARGEST_TILE = 16 << 20;

    private final Path folder;
    private final Cache<String, Integer> sizes;

    /** @param bytes all files together may have, in whole blocks */
    DiskCache(Path folder, long bytes) {
        this.folder = folder;
        this.sizes = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String file, Integer size) -> (size + BLOCK - 1) / BLOCK * BLOCK)
                .evictionListener((file, size, cause) -> evicted(file, cause))
                .build();
    }

    private void evicted(@Nullable String file, RemovalCause cause) {
        if (file != null && cause.wasEvicted()) {
            delete(folder.resolve(file));
        }
    }

    /** The tiles of a metatile; empty if they are not here. A tile without content is the shared empty one. */
    Optional<byte[][]> read(Metatile metatile) {
        String name = name(metatile);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16))) {
            if (in.readInt() != MAGIC || !in.readUTF().equals(metatile.text()) || in.readInt() != metatile.count()) {
                return Optional.empty();
            }
            byte[][] tiles = new byte[metatile.count()][];
            int total = 0;
            for (int i = 0; i < tiles.length; i++) {
                int length = in.readInt();
                if (length < 0 || length > LARGEST_TILE) {
                    return Optional.empty();
                }
                tiles[i] = length == 0
                        ? TileEncoder.empty(metatile.format(), metatile.tilePixels())
                        : in.readNBytes(length);
                if (length != 0 && tiles[i].length != length) {
                    return Optional.empty();
                }
                total += length;
            }
            if (sizes.getIfPresent(name) == null) {
                sizes.put(name, total);
            }
            return Optional.of(tiles);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("The cached tiles {} cannot be read and are drawn again: {}", name, e.toString());
            return Optional.empty();
        }
    }

    /** Keeps the tiles, unless all are empty: looking into the index of the features is as fast as into a file. */
    void write(Metatile metatile, byte[][] tiles) {
        byte[] empty = TileEncoder.empty(metatile.format(), metatile.tilePixels());
        if (Arrays.stream(tiles).allMatch(tile -> tile == empty)) {
            return;
        }
        String name = name(metatile);
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "", ".part");
            int total = 0;
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(written), 1 << 16))) {
                out.writeInt(MAGIC);
                out.writeUTF(metatile.text());
                out.writeInt(tiles.length);
                for (byte[] tile : tiles) {
                    int length = tile == empty ? 0 : tile.length;
                    out.writeInt(length);
                    out.write(tile, 0, length);
                    total += length;
                }
            } catch (IOException e) {
                Files.deleteIfExists(written);
                throw e;
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
            sizes.put(name, total);
        } catch (IOException e) {
            // A full disk, or the version's folder was deleted in this moment: the tile is served all the same.
            LOG.warn("Tiles cannot be kept on disk: {}", e.toString());
        }
    }

    /** Takes stock of what an earlier run, or another process, has left. */
    void scan() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = folder.relativize(file).toString();
                    if (name.endsWith(ENDING) && sizes.getIfPresent(name) == null) {
                        sizes.put(name, (int) Math.min(attributes.size(), Integer.MAX_VALUE - BLOCK));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("The tile cache {} cannot be listed: {}", folder, e.toString());
        }
    }

    /** Deletes every version of a map but one. */
    void keepOnly(String map, String version) {
        Path versions = folder.resolve(digest(map).substring(0, 16));
        if (!Files.isDirectory(versions)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(versions)) {
            for (Path old : entries) {
                if (!old.getFileName().toString().equals(version)) {
                    deleteTree(old);
                }
            }
        } catch (IOException e) {
            LOG.warn("Old tiles in {} cannot be deleted: {}", versions, e.toString());
        }
    }

    private void deleteTree(Path old) throws IOException {
        Files.walkFileTree(old, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                sizes.invalidate(folder.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                deleteEmpty(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Path directory = file.getParent();
            while (!directory.equals(folder) && deleteEmpty(directory)) {
                directory = directory.getParent();
            }
        } catch (IOException e) {
            LOG.warn("The cached tiles {} cannot be deleted: {}", file, e.toString());
        }
    }

    private static boolean deleteEmpty(Path directory) throws IOException {
        try {
            return Files.deleteIfExists(directory);
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    /** Bytes of all files known, in whole blocks. */
    long bytes() {
        sizes.cleanUp();
        return sizes.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    private static String name(Metatile metatile) {
        String digest = digest(metatile.text());
        return String.join(
                "/",
                digest(metatile.map()).substring(0, 16),
                metatile.version(),
                digest.substring(0, 2),
                digest.substring(2, 34) + ENDING);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
