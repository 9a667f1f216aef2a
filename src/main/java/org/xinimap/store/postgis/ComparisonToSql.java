package org.xinimap.store.postgis;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.util.Converters;
import org.xinimap.layer.filter.LikePattern;
import org.xinimap.layer.filter.TextLike;
import org.xinimap.store.postgis.PostgisTable.Column;

/**
 * Comparisons of a column with a literal of its own type or with another column of its type; to the letter as GeoTools
 * evaluates them, which for numbers is as double precision. All else is left to the evaluation in memory.
 */
final class ComparisonToSql {
    /** An equality that can be one of several in a list. */
    record Equality(Column column, Object value) {}

    private final Operands operands;

    ComparisonToSql(Operands operands) {
        this.operands = operands;
    }

    Condition condition(BinaryComparisonOperator comparison) {
        Optional<Operator> operator = operator(comparison);
        if (operator.isEmpty()) {
            return Condition.UNKNOWN;
        }
        Expression left = comparison.getExpression1();
        Expression right = comparison.getExpression2();
        Optional<Column> leftColumn = operands.column(left);
        Optional<Column> rightColumn = operands.column(right);
        if (leftColumn.isPresent() && rightColumn.isPresent()) {
            return columns(operator.get(), leftColumn.get(), rightColumn.get(), comparison.isMatchingCase());
        }
        Optional<Object> literal = Operands.literal(leftColumn.isPresent() ? right : left);
        if (literal.isEmpty() || leftColumn.isEmpty() && rightColumn.isEmpty()) {
            return Condition.UNKNOWN;
        }
        return leftColumn.isPresent()
                ? compare(operator.get(), leftColumn.get(), literal.get(), true, comparison.isMatchingCase())
                : compare(
                        operator.get().mirrored(),
                        rightColumn.get(),
                        literal.get(),
                        false,
                        comparison.isMatchingCase());
    }

