package org.xinimap.ogcapi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.LayerDefinition;

/**
 * The parameter {@code datetime}: an instant, a date, or an interval with either end open or the end as a duration (OGC API –
 * Features 17-069r4, clause 7.15.4).
 *
 * @param from first moment, UTC; empty: unbounded
 * @param to last moment, UTC; empty: unbounded
 */
record DatetimeParameter(Optional<LocalDateTime> from, Optional<LocalDateTime> to) {
    private static final String ACCEPTED = "an RFC 3339 date or time such as 2024-05-01 or 2024-05-01T00:00:00Z, or an"
            + " interval of two separated by /, with .. or nothing for an open end, or start/duration (2024-01-01/P1Y)";

    /** RFC 3339 writes years with four digits. */
    private static final int LAST_YEAR = 9999;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    static DatetimeParameter parse(String value) {
        String[] ends = value.split("/", -1);
        if (ends.length == 1 && !value.isBlank() && !value.equals("..")) {
            return new DatetimeParameter(Optional.of(first(value, value)), Optional.of(last(value, value)));
        }
        if (ends.length != 2) {
            throw new InvalidParameter("datetime", value, ACCEPTED);
        }
        Optional<LocalDateTime> from = open(ends[0]) ? Optional.empty() : Optional.of(first(value, ends[0]));
        Optional<LocalDateTime> to;
        if (ends[1].startsWith("P") && from.isPresent()) {
            to = Optional.of(plus(value, from.get(), ends[1]));
        } else {
            to = open(ends[1]) ? Optional.empty() : Optional.of(last(value, ends[1]));
        }
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new InvalidParameter("datetime", value, "an interval that does not end before it starts");
        }
        return new DatetimeParameter(from, to);
    }

    /** A filter for the features whose time meets this; a feature without a time, or with an open end, does. */
    Filter filter(SimpleFeatureType schema, LayerDefinition.Temporal temporal) {
        List<Filter> ends = new ArrayList<>();
        to.ifPresent(end -> {
            PropertyName start = FILTERS.property(temporal.start());
            Literal bound = literal(schema, temporal.start(), end);
            ends.add(FILTERS.or(FILTERS.isNull(start), FILTERS.lessOrEqual(start, bound)));
        });
        from.ifPresent(start -> {
            PropertyName end = FILTERS.property(temporal.end());
            Literal bound = literal(schema, temporal.end(), start);
            ends.add(FILTERS.or(FILTERS.isNull(end), FILTERS.greaterOrEqual(end, bound)));
        });
        return ends.isEmpty() ? Filter.INCLUDE : FILTERS.and(ends);
    }

    private static Literal literal(SimpleFeatureType schema, String attribute, LocalDateTime moment) {
        Class<?> type = schema.getDescriptor(attribute).getType().getBinding();
        if (type == LocalDate.class) {
            return FILTERS.literal(moment.toLocalDate());
        }
        return type == LocalDateTime.class ? FILTERS.literal(moment) : FILTERS.literal((long) moment.getYear());
    }

    /** The first or the last moment of an attribute's value: a year, a date or a timestamp. */
    static Optional<LocalDateTime> moment(@Nullable Object value, boolean first) {
        if (value instanceof LocalDateTime time) {
            return Optional.of(time);
        }
        if (value instanceof LocalDate date) {
            return Optional.of(first ? date.atStartOfDay() : endOf(date));
        }
        if (value instanceof Number year && year.longValue() > 0 && year.longValue() <= LAST_YEAR) {
            return Optional.of(
                    first
                            ? LocalDate.of(year.intValue(), 1, 1).atStartOfDay()
                            : endOf(LocalDate.of(year.intValue(), 12, 31)));
        }
        return Optional.empty();
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static LocalDateTime first(String whole, String text) {
        return isDate(text) ? date(whole, text).atStartOfDay() : time(whole, text);
    }

    private static LocalDateTime last(String whole, String text) {
        return isDate(text) ? endOf(date(whole, text)) : time(whole, text);
    }

    private static boolean isDate(String text) {
        return !text.contains("T") && !text.contains("t") && !text.contains(" ");
    }

    private static LocalDateTime endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay().minusNanos(1);
    }

    private static LocalDate date(String whole, String text) {
        if (text.length() != "yyyy-mm-dd".length()) {
            throw new InvalidParameter("datetime", whole, ACCEPTED);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidParameter("datetime", whole, ACCEPTED, e);
        }
    }

    private static LocalDateTime time(String whole, String text) {
        try {
            // A blank stands for the plus sign of an offset that was not percent-encoded.
            String upper = text.toUpperCase(Locale.ROOT).replace(' ', '+');
            Instant instant = OffsetDateTime.parse(upper).toInstant();
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new InvalidParameter("datetime", whole, ACCEPTED, e);
        }
    }

    private static LocalDateTime plus(String whole, LocalDateTime from, String duration) {
        try {
            int time = duration.indexOf('T');
            TemporalAmount days =
                    time == 1 ? Period.ZERO : Period.parse(time < 0 ? duration : duration.substring(0, time));
            LocalDateTime end = from.plus(days);
            return time < 0 ? end : end.plus(Duration.parse("P" + duration.substring(time)));
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidParameter("datetime", whole, ACCEPTED, e);
        }
    }
}
