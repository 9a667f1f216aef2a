package org.xinimap.store.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sqlite.SQLiteConfig;

/** Connections to the file: one writer, a small pool of readers; write-ahead log, every commit synced to disk. */
final class Connections implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 10_000;
    private static final int WAIT_SECONDS = 30;

    private final Path file;
    private final Connection writer;
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);

    /** What tells the file that is open from another that takes its name; none on systems that don't let it be replaced. */
    private final Optional<Object> identity;

    Connections(Path file) throws SQLException, IOException {
        this.file = file;
        this.writer = open();
        this.identity = identity();
        for (int i = 0; i < READERS; i++) {
            readers.add(open());
        }
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Reads in one transaction, so that everything read is of one state. */
    <T> T read(Work<T> work) throws SQLException {
        Connection connection = reader();
        try {
            Sql.run(connection, "BEGIN");
            try {
                return work.with(connection);
            } finally {
                Sql.run(connection, "ROLLBACK");
            }
        } finally {
            readers.add(connection);
        }
    }

    /** Writes in one transaction: all of the work or none; durable when this returns. */
    synchronized <T> T write(Work<T> work) throws SQLException {
        requireSameFile();
        // IMMEDIATE: another program that is writing is waited for here, before anything was done.
        Sql.run(writer, "BEGIN IMMEDIATE");
        boolean committed = false;
        try {
            T result = work.with(writer);
            Sql.run(writer, "COMMIT");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                Sql.run(writer, "ROLLBACK");
            }
        }
    }

    /** A file that was deleted or replaced can still be written to, but nobody would ever find what is written there. */
    private void requireSameFile() throws SQLException {
        try {
            if (identity().equals(identity)) {
                return;
            }
        } catch (IOException e) {
            throw new SQLException(
                    "%s cannot be found any more; restart with the file in its place".formatted(file), e);
        }
        throw new SQLException("another program replaced %s; restart to serve the new file".formatted(file));
    }

    private Optional<Object> identity() throws IOException {
        return Optional.ofNullable(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    /** Folds the write-ahead log back into the file, as far as readers under way allow. */
    synchronized void checkpoint() throws SQLException {
        Sql.run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** A further connection, which belongs to the caller. */
    Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        SpatialFunctions.register(connection);
        return connection;
    }

    private Connection reader() throws SQLException {
        try {
            Connection connection = readers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (connection == null) {
                throw new SQLException("no reader came free within " + WAIT_SECONDS + " s");
            }
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for a reader", e);
        }
    }

    /** Waits for the readers under way; the last connection closed folds the log back into the file. */
    @Override
    public synchronized void close() throws SQLException {
        for (int i = 0; i < READERS; i++) {
            reader().close();
        }
        writer.close();
    }
}
