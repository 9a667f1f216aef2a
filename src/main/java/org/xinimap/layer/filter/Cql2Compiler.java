package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.xinimap.crs.Crs;
import org.xinimap.layer.filter.Cql2Expression.Array;
import org.xinimap.layer.filter.Cql2Expression.Ids;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Truth;
import org.xinimap.layer.filter.Cql2Expression.Unknown;

/**
 * Turns a CQL2 expression into a GeoTools filter.
 *
 * <p>CQL2 has three truth values (clause 6.2): a predicate on NULL is NULL, its negation too. GeoTools has two. So NOT is
 * pushed down to the predicates, and a predicate that GeoTools would let pass on null is joined with a test that its
 * operands are not null.
 */
final class Cql2Compiler {
    private static final FilterFactory FACTORY = ScalarCompiler.FACTORY;

    private final ScalarCompiler scalars;
    private final TemporalPredicate temporal;

    Cql2Compiler(SimpleFeatureType schema, Crs crs) {
        this.scalars = new ScalarCompiler(schema, new GeometryLiterals(crs));
        this.temporal = new TemporalPredicate(scalars);
    }

    /** @throws FilterFault if a name is unknown or a type does not fit */
    Filter compile(Cql2Expression expression) {
        return filter(expression, false);
    }

    private Filter filter(Cql2Expression expression, boolean negated) {
        if (expression instanceof Truth truth) {
            return truth.value() != negated ? Filter.INCLUDE : Filter.EXCLUDE;
        }
        if (expression instanceof Operation operation) {
            return operation(operation, negated);
        }
        if (expression instanceof Unknown) {
            return Filter.EXCLUDE;
        }
        if (expression instanceof Ids ids) {
            return ids(ids.ids(), negated);
        }
        if (expression instanceof Property) {
            return booleanValue(expression, negated);
        }
        throw new FilterFault(expression.position(), "expected a condition, found a value");
    }

    private static Filter ids(Set<String> ids, boolean negated) {
        if (ids.isEmpty()) {
            return negated ? Filter.INCLUDE : Filter.EXCLUDE;
        }
        Filter filter = FACTORY.id(ids.stream().map(FACTORY::featureId).collect(Collectors.toSet()));
        return negated ? FACTORY.not(filter) : filter;
    }

    private Filter operation(Operation operation, boolean negated) {
        String op = operation.op();
        return switch (op) {
            case "and", "or" -> logical(operation, negated);
            case "not" -> filter(arguments(operation, 1).get(0), !negated);
            case "=", "<>", "<", ">", "<=", ">=" -> comparison(operation, negated);
            case "like" -> like(operation, negated);
            case "between" -> between(operation, negated);
            case "in" -> in(operation, negated);
            case "isNull" -> isNull(operation, negated);
            default -> {
                if (GeodesicPredicate.is(op)) {
                    yield GeodesicPredicate.of(operation, scalars, negated);
                }
                if (op.startsWith("s_")) {
                    yield spatial(operation, negated);
                }
                if (op.startsWith("t_")) {
                    yield temporal.compile(operation, negated);
                }
                if (op.startsWith("a_")) {
                    throw new FilterFault(
                            operation.position(), "array functions are not supported: no layer has arrays");
                }
                yield booleanValue(operation, negated);
            }
        };
    }

    private static List<Cql2Expression> arguments(Operation operation, int count) {
        if (operation.args().size() != count) {
            throw new FilterFault(
                    operation.position(),
                    "'%s' takes %d operands, found %d"
                            .formatted(operation.op(), count, operation.args().size()));
        }
        return operation.args();
    }

    private Filter logical(Operation operation, boolean negated) {
        if (operation.args().isEmpty()) {
            throw new FilterFault(operation.position(), "'%s' takes at least one operand".formatted(operation.op()));
        }
        List<Filter> parts = new ArrayList<>(operation.args().size());
        for (Cql2Expression argument : operation.args()) {
            parts.add(filter(argument, negated));
        }
        return operation.op().equals("and") != negated ? and(parts) : or(parts);
    }

    /** A boolean property or function that stands for itself. */
    private Filter booleanValue(Cql2Expression expression, boolean negated) {
        Scalar value = scalars.scalar(expression);
        if (value.kind() != ValueKind.BOOLEAN) {
            throw new FilterFault(
                    expression.position(),
                    "expected a condition, found " + value.kind().phrase());
        }
        return guarded(List.of(value), FACTORY.equals(value.expression(), FACTORY.literal(!negated)));
    }

    private Filter comparison(Operation operation, boolean negated) {
        Scalar left = scalars.scalar(arguments(operation, 2).get(0));
        Scalar right = scalars.scalar(operation.args().get(1));
        return comparison(operation.op(), left, right, negated);
    }

    private static Filter comparison(String asked, Scalar left, Scalar right, boolean negated) {
        String op = negated ? Comparison.complement(asked) : asked;
        Filter comparison = Comparison.of(op, left, right);
        boolean falseOnNull =
                !op.equals("<>") && !left.computed() && !right.computed() && (left.isConstant() || right.isConstant());
        return falseOnNull ? comparison : guarded(List.of(left, right), comparison);
    }

