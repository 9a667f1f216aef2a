package org.xinimap.store.postgis;

import java.math.BigDecimal;
import org.xinimap.store.postgis.PostgisTable.Column;

/**
 * Comparisons of numbers. GeoTools orders all numbers as double precision; NaN, to which nothing compares, it puts before
 * what it is compared with, whichever that is.
 */
final class NumberToSql {
    /** Whole numbers below this are the same as double precision. */
    private static final double EXACT = 1L << 53;

    private NumberToSql() {}

    static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    private static boolean isReal(Object value) {
        return (value instanceof Double || value instanceof Float) && Double.isFinite(((Number) value).doubleValue());
    }

    static Condition compare(Operator operator, Column column, Number literal, boolean columnFirst) {
        if (!isWhole(literal) && !isReal(literal)) {
            return Condition.UNKNOWN;
        }
        if (column.type() == ColumnType.REAL) {
            return operator == Operator.EQUAL
                    ? equalReal(column, literal)
                    : orderReal(operator, column, literal.doubleValue(), columnFirst);
        }
        return isWhole(literal)
                ? whole(operator, column, literal.longValue())
                : wholeWithReal(operator, column, literal.doubleValue());
    }

    private static Condition whole(Operator operator, Column column, long literal) {
        String value = column.of(QuerySql.ALIAS);
        if (operator == Operator.EQUAL || Math.abs((double) literal) < EXACT) {
            return Condition.exactly(value + operator.sql() + "?", literal);
        }
        return Condition.exactly(value + "::float8" + operator.sql() + "?", (double) literal);
    }

    private static Condition wholeWithReal(Operator operator, Column column, double literal) {
        if (Math.abs(literal) >= EXACT || operator == Operator.EQUAL && literal != Math.rint(literal)) {
            return Condition.UNKNOWN;
        }
        double bound =
                operator == Operator.LESS || operator == Operator.AT_LEAST ? Math.ceil(literal) : Math.floor(literal);
        return Condition.exactly(column.of(QuerySql.ALIAS) + operator.sql() + "?", (long) bound);
    }

    private static Condition equalReal(Column column, Number literal) {
        double number = literal.doubleValue();
        String value = column.of(QuerySql.ALIAS);
        if (column.typname().equals("numeric")) {
            return between(column, number, number);
        }
        if (number == 0 && literal instanceof Double) {
            // Two doubles are compared by equals, which tells the zeros apart.
            String negative = 1 / number < 0 ? "= '-0'" : "<> '-0'";
            return Condition.exactly("(" + value + " = 0 AND " + value + "::text " + negative + ")");
        }
        return Condition.exactly(value + " = ?", number);
    }

    private static Condition orderReal(Operator operator, Column column, double literal, boolean columnFirst) {
        String value = column.of(QuerySql.ALIAS);
        Sql order = Sql.of(column.selected(QuerySql.ALIAS) + operator.sql() + "?", literal);
        if (column.typname().equals("numeric")) {
            // For an index on the exact numbers; a little wider than the comparison of the rounded ones.
            double wider = operator.isDownward() ? Math.nextUp(literal) : Math.nextDown(literal);
            if (Double.isInfinite(wider)) {
                return Condition.UNKNOWN;
            }
            order = Sql.of("(" + value + operator.sql() + "? AND ", new BigDecimal(wider))
                    .then(order)
                    .then(")");
        }
        if (!columnFirst) {
            // To the database NaN is the largest number, as it is to GeoTools when it comes second.
            return new Condition(order, true);
        }
        return new Condition(
                operator.isDownward()
                        ? Sql.of("(").then(order).then(" OR " + value + " = 'NaN')")
                        : Sql.of("(").then(order).then(" AND " + value + " <> 'NaN')"),
                true);
    }

    /** Both bounds of the column's own class, included. */
    static Condition between(Column column, Number low, Number high) {
        String value = column.of(QuerySql.ALIAS);
        if (column.type() == ColumnType.INTEGER) {
            return Condition.exactly(value + " BETWEEN ? AND ?", low.longValue(), high.longValue());
        }
        double from = low.doubleValue();
        double to = high.doubleValue();
        if (!Double.isFinite(Math.nextDown(from)) || !Double.isFinite(Math.nextUp(to))) {
            return Condition.UNKNOWN;
        }
        if (column.typname().equals("numeric")) {
            return Condition.exactly(
                    "(" + value + " BETWEEN ? AND ? AND " + column.selected(QuerySql.ALIAS) + " BETWEEN ? AND ?)",
                    new BigDecimal(Math.nextDown(from)),
                    new BigDecimal(Math.nextUp(to)),
                    from,
                    to);
        }
        // To Java negative zero is less than zero.
        return new Condition(Sql.of(value + " BETWEEN ? AND ?", from, to), from != 0 && to != 0);
    }
}