    private static Optional<Operator> operator(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsEqualTo) {
            return Optional.of(Operator.EQUAL);
        }
        if (comparison instanceof PropertyIsNotEqualTo) {
            return Optional.of(Operator.NOT_EQUAL);
        }
        if (comparison instanceof PropertyIsLessThan) {
            return Optional.of(Operator.LESS);
        }
        if (comparison instanceof PropertyIsLessThanOrEqualTo) {
            return Optional.of(Operator.AT_MOST);
        }
        if (comparison instanceof PropertyIsGreaterThan) {
            return Optional.of(Operator.GREATER);
        }
        return comparison instanceof PropertyIsGreaterThanOrEqualTo ? Optional.of(Operator.AT_LEAST) : Optional.empty();
    }

    private static Condition compare(
            Operator operator, Column column, Object literal, boolean columnFirst, boolean matchingCase) {
        if (operator == Operator.NOT_EQUAL) {
            // GeoTools: whatever is not equal, nulls too.
            return compare(Operator.EQUAL, column, literal, columnFirst, matchingCase)
                    .negated();
        }
        return switch (column.type()) {
            case TEXT ->
                literal instanceof String text
                        ? TextToSql.compare(operator, column, text, columnFirst, matchingCase)
                        : Condition.UNKNOWN;
            case INTEGER, REAL ->
                literal instanceof Number number
                        ? NumberToSql.compare(operator, column, number, columnFirst)
                        : Condition.UNKNOWN;
            case BOOLEAN -> literal instanceof Boolean ? plain(operator, column, literal) : Condition.UNKNOWN;
            case DATE, TIMESTAMP, INSTANT ->
                TemporalToSql.parameter(column, literal)
                        .map(parameter -> TemporalToSql.compare(operator, column, parameter))
                        .orElse(Condition.UNKNOWN);
            case BYTES -> Condition.UNKNOWN;
        };
    }

    private static Condition plain(Operator operator, Column column, Object parameter) {
        return Condition.exactly(column.of(QuerySql.ALIAS) + operator.sql() + "?", parameter);
    }

    private static Condition columns(Operator operator, Column a, Column b, boolean matchingCase) {
        if (a.type() != b.type() || a.type() == ColumnType.BYTES || a.type() == ColumnType.REAL) {
            return Condition.UNKNOWN;
        }
        String collation = a.type() == ColumnType.TEXT ? " COLLATE \"C\"" : "";
        String left = a.selected(QuerySql.ALIAS) + collation;
        String right = b.selected(QuerySql.ALIAS) + collation;
        if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
            if (a.type() == ColumnType.TEXT && !matchingCase) {
                return Condition.UNKNOWN;
            }
            String same = operator == Operator.EQUAL ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ";
            // To GeoTools two nulls are equal.
            return Condition.exactly("(" + left + same + right + ")");
        }
        // Texts that look like numbers compare as numbers there.
        if (a.type() == ColumnType.TEXT) {
            return Condition.UNKNOWN;
        }
        String number = a.type() == ColumnType.INTEGER ? "::float8" : "";
        return Condition.exactly(left + number + operator.sql() + right + number);
    }

    Condition between(PropertyIsBetween between) {
        Optional<Column> column = operands.column(between.getExpression());
        Optional<Object> low = Operands.literal(between.getLowerBoundary());
        Optional<Object> high = Operands.literal(between.getUpperBoundary());
        if (column.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return Condition.UNKNOWN;
        }
        return switch (column.get().type()) {
            case TEXT ->
                low.get() instanceof String from && high.get() instanceof String to
                        ? TextToSql.between(column.get(), from, to)
                        : Condition.UNKNOWN;
            case INTEGER, REAL -> numbersBetween(column.get(), low.get(), high.get());
            case DATE, TIMESTAMP, INSTANT -> {
                Optional<Object> from = TemporalToSql.parameter(column.get(), low.get());
                Optional<Object> to = TemporalToSql.parameter(column.get(), high.get());
                yield from.isEmpty() || to.isEmpty()
                        ? Condition.UNKNOWN
                        : TemporalToSql.compare(Operator.AT_LEAST, column.get(), from.get())
                                .and(TemporalToSql.compare(Operator.AT_MOST, column.get(), to.get()));
            }
            default -> Condition.UNKNOWN;
        };
    }

    private static Condition numbersBetween(Column column, Object low, Object high) {
        if (!(low instanceof Number && high instanceof Number)) {
            return Condition.UNKNOWN;
        }
        // As GeoTools does: the bounds in the class of the value.
        Class<?> binding = column.type().binding();
        return Converters.convert(low, binding) instanceof Number from
                        && Converters.convert(high, binding) instanceof Number to
                ? NumberToSql.between(column, from, to)
                : Condition.UNKNOWN;
    }

    Condition like(PropertyIsLike like) {
        Optional<Column> column =
                operands.column(like.getExpression()).filter(found -> found.type() == ColumnType.TEXT);
        if (column.isEmpty()
                || like.getWildCard().isEmpty()
                || like.getSingleChar().isEmpty()) {
            return Condition.UNKNOWN;
        }
        boolean ours = like instanceof TextLike;
        String pattern = ours
                ? like.getLiteral()
                : LikePattern.of(like.getLiteral(), like.getWildCard(), like.getSingleChar(), like.getEscape());
        if (!Texts.isStorable(pattern) || !ours && !like.isMatchingCase() && !Texts.isCaseless(pattern)) {
            return Condition.UNKNOWN;
        }
        // GeoTools' own wildcards stop at line breaks.
        return new Condition(Sql.of(column.get().selected(QuerySql.ALIAS) + " LIKE ?", pattern), ours);
    }

    /** The column and value of an equality that says no more than that. */
    Optional<Equality> plainEquality(PropertyIsEqualTo equal) {
        Optional<Column> column = operands.column(equal.getExpression1());
        Optional<Object> literal = Operands.literal(equal.getExpression2());
        if (column.isEmpty() || literal.isEmpty()) {
            return Optional.empty();
        }
        Object value = literal.get();
        boolean plain = switch (column.get().type()) {
            case TEXT ->
                value instanceof String text
                        && Texts.isStorable(text)
                        && (equal.isMatchingCase() || Texts.isCaseless(text));
            case INTEGER -> NumberToSql.isWhole(value);
            case REAL ->
                value instanceof Double number
                        && number != 0
                        && Double.isFinite(number)
                        && !column.get().typname().equals("numeric");
            default -> false;
        };
        if (!plain) {
            return Optional.empty();
        }
        boolean whole = column.get().type() == ColumnType.INTEGER;
        return Optional.of(new Equality(column.get(), whole ? (Object) ((Number) value).longValue() : value));
    }

    static Condition oneOf(Column column, List<Object> values) {
        if (column.typname().equals("uuid")) {
            List<Object> possible = values.stream()
                    .filter(value -> KeyCondition.uuid((String) value).isPresent())
                    .toList();
            return possible.isEmpty()
                    ? Condition.NEVER
                    : Condition.exactly(column.of(QuerySql.ALIAS) + " = ANY(CAST(? AS uuid[]))", possible);
        }
        String value = column.type() == ColumnType.TEXT ? column.selected(QuerySql.ALIAS) : column.of(QuerySql.ALIAS);
        return values.size() == 1
                ? Condition.exactly(value + " = ?", values.get(0))
                : Condition.exactly(value + " = ANY(?)", values);
    }
}