    private Filter like(Operation operation, boolean negated) {
        Scalar value = scalars.scalar(arguments(operation, 2).get(0));
        Scalar pattern = scalars.scalar(operation.args().get(1));
        // FES puts no type to a pattern, and lets it be held against the text of a number or date too.
        boolean fits = value.kind() == ValueKind.TEXT
                || pattern.kind() == ValueKind.UNTYPED && value.kind().isScalar();
        if (!fits || !(pattern.constant().orElse(null) instanceof String text)) {
            throw new FilterFault(operation.position(), "LIKE compares a text with a pattern in single quotes");
        }
        LikePattern.check(text, pattern.position());
        Filter like = new TextLike(value.expression(), text);
        if (negated) {
            return guarded(List.of(value), FACTORY.not(like));
        }
        return value.computed() ? guarded(List.of(value), like) : like;
    }

    private Filter between(Operation operation, boolean negated) {
        Scalar value = scalars.scalar(arguments(operation, 3).get(0));
        Scalar low = scalars.scalar(operation.args().get(1));
        Scalar high = scalars.scalar(operation.args().get(2));
        Filter between = negated
                ? or(List.of(Comparison.of("<", value, low), Comparison.of(">", value, high)))
                : and(List.of(Comparison.of(">=", value, low), Comparison.of("<=", value, high)));
        return guarded(List.of(value, low, high), between);
    }

    private Filter in(Operation operation, boolean negated) {
        Scalar value = scalars.scalar(arguments(operation, 2).get(0));
        if (!(operation.args().get(1) instanceof Array list) || list.items().isEmpty()) {
            throw new FilterFault(operation.position(), "IN takes a list of values");
        }
        List<Scalar> operands = new ArrayList<>(List.of(value));
        List<Filter> parts = new ArrayList<>();
        for (Cql2Expression item : list.items()) {
            Scalar operand = scalars.scalar(item);
            operands.add(operand);
            parts.add(Comparison.of(negated ? "<>" : "=", value, operand));
        }
        return guarded(operands, negated ? and(parts) : or(parts));
    }

    private Filter isNull(Operation operation, boolean negated) {
        Scalar value = scalars.scalar(arguments(operation, 1).get(0));
        if (value.isConstant()) {
            return negated ? Filter.INCLUDE : Filter.EXCLUDE;
        }
        List<Filter> nulls = new ArrayList<>();
        for (Expression expression : nullable(List.of(value))) {
            nulls.add(negated ? notNull(expression) : FACTORY.isNull(expression));
        }
        return negated ? and(nulls) : or(nulls);
    }

    private Filter spatial(Operation operation, boolean negated) {
        Scalar left = scalars.scalar(arguments(operation, 2).get(0));
        Scalar right = scalars.scalar(operation.args().get(1));
        for (Scalar operand : List.of(left, right)) {
            if (operand.kind() != ValueKind.GEOMETRY) {
                throw new FilterFault(
                        operand.position(),
                        "'%s' takes geometries, found %s"
                                .formatted(operation.op(), operand.kind().phrase()));
            }
        }
        Filter spatial = SpatialPredicate.of(operation, left, right);
        if (negated) {
            return guarded(List.of(left, right), FACTORY.not(spatial));
        }
        return left.computed() || right.computed() ? guarded(List.of(left, right), spatial) : spatial;
    }

    /** The filter, false where an operand is null. The tests come first: some functions do not stand null. */
    static Filter guarded(List<Scalar> operands, Filter filter) {
        List<Filter> parts = new ArrayList<>();
        for (Expression expression : nullable(operands)) {
            parts.add(notNull(expression));
        }
        parts.add(filter);
        return and(parts);
    }

    /** The properties that the operands read, then the computed operands themselves. */
    private static Set<Expression> nullable(List<Scalar> operands) {
        Set<Expression> expressions = new LinkedHashSet<>();
        for (Scalar operand : operands) {
            operand.properties().forEach(name -> expressions.add(new AttributeValue(name)));
        }
        for (Scalar operand : operands) {
            if (operand.computed()) {
                expressions.add(operand.expression());
            }
        }
        return expressions;
    }

    private static Filter notNull(Expression expression) {
        return FACTORY.not(FACTORY.isNull(expression));
    }

    static Filter and(List<Filter> parts) {
        List<Filter> needed =
                parts.stream().filter(part -> part != Filter.INCLUDE).toList();
        if (needed.contains(Filter.EXCLUDE)) {
            return Filter.EXCLUDE;
        }
        return switch (needed.size()) {
            case 0 -> Filter.INCLUDE;
            case 1 -> needed.get(0);
            default -> FACTORY.and(needed);
        };
    }

    static Filter or(List<Filter> parts) {
        List<Filter> needed =
                parts.stream().filter(part -> part != Filter.EXCLUDE).toList();
        if (needed.contains(Filter.INCLUDE)) {
            return Filter.INCLUDE;
        }
        return switch (needed.size()) {
            case 0 -> Filter.EXCLUDE;
            case 1 -> needed.get(0);
            default -> FACTORY.or(needed);
        };
    }
}
