package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.xml.XmlElement;

/**
 * Reads the temporal operators (OGC 09-026r2, clause 7.9). They also relate instants to periods (ISO 19108, clause
 * 5.2.4.5): an instant is taken for a period that ends where it begins.
 */
final class FesTemporal {
    static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("After", "t_after"),
            Map.entry("Before", "t_before"),
            Map.entry("Begins", "t_starts"),
            Map.entry("BegunBy", "t_startedby"),
            Map.entry("TContains", "t_contains"),
            Map.entry("During", "t_during"),
            Map.entry("EndedBy", "t_finishedby"),
            Map.entry("Ends", "t_finishes"),
            Map.entry("TEquals", "t_equals"),
            Map.entry("Meets", "t_meets"),
            Map.entry("MetBy", "t_metby"),
            Map.entry("TOverlaps", "t_overlaps"),
            Map.entry("OverlappedBy", "t_overlappedby"),
            Map.entry("AnyInteracts", "t_intersects"));

    private static final Set<String> ALSO_INSTANTS = Set.of("After", "Before", "TEquals", "AnyInteracts");

    private final FesExpressions expressions;
    private final FesPlaces places;

    FesTemporal(FesExpressions expressions, FesPlaces places) {
        this.expressions = expressions;
        this.places = places;
    }

    /** @throws FilterFault if its operands are not two */
    Cql2Expression read(XmlElement element) {
        int position = places.of(element);
        if (element.children().size() != 2) {
            throw new FilterFault(
                    position, element.qualifiedName() + " takes a value reference and a gml:TimeInstant or TimePeriod");
        }
        List<Cql2Expression> operands = new ArrayList<>();
        for (Cql2Expression operand : expressions.expressions(element.children())) {
            boolean widen = !ALSO_INSTANTS.contains(element.name())
                    && !(operand instanceof Interval)
                    && !(operand instanceof Cql2Expression.Unknown);
            operands.add(widen ? new Interval(operand, operand, operand.position()) : operand);
        }
        return FesExpressions.call(OPERATORS.get(element.name()), operands, position);
    }
}
