package org.xinimap.encode;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Attribute values as text, the same in every format: dates as ISO 8601, times in UTC, bytes as Base64. */
public final class AttributeText {
    private AttributeText() {}

    public static String of(Object value) {
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time) + "Z";
        }
        return value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value.toString();
    }
}
