package org.xinimap.store.postgis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What tells a relation's rows apart, and the feature ids made of it: one column's text, or those of several columns joined by
 * dots. A relation without a key is told apart by the place of its rows (tables) or by all they hold (views); such ids may
 * change with any edit.
 *
 * @param parts one or more; together unique
 * @param stable whether a row keeps its id when it is edited
 */
record RowKey(List<Part> parts, boolean stable) {
    RowKey {
        parts = List.copyOf(parts);
    }

    /**
     * A part of the key.
     *
     * @param column the column; empty: computed by {@code expression}
     * @param expression SQL with {@code %s} for the relation's alias
     * @param type the SQL type of the expression, for casts of parameters
     * @param whole whether it is a whole number
     */
    record Part(Optional<String> column, String expression, String type, boolean whole) {
        /** The part of the row that goes by this alias, to compare and to order by. */
        String of(String alias) {
            return expression.formatted(alias);
        }

        String text(String alias) {
            return of(alias) + "::text";
        }

        /** A parameter of the part's type. */
        String parameter() {
            return "CAST(? AS " + type + ")";
        }
    }

    static RowKey ofColumns(List<PostgisTable.Column> columns) {
        return new RowKey(
                columns.stream()
                        .map(column -> new Part(
                                Optional.of(column.name()),
                                "%s." + Identifier.quoted(column.name()).replace("%", "%%"),
                                column.declared(),
                                column.type() == ColumnType.INTEGER))
                        .toList(),
                true);
    }

    /** A table's rows by where they lie: unique at any moment, another one after an edit. */
    static RowKey ofPlace() {
        return new RowKey(List.of(new Part(Optional.empty(), "%s.ctid", "tid", false)), false);
    }

    /** A view's rows by a digest of all they hold. */
    static RowKey ofContent() {
        return new RowKey(List.of(new Part(Optional.empty(), "md5(%s::text)", "text", false)), false);
    }

    boolean isOneWholeNumber() {
        return parts.size() == 1 && parts.get(0).whole();
    }

    /** The id of the row whose parts have these texts. */
    String id(List<String> texts) {
        if (texts.size() == 1) {
            return texts.get(0);
        }
        List<String> escaped = new ArrayList<>();
        texts.forEach(text -> escaped.add(text.replace("~", "~0").replace(".", "~1")));
        return String.join(".", escaped);
    }

    /** The texts of the parts of an id; empty when no row can have it. */
    Optional<List<String>> texts(String id) {
        List<String> texts = new ArrayList<>();
        if (parts.size() == 1) {
            texts.add(id);
        } else {
            for (String escaped : id.split("\\.", -1)) {
                texts.add(escaped.replace("~1", ".").replace("~0", "~"));
            }
        }
        if (texts.size() != parts.size() || id.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        for (int i = 0; i < texts.size(); i++) {
            if (parts.get(i).whole() && !isLong(texts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(texts);
    }

    private static boolean isLong(String text) {
        try {
            // "+7" and "007" are other spellings of the key, not the id.
            return Long.toString(Long.parseLong(text)).equals(text);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
