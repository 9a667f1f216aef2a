package org.xinimap.layer.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * A CQL2 expression as its text or JSON says it, before its names are resolved and its types checked; with what FES
 * has beyond it. Positions are indexes into the text, or those a {@link FesPlaces} gave to elements;
 * {@link FilterFault#NOWHERE} where it came from JSON or from a GeoTools filter.
 */
sealed interface Cql2Expression {
    int position();

    /**
     * An operator, a predicate or a function with its operands, named as CQL2 JSON does: {@code and}, {@code <=},
     * {@code isNull}, {@code s_intersects}, {@code casei}, {@code +} …
     */
    record Operation(String op, List<Cql2Expression> args, int position) implements Cql2Expression {
        public Operation {
            args = List.copyOf(args);
        }

        static Operation of(String op, Cql2Expression... args) {
            return new Operation(op, List.of(args), FilterFault.NOWHERE);
        }
    }

    /** What has no value in any feature and is NULL, as a value and as a condition. */
    record Unknown(int position) implements Cql2Expression {}

    /** The condition that a feature has one of these ids. */
    record Ids(Set<String> ids, int position) implements Cql2Expression {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /** A literal of FES, which has the type of what it is compared with. */
    record Untyped(String value, int position) implements Cql2Expression {}

    record Property(String name, int position) implements Cql2Expression {}

    record Text(String value, int position) implements Cql2Expression {}

    /** A {@link Long} where the number is whole and fits, else a finite {@link Double}. */
    record Numeric(Number value, int position) implements Cql2Expression {}

    record Truth(boolean value, int position) implements Cql2Expression {}

    record Day(LocalDate value, int position) implements Cql2Expression {}

    record Moment(Instant value, int position) implements Cql2Expression {}

    /** Two instants, properties or {@link Unbounded} ends; closed at both (clause 7.5.2). */
    record Interval(Cql2Expression start, Cql2Expression end, int position) implements Cql2Expression {}

    /** The end of an interval written {@code '..'}. */
    record Unbounded(int position) implements Cql2Expression {}

    /** A geometry with the coordinates as they were written. */
    record Spatial(Geometry geometry, int position) implements Cql2Expression {}

    /** A bounding box: four or six numbers, lower corner first, as they were written. */
    record Box(List<Double> numbers, int position) implements Cql2Expression {
        public Box {
            numbers = List.copyOf(numbers);
        }
    }

    record Array(List<Cql2Expression> items, int position) implements Cql2Expression {
        public Array {
            items = List.copyOf(items);
        }
    }
}
