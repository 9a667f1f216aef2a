package org.xinimap.layer.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.layer.filter.Cql2Expression.Day;
import org.xinimap.layer.filter.Cql2Expression.Moment;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Spatial;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;

/** Says in CQL2 what a GeoTools expression means. */
final class ExpressionReader {
    private static final int NOWHERE = FilterFault.NOWHERE;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** @throws FilterFault if CQL2 has no word for it */
    static Cql2Expression read(Expression expression) {
        if (expression instanceof PropertyName property) {
            return new Property(property.getPropertyName(), NOWHERE);
        }
        if (expression instanceof Literal literal) {
            return literal(literal);
        }
        if (expression instanceof BinaryExpression binary) {
            return Operation.of(operator(binary), read(binary.getExpression1()), read(binary.getExpression2()));
        }
        if (expression instanceof Function function) {
            return function(function);
        }
        throw FilterReader.unsupported(expression);
    }

    private static String operator(BinaryExpression binary) {
        if (binary instanceof Add) {
            return "+";
        }
        if (binary instanceof Multiply) {
            return "*";
        }
        return binary instanceof Divide ? "/" : "-";
    }

    private static Cql2Expression function(Function function) {
        String name = switch (function.getName()) {
            case "pow" -> "^";
            case RemainderFunction.NAME -> "%";
            case QuotientFunction.NAME -> "div";
            default ->
                FunctionTable.implementedBy(function.getName())
                        .or(() -> FunctionTable.find(function.getName()))
                        .map(FunctionTable.Signature::name)
                        .orElseThrow(() -> FunctionTable.unknown(function.getName(), NOWHERE));
        };
        List<Cql2Expression> arguments =
                function.getParameters().stream().map(ExpressionReader::read).toList();
        return new Operation(name, arguments, NOWHERE);
    }

    private static Cql2Expression literal(Literal literal) {
        Object value = literal.getValue();
        if (value instanceof Number number) {
            return new Numeric(number(number), NOWHERE);
        }
        if (value instanceof Boolean truth) {
            return new Truth(truth, NOWHERE);
        }
        if (value instanceof Geometry geometry) {
            // ECQL's ENVELOPE always says WGS 84; a CRS of the user's is another object.
            boolean given = geometry.getUserData() != null && geometry.getUserData() != DefaultGeographicCRS.WGS84;
            if (given || geometry.getSRID() != 0) {
                throw new FilterFault(NOWHERE, "a geometry takes no SRID: the filter-crs holds for the whole filter");
            }
            return new Spatial(geometry, NOWHERE);
        }
        if (value instanceof CharSequence text) {
            return new Text(text.toString(), NOWHERE);
        }
        return instant(literal, value);
    }

    private static Cql2Expression instant(Literal literal, Object value) {
        if (value instanceof LocalDate day) {
            return new Day(day, NOWHERE);
        }
        if (value instanceof Instant instant) {
            return new Moment(instant, NOWHERE);
        }
        if (value instanceof LocalDateTime utc) {
            return new Moment(utc.toInstant(ZoneOffset.UTC), NOWHERE);
        }
        if (value instanceof OffsetDateTime time) {
            return new Moment(time.toInstant(), NOWHERE);
        }
        if (value instanceof Date date) {
            // A java.sql.Date, as ECQL reads dates without a time, is a day in the server's time zone and has no
            // instant.
            boolean day = value.getClass() != Date.class
                    && DAY.matcher(date.toString()).matches();
            return day
                    ? new Day(LocalDate.parse(date.toString()), NOWHERE)
                    : new Moment(Instant.ofEpochMilli(date.getTime()), NOWHERE);
        }
        throw FilterReader.unsupported(literal);
    }

    private static Number number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return number.doubleValue();
        }
        return number.doubleValue() == number.longValue() ? (Number) number.longValue() : (Number) number.doubleValue();
    }

    private ExpressionReader() {}
}
