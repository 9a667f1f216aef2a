package org.xinimap.layer.filter;

import java.util.Locale;
import java.util.regex.Pattern;

/** Gives a literal of FES, which is written without a type, that of what it stands beside (OGC 09-026r2, clause 7.5). */
final class UntypedLiteral {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");

    /**
     * The operand with this kind, if it is a literal without one; any other operand as it is. Without a kind to go by it
     * is a text.
     *
     * @throws FilterFault if it does not read as a value of the kind
     */
    static Scalar as(ValueKind kind, Scalar operand) {
        if (operand.kind() != ValueKind.UNTYPED) {
            return operand;
        }
        String text = (String) operand.constant().orElseThrow();
        int position = operand.position();
        return switch (kind) {
            case NUMBER -> constant(number(text.strip(), position), ValueKind.NUMBER, position);
            case BOOLEAN -> constant(truth(text.strip(), position), ValueKind.BOOLEAN, position);
            case DAY, MOMENT -> temporal(text.strip(), position);
            default -> constant(text, ValueKind.TEXT, position);
        };
    }

    private static Scalar constant(Object value, ValueKind kind, int position) {
        return Scalar.constant(ScalarCompiler.FACTORY.literal(value), kind, value, position);
    }

    private static Scalar temporal(String text, int position) {
        Cql2Expression read = XsdTime.read(text, position);
        return read instanceof Cql2Expression.Day day
                ? constant(day.value(), ValueKind.DAY, position)
                : constant(((Cql2Expression.Moment) read).value(), ValueKind.MOMENT, position);
    }

    /** A {@link Long} where the number is whole and fits, else a finite {@link Double}. */
    static Number number(String text, int position) {
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (text.length() <= 64 && DECIMAL.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw new FilterFault(position, "expected a number, found '%s'".formatted(text));
    }

    private static Boolean truth(String text, int position) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new FilterFault(position, "expected true or false, found '%s'".formatted(text));
        };
    }

    private UntypedLiteral() {}
}
