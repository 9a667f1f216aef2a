package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinimap.layer.filter.Cql2Expression.Array;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Spatial;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;
import org.xinimap.layer.filter.Cql2Expression.Unbounded;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CQL2 JSON (OGC 21-065r2, clause 8.2 and annex C). */
final class Cql2JsonParser {
    // Objects and arrays alternate, and a multipolygon adds five levels.
    private static final int MOST_JSON_DEPTH = 2 * FilterLimits.MOST_DEPTH + 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_JSON_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws FilterFault if the text is not CQL2 JSON */
    static Cql2Expression parse(String text) {
        try {
            return expression(MAPPER.readTree(text), 0);
        } catch (JacksonException e) {
            throw new FilterFault(FilterFault.NOWHERE, "not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Cql2Expression expression(JsonNode node, int depth) {
        return switch (node.getNodeType()) {
            case STRING -> new Text(node.stringValue(), FilterFault.NOWHERE);
            case BOOLEAN -> new Truth(node.booleanValue(), FilterFault.NOWHERE);
            case NUMBER -> new Numeric(number(node), FilterFault.NOWHERE);
            case ARRAY -> new Array(all(node, FilterLimits.deeper(depth, FilterFault.NOWHERE)), FilterFault.NOWHERE);
            case OBJECT -> object(node, depth);
            default -> throw fault("an expression", node);
        };
    }

    private static Number number(JsonNode node) {
        if (node.canConvertToLong() && node.isIntegralNumber()) {
            return node.longValue();
        }
        double value = node.doubleValue();
        if (!Double.isFinite(value)) {
            throw fault("a finite number", node);
        }
        return value;
    }

    private static Cql2Expression object(JsonNode node, int depth) {
        if (node.has("op")) {
            return operation(node, depth);
        }
        if (node.has("property")) {
            return new Property(string(node, "property"), FilterFault.NOWHERE);
        }
        if (node.has("date")) {
            return Literals.day(string(node, "date"), FilterFault.NOWHERE);
        }
        if (node.has("timestamp")) {
            return Literals.moment(string(node, "timestamp"), FilterFault.NOWHERE);
        }
        if (node.has("interval")) {
            return interval(node.get("interval"), depth);
        }
        if (node.has("bbox") && !node.has("coordinates")) {
            return box(node.get("bbox"));
        }
        if (node.has("type")) {
            return new Spatial(GeoJsonGeometry.read(node), FilterFault.NOWHERE);
        }
        throw fault("an object with op, property, date, timestamp, interval or bbox, or a GeoJSON geometry", node);
    }

    private static Cql2Expression operation(JsonNode node, int depth) {
        int below = FilterLimits.deeper(depth, FilterFault.NOWHERE);
        String op = string(node, "op");
        JsonNode arguments = node.path("args");
        if (!arguments.isArray()) {
            throw fault("'args', an array, beside 'op'", node);
        }
        return new Operation(canonical(op), all(arguments, below), FilterFault.NOWHERE);
    }

    private static String canonical(String op) {
        String lower = op.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "and", "or", "not", "like", "between", "in", "casei", "accenti", "div" -> lower;
            case "isnull" -> "isNull";
            default -> lower.matches("[sta]_[a-z]+") ? lower : op;
        };
    }

    private static Interval interval(JsonNode bounds, int depth) {
        if (!bounds.isArray() || bounds.size() != 2) {
            throw fault("an interval with two bounds", bounds);
        }
        return new Interval(bound(bounds.get(0), depth), bound(bounds.get(1), depth), FilterFault.NOWHERE);
    }

    private static Cql2Expression bound(JsonNode node, int depth) {
        if (!node.isString()) {
            return expression(node, depth);
        }
        String text = node.stringValue();
        return text.equals("..") ? new Unbounded(FilterFault.NOWHERE) : Literals.instant(text, FilterFault.NOWHERE);
    }

    private static Cql2Expression box(JsonNode node) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : node) {
            if (!item.isNumber()) {
                throw fault("a number in bbox", item);
            }
            numbers.add(item.doubleValue());
        }
        if (!node.isArray() || numbers.size() != 4 && numbers.size() != 6) {
            throw fault("a bbox of four or six numbers", node);
        }
        return Literals.box(numbers, FilterFault.NOWHERE);
    }

    private static List<Cql2Expression> all(JsonNode array, int depth) {
        List<Cql2Expression> items = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            items.add(expression(item, depth));
        }
        return items;
    }

    private static String string(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (!value.isString()) {
            throw fault("a string as '" + name + "'", value);
        }
        return value.stringValue();
    }

    static FilterFault fault(String expected, JsonNode found) {
        String shown = found.toString();
        return new FilterFault(
                FilterFault.NOWHERE,
                "expected %s, found %s"
                        .formatted(expected, shown.length() > 60 ? shown.substring(0, 60) + "…" : shown));
    }

    private Cql2JsonParser() {}
}
