package org.xinimap.store.postgis;

import java.util.List;
import org.xinimap.store.postgis.PostgisTable.Column;

/** Comparisons of texts, and of what is text to the layer engine. */
final class TextToSql {
    private TextToSql() {}

    /** What may be the start of a number in Java, and what cannot is not. */
    private static final String STARTS_AS_NUMBER = " ~ '^[[:space:][:cntrl:]]*[-+]?([0-9.]|NaN|Infinity)'";

    static Condition compare(
            Operator operator, Column column, String literal, boolean columnFirst, boolean matchingCase) {
        if (operator == Operator.EQUAL) {
            return equal(column, literal, matchingCase);
        }
        // GeoTools compares two texts that are numbers as numbers.
        if (Texts.isNumeric(literal)) {
            return Condition.UNKNOWN;
        }
        Condition order = order(operator, column, literal);
        if (!columnFirst || order.equals(Condition.UNKNOWN)) {
            return order;
        }
        // The first of them it compares as it would write the number, "10" as "10.0", though the other is none.
        Sql number = Sql.of(column.selected(QuerySql.ALIAS) + STARTS_AS_NUMBER);
        return new Condition(Sql.or(List.of(order.sql(), number)), false);
    }

    private static Condition equal(Column column, String literal, boolean matchingCase) {
        if (!matchingCase && !Texts.isCaseless(literal)) {
            return Condition.UNKNOWN;
        }
        if (!Texts.isStorable(literal)) {
            return Condition.NEVER;
        }
        if (column.typname().equals("uuid")) {
            return KeyCondition.uuid(literal)
                    .map(uuid -> Condition.exactly(column.of(QuerySql.ALIAS) + " = ?", uuid))
                    .orElse(Condition.NEVER);
        }
        return Condition.exactly(column.selected(QuerySql.ALIAS) + " = ?", literal);
    }

    static Condition between(Column column, String low, String high) {
        return order(Operator.AT_LEAST, column, low).and(order(Operator.AT_MOST, column, high));
    }

    /** Java orders by UTF-16 units, the database by code points: where they may differ only what precedes is compared. */
    private static Condition order(Operator operator, Column column, String literal) {
        if (!Texts.isStorable(literal)) {
            return Condition.UNKNOWN;
        }
        String value = column.selected(QuerySql.ALIAS);
        String ordered = value + " COLLATE \"C\"";
        String start = Texts.comparableStart(literal);
        if (start.length() == literal.length()) {
            return Condition.exactly(ordered + operator.sql() + "?", literal);
        }
        if (start.isEmpty()) {
            return Condition.UNKNOWN;
        }
        return operator.isDownward()
                ? Condition.atMost("(" + ordered + " < ? OR " + value + " LIKE ?)", start, Texts.escaped(start) + "%")
                : Condition.atMost(ordered + " >= ?", start);
    }
}
