package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what is committed to the database by whomever. A connection of its own listens for the triggers' notifications and
 * looks into the log anyway twice a second, so that nothing depends on a notification arriving; after a lost connection the
 * log tells what was missed. Tables without triggers are noticed by PostgreSQL's own counters.
 */
final class ChangeFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private static final int WAIT_MILLIS = 400;
    private static final long FIRST_RETRY_MILLIS = 200;
    private static final long LAST_RETRY_MILLIS = 2000;
    private static final long PRUNE_NANOS = 3600_000_000_000L;

    /** What changes with any change of a table's rows: its counters, and the file it is kept in (TRUNCATE, rewriting). */
    private static final String FINGERPRINT =
            "SELECT string_agg(concat_ws('/', p.relid::oid, pg_relation_filenode(p.relid),"
                    + " pg_stat_get_tuples_inserted(p.relid), pg_stat_get_tuples_updated(p.relid),"
                    + " pg_stat_get_tuples_deleted(p.relid)), ' ' ORDER BY p.relid::oid)"
                    + " FROM (SELECT relid FROM pg_partition_tree(to_regclass(?))"
                    + " UNION SELECT to_regclass(?)) p WHERE p.relid IS NOT NULL";

    private final Database database;
    private final Consumer<String> tell;
    /** Fingerprints of the tables without triggers, by their name in SQL. */
    private final Map<String, String> polled = new ConcurrentHashMap<>();

    private final Map<String, String> sqlNames = new ConcurrentHashMap<>();

    /** Version of the last noticed change of a table without triggers. */
    private final Map<String, Long> noticed = new ConcurrentHashMap<>();

    private final AtomicLong version = new AtomicLong();

    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean connected;

    /** @param tell is given the log's name of each table that has changed; also of tables that may not have */
    ChangeFeed(Database database, Consumer<String> tell) {
        this.database = database;
        this.tell = tell;
        this.thread = new Thread(this::run, "postgis-changes");
        thread.setDaemon(true);
    }

    /** Begins with what happens after a version. */
    void start() {
        thread.start();
    }

    /** Whether the database could be reached a moment ago. */
    boolean isConnected() {
        return connected;
    }

    /** The store's version as last seen. */
    long version() {
        return version.get();
    }

    /** The store is at this version at least. */
    void reached(long now) {
        version.accumulateAndGet(now, Math::max);
    }

    /** Watches a table without triggers by its counters; to be called before it is read. */
    void poll(Connection connection, PostgisTable table) throws SQLException {
        if (!polled.containsKey(ChangeLog.name(table))) {
            polled.putIfAbsent(ChangeLog.name(table), fingerprint(connection, table.sqlName()));
            sqlNames.put(ChangeLog.name(table), table.sqlName());
        }
    }

    /** The version of the last change of a table without triggers, as far as it was noticed. */
    Optional<Long> noticed(PostgisTable table) {
        return Optional.ofNullable(noticed.get(ChangeLog.name(table)));
    }

    private void run() {
        long retry = FIRST_RETRY_MILLIS;
        long seen = -1;
        while (!closed) {
            try (Connection connection = database.dedicated("xinimap-changes");
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN xinimap");
                if (!connected && seen >= 0) {
                    LOG.info("listening to the database's changes again");
                }
                connected = true;
                retry = FIRST_RETRY_MILLIS;
                if (seen < 0) {
                    seen = ChangeLog.version(connection);
                }
                seen = follow(connection, seen);
            } catch (SQLException e) {
                if (connected) {
                    LOG.warn("the database cannot be listened to, trying again: {}", e.getMessage());
                }
                connected = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            retry = pause(retry);
        }
    }

    private long pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
        return Math.min(2 * millis, LAST_RETRY_MILLIS);
    }

    /** Goes on until the connection fails. */
    private long follow(Connection connection, long from) throws SQLException, InterruptedException {
        long seen = from;
        long pruned = System.nanoTime() - PRUNE_NANOS;
        PGConnection notified = connection.unwrap(PGConnection.class);
        while (!closed) {
            seen = look(connection, seen);
            pollCounters(connection);
            if (System.nanoTime() - pruned >= PRUNE_NANOS) {
                ChangeLog.prune(connection);
                pruned = System.nanoTime();
            }
            notified.getNotifications(WAIT_MILLIS);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return seen;
    }

    private long look(Connection connection, long seen) throws SQLException {
        long now = ChangeLog.numberChanges(connection);
        reached(now);
        if (now > seen) {
            ChangeLog.changedSince(connection, seen).forEach(tell);
        }
        return now;
    }

    private void pollCounters(Connection connection) throws SQLException {
        for (String table : List.copyOf(polled.keySet())) {
            String now = fingerprint(connection, sqlNames.getOrDefault(table, ""));
            String before = polled.put(table, now);
            if (before != null && !before.equals(now)) {
                long raised = ChangeLog.raiseVersion(connection);
                noticed.put(table, raised);
                reached(raised);
                tell.accept(table);
            }
        }
    }

    private static String fingerprint(Connection connection, String sqlName) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FINGERPRINT)) {
            statement.setString(1, sqlName);
            statement.setString(2, sqlName);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getString(1) != null ? row.getString(1) : "";
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(5 * LAST_RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
