package org.xinimap.ows.wfs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates and times as clients write them: {@code xs:date} and {@code xs:dateTime}, and as GDAL has them,
 * {@code 2021/02/03 04:05:06+00}.
 */
final class TimeText {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})[-/](\\d\\d)[-/](\\d\\d)"
            + "(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?))?"
            + "(Z|[+-]\\d\\d(?::?\\d\\d)?)?");

    private TimeText() {}

    /**
     * The day that is written, whatever its time and zone.
     *
     * @throws DateTimeException if it is no date
     */
    static LocalDate date(String text) {
        return day(matched(text));
    }

    /**
     * The moment in UTC. A time without a zone is taken for UTC, a day for its beginning.
     *
     * @throws DateTimeException if it is no date or time
     */
    static LocalDateTime dateTime(String text) {
        Matcher parts = matched(text);
        LocalDateTime time =
                day(parts).atTime(parts.group(4) == null ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(4)));
        if (parts.group(4) == null || parts.group(5) == null) {
            return time;
        }
        return time.atOffset(ZoneOffset.of(parts.group(5)))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    private static LocalDate day(Matcher parts) {
        return LocalDate.of(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private static Matcher matched(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("'%s' is neither a date nor a time".formatted(text));
        }
        return matcher;
    }
}
