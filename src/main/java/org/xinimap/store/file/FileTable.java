package org.xinimap.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.crs.Crs;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.StoreFailure;
import org.xinimap.store.gpkg.GeoPackageFile;

/**
 * A GeoJSON, CSV or GeoPackage file as a snapshot, read when first asked for and again when the file has changed. A new edition
 * that cannot be read is reported in the log, and the last good one is served on.
 */
public final class FileTable {
    private static final Logger LOG = LoggerFactory.getLogger(FileTable.class);
    private static final long LOOK_EVERY_NANOS = 500_000_000L;

    private final Path file;
    private final Optional<String> table;
    private final Crs crs;

    private Optional<Snapshot> snapshot = Optional.empty();
    private List<Stamp> read = List.of();
    private long lastLook;
    private long version;

    /**
     * @param table the table of a GeoPackage; absent for the other formats
     * @param crs what the file's coordinates are in, x = longitude or easting
     */
    public FileTable(Path file, Optional<String> table, Crs crs) {
        this.file = file;
        this.table = table;
        this.crs = crs;
    }

    /**
     * The file's features as of now, at most half a second old.
     *
     * @throws StoreFailure if it could never be read
     */
    public synchronized Snapshot current() {
        long now = System.nanoTime();
        if (snapshot.isEmpty() || now - lastLook > LOOK_EVERY_NANOS) {
            lastLook = now;
            look();
        }
        return snapshot.orElseThrow();
    }

    private void look() {
        try {
            List<Stamp> now = stamps();
            if (snapshot.isEmpty() || !now.equals(read)) {
                read = now;
                version = Math.max(version + 1, newest(now));
                snapshot = Optional.of(load());
            }
        } catch (IOException e) {
            if (snapshot.isEmpty()) {
                throw new StoreFailure("The layer's file cannot be read: " + e.getMessage(), e);
            }
            LOG.warn("the last good edition is served on: {}", e.getMessage());
        }
    }

    /** What tells one edition from the next, of the file and of a GeoPackage's write-ahead log beside it. */
    private List<Stamp> stamps() throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return Files.exists(log) ? List.of(Stamp.of(file), Stamp.of(log)) : List.of(Stamp.of(file));
    }

    /**
     * When it was changed, in milliseconds: a version that a restart does not change, so that what was made of the file
     * can be kept.
     */
    private static long newest(List<Stamp> stamps) {
        return stamps.stream()
                .mapToLong(stamp -> stamp.modified().toMillis())
                .max()
                .orElse(0);
    }

    private record Stamp(FileTime modified, long bytes) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        }
    }

    private Snapshot load() throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gpkg")) {
            return GeoPackageFile.read(file, table.orElse(""), version);
        }
        Table rows = name.endsWith(".csv") ? CsvFile.read(file) : GeoJsonFile.read(file);
        return rows.snapshot(file.getFileName().toString(), version, crs);
    }
}
