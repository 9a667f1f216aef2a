package org.xinimap.layer.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.layer.filter.Cql2Expression.Box;
import org.xinimap.layer.filter.Cql2Expression.Day;
import org.xinimap.layer.filter.Cql2Expression.Moment;
import org.xinimap.layer.filter.Cql2Expression.Spatial;

/** Reads the literals that CQL2 text and JSON have in common (OGC 21-065r2, clauses 6.3.2 and 7.5.2). */
final class Literals {

    static Day day(String text, int position) {
        try {
            return new Day(LocalDate.parse(text), position);
        } catch (DateTimeException e) {
            throw new FilterFault(position, "expected a date such as 2024-05-31, found '%s'".formatted(text), e);
        }
    }

    /** An RFC 3339 timestamp; the standard writes UTC only, an offset is understood all the same. */
    static Moment moment(String text, int position) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return new Moment(instant, position);
        } catch (DateTimeException e) {
            throw new FilterFault(
                    position, "expected a timestamp such as 2024-05-31T08:00:00Z, found '%s'".formatted(text), e);
        }
    }

    /** A date or a timestamp, as the bounds of an interval are written. */
    static Cql2Expression instant(String text, int position) {
        return text.contains("T") || text.contains("t") ? moment(text, position) : day(text, position);
    }

    static Spatial wkt(String text, int position) {
        try {
            return new Spatial(new WKTReader().read(text), position);
        } catch (ParseException | IllegalArgumentException e) {
            throw new FilterFault(position, "not a geometry in WKT: " + e.getMessage(), e);
        }
    }

    static Box box(List<Double> numbers, int position) {
        if (numbers.stream().anyMatch(number -> !Double.isFinite(number))) {
            throw new FilterFault(position, "a bounding box has finite numbers only");
        }
        return new Box(numbers, position);
    }

    private Literals() {}
}
