package org.xinimap.layer.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.locationtech.jts.geom.Geometry;

/** The data types of CQL2 (OGC 21-065r2, clause 6.3.2) and the Java classes that attributes hold them in. */
enum ValueKind {
    TEXT("a text"),
    NUMBER("a number"),
    BOOLEAN("a boolean"),
    DAY("a date"),
    MOMENT("a timestamp"),
    GEOMETRY("a geometry"),
    /** A literal that takes the type of what it stands beside. */
    UNTYPED("a literal"),
    OTHER("of a type that can only be tested for NULL");

    private final String phrase;

    ValueKind(String phrase) {
        this.phrase = phrase;
    }

    /** The kind with its article. */
    String phrase() {
        return phrase;
    }

    boolean isTemporal() {
        return this == DAY || this == MOMENT;
    }

    /** Whether a value of the kind can be compared. */
    boolean isScalar() {
        return this != GEOMETRY && this != OTHER;
    }

    static ValueKind of(Class<?> binding) {
        if (CharSequence.class.isAssignableFrom(binding)) {
            return TEXT;
        }
        if (Number.class.isAssignableFrom(binding)) {
            return NUMBER;
        }
        if (binding == Boolean.class) {
            return BOOLEAN;
        }
        if (binding == LocalDate.class) {
            return DAY;
        }
        if (binding == LocalDateTime.class
                || binding == Instant.class
                || binding == OffsetDateTime.class
                || binding == Date.class) {
            return MOMENT;
        }
        return Geometry.class.isAssignableFrom(binding) ? GEOMETRY : OTHER;
    }

    /** A whole number in the class of an attribute that holds whole numbers, where it fits; other numbers as they are. */
    static Object number(Number value, Class<?> binding) {
        if (value instanceof Long whole) {
            if (binding == Integer.class && whole.intValue() == whole) {
                return whole.intValue();
            }
            if (binding == Short.class && whole.shortValue() == whole) {
                return whole.shortValue();
            }
            if (binding == Double.class && Math.abs(whole) < 1L << 53) {
                return whole.doubleValue();
            }
        }
        return value;
    }

    /** An instant in the class of an attribute; a {@link LocalDateTime} is in UTC, as everywhere in the program. */
    static Object moment(Instant instant, Class<?> binding) {
        if (binding == Instant.class) {
            return instant;
        }
        if (binding == OffsetDateTime.class) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return binding == Date.class ? Date.from(instant) : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
