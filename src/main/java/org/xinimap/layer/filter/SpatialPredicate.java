package org.xinimap.layer.filter;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.xinimap.layer.filter.Cql2Expression.Operation;

/**
 * The spatial comparison functions (clauses 6.5 and 7.4), evaluated on longitude and latitude as on a plane.
 * Mixed collections need JTS to relate by RelateNG ({@code jts.relate=ng}), which the program sets as it starts.
 */
final class SpatialPredicate {
    private static final FilterFactory FACTORY = ScalarCompiler.FACTORY;

    static Filter of(Operation operation, Scalar left, Scalar right) {
        Expression a = left.expression();
        Expression b = right.expression();
        return switch (operation.op()) {
            case "s_intersects" -> FACTORY.intersects(a, b);
            case "s_disjoint" -> FACTORY.disjoint(a, b);
            // GeoTools' own Equals compares vertex by vertex.
            case "s_equals" -> FACTORY.and(FACTORY.within(a, b), FACTORY.contains(a, b));
            case "s_touches" -> FACTORY.touches(a, b);
            case "s_within" -> FACTORY.within(a, b);
            case "s_overlaps" -> FACTORY.overlaps(a, b);
            case "s_crosses" -> FACTORY.crosses(a, b);
            case "s_contains" -> FACTORY.contains(a, b);
            default ->
                throw new FilterFault(
                        operation.position(),
                        "expected S_INTERSECTS, S_DISJOINT, S_EQUALS, S_TOUCHES, S_WITHIN, S_OVERLAPS, S_CROSSES or"
                                + " S_CONTAINS, found '%s'".formatted(operation.op()));
        };
    }

    private SpatialPredicate() {}
}
