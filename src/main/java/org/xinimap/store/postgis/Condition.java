package org.xinimap.store.postgis;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter, or a part of one, in SQL.
 *
 * @param sql true for every row that passes the filter; a row for which it is false or null does not pass
 * @param exact whether it is true for no other row
 */
record Condition(Sql sql, boolean exact) {
    /** Nothing can be said in SQL. */
    static final Condition UNKNOWN = new Condition(Sql.TRUE, false);

    static final Condition ALWAYS = new Condition(Sql.TRUE, true);
    static final Condition NEVER = new Condition(Sql.FALSE, true);

    static Condition exactly(String text, Object... parameters) {
        return new Condition(Sql.of(text, parameters), true);
    }

    static Condition atMost(String text, Object... parameters) {
        return new Condition(Sql.of(text, parameters), false);
    }

    static Condition and(List<Condition> parts) {
        boolean never = parts.stream().anyMatch(part -> part.exact && part.sql.equals(Sql.FALSE));
        return new Condition(
                Sql.and(parts.stream().map(Condition::sql).toList()),
                never || parts.stream().allMatch(Condition::exact));
    }

    static Condition or(List<Condition> parts) {
        boolean always = parts.stream().anyMatch(part -> part.exact && part.sql.equals(Sql.TRUE));
        return new Condition(
                Sql.or(parts.stream().map(Condition::sql).toList()),
                always || parts.stream().allMatch(Condition::exact));
    }

    /** Holds where this does not. A comparison with null is null in SQL and plain false to the layer engine. */
    Condition negated() {
        if (!exact) {
            return UNKNOWN;
        }
        if (sql.equals(Sql.TRUE) || sql.equals(Sql.FALSE)) {
            return sql.equals(Sql.TRUE) ? NEVER : ALWAYS;
        }
        return new Condition(sql.enclosed().then(" IS NOT TRUE"), true);
    }

    Condition and(Condition other) {
        return and(List.of(this, other));
    }

    Condition with(List<Condition> others) {
        List<Condition> all = new ArrayList<>(List.of(this));
        all.addAll(others);
        return and(all);
    }
}
