package org.xinimap.store.postgis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.xinimap.store.postgis.PostgisTable.Column;

/** Comparisons of dates and timestamps. Infinite ones are null to the layer engine. */
final class TemporalToSql {
    private TemporalToSql() {}

    /** The literal as a parameter of the column's type; empty where it is not of that type or too fine or far for it. */
    static Optional<Object> parameter(Column column, Object literal) {
        if (column.type() == ColumnType.DATE) {
            return literal instanceof LocalDate date && isCommon(date) ? Optional.of(date) : Optional.empty();
        }
        if (!(literal instanceof LocalDateTime time)
                || !isCommon(time.toLocalDate())
                // Microseconds are the finest the database knows.
                || time.getNano() % 1000 != 0) {
            return Optional.empty();
        }
        return Optional.of(column.type() == ColumnType.INSTANT ? time.atOffset(ZoneOffset.UTC) : time);
    }

    private static boolean isCommon(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }

    static Condition compare(Operator operator, Column column, Object parameter) {
        String value = column.of(QuerySql.ALIAS);
        String comparison = value + operator.sql() + "?";
        return operator == Operator.EQUAL
                ? Condition.exactly(comparison, parameter)
                : Condition.exactly("(" + comparison + " AND isfinite(" + value + "))", parameter);
    }
}
