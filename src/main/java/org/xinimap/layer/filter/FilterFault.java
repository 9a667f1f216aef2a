package org.xinimap.layer.filter;

/** What is wrong with a filter and where; becomes an {@link org.xinimap.InvalidParameter} at the entry of the package. */
final class FilterFault extends RuntimeException {
    /** The position of a fault that has none, as in JSON. */
    static final int NOWHERE = -1;

    private final int position;
    private final String reason;

    /**
     * @param position index of the character at fault, from 0; {@link #NOWHERE} if that is not known
     * @param message what was expected and what was found
     */
    FilterFault(int position, String message) {
        super(position == NOWHERE ? message : "at character %d: %s".formatted(position + 1, message));
        this.position = position;
        this.reason = message;
    }

    FilterFault(int position, String message, Exception cause) {
        this(position, message);
        initCause(cause);
    }

    int position() {
        return position;
    }

    /** The message without the place. */
    String reason() {
        return reason;
    }
}
