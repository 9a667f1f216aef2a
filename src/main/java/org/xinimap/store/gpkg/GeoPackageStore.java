package org.xinimap.store.gpkg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.layer.LayerFeature;
import org.xinimap.store.Change;
import org.xinimap.store.Commit;
import org.xinimap.store.Edit;
import org.xinimap.store.FeatureStore;
import org.xinimap.store.HistoryLost;
import org.xinimap.store.StoreFailure;

/**
 * The embedded store: one GeoPackage 1.3 file (OGC 12-128r18) that QGIS and GDAL open and edit as it is. Triggers in the file
 * log each change; another program's commit is noticed within a quarter of a second.
 */
public final class GeoPackageStore implements FeatureStore {
    private static final Logger LOG = LoggerFactory.getLogger(GeoPackageStore.class);
    private static final long POLL_MILLIS = 200;
    private static final long RETRY_MILLIS = 1000;
    private static final String DATA_VERSION = "PRAGMA data_version";

    private final Connections connections;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Thread watcher;

    private GeoPackageStore(Connections connections) throws SQLException {
        this.connections = connections;
        Connection watching = connections.open();
        // Asked before any table is read: whatever is committed after that is told of.
        long seen = Sql.number(watching, DATA_VERSION);
        this.watcher = new Thread(() -> watch(watching, seen), "geopackage-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    /**
     * Opens the file, creating it when it is absent.
     *
     * @throws StoreFailure if it cannot be opened, or is not a GeoPackage
     */
    public static GeoPackageStore open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new GeoPackageStore(connections(file.toAbsolutePath()));
        } catch (SQLException e) {
            throw new StoreFailure("Cannot open the GeoPackage %s: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder of " + file, e);
        }
    }

    private static Connections connections(Path file) throws SQLException, IOException {
        Connections connections = new Connections(file);
        try {
            connections.write(connection -> {
                FileLayout.create(connection);
                ChangeLog.create(connection);
                return null;
            });
            // Programs know a GeoPackage by the application id in the file's own header, not in the log beside it.
            connections.checkpoint();
            return connections;
        } catch (SQLException e) {
            connections.close();
            throw e;
        }
    }

    @Override
    public List<String> tables() {
        return failing(
                () -> connections.read(
                        connection -> Sql.texts(
                                connection,
                                "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY table_name")));
    }

    @Override
    public Optional<SimpleFeatureType> schema(String table) {
        return failing(() -> connections.read(
                connection -> TableSchema.read(connection, table).map(TableSchema::type)));
    }

    @Override
    public void createTable(SimpleFeatureType type) {
        failing(() -> connections.write(connection -> {
            Optional<TableSchema> known = TableSchema.read(connection, type.getTypeName());
            if (known.isEmpty()) {
                FileLayout.createTable(connection, type);
            }
            watch(connection, type.getTypeName());
            return null;
        }));
    }

    private static void watch(Connection connection, String table) throws SQLException {
        Optional<TableSchema> schema = TableSchema.read(connection, table);
        if (schema.isPresent() && !ChangeLog.watches(connection, table)) {
            ChangeLog.watch(connection, table, schema.get().key());
        }
    }

    @Override
    public long load(String table, Consumer<LayerFeature> consumer) {
        return failing(() -> {
            boolean watched = connections.read(connection -> ChangeLog.watches(connection, table));
            if (!watched) {
                connections.write(connection -> {
                    watch(connection, table);
                    return null;
                });
            }
            return connections.read(connection -> {
                TableSchema schema = existing(connection, table);
                stream(
                        connection,
                        schema,
                        "SELECT coalesce(c.version, r.version, 0), " + schema.selectList("t") + " FROM "
                                + Sql.name(table)
                                + " t LEFT JOIN " + ChangeLog.TABLE + " c ON c.table_name = ?1 AND c.fid = t."
                                + Sql.name(schema.key()) + " LEFT JOIN " + ChangeLog.TABLE
                                + " r ON r.table_name = ?1 AND r.fid = " + ChangeLog.RESET + " ORDER BY t."
                                + Sql.name(schema.key()),
                        consumer);
                return ChangeLog.version(connection);
            });
        });
    }

