package org.xinimap.store.gpkg;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The column types of a GeoPackage (OGC 12-128r18, table 1) with the Java types they become. */
enum ColumnType {
    TEXT("TEXT", String.class),
    INTEGER("INTEGER", Long.class),
    REAL("REAL", Double.class),
    BOOLEAN("BOOLEAN", Boolean.class),
    DATE("DATE", LocalDate.class),
    DATETIME("DATETIME", LocalDateTime.class),
    BLOB("BLOB", byte[].class);

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    private final String sql;
    private final Class<?> binding;

    ColumnType(String sql, Class<?> binding) {
        this.sql = sql;
        this.binding = binding;
    }

    String sql() {
        return sql;
    }

    Class<?> binding() {
        return binding;
    }

    /** The type of a column by its declaration, in any of the standard's spellings; unknown ones are text. */
    static ColumnType of(String declared) {
        String name = declared.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "").strip();
        return switch (name) {
            case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> INTEGER;
            case "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL" -> REAL;
            case "BOOLEAN" -> BOOLEAN;
            case "DATE" -> DATE;
            case "DATETIME", "TIMESTAMP" -> DATETIME;
            case "BLOB" -> BLOB;
            default -> TEXT;
        };
    }

    /** The type for values of a Java class. */
    static ColumnType of(Class<?> binding) {
        if (binding == Long.class || binding == Integer.class || binding == Short.class) {
            return INTEGER;
        }
        if (Number.class.isAssignableFrom(binding)) {
            return REAL;
        }
        if (binding == Boolean.class) {
            return BOOLEAN;
        }
        if (binding == LocalDate.class || binding == java.sql.Date.class) {
            return DATE;
        }
        if (binding == LocalDateTime.class || binding == Instant.class || Date.class.isAssignableFrom(binding)) {
            return DATETIME;
        }
        return binding == byte[].class ? BLOB : TEXT;
    }

    /** The value in a column of the current row; a value that does not fit the declared type is null. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        Object raw = row.getObject(column);
        if (raw == null) {
            return null;
        }
        return switch (this) {
            case TEXT -> raw instanceof byte[] ? null : raw.toString();
            case INTEGER -> raw instanceof Number number ? (Object) number.longValue() : null;
            case REAL -> raw instanceof Number number ? (Object) number.doubleValue() : null;
            case BOOLEAN -> raw instanceof Number number ? (Object) (number.intValue() != 0) : null;
            case BLOB -> raw instanceof byte[] ? raw : null;
            case DATE -> date(raw.toString());
            case DATETIME -> timestamp(raw.toString());
        };
    }

    /**
     * The value as SQLite keeps it.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    @Nullable
    Object write(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        boolean fits = switch (this) {
            case TEXT -> !(value instanceof byte[]);
            case INTEGER -> value instanceof Number number && isLong(number);
            // SQLite would keep NaN as null.
            case REAL -> value instanceof Number number && Double.isFinite(number.doubleValue());
            case BOOLEAN -> value instanceof Boolean;
            case BLOB -> value instanceof byte[];
            case DATE -> value instanceof LocalDate || value instanceof String text && date(text) != null;
            case DATETIME ->
                value instanceof LocalDateTime
                        || value instanceof Instant
                        || value instanceof String text && timestamp(text) != null;
        };
        if (!fits) {
            throw new IllegalArgumentException("'%s' is not %s".formatted(value, sql));
        }
        return switch (this) {
            case TEXT, DATE -> value.toString();
            case INTEGER -> ((Number) value).longValue();
            case REAL -> ((Number) value).doubleValue();
            case BOOLEAN -> (Boolean) value ? 1 : 0;
            case BLOB -> value;
            case DATETIME -> TIMESTAMP.format(asTimestamp(value));
        };
    }

    private static boolean isLong(Number number) {
        try {
            new BigDecimal(number.toString()).longValueExact();
            return true;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static LocalDateTime asTimestamp(Object value) {
        if (value instanceof LocalDateTime time) {
            return time;
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return Objects.requireNonNull(timestamp(value.toString()));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDateTime timestamp(String text) {
        try {
            return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$") && text.length() > 16
                    ? OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
