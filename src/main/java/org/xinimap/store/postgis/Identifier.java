package org.xinimap.store.postgis;

/** Names in SQL text: the one place where they are quoted. Everything else that varies is a bound parameter. */
final class Identifier {
    private Identifier() {}

    /** The name as a quoted identifier. */
    static String quoted(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL has no names with a zero byte");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A table's name with that of its schema. */
    static String quoted(String schema, String relation) {
        return quoted(schema) + "." + quoted(relation);
    }
}
