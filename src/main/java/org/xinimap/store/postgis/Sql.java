package org.xinimap.store.postgis;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of SQL with the values of its parameters, in order.
 *
 * @param parameters what the driver takes by {@link PreparedStatement#setObject}, byte arrays, and lists: arrays of text, of
 *     bigint or of double precision by the class of what they hold
 */
record Sql(String text, List<Object> parameters) {
    static final Sql TRUE = of("TRUE");
    static final Sql FALSE = of("FALSE");

    Sql {
        parameters = List.copyOf(parameters);
    }

    static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    Sql then(String more, Object... values) {
        return then(of(more, values));
    }

    Sql then(Sql more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(more.parameters);
        return new Sql(text + more.text, all);
    }

    /** In parentheses. */
    Sql enclosed() {
        return new Sql("(" + text + ")", parameters);
    }

    static Sql and(List<Sql> conditions) {
        return joined(conditions, TRUE, FALSE, " AND ");
    }

    static Sql or(List<Sql> conditions) {
        return joined(conditions, FALSE, TRUE, " OR ");
    }

    private static Sql joined(List<Sql> conditions, Sql neutral, Sql decisive, String operator) {
        if (conditions.contains(decisive)) {
            return decisive;
        }
        List<Sql> needed = conditions.stream()
                .filter(condition -> !condition.equals(neutral))
                .distinct()
                .toList();
        if (needed.size() < 2) {
            return needed.isEmpty() ? neutral : needed.get(0);
        }
        Sql joined = of("(");
        String separator = "";
        for (Sql condition : needed) {
            joined = joined.then(separator).then(condition);
            separator = operator;
        }
        return joined.then(")");
    }

    void bind(PreparedStatement statement) throws SQLException {
        int at = 1;
        for (Object value : parameters) {
            if (value instanceof List<?> list) {
                statement.setArray(at, statement.getConnection().createArrayOf(elementType(list), list.toArray()));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(at, bytes);
            } else {
                statement.setObject(at, value);
            }
            at++;
        }
    }

    private static String elementType(List<?> list) {
        Object first = list.isEmpty() ? "" : list.get(0);
        return first instanceof Long ? "int8" : first instanceof Double ? "float8" : "text";
    }
}
