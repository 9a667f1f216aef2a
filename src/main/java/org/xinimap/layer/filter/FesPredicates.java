package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinimap.layer.filter.Cql2Expression.Ids;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;
import org.xinimap.layer.filter.Cql2Expression.Unknown;
import org.xinimap.layer.filter.Cql2Expression.Untyped;
import org.xinimap.xml.XmlElement;

/**
 * Reads the conditions of a filter in FES 2.0 (OGC 09-026r2, clause 7), Filter Encoding 1.1 and 1.0: their grammars differ
 * in the names of elements, not in what these mean, so that all are understood in any.
 */
final class FesPredicates {
    private static final Map<String, String> COMPARISONS = Map.of(
            "PropertyIsEqualTo", "=",
            "PropertyIsNotEqualTo", "<>",
            "PropertyIsLessThan", "<",
            "PropertyIsGreaterThan", ">",
            "PropertyIsLessThanOrEqualTo", "<=",
            "PropertyIsGreaterThanOrEqualTo", ">=");

    private final FesSchema schema;
    private final FesPlaces places;
    private final FesExpressions expressions;
    private final FesSpatial spatial;
    private final FesTemporal temporal;

    FesPredicates(FesSchema schema, FesPlaces places) {
        this.schema = schema;
        this.places = places;
        this.expressions = new FesExpressions(schema, places);
        this.spatial = new FesSpatial(expressions, places);
        this.temporal = new FesTemporal(expressions, places);
    }

    /** @throws FilterFault if it is no condition, or one that cannot be understood */
    Cql2Expression condition(XmlElement element) {
        FesReader.requireFilterNamespace(element, places);
        String name = element.name();
        if (COMPARISONS.containsKey(name)) {
            return comparison(COMPARISONS.get(name), element);
        }
        if (FesSpatial.OPERATORS.containsKey(name)) {
            return spatial.read(element);
        }
        if (FesTemporal.OPERATORS.containsKey(name)) {
            return temporal.read(element);
        }
        return switch (name) {
            case "And", "Or" -> logical(element);
            case "Not" ->
                new Operation("not", List.of(condition(operands(element, 1).get(0))), places.of(element));
            case "PropertyIsLike" -> like(element);
            case "PropertyIsNull" -> isNull(element);
            case "PropertyIsNil" -> isNil(element);
            case "PropertyIsBetween" -> between(element);
            case "Function" -> expressions.expression(element);
            case "ResourceId", "FeatureId", "GmlObjectId" -> ids(List.of(element));
            default ->
                throw new FilterFault(
                        places.of(element),
                        "expected an operator such as And, PropertyIsEqualTo, BBOX or During, found "
                                + element.qualifiedName());
        };
    }

    private List<XmlElement> operands(XmlElement element, int count) {
        if (element.children().size() != count) {
            throw new FilterFault(
                    places.of(element),
                    "%s takes %d operands, found %d"
                            .formatted(
                                    element.qualifiedName(),
                                    count,
                                    element.children().size()));
        }
        return element.children();
    }

    private Cql2Expression logical(XmlElement element) {
        List<Cql2Expression> conditions = new ArrayList<>();
        element.children().forEach(child -> conditions.add(condition(child)));
        if (conditions.isEmpty()) {
            throw new FilterFault(places.of(element), element.qualifiedName() + " takes two operands or more");
        }
        return new Operation(element.name().equals("And") ? "and" : "or", conditions, places.of(element));
    }

    private Cql2Expression comparison(String op, XmlElement element) {
        int position = places.of(element);
        // Clause 7.7.3.4: our properties have one value each, of which Any, All and One say the same.
        element.attribute("matchAction")
                .map(String::strip)
                .filter(action -> !Set.of("Any", "All", "One").contains(action))
                .ifPresent(action -> {
                    throw new FilterFault(position, "a matchAction is Any, All or One, not '%s'".formatted(action));
                });
        List<XmlElement> operands = operands(element, 2);
        for (int i = 0; i < 2; i++) {
            Optional<ValueReference> reference = expressions.reference(operands.get(i));
            if (reference.isPresent() && reference.get() instanceof ValueReference.Bounds bounds) {
                throw new IncomparableOperand(bounds.written());
            }
            if (reference.isPresent() && reference.get() instanceof ValueReference.Identifier) {
                return identifier(op, operands.get(1 - i), position);
            }
        }
        List<Cql2Expression> read = expressions.expressions(operands);
        return folded(op, read, !matchesCase(element), position);
    }

