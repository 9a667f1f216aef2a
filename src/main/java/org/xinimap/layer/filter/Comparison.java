package org.xinimap.layer.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;

/**
 * The comparison of two operands, with the constant one put in the class of the other, so that GeoTools compares numbers
 * as numbers and dates as dates. A date compared with timestamps is the whole day in UTC.
 */
final class Comparison {
    private static final FilterFactory FACTORY = ScalarCompiler.FACTORY;

    /**
     * A filter on values that are not null; on null it may answer anything.
     *
     * @param op one of {@code = <> < > <= >=}
     * @throws FilterFault if the operands cannot be compared
     */
    static Filter of(String op, Scalar left, Scalar right) {
        if (left.isConstant() && !right.isConstant()) {
            return of(mirrored(op), right, left);
        }
        Scalar typed = UntypedLiteral.as(right.kind(), left);
        Scalar other = asTemporal(UntypedLiteral.as(left.kind(), right), typed);
        Scalar self = asTemporal(typed, other);
        if (self.kind().isTemporal() && other.kind().isTemporal()) {
            return temporal(op, self, other);
        }
        if (self.kind() != other.kind() || self.kind() == ValueKind.GEOMETRY || self.kind() == ValueKind.OTHER) {
            throw mismatch(left, right);
        }
        Object value = other.constant().orElse(null);
        if (value instanceof Double fraction && isWhole(self.binding()) && fraction != Math.rint(fraction)) {
            // GeoTools would cut the fraction off to compare for equality.
            if (op.equals("=") || op.equals("<>")) {
                return op.equals("=") ? Filter.EXCLUDE : Filter.INCLUDE;
            }
        }
        Expression bound = value instanceof Number number
                ? FACTORY.literal(ValueKind.number(number, self.binding()))
                : other.expression();
        return filter(op, self.expression(), bound);
    }

    private static boolean isWhole(Class<?> binding) {
        return binding == Long.class || binding == Integer.class || binding == Short.class || binding == Byte.class;
    }

    /** The operator that holds exactly where the given one does not. */
    static String complement(String op) {
        return switch (op) {
            case "=" -> "<>";
            case "<>" -> "=";
            case "<" -> ">=";
            case ">=" -> "<";
            case ">" -> "<=";
            case "<=" -> ">";
            default -> throw new IllegalArgumentException(op);
        };
    }

    private static String mirrored(String op) {
        return switch (op) {
            case "<" -> ">";
            case ">" -> "<";
            case "<=" -> ">=";
            case ">=" -> "<=";
            default -> op;
        };
    }

    private static Filter filter(String op, Expression left, Expression right) {
        return switch (op) {
            case "=" -> FACTORY.equal(left, right, true);
            case "<>" -> FACTORY.notEqual(left, right, true);
            case "<" -> FACTORY.less(left, right, true);
            case ">" -> FACTORY.greater(left, right, true);
            case "<=" -> FACTORY.lessOrEqual(left, right, true);
            case ">=" -> FACTORY.greaterOrEqual(left, right, true);
            default -> throw new IllegalArgumentException(op);
        };
    }

    /** A text that is compared with a date or timestamp is read as one (/per/basic-cql2/type-casts). */
    private static Scalar asTemporal(Scalar given, Scalar beside) {
        if (!beside.kind().isTemporal() || given.kind() != ValueKind.TEXT || !given.isConstant()) {
            return given;
        }
        String text = (String) given.constant().orElseThrow();
        Cql2Expression read = Literals.instant(text, given.position());
        if (read instanceof Cql2Expression.Day day) {
            return Scalar.constant(FACTORY.literal(day.value()), ValueKind.DAY, day.value(), given.position());
        }
        Instant instant = ((Cql2Expression.Moment) read).value();
        return Scalar.constant(FACTORY.literal(instant), ValueKind.MOMENT, instant, given.position());
    }

    private static Filter temporal(String op, Scalar left, Scalar right) {
        if (!right.isConstant()) {
            if (left.binding() != right.binding()) {
                throw mismatch(left, right);
            }
            return filter(op, left.expression(), right.expression());
        }
        Object value = right.constant().orElseThrow();
        if (left.kind() == ValueKind.DAY) {
            return value instanceof LocalDate day
                    ? days(op, left, day)
                    : daysWithInstant(op, left, (Instant) value, right.position());
        }
        return value instanceof Instant instant
                ? moments(op, left, instant)
                : momentsWithDay(op, left, (LocalDate) value, right.position());
    }

    private static Filter days(String op, Scalar left, LocalDate day) {
        return filter(op, expression(left), FACTORY.literal(day));
    }

    private static Filter moments(String op, Scalar left, Instant instant) {
        return filter(op, expression(left), FACTORY.literal(ValueKind.moment(instant, left.binding())));
    }

    /** The operand, a constant one in the same class as what it is compared with. */
    private static Expression expression(Scalar left) {
        Object value = left.constant().orElse(null);
        if (value instanceof Instant instant) {
            return FACTORY.literal(ValueKind.moment(instant, left.binding()));
        }
        return left.expression();
    }

    /** A timestamp against the day from its first instant to the first of the next. */
    private static Filter momentsWithDay(String op, Scalar left, LocalDate day, int position) {
        Instant start;
        Instant next;
        try {
            start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new FilterFault(position, "the date is out of range", e);
        }
        return switch (op) {
            case "=" -> FACTORY.and(moments(">=", left, start), moments("<", left, next));
            case "<>" -> FACTORY.or(moments("<", left, start), moments(">=", left, next));
            case "<" -> moments("<", left, start);
            case "<=" -> moments("<", left, next);
            case ">" -> moments(">=", left, next);
            default -> moments(">=", left, start);
        };
    }

    /** A date against an instant: the date counts from its first instant in UTC. */
    private static Filter daysWithInstant(String op, Scalar left, Instant instant, int position) {
        LocalDate day;
        try {
            day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new FilterFault(position, "the timestamp is out of range", e);
        }
        boolean midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(instant);
        return switch (op) {
            case "=" -> midnight ? days("=", left, day) : Filter.EXCLUDE;
            case "<>" -> midnight ? days("<>", left, day) : Filter.INCLUDE;
            case "<" -> days(midnight ? "<" : "<=", left, day);
            case ">=" -> days(midnight ? ">=" : ">", left, day);
            default -> days(op, left, day);
        };
    }

    private static FilterFault mismatch(Scalar left, Scalar right) {
        if (left.kind() == ValueKind.GEOMETRY && right.kind() == ValueKind.GEOMETRY) {
            return new FilterFault(left.position(), "geometries are compared by S_EQUALS, S_INTERSECTS …");
        }
        return new FilterFault(
                right.position(),
                "%s is %s and %s is %s: they cannot be compared"
                        .formatted(
                                name(left),
                                left.kind().phrase(),
                                name(right),
                                right.kind().phrase()));
    }

    private static String name(Scalar scalar) {
        return scalar.constant()
                .map(value -> "'" + value + "'")
                .orElseGet(() -> scalar.computed()
                        ? "the expression"
                        : "'" + scalar.properties().iterator().next() + "'");
    }

    private Comparison() {}
}
