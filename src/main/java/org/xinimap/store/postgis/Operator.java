package org.xinimap.store.postgis;

/** The comparison operators. */
enum Operator {
    EQUAL(" = "),
    NOT_EQUAL(" <> "),
    LESS(" < "),
    AT_MOST(" <= "),
    GREATER(" > "),
    AT_LEAST(" >= ");

    private final String sql;

    Operator(String sql) {
        this.sql = sql;
    }

    /** With a space on either side. */
    String sql() {
        return sql;
    }

    /** The same comparison with its operands exchanged. */
    Operator mirrored() {
        return switch (this) {
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }

    /** Whether it asks for smaller values. */
    boolean isDownward() {
        return this == LESS || this == AT_MOST;
    }
}
