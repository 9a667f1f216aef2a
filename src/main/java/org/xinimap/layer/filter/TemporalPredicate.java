package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Unbounded;

/**
 * The temporal comparison functions (clause 7.5), resolved into comparisons of starts and ends. An instant is an interval
 * that ends where it starts; intervals are closed at both ends.
 */
final class TemporalPredicate {
    /** A comparison of one end of the first operand with one of the second. */
    private record Term(End first, String op, End second) {}

    private enum End {
        START,
        END
    }

    /** Start and end of an operand; an unbounded one is absent. */
    private record Period(Optional<Scalar> start, Optional<Scalar> end, boolean interval, int position) {
        Optional<Scalar> at(End which) {
            return which == End.START ? start : end;
        }
    }

    // The order of starts and ends that each relation means: Allen's relations as OWL-Time has them.
    private static final Map<String, List<Term>> RELATIONS = Map.ofEntries(
            relation("t_after", "s>e"),
            relation("t_before", "e<s"),
            relation("t_equals", "s=s", "e=e"),
            relation("t_intersects", "s<=e", "e>=s"),
            relation("t_contains", "s<s", "e>e"),
            relation("t_during", "s>s", "e<e"),
            relation("t_finishedby", "s<s", "e=e"),
            relation("t_finishes", "s>s", "e=e"),
            relation("t_meets", "e=s"),
            relation("t_metby", "s=e"),
            relation("t_overlappedby", "s>s", "s<e", "e>e"),
            relation("t_overlaps", "s<s", "e>s", "e<e"),
            relation("t_startedby", "s=s", "e>e"),
            relation("t_starts", "s=s", "e<e"));

    private static final Set<String> ALSO_INSTANTS =
            Set.of("t_after", "t_before", "t_equals", "t_intersects", "t_disjoint");

    private final ScalarCompiler scalars;

    TemporalPredicate(ScalarCompiler scalars) {
        this.scalars = scalars;
    }

    private static Map.Entry<String, List<Term>> relation(String name, String... terms) {
        List<Term> list = new ArrayList<>();
        for (String term : terms) {
            int last = term.length() - 1;
            list.add(new Term(end(term.charAt(0)), term.substring(1, last), end(term.charAt(last))));
        }
        return Map.entry(name, list);
    }

    private static End end(char letter) {
        return letter == 's' ? End.START : End.END;
    }

    Filter compile(Operation operation, boolean negated) {
        boolean disjoint = operation.op().equals("t_disjoint");
        List<Term> terms = RELATIONS.get(disjoint ? "t_intersects" : operation.op());
        if (terms == null || operation.args().size() != 2) {
            throw new FilterFault(
                    operation.position(),
                    "expected T_DISJOINT, %s, with two operands"
                            .formatted(String.join(
                                            ", ",
                                            RELATIONS.keySet().stream().sorted().toList())
                                    .toUpperCase(java.util.Locale.ROOT)));
        }
        Period first = period(operation.args().get(0));
        Period second = period(operation.args().get(1));
        if (!ALSO_INSTANTS.contains(operation.op()) && !(first.interval() && second.interval())) {
            throw new FilterFault(
                    first.interval() ? second.position() : first.position(),
                    "'%s' compares intervals only: INTERVAL('2024-01-01', '2024-12-31')".formatted(operation.op()));
        }
        return compile(terms, first, second, negated != disjoint);
    }

    private static Filter compile(List<Term> terms, Period first, Period second, boolean negated) {
        List<Filter> parts = new ArrayList<>();
        for (Term term : terms) {
            String op = negated ? Comparison.complement(term.op()) : term.op();
            parts.add(compare(op, first.at(term.first()), term.first(), second.at(term.second()), term.second()));
        }
        List<Scalar> operands = new ArrayList<>();
        for (Period period : List.of(first, second)) {
            period.start().ifPresent(operands::add);
            period.end().ifPresent(operands::add);
        }
        return Cql2Compiler.guarded(operands, negated ? Cql2Compiler.or(parts) : Cql2Compiler.and(parts));
    }

    /** A missing start is before, a missing end after everything but its like. */
    private static Filter compare(String op, Optional<Scalar> a, End aEnd, Optional<Scalar> b, End bEnd) {
        if (a.isPresent() && b.isPresent()) {
            return Comparison.of(op, a.get(), b.get());
        }
        int order = Integer.compare(rank(a, aEnd), rank(b, bEnd));
        boolean holds = switch (op) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
        return holds ? Filter.INCLUDE : Filter.EXCLUDE;
    }

    private static int rank(Optional<Scalar> value, End end) {
        if (value.isPresent()) {
            return 0;
        }
        return end == End.START ? -1 : 1;
    }

    private Period period(Cql2Expression operand) {
        if (operand instanceof Interval interval) {
            Period period = new Period(bound(interval.start()), bound(interval.end()), true, interval.position());
            refuseReversed(period);
            return period;
        }
        Scalar instant = temporal(operand);
        return new Period(Optional.of(instant), Optional.of(instant), false, operand.position());
    }

    private Optional<Scalar> bound(Cql2Expression bound) {
        return bound instanceof Unbounded ? Optional.empty() : Optional.of(temporal(bound));
    }

    private Scalar temporal(Cql2Expression expression) {
        Scalar scalar = UntypedLiteral.as(ValueKind.MOMENT, scalars.scalar(expression));
        if (!scalar.kind().isTemporal()) {
            throw new FilterFault(
                    expression.position(),
                    "expected a date, a timestamp or an interval, found "
                            + scalar.kind().phrase());
        }
        return scalar;
    }

    private static void refuseReversed(Period period) {
        if (period.start().filter(Scalar::isConstant).isPresent()
                && period.end().filter(Scalar::isConstant).isPresent()
                && !Comparison.of("<=", period.start().get(), period.end().get())
                        .evaluate(null)) {
            throw new FilterFault(period.position(), "an interval starts before it ends");
        }
    }
}
