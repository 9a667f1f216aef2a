package org.xinimap;

/**
 * A value given by a caller that cannot be accepted. Thrown where the text is parsed; only the protocol packages know how
 * to print it (RFC 9457 problem details, or an OGC exception report).
 */
public final class InvalidParameter extends IllegalArgumentException {
    private final String name;
    private final String value;
    private final String accepted;

    /**
     * @param name the parameter, header, or part of the input as its sender spells it, for example {@code bbox}
     * @param value what was given, as text
     * @param accepted a phrase that says what would have been accepted, for example "four or six comma-separated numbers"
     */
    public InvalidParameter(String name, String value, String accepted) {
        super("Parameter '%s' is '%s'; accepted: %s".formatted(name, shorten(value), accepted));
        this.name = name;
        this.value = shorten(value);
        this.accepted = accepted;
    }

    /** As {@link #InvalidParameter(String, String, String)}, keeping the failure that revealed it. */
    public InvalidParameter(String name, String value, String accepted, Throwable cause) {
        this(name, value, accepted);
        initCause(cause);
    }

    public String name() {
        return name;
    }

    public String value() {
        return value;
    }

    public String accepted() {
        return accepted;
    }

    private static String shorten(String value) {
        return value.length() <= 200 ? value : value.substring(0, 200) + "…";
    }
}
