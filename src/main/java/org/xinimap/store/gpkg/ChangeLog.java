package org.xinimap.store.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The change log inside the file: one row a feature, with the version of its latest change, written by triggers on each table,
 * so that an edit by any program is seen. A table that another program drops takes its triggers along; when they are installed
 * anew, a row with {@link #RESET} says that the history before it is lost.
 */
final class ChangeLog {
    static final String TABLE = "xinimap_changes";

    /** A feature id that no row has, so that the row can speak of the whole table. */
    static final long RESET = Long.MIN_VALUE;

    private static final String EXTENSION = "xinimap_change_log";

    /** Req 63: a reference to the document that defines the extension. */
    private static final String DEFINITION = "Xinimap, src/site/geopackage-change-log.md";

    private static final List<String> EVENTS = List.of("INSERT", "UPDATE", "DELETE");

    private ChangeLog() {}

    static void create(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "CREATE TABLE IF NOT EXISTS " + TABLE + " (version INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
                        + " table_name TEXT NOT NULL, fid INTEGER NOT NULL, CONSTRAINT uk_xc UNIQUE (table_name, fid))");
        // Req 60: an extension's table is listed in gpkg_contents. A data type of its own keeps it out of the clients'
        // layers.
        Sql.update(
                connection,
                "INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, ?, ?)",
                TABLE,
                EXTENSION,
                TABLE);
        Sql.update(
                connection,
                "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)"
                        + " SELECT ?, NULL, ?, ?, 'write-only' WHERE NOT EXISTS"
                        + " (SELECT 1 FROM gpkg_extensions WHERE extension_name = ?)",
                TABLE,
                EXTENSION,
                DEFINITION,
                EXTENSION);
    }

    /** Whether the table has the triggers that log its changes under its present name. */
    static boolean watches(Connection connection, String table) throws SQLException {
        // By their full names: a table that another program renamed has triggers that log its old name.
        return Sql.number(
                        connection,
                        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name IN (?, ?, ?)",
                        table,
                        trigger("INSERT", table),
                        trigger("UPDATE", table),
                        trigger("DELETE", table))
                == EVENTS.size();
    }

    /** Watches a table from now on; what happened to it before cannot be told. */
    static void watch(Connection connection, String table, String key) throws SQLException {
        for (String stale : Sql.texts(
                connection,
                "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'xinimap\\_%'"
                        + " ESCAPE '\\'",
                table)) {
            Sql.run(connection, "DROP TRIGGER " + Sql.name(stale));
        }
        for (String event : EVENTS) {
            String trigger = Sql.name(trigger(event, table));
            // DELETE and INSERT, not REPLACE: the conflict clause of the statement that fires a trigger overrides the
            // trigger's.
            String log = "";
            if (!event.equals("INSERT")) {
                log += log(table, "OLD", key);
            }
            if (!event.equals("DELETE")) {
                log += log(table, "NEW", key);
            }
            Sql.run(
                    connection,
                    "DROP TRIGGER IF EXISTS " + trigger,
                    "CREATE TRIGGER " + trigger + " AFTER " + event + " ON " + Sql.name(table) + " BEGIN " + log
                            + "END");
        }
        Sql.update(connection, "DELETE FROM " + TABLE + " WHERE table_name = ?", table);
        Sql.update(connection, "INSERT INTO " + TABLE + " (table_name, fid) VALUES (?, ?)", table, RESET);
    }

    private static String trigger(String event, String table) {
        return "xinimap_" + event.toLowerCase(Locale.ROOT) + "_" + table;
    }

    private static String log(String table, String row, String key) {
        String name = Sql.literal(table);
        String fid = row + "." + Sql.name(key);
        return "DELETE FROM " + TABLE + " WHERE table_name = " + name + " AND fid = " + fid + "; INSERT INTO " + TABLE
                + " (table_name, fid) VALUES (" + name + ", " + fid + "); ";
    }

    /** The store's version: that of the last change ever made. */
    static long version(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT seq FROM sqlite_sequence WHERE name = ?", TABLE);
    }
}
