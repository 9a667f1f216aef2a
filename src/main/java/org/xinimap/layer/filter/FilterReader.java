package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.BinaryTemporalOperator;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.temporal.Period;
import org.xinimap.layer.filter.Cql2Expression.Box;
import org.xinimap.layer.filter.Cql2Expression.Moment;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;

/** Says in CQL2 what a GeoTools filter means. */
final class FilterReader {
    private static final Map<Class<?>, String> OPERATORS = new LinkedHashMap<>();

    static {
        OPERATORS.put(PropertyIsEqualTo.class, "=");
        OPERATORS.put(PropertyIsNotEqualTo.class, "<>");
        OPERATORS.put(PropertyIsLessThan.class, "<");
        OPERATORS.put(PropertyIsLessThanOrEqualTo.class, "<=");
        OPERATORS.put(PropertyIsGreaterThan.class, ">");
        OPERATORS.put(PropertyIsGreaterThanOrEqualTo.class, ">=");
        OPERATORS.put(Intersects.class, "s_intersects");
        OPERATORS.put(Disjoint.class, "s_disjoint");
        OPERATORS.put(Equals.class, "s_equals");
        OPERATORS.put(Touches.class, "s_touches");
        OPERATORS.put(Within.class, "s_within");
        OPERATORS.put(Overlaps.class, "s_overlaps");
        OPERATORS.put(Crosses.class, "s_crosses");
        OPERATORS.put(Contains.class, "s_contains");
        // On instants the comparison operators say the same (/per/basic-cql2/time-instant-comparison).
        OPERATORS.put(After.class, ">");
        OPERATORS.put(Before.class, "<");
        OPERATORS.put(TEquals.class, "=");
    }

    /** @throws FilterFault if CQL2 has no word for it */
    static Cql2Expression read(Filter filter) {
        if (filter == Filter.INCLUDE || filter == Filter.EXCLUDE) {
            return new Truth(filter == Filter.INCLUDE, FilterFault.NOWHERE);
        }
        if (filter instanceof BinaryLogicOperator logic) {
            List<Cql2Expression> operands = new ArrayList<>();
            flatten(logic, logic instanceof And, operands);
            return new Operation(logic instanceof And ? "and" : "or", operands, FilterFault.NOWHERE);
        }
        if (filter instanceof Not not) {
            return Operation.of("not", read(not.getFilter()));
        }
        if (filter instanceof BinarySpatialOperator spatial) {
            return spatial(spatial);
        }
        if (filter instanceof BinaryTemporalOperator temporal) {
            return temporal(temporal);
        }
        return comparison(filter);
    }

    private static void flatten(BinaryLogicOperator logic, boolean and, List<Cql2Expression> operands) {
        for (Filter child : logic.getChildren()) {
            if (child instanceof BinaryLogicOperator same && same instanceof And == and) {
                flatten(same, and, operands);
            } else {
                operands.add(read(child));
            }
        }
    }

    private static Cql2Expression comparison(Filter filter) {
        if (filter instanceof BinaryComparisonOperator comparison) {
            Cql2Expression left = ExpressionReader.read(comparison.getExpression1());
            Cql2Expression right = ExpressionReader.read(comparison.getExpression2());
            String op = operator(filter);
            // Of the operators GeoTools folds case for these two only, whatever the others say.
            boolean folds = !comparison.isMatchingCase() && (op.equals("=") || op.equals("<>"));
            return folds && (left instanceof Text || right instanceof Text)
                    ? Operation.of(op, Operation.of("casei", left), Operation.of("casei", right))
                    : Operation.of(op, left, right);
        }
        if (filter instanceof PropertyIsBetween between) {
            return Operation.of(
                    "between",
                    ExpressionReader.read(between.getExpression()),
                    ExpressionReader.read(between.getLowerBoundary()),
                    ExpressionReader.read(between.getUpperBoundary()));
        }
        if (filter instanceof PropertyIsLike like) {
            Cql2Expression value = ExpressionReader.read(like.getExpression());
            Cql2Expression pattern = new Text(
                    LikePattern.of(like.getLiteral(), like.getWildCard(), like.getSingleChar(), like.getEscape()),
                    FilterFault.NOWHERE);
            return like.isMatchingCase()
                    ? Operation.of("like", value, pattern)
                    : Operation.of("like", Operation.of("casei", value), Operation.of("casei", pattern));
        }
        if (filter instanceof PropertyIsNull isNull) {
            return Operation.of("isNull", ExpressionReader.read(isNull.getExpression()));
        }
        throw unsupported(filter);
    }

    private static Cql2Expression spatial(BinarySpatialOperator spatial) {
        Cql2Expression left = ExpressionReader.read(spatial.getExpression1());
        if (spatial instanceof BBOX box) {
            var bounds = box.getBounds();
            if (bounds.getCoordinateReferenceSystem() != null) {
                throw new FilterFault(
                        FilterFault.NOWHERE, "BBOX takes no CRS: the filter-crs holds for the whole filter");
            }
            List<Double> numbers = List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
            return Operation.of("s_intersects", left, new Box(numbers, FilterFault.NOWHERE));
        }
        Cql2Expression right = ExpressionReader.read(spatial.getExpression2());
        if (spatial instanceof DistanceBufferOperator distance) {
            return Operation.of(
                    spatial instanceof Beyond ? GeodesicPredicate.BEYOND : GeodesicPredicate.WITHIN,
                    left,
                    right,
                    new Numeric(distance.getDistance(), FilterFault.NOWHERE),
                    new Text(distance.getDistanceUnits(), FilterFault.NOWHERE));
        }
        return Operation.of(operator(spatial), left, right);
    }

    private static Cql2Expression temporal(BinaryTemporalOperator temporal) {
        Cql2Expression left = ExpressionReader.read(temporal.getExpression1());
        if (temporal instanceof During) {
            if (!(temporal.getExpression2() instanceof Literal literal
                    && literal.getValue() instanceof Period period)) {
                throw unsupported(temporal);
            }
            return Operation.of(
                    "and",
                    Operation.of(
                            ">",
                            left,
                            moment(period.getBeginning().getPosition().getDate())),
                    Operation.of(
                            "<", left, moment(period.getEnding().getPosition().getDate())));
        }
        return Operation.of(operator(temporal), left, ExpressionReader.read(temporal.getExpression2()));
    }

    private static Moment moment(java.util.Date date) {
        return new Moment(date.toInstant(), FilterFault.NOWHERE);
    }

    private static String operator(Filter filter) {
        for (Map.Entry<Class<?>, String> entry : OPERATORS.entrySet()) {
            if (entry.getKey().isInstance(filter)) {
                return entry.getValue();
            }
        }
        throw unsupported(filter);
    }

    static FilterFault unsupported(Object what) {
        String name = what instanceof Expression expression
                ? expression.toString()
                : what.getClass().getSimpleName().replaceAll("Impl$", "");
        return new FilterFault(FilterFault.NOWHERE, "%s is not supported".formatted(name));
    }

    private FilterReader() {}
}
