package org.xinimap.layer.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.layer.filter.Cql2Expression.Day;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.layer.filter.Cql2Expression.Moment;

/** Dates and times as XML Schema writes them. A time without a zone is in UTC; the zone of a date plays no part. */
final class XsdTime {
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern ZONED = Pattern.compile(".*(?:[Zz]|[+-]\\d\\d:\\d\\d)");

    /**
     * An xs:date as a day, an xs:dateTime as a moment.
     *
     * @throws FilterFault if it is neither
     */
    static Cql2Expression read(String text, int position) {
        try {
            Matcher date = DATE.matcher(text);
            if (date.matches()) {
                return new Day(LocalDate.parse(date.group(1)), position);
            }
            return new Moment(
                    ZONED.matcher(text).matches()
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
                    position);
        } catch (DateTimeException e) {
            throw new FilterFault(
                    position,
                    "expected a date or a timestamp such as 2024-05-31 or 2024-05-31T08:00:00Z, found '%s'"
                            .formatted(text),
                    e);
        }
    }

    /** As {@link #read}, with a year or a month as the interval of its days. */
    static Cql2Expression readAny(String text, int position) {
        try {
            if (text.matches("\\d{4}")) {
                Year year = Year.parse(text);
                return days(year.atDay(1), year.atMonth(12).atEndOfMonth(), position);
            }
            if (text.matches("\\d{4}-\\d\\d")) {
                YearMonth month = YearMonth.parse(text);
                return days(month.atDay(1), month.atEndOfMonth(), position);
            }
        } catch (DateTimeException e) {
            throw new FilterFault(position, "expected a year or a month, found '%s'".formatted(text), e);
        }
        return read(text, position);
    }

    private static Interval days(LocalDate first, LocalDate last, int position) {
        return new Interval(new Day(first, position), new Day(last, position), position);
    }

    private XsdTime() {}
}
