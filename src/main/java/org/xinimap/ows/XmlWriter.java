package org.xinimap.ows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes a small XML document: capabilities, reports, responses. Names are written as given; values are escaped. */
public final class XmlWriter {
    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inStartTag;

    /** Begins the document with its declaration. */
    public XmlWriter() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** @param attributes names and values in turn */
    public XmlWriter open(String name, String... attributes) {
        endStartTag();
        out.append('<').append(name);
        open.push(name);
        inStartTag = true;
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes are names and values in turn");
        }
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** Adds an attribute to the element just opened. */
    public XmlWriter attribute(String name, String value) {
        if (!inStartTag) {
            throw new IllegalStateException("the start tag has ended");
        }
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    public XmlWriter text(String text) {
        endStartTag();
        escape(text);
        return this;
    }

    /** An element with text alone. */
    public XmlWriter element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    public XmlWriter empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    /** Ends the element opened last. */
    public XmlWriter close() {
        String name = open.pop();
        if (inStartTag) {
            out.append("/>");
            inStartTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** The whole document, every element closed. */
    public byte[] toBytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(open.peek() + " is still open");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void endStartTag() {
        if (inStartTag) {
            out.append('>');
            inStartTag = false;
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append((int) c).append(';');
                default -> out.append(isXml(text, i) ? c : '\uFFFD');
            }
        }
    }

    /** Whether a character may stand in XML 1.0 at all. */
    private static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c != '\uFFFE' && c != '\uFFFF';
    }
}
