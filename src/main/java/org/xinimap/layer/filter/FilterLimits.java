package org.xinimap.layer.filter;

import org.xinimap.layer.filter.Cql2Expression.Array;
import org.xinimap.layer.filter.Cql2Expression.Operation;

/** How large a filter may be, so that none exhausts the stack or the time of a request. */
final class FilterLimits {
    static final int MOST_CHARACTERS = 16_384;
    static final int MOST_DEPTH = 32;
    static final int MOST_PREDICATES = 1_000;

    /** One level further down. */
    static int deeper(int depth, int position) {
        if (depth >= MOST_DEPTH) {
            throw new FilterFault(position, "a filter may be nested %d levels deep at most".formatted(MOST_DEPTH));
        }
        return depth + 1;
    }

    /** @throws FilterFault if the expression is nested too deeply or holds too many predicates */
    static void check(Cql2Expression expression) {
        int predicates = predicates(expression, 0);
        if (predicates > MOST_PREDICATES) {
            throw new FilterFault(
                    FilterFault.NOWHERE,
                    "a filter may hold %d predicates at most, this one has %d".formatted(MOST_PREDICATES, predicates));
        }
    }

    /** Counts every operation, and every item of a list, but AND, OR and NOT. */
    private static int predicates(Cql2Expression expression, int depth) {
        if (expression instanceof Operation operation) {
            int below = deeper(depth, operation.position());
            int sum = switch (operation.op()) {
                case "and", "or", "not" -> 0;
                default -> 1;
            };
            for (Cql2Expression argument : operation.args()) {
                sum += predicates(argument, below);
            }
            return sum;
        }
        return expression instanceof Array array ? array.items().size() : 0;
    }

    private FilterLimits() {}
}
