package org.xinimap.xml;

import org.xinimap.InvalidParameter;

/**
 * What is wrong with a document and where. Thrown by everything that reads XML below the protocols; a protocol words it as
 * its own parsing failure, or as an {@link InvalidParameter} by {@link #asInvalid}.
 */
public final class XmlFault extends RuntimeException {
    private static final int SHORT = 60;

    private final int line;
    private final int column;
    private final String found;
    private final String accepted;

    /**
     * @param line from 1; 0 if not known
     * @param column from 1; 0 if not known
     * @param found what stands there
     * @param accepted a phrase that says what would have been accepted
     */
    public XmlFault(int line, int column, String found, String accepted) {
        super(message(line, column, found, accepted));
        this.line = line;
        this.column = column;
        this.found = found;
        this.accepted = accepted;
    }

    /** A fault of an element: its name and the start of its text are what was found. */
    public XmlFault(XmlElement element, String accepted) {
        this(element.line(), element.column(), describe(element), accepted);
    }

    /** As {@link #XmlFault(XmlElement, String)}, keeping the failure that revealed it. */
    public XmlFault(XmlElement element, String accepted, Throwable cause) {
        this(element, accepted);
        initCause(cause);
    }

    /** Line in the document, from 1; 0 if not known. */
    public int line() {
        return line;
    }

    /** Column in the line, from 1; 0 if not known. */
    public int column() {
        return column;
    }

    /** What would have been accepted. */
    public String accepted() {
        return accepted;
    }

    /** The same fault, of a parameter of this name. */
    public InvalidParameter asInvalid(String parameter) {
        String where = line > 0 ? "at line %d, column %d: ".formatted(line, column) : "";
        return new InvalidParameter(parameter, found, where + accepted, this);
    }

    private static String message(int line, int column, String found, String accepted) {
        String where = line > 0 ? "line %d, column %d: ".formatted(line, column) : "";
        return "%s%s; accepted: %s".formatted(where, found, accepted);
    }

    private static String describe(XmlElement element) {
        String text = element.text().strip();
        String name = "<" + element.qualifiedName() + ">";
        return text.isEmpty() ? name : name + (text.length() > SHORT ? text.substring(0, SHORT) + "…" : text);
    }
}