    private static TableSchema existing(Connection connection, String table) throws SQLException {
        return TableSchema.read(connection, table)
                .orElseThrow(() -> new StoreFailure("The store has no table '%s'.".formatted(table)));
    }

    private static void stream(Connection connection, TableSchema schema, String sql, Consumer<LayerFeature> consumer)
            throws SQLException {
        RowReader reader = new RowReader(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema.table());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(reader.read(rows, 2, rows.getLong(1)));
                }
            }
        }
    }

    @Override
    public Commit apply(List<Edit> edits) {
        Commit commit = failing(() -> connections.write(connection -> {
            List<String> ids = new EditWriter(connection).apply(edits);
            return new Commit(ChangeLog.version(connection), ids);
        }));
        edits.stream().map(Edit::table).distinct().forEach(this::tell);
        return commit;
    }

    @Override
    public List<Change> changesSince(String table, long version) {
        return failing(() -> connections.read(connection -> {
            Optional<TableSchema> schema = TableSchema.read(connection, table);
            if (schema.isEmpty() || !ChangeLog.watches(connection, table)) {
                throw new HistoryLost("Another program replaced the table '%s'.".formatted(table));
            }
            List<Change> changes = new ArrayList<>();
            String sql = "SELECT c.version, c.fid, " + schema.get().selectList("t") + " FROM " + ChangeLog.TABLE
                    + " c LEFT JOIN " + Sql.name(table) + " t ON t."
                    + Sql.name(schema.get().key())
                    + " = c.fid WHERE +c.table_name = ? AND c.version > ? ORDER BY c.version";
            RowReader reader = new RowReader(schema.get());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, table);
                statement.setLong(2, version);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        changes.add(change(rows, reader));
                    }
                }
            }
            return changes;
        }));
    }

    private static Change change(ResultSet row, RowReader reader) throws SQLException {
        long version = row.getLong(1);
        long fid = row.getLong(2);
        if (fid == ChangeLog.RESET) {
            throw new HistoryLost("What happened before version %d is not known.".formatted(version));
        }
        // The key is the last column selected; it is null when the row is gone.
        row.getLong(row.getMetaData().getColumnCount());
        return new Change(
                Long.toString(fid),
                version,
                row.wasNull() ? Optional.empty() : Optional.of(reader.read(row, 3, version)));
    }

    @Override
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    private void tell(String table) {
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(table);
            } catch (RuntimeException e) {
                // The edit is committed; a reader that fails to follow must not make it look refused.
                LOG.error("a listener failed on a change of {}", table, e);
            }
        }
    }

    /** Notices commits, which {@code PRAGMA data_version} tells of whoever made them, and has every table looked at. */
    private void watch(Connection connection, long first) {
        long seen = first;
        boolean failing = false;
        try (connection) {
            while (true) {
                Thread.sleep(failing ? RETRY_MILLIS : POLL_MILLIS);
                try {
                    long now = Sql.number(connection, DATA_VERSION);
                    if (now != seen) {
                        tables().forEach(this::tell);
                        seen = now;
                    }
                    failing = false;
                } catch (SQLException | StoreFailure e) {
                    // What was committed is still told of once the file can be read again.
                    if (!failing && !Thread.currentThread().isInterrupted()) {
                        LOG.warn("the GeoPackage cannot be looked at for other programs' edits", e);
                    }
                    failing = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("a connection to the GeoPackage could not be closed", e);
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join();
            connections.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new StoreFailure("Cannot close the GeoPackage: " + e.getMessage(), e);
        }
    }

    /** Work on the database. */
    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private static <T> T failing(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (SQLException e) {
            throw new StoreFailure("The GeoPackage failed: " + e.getMessage(), e);
        }
    }
}
