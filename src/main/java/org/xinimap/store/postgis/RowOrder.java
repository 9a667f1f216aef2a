package org.xinimap.store.postgis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.jspecify.annotations.Nullable;
import org.xinimap.store.postgis.PostgisTable.Column;

/**
 * The order of rows: the sort keys with nulls last in either direction, then the parts of the table's key, in the database's
 * own order of them, so that the key's index serves.
 */
final class RowOrder {
    /** @param type the SQL type its text is read back as */
    private record Key(String expression, String type, boolean descending, boolean nullable) {}

    private final List<Key> keys = new ArrayList<>();
    private final RowKey rowKey;
    private final boolean reversed;

    RowOrder(PostgisTable table, List<SortBy> sort) {
        this.rowKey = table.key();
        boolean backwards = false;
        for (SortBy by : sort) {
            boolean descending = by.getSortOrder() == SortOrder.DESCENDING;
            if (by.getPropertyName() == null) {
                // By id, and ids are unique: what comes after makes no difference.
                backwards = descending;
                break;
            }
            key(table.column(by.getPropertyName().getPropertyName()), descending)
                    .ifPresent(keys::add);
        }
        this.reversed = backwards;
    }

    /** Geometries, byte strings and what is no column have no order. */
    private static Optional<Key> key(Optional<Column> column, boolean descending) {
        return column.filter(found -> found.type() != ColumnType.BYTES).map(found -> {
            String value = found.selected(QuerySql.ALIAS);
            boolean text = found.type() == ColumnType.TEXT;
            String type = switch (found.type()) {
                case INTEGER -> "bigint";
                case REAL -> "float8";
                case BOOLEAN -> "boolean";
                case DATE -> "date";
                case TIMESTAMP -> "timestamp";
                case INSTANT -> "timestamptz";
                default -> "text";
            };
            return new Key(text ? value + " COLLATE \"C\"" : "(" + value + ")", type, descending, found.nullable());
        });
    }

    int sortKeys() {
        return keys.size();
    }

    /** What to select besides to know a row's position: the sort values, one column each. */
    String selectList() {
        StringBuilder list = new StringBuilder();
        keys.forEach(key -> list.append(", (").append(key.expression()).append(")::text"));
        return list.toString();
    }

    String orderBy() {
        List<String> terms = new ArrayList<>();
        keys.forEach(key -> terms.add(key.expression()
                + (key.descending() ? " DESC" : "")
                + (key.nullable() || key.descending() ? " NULLS LAST" : "")));
        rowKey.parts().forEach(part -> terms.add(part.of(QuerySql.ALIAS) + (reversed ? " DESC" : "")));
        return " ORDER BY " + String.join(", ", terms);
    }

    /** The rows that come after a position. */
    Sql after(RowPosition position) {
        List<Sql> cases = new ArrayList<>();
        List<Sql> equal = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            String value = position.sort().get(i);
            List<Sql> here = new ArrayList<>(equal);
            here.add(beyond(key, value));
            cases.add(Sql.and(here));
            equal.add(same(key, value));
        }
        equal.add(keyAfter(position.key()));
        cases.add(Sql.and(equal));
        return Sql.or(cases);
    }

    private static Sql same(Key key, @Nullable String value) {
        return value == null
                ? Sql.of(key.expression() + " IS NULL")
                : Sql.of(key.expression() + " = CAST(? AS " + key.type() + ")", value);
    }

    private static Sql beyond(Key key, @Nullable String value) {
        if (value == null) {
            return Sql.FALSE;
        }
        Sql beyond =
                Sql.of(key.expression() + (key.descending() ? " < " : " > ") + "CAST(? AS " + key.type() + ")", value);
        return key.nullable() ? Sql.or(List.of(beyond, Sql.of(key.expression() + " IS NULL"))) : beyond;
    }

    private Sql keyAfter(List<String> texts) {
        List<String> parts =
                rowKey.parts().stream().map(part -> part.of(QuerySql.ALIAS)).toList();
        List<String> parameters =
                rowKey.parts().stream().map(RowKey.Part::parameter).toList();
        return new Sql(
                "(" + String.join(", ", parts) + (reversed ? ") < (" : ") > (") + String.join(", ", parameters) + ")",
                List.copyOf(texts));
    }
}
