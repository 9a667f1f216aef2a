package org.xinimap.store.postgis;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's column types become: the attribute types of the layer engine. Types it has no own class for are text. */
enum ColumnType {
    TEXT(String.class),
    INTEGER(Long.class),
    REAL(Double.class),
    BOOLEAN(Boolean.class),
    DATE(LocalDate.class),
    /** Without time zone: taken as UTC, as a GeoPackage does. */
    TIMESTAMP(LocalDateTime.class),
    /** With time zone: an instant, given in UTC. */
    INSTANT(LocalDateTime.class),
    BYTES(byte[].class);

    private final Class<?> binding;

    ColumnType(Class<?> binding) {
        this.binding = binding;
    }

    Class<?> binding() {
        return binding;
    }

    /** The type for a base type's name in {@code pg_type}. */
    static ColumnType of(String typname) {
        return switch (typname) {
            case "int2", "int4", "int8" -> INTEGER;
            case "float4", "float8", "numeric" -> REAL;
            case "bool" -> BOOLEAN;
            case "date" -> DATE;
            case "timestamp" -> TIMESTAMP;
            case "timestamptz" -> INSTANT;
            case "bytea" -> BYTES;
            default -> TEXT;
        };
    }

    /** The column type for a table of ours that holds values of a Java class. */
    static String declarationFor(Class<?> binding) {
        if (binding == Long.class || binding == Integer.class || binding == Short.class) {
            return "bigint";
        }
        if (Number.class.isAssignableFrom(binding)) {
            return "double precision";
        }
        if (binding == Boolean.class) {
            return "boolean";
        }
        if (binding == LocalDate.class || binding == java.sql.Date.class) {
            return "date";
        }
        if (binding == LocalDateTime.class || binding == Instant.class || Date.class.isAssignableFrom(binding)) {
            return "timestamp";
        }
        return binding == byte[].class ? "bytea" : "text";
    }

    /** How the column is asked for, so that {@link #read} understands it. */
    String selected(String column, String typname) {
        return switch (this) {
            case TEXT -> isText(typname) ? column : column + "::text";
            case REAL -> typname.equals("float8") ? column : column + "::float8";
            // Finite: 'infinity' has no counterpart in java.time.
            case DATE, TIMESTAMP, INSTANT -> "CASE WHEN isfinite(" + column + ") THEN " + column + " END";
            default -> column;
        };
    }

    static boolean isText(String typname) {
        return typname.equals("text") || typname.equals("varchar");
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case TEXT -> row.getString(column);
            case INTEGER -> {
                long value = row.getLong(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case REAL -> {
                double value = row.getDouble(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case BOOLEAN -> {
                boolean value = row.getBoolean(column);
                yield row.wasNull() ? null : (Object) value;
            }
            case DATE -> row.getObject(column, LocalDate.class);
            case TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            case INSTANT -> {
                OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
                yield at == null
                        ? null
                        : at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            }
            case BYTES -> row.getBytes(column);
        };
    }

    /**
     * The value as the driver takes it for a parameter.
     *
     * @throws IllegalArgumentException if it does not fit
     */
    @Nullable
    Object write(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object written = switch (this) {
            case TEXT -> value instanceof byte[] ? null : text(value.toString());
            case INTEGER -> value instanceof Number number ? whole(number) : null;
            case REAL ->
                value instanceof Number number && Double.isFinite(number.doubleValue())
                        ? (Object) number.doubleValue()
                        : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case DATE -> value instanceof LocalDate ? value : value instanceof String text ? date(text) : null;
            case TIMESTAMP -> timestamp(value);
            case INSTANT -> {
                LocalDateTime at = timestamp(value);
                yield at == null ? null : at.atOffset(ZoneOffset.UTC);
            }
            case BYTES -> value instanceof byte[] ? value : null;
        };
        if (written == null) {
            throw new IllegalArgumentException("'%s' is not %s".formatted(value, phrase()));
        }
        return written;
    }

    private String phrase() {
        return switch (this) {
            case TEXT -> "a text without zero characters";
            case INTEGER -> "a whole number";
            case REAL -> "a finite number";
            case BOOLEAN -> "true or false";
            case DATE -> "a date such as 2024-12-31";
            case TIMESTAMP, INSTANT -> "a timestamp such as 2024-12-31T08:00:00Z";
            case BYTES -> "a byte string";
        };
    }

    private static @Nullable String text(String value) {
        // PostgreSQL's text holds every character but this one.
        return value.indexOf('\0') < 0 ? value : null;
    }

    private static @Nullable Object whole(Number number) {
        try {
            return new BigDecimal(number.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDateTime timestamp(Object value) {
        if (value instanceof LocalDateTime time) {
            return time;
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        }
        return value instanceof String text ? parsed(text) : null;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDateTime parsed(String text) {
        try {
            return text.endsWith("Z") || text.matches(".{16,}[+-]\\d\\d:?\\d\\d")
                    ? OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
