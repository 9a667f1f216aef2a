package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinimap.store.HistoryLost;

/** The log that triggers write of every change (see {@code db/postgis/V1__change_log.sql}). */
final class ChangeLog {
    /** More changes than this are not worth going through one by one. */
    private static final int MOST_CHANGES = 200_000;

    private ChangeLog() {}

    /** How the log names a table. */
    static String name(PostgisTable table) {
        return table.schema() + "." + table.relation();
    }

    /** The store's version as of the connection's state of the database. */
    static long version(Connection connection) throws SQLException {
        return number(connection, "SELECT version FROM xinimap.store_version");
    }

    /** Gives what was committed, or written in this transaction, a version; tells the store's version. */
    static long numberChanges(Connection connection) throws SQLException {
        return number(connection, "SELECT xinimap.number_changes()");
    }

    /** A higher version than all before, for a change that no trigger has logged. */
    static long raiseVersion(Connection connection) throws SQLException {
        return number(connection, "UPDATE xinimap.store_version SET version = version + 1 RETURNING version");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whether the table's triggers are there and spell its ids as we do. */
    static boolean watches(Connection connection, PostgisTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT w.id_expression FROM xinimap.watched_table w JOIN pg_trigger t ON t.tgrelid = to_regclass(?)"
                        + " AND t.tgname = 'xinimap_update' AND t.tgenabled <> 'D' WHERE w.table_name = ?")) {
            statement.setString(1, table.sqlName());
            statement.setString(2, name(table));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && Optional.ofNullable(row.getString(1)).equals(idExpression(table));
            }
        }
    }

    /** Puts the triggers on the table; gives up after a moment where somebody keeps it locked. */
    static void watch(Connection connection, PostgisTable table) throws SQLException {
        try (PreparedStatement timeout = connection.prepareStatement("SET LOCAL lock_timeout = '3s'");
                PreparedStatement statement = connection.prepareStatement("SELECT xinimap.watch(?::regclass, ?, ?)")) {
            timeout.execute();
            statement.setString(1, table.sqlName());
            statement.setString(2, name(table));
            statement.setString(3, idExpression(table).orElse(null));
            statement.execute();
        }
    }

    /** The id of the row {@code r}, as {@link RowKey#id} makes it; empty where rows have no lasting id. */
    private static Optional<String> idExpression(PostgisTable table) {
        List<RowKey.Part> parts = table.key().parts();
        if (!table.key().stable()) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            return Optional.of(parts.get(0).text("r"));
        }
        return Optional.of(String.join(
                " || '.' || ",
                parts.stream()
                        .map(part -> "replace(replace(" + part.text("r") + ", '~', '~0'), '.', '~1')")
                        .toList()));
    }

    /** The tables that changed after a version. */
    static List<String> changedSince(Connection connection, long version) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT DISTINCT table_name FROM xinimap.change_log WHERE version > ?")) {
            statement.setLong(1, version);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    /**
     * The ids of the features changed after a version, with the version of each one's latest change, in that order.
     *
     * @throws HistoryLost if the log cannot tell
     */
    static Map<String, Long> changes(Connection connection, PostgisTable table, long version) throws SQLException {
        if (number(connection, "SELECT forgotten FROM xinimap.store_version") > version) {
            throw new HistoryLost("What happened after version %d is no longer in the log.".formatted(version));
        }
        Map<String, Long> changes = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT feature, max(version) FROM xinimap.change_log WHERE table_name = ? AND version > ?"
                        + " GROUP BY feature ORDER BY 2, max(seq) LIMIT " + (MOST_CHANGES + 1))) {
            statement.setString(1, name(table));
            statement.setLong(2, version);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1) == null) {
                        throw new HistoryLost("All of '%s' may have changed.".formatted(table.name()));
                    }
                    changes.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        if (changes.size() > MOST_CHANGES) {
            throw new HistoryLost("More than %d features of '%s' changed.".formatted(MOST_CHANGES, table.name()));
        }
        return changes;
    }

    /** Forgets what every reader has long seen. */
    static void prune(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("WITH gone AS (DELETE FROM xinimap.change_log WHERE version IS NOT NULL"
                        + " AND logged < now() - interval '1 day' RETURNING version)"
                        + " UPDATE xinimap.store_version SET forgotten = greatest(forgotten, (SELECT max(version) FROM gone))"
                        + " WHERE EXISTS (SELECT FROM gone)")) {
            statement.execute();
        }
    }
}
