package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Unknown;
import org.xinimap.xml.XmlElement;

/** Reads the spatial operators (OGC 09-026r2, clause 7.8). Where one names no property, the feature's geometry is meant. */
final class FesSpatial {
    static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("BBOX", "s_intersects"),
            Map.entry("Equals", "s_equals"),
            Map.entry("Disjoint", "s_disjoint"),
            Map.entry("Touches", "s_touches"),
            Map.entry("Within", "s_within"),
            Map.entry("Overlaps", "s_overlaps"),
            Map.entry("Crosses", "s_crosses"),
            Map.entry("Intersects", "s_intersects"),
            Map.entry("Contains", "s_contains"),
            Map.entry("DWithin", GeodesicPredicate.WITHIN),
            Map.entry("Beyond", GeodesicPredicate.BEYOND));

    private final FesExpressions expressions;
    private final FesPlaces places;

    FesSpatial(FesExpressions expressions, FesPlaces places) {
        this.expressions = expressions;
        this.places = places;
    }

    /** @throws FilterFault if its operands are not two geometries, or one and the feature's own */
    Cql2Expression read(XmlElement element) {
        int position = places.of(element);
        String op = OPERATORS.get(element.name());
        boolean measures = op.equals(GeodesicPredicate.WITHIN) || op.equals(GeodesicPredicate.BEYOND);
        List<Cql2Expression> operands = new ArrayList<>();
        Optional<Cql2Expression> distance = Optional.empty();
        for (XmlElement child : element.children()) {
            if (measures && child.name().equals("Distance")) {
                distance = Optional.of(distance(child));
            } else if (!isUnnamed(child)) {
                operands.add(operand(child));
            }
        }
        if (operands.size() == 1) {
            operands.add(0, expressions.defaultGeometry(position));
        }
        if (operands.size() != 2) {
            throw new FilterFault(
                    position,
                    "%s takes a value reference and a geometry, found %d operands"
                            .formatted(
                                    element.qualifiedName(), element.children().size()));
        }
        if (measures) {
            operands.add(distance.orElseThrow(
                    () -> new FilterFault(position, element.qualifiedName() + " takes a Distance with its unit")));
        }
        return new Operation(op, operands, position);
    }

    /** Clients of WFS 1 that do not know the geometry's name send an empty one. */
    private static boolean isUnnamed(XmlElement child) {
        return child.name().equals("PropertyName") && child.text().isBlank();
    }

    private Cql2Expression operand(XmlElement child) {
        Cql2Expression operand = expressions.expression(child);
        if (operand instanceof Unknown) {
            throw new FilterFault(
                    operand.position(),
                    "'%s' is not a geometry".formatted(child.text().strip()));
        }
        return operand;
    }

    private Cql2Expression distance(XmlElement element) {
        int position = places.of(element);
        String unit =
                element.attribute("uom").or(() -> element.attribute("units")).orElse("m");
        double number = UntypedLiteral.number(element.text().strip(), position).doubleValue();
        return new Numeric(DistanceUnit.metres(number, unit, position), position);
    }
}
