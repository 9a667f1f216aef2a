package org.xinimap.encode.shapefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.xinimap.encode.AttributeKind;
import org.xinimap.encode.AttributeText;

/**
 * A column of a .dbf table.
 *
 * @param name at most 10 bytes of UTF-8
 * @param kind what its values are; times are text, since the format has none
 */
record Field(String name, AttributeKind kind) {
    private static final int MAX_TEXT_BYTES = 254;
    private static final int MAX_NUMBER_BYTES = 24;
    private static final int MAX_DECIMALS = 15;
    private static final int DATE_BYTES = 8;

    /** The type's letter. */
    char type() {
        return switch (kind) {
            case TEXT, TIMESTAMP, BINARY -> 'C';
            case INTEGER -> 'N';
            case REAL -> 'F';
            case BOOLEAN -> 'L';
            case DATE -> 'D';
        };
    }

    boolean alignedRight() {
        return kind == AttributeKind.INTEGER || kind == AttributeKind.REAL;
    }

    /** How wide the column is when its widest value takes so many bytes. */
    int width(int widest) {
        return switch (kind) {
            case DATE -> DATE_BYTES;
            case BOOLEAN -> 1;
            // Room for ".0": without decimals readers would take the column for one of whole numbers.
            case REAL -> Math.max(widest, 4);
            default -> Math.max(widest, 1);
        };
    }

    /** The decimals declared. */
    int places(int longest, int width) {
        return kind == AttributeKind.REAL ? Math.max(1, Math.min(longest, Math.min(MAX_DECIMALS, width - 2))) : 0;
    }

    /** Decimals in a value's text. */
    int decimals(String text) {
        int point = kind == AttributeKind.REAL ? text.indexOf('.') : -1;
        return point < 0 ? 0 : text.length() - point - 1;
    }

    /** The value as it is written; empty for null and for what the type cannot hold. */
    String text(@Nullable Object value) {
        if (value == null) {
            // For booleans too: GDAL takes dBASE's question mark for a value.
            return "";
        }
        return switch (kind) {
            case TEXT, TIMESTAMP, BINARY -> FieldNames.cut(AttributeText.of(value), MAX_TEXT_BYTES);
            case INTEGER -> value.toString();
            case REAL -> decimal((Number) value);
            case BOOLEAN -> (Boolean) value ? "T" : "F";
            case DATE -> date((LocalDate) value);
        };
    }

    private static String decimal(Number value) {
        double number = value.doubleValue();
        if (!Double.isFinite(number)) {
            return "";
        }
        // As short as it reads back exactly; with an exponent only when it would not fit otherwise.
        String plain = new BigDecimal(Double.toString(number)).toPlainString();
        return plain.length() <= MAX_NUMBER_BYTES ? plain : Double.toString(number);
    }

    private static String date(LocalDate date) {
        boolean fits = date.getYear() >= 0 && date.getYear() <= 9999;
        return fits ? DateTimeFormatter.BASIC_ISO_DATE.format(date) : "";
    }
}
