package org.xinimap.store;

import java.util.regex.Pattern;

/** Patterns of table names: {@code *} stands for any characters, everything else for itself. */
public final class TablePattern {
    private TablePattern() {}

    public static boolean matches(String pattern, String table) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return table.matches(regex.toString());
    }

    /** The table's name without what the pattern says before its first {@code *}; that names the schema. */
    static String label(String pattern, String table) {
        String before = pattern.substring(0, pattern.indexOf('*'));
        String schema = before.substring(0, before.lastIndexOf('.') + 1);
        return table.substring(schema.length());
    }
}