    private boolean matchesCase(XmlElement element) {
        String text = element.attribute("matchCase").orElse("true").strip();
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default ->
                throw new FilterFault(places.of(element), "matchCase is true or false, not '%s'".formatted(text));
        };
    }

    /** The operation on its operands, or on these in lower case if they are texts. */
    private Cql2Expression folded(String op, List<Cql2Expression> operands, boolean fold, int position) {
        boolean text = operands.stream().anyMatch(expressions::isText)
                || operands.stream().allMatch(Untyped.class::isInstance);
        if (!fold || !text) {
            return FesExpressions.call(op, operands, position);
        }
        List<Cql2Expression> lower = operands.stream()
                .map(operand -> FesExpressions.call("casei", List.of(operand), position))
                .toList();
        return FesExpressions.call(op, lower, position);
    }

    private Cql2Expression identifier(String op, XmlElement literal, int position) {
        boolean equality = op.equals("=") || op.equals("<>");
        if (!equality || !(expressions.expression(literal) instanceof Untyped id)) {
            throw new FilterFault(position, "an id can be compared with literals for equality only");
        }
        Cql2Expression ids = mapped(List.of(id.value().strip()), position);
        return op.equals("=") ? ids : new Operation("not", List.of(ids), position);
    }

    /** Resource ids (clause 7.11), as the ids of features. */
    Cql2Expression ids(List<XmlElement> elements) {
        List<String> ids = new ArrayList<>();
        elements.forEach(element -> ids.add(id(element)));
        return mapped(ids, places.of(elements.get(0)));
    }

    private Ids mapped(List<String> written, int position) {
        Set<String> ids = new LinkedHashSet<>();
        written.forEach(id -> schema.featureId().apply(id).ifPresent(ids::add));
        return new Ids(ids, position);
    }

    /** @throws FilterFault if it has no id, or asks for a version other than the present one */
    String id(XmlElement element) {
        Optional<String> id = switch (element.name()) {
            case "ResourceId" -> element.attribute("rid");
            case "FeatureId" -> element.attribute("fid");
            default ->
                element.attributes().entrySet().stream()
                        .filter(attribute -> attribute.getKey().getLocalPart().equals("id"))
                        .map(Map.Entry::getValue)
                        .findFirst();
        };
        String version = element.attribute("version").orElse("LAST");
        boolean dated = element.attribute("startDate").isPresent()
                || element.attribute("endDate").isPresent()
                || element.attribute("previousRid").isPresent();
        if (dated || !Set.of("FIRST", "LAST", "ALL", "1").contains(version)) {
            throw new FilterFault(places.of(element), "features are kept in their present version only");
        }
        return id.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new FilterFault(
                        places.of(element), element.qualifiedName() + " has no id (rid, fid or gml:id)"));
    }

    private Cql2Expression like(XmlElement element) {
        int position = places.of(element);
        List<XmlElement> operands = operands(element, 2);
        refuseBounds(operands.get(0));
        Cql2Expression value = expressions.expression(operands.get(0));
        if (!(expressions.expression(operands.get(1)) instanceof Untyped pattern)) {
            throw new FilterFault(position, "PropertyIsLike compares a property with a pattern in a Literal");
        }
        String escape = element.attribute("escapeChar")
                .or(() -> element.attribute("escape"))
                .orElse("\\");
        String any = special(element, "wildCard", "*");
        String one = special(element, "singleChar", "?");
        String cql = LikePattern.of(pattern.value(), any, one, escape);
        if (matchesCase(element)) {
            return FesExpressions.call("like", List.of(value, new Untyped(cql, pattern.position())), position);
        }
        return FesExpressions.call(
                "like",
                List.of(
                        FesExpressions.call("casei", List.of(value), position),
                        new Operation("casei", List.of(new Text(cql, pattern.position())), position)),
                position);
    }

    private String special(XmlElement element, String attribute, String otherwise) {
        String text = element.attribute(attribute).orElse(otherwise);
        if (text.isEmpty()) {
            throw new FilterFault(places.of(element), "%s is a character, not empty".formatted(attribute));
        }
        return text;
    }

    private void refuseBounds(XmlElement operand) {
        if (expressions.reference(operand).orElse(null) instanceof ValueReference.Bounds bounds) {
            throw new IncomparableOperand(bounds.written());
        }
    }

    private Cql2Expression isNull(XmlElement element) {
        XmlElement operand = operands(element, 1).get(0);
        int position = places.of(element);
        if (expressions.reference(operand).orElse(null) instanceof ValueReference.Identifier) {
            return new Truth(false, position);
        }
        Cql2Expression value = expressions.expression(operand);
        return value instanceof Unknown ? new Truth(true, position) : new Operation("isNull", List.of(value), position);
    }

    /** Clause 7.7.3.6: a null of ours is written as nil, without a reason; a gml:name is never nil, but left out. */
    private Cql2Expression isNil(XmlElement element) {
        Cql2Expression isNull = isNull(element);
        boolean reason =
                element.attribute("nilReason").filter(text -> !text.isBlank()).isPresent();
        return reason || !(isNull instanceof Operation) ? new Truth(false, places.of(element)) : isNull;
    }

    private Cql2Expression between(XmlElement element) {
        int position = places.of(element);
        List<XmlElement> operands = operands(element, 3);
        refuseBounds(operands.get(0));
        List<Cql2Expression> read = new ArrayList<>();
        read.add(expressions.expression(operands.get(0)));
        for (int i = 1; i < 3; i++) {
            XmlElement boundary = operands.get(i);
            String expected = i == 1 ? "LowerBoundary" : "UpperBoundary";
            if (!boundary.name().equals(expected)) {
                throw new FilterFault(places.of(boundary), "expected " + expected);
            }
            read.add(expressions.expression(operands(boundary, 1).get(0)));
        }
        return FesExpressions.call("between", read, position);
    }
}
