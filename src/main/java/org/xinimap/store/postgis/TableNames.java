package org.xinimap.store.postgis;

import java.util.regex.Pattern;

/** Patterns of table names: {@code *} stands for any characters, everything else for itself. */
final class TableNames {
    private TableNames() {}

    static boolean matches(String pattern, String name) {
        StringBuilder regex = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return name.matches(regex.toString());
    }
}
