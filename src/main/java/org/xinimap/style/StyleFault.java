package org.xinimap.style;

/** A style document that cannot be read at all. The message names what is wrong and what is accepted. */
public final class StyleFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /** @param line 1-based, like the column; 0 where the place is not known */
    public StyleFault(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
