package org.xinimap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.xinimap.store.postgis.PostgisSettings;

/**
 * The settings an administrator can give, each also as an environment variable ({@code XINIMAP_STORE} …).
 *
 * @param store what holds the truth: a GeoPackage file, or a database, {@code postgresql://user:password@host/database}
 * @param geodata folder with the catalogue, the gazetteer and the sample register
 * @param styles folder with the styles
 * @param sampleData whether the project lists in {@code geodata/projects} are imported at start
 * @param memory heap set aside for snapshots of a database's tables; absent: half of all there is. Tables beyond it are read by
 *     queries
 * @param editor the user who may write
 * @param postgis how a database is used
 * @param tiles how map tiles are drawn and kept
 */
@ConfigurationProperties("xinimap")
public record XinimapProperties(
        @DefaultValue("data/xinimap.gpkg") String store,
        @DefaultValue("geodata") Path geodata,
        @DefaultValue("styles") Path styles,
        @DefaultValue("true") boolean sampleData,
        Optional<DataSize> memory,
        @DefaultValue Editor editor,
        @DefaultValue Postgis postgis,
        @DefaultValue Tiles tiles) {

    /** Where the generated password is kept, and the log, when the store is not a file. */
    private static final Path FOLDER = Path.of("data");

    /**
     * @param name user name
     * @param password absent: one is generated at first start and kept in {@code editor.password} beside the store
     */
    public record Editor(@DefaultValue("editor") String name, Optional<String> password) {}

    /**
     * @param user absent: as the store's address says
     * @param password absent: as the store's address says
     * @param replica address of a read replica
     * @param connections the most connections that read
     * @param triggers tables that may be given triggers, {@code schema.table} with {@code *} for any characters; the others are
     *     polled
     * @param statementTimeout how long a pushed-down query may take
     */
    public record Postgis(
            Optional<String> user,
            Optional<String> password,
            Optional<String> replica,
            @DefaultValue("10") int connections,
            @DefaultValue List<String> triggers,
            @DefaultValue("60s") Duration statementTimeout) {
        static final Postgis DEFAULTS = new Postgis(
                Optional.empty(), Optional.empty(), Optional.empty(), 10, List.of(), Duration.ofSeconds(60));
    }

    /**
     * @param memory tiles kept in memory
     * @param disk tiles kept in {@code cache/tiles} of the data folder; 0: none
     * @param metatile tiles along a side of what is drawn in one go, 1 to 8
     * @param drawings how many are drawn at a time; 0: as many as there are processors
     */
    public record Tiles(
            @DefaultValue("64MB") DataSize memory,
            @DefaultValue("1GB") DataSize disk,
            @DefaultValue("4") int metatile,
            @DefaultValue("0") int drawings) {
        static final Tiles DEFAULTS = new Tiles(DataSize.ofMegabytes(64), DataSize.ofGigabytes(1), 4, 0);

        public Tiles {
            if (drawings < 0) {
                throw new IllegalArgumentException(
                        "xinimap.tiles.drawings is %d; accepted: 0 or more".formatted(drawings));
            }
            drawings = drawings == 0 ? Runtime.getRuntime().availableProcessors() : drawings;
        }
    }

    boolean isDatabase() {
        return PostgisSettings.isAddress(store);
    }

    /** The database and how it is used. */
    PostgisSettings database() {
        return PostgisSettings.of(store)
                .withUser(present(postgis.user()), present(postgis.password()))
                .withReplica(present(postgis.replica()))
                .withConnections(postgis.connections())
                .withWatched(postgis.triggers())
                .withStatementTimeout(postgis.statementTimeout());
    }

    private static Optional<String> present(Optional<String> setting) {
        return setting.filter(text -> !text.isBlank());
    }

    /** The store's file. */
    Path storeFile() {
        if (store.contains("://")) {
            throw new IllegalArgumentException(
                    "xinimap.store is '%s'; accepted: the path of a GeoPackage file, such as data/xinimap.gpkg, or postgresql://user:password@host/database"
                            .formatted(store.replaceAll("//[^@/]*@", "//…@")));
        }
        return Path.of(store).toAbsolutePath();
    }

    /** The store's address without user and password. */
    String storeName() {
        return isDatabase() ? store.replaceAll("//[^@/]*@", "//") : storeFile().toString();
    }

    /** The folder for what the service keeps besides its store. */
    Path dataFolder() {
        return isDatabase() ? FOLDER.toAbsolutePath() : storeFile().getParent();
    }

    /** Bytes of heap for snapshots of a database's tables. */
    long snapshotMemory() {
        return memory.map(DataSize::toBytes).orElse(Runtime.getRuntime().maxMemory() / 2);
    }
}
