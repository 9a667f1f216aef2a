package org.xinimap.layer.filter;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.xinimap.layer.filter.Cql2Expression.Array;
import org.xinimap.layer.filter.Cql2Expression.Box;
import org.xinimap.layer.filter.Cql2Expression.Day;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.layer.filter.Cql2Expression.Moment;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Spatial;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;
import org.xinimap.layer.filter.Cql2Expression.Unbounded;

/** Writes CQL2 text (OGC 21-065r2, annex B), with parentheses wherever an operand is itself an operation. */
final class Cql2TextWriter {
    private static final Set<String> INFIX =
            Set.of("and", "or", "=", "<>", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "div", "^");

    static String write(Cql2Expression expression) {
        if (expression instanceof Operation operation) {
            return operation(operation);
        }
        if (expression instanceof Property property) {
            return name(property.name());
        }
        if (expression instanceof Text text) {
            return quoted(text.value());
        }
        if (expression instanceof Numeric number) {
            return number.value().toString();
        }
        if (expression instanceof Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        }
        if (expression instanceof Day day) {
            return "DATE('" + day.value() + "')";
        }
        if (expression instanceof Moment moment) {
            return "TIMESTAMP('" + moment.value() + "')";
        }
        if (expression instanceof Interval interval) {
            return "INTERVAL(" + bound(interval.start()) + ", " + bound(interval.end()) + ")";
        }
        if (expression instanceof Spatial spatial) {
            return wkt(spatial.geometry());
        }
        if (expression instanceof Box box) {
            return "BBOX(" + box.numbers().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
        }
        return list(((Array) expression).items());
    }

    private static String operation(Operation operation) {
        List<Cql2Expression> args = operation.args();
        String op = operation.op();
        if (INFIX.contains(op)) {
            return args.stream()
                    .map(Cql2TextWriter::operand)
                    .collect(Collectors.joining(" " + op.toUpperCase(Locale.ROOT) + " "));
        }
        return switch (op) {
            case "not" -> "NOT " + operand(args.get(0));
            case "isNull" -> operand(args.get(0)) + " IS NULL";
            case "like" -> operand(args.get(0)) + " LIKE " + write(args.get(1));
            case "between" ->
                operand(args.get(0)) + " BETWEEN " + operand(args.get(1)) + " AND " + operand(args.get(2));
            case "in" -> operand(args.get(0)) + " IN " + write(args.get(1));
            default -> (FunctionTable.find(op).isPresent() ? op : op.toUpperCase(Locale.ROOT)) + list(args);
        };
    }

    private static String operand(Cql2Expression expression) {
        boolean call = expression instanceof Operation operation
                && !INFIX.contains(operation.op())
                && !Set.of("not", "isNull", "like", "between", "in").contains(operation.op());
        return expression instanceof Operation && !call ? "(" + write(expression) + ")" : write(expression);
    }

    private static String list(List<Cql2Expression> items) {
        return items.stream().map(Cql2TextWriter::write).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String bound(Cql2Expression bound) {
        if (bound instanceof Unbounded) {
            return "'..'";
        }
        if (bound instanceof Day day) {
            return "'" + day.value() + "'";
        }
        return bound instanceof Moment moment ? "'" + moment.value() + "'" : write(bound);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String wkt(Geometry geometry) {
        return new WKTWriter(2).write(geometry);
    }

    private Cql2TextWriter() {}
}
