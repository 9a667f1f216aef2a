package org.xinimap.encode.gml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** XML on its way out: a buffer that is handed on when it is full. */
final class XmlText {
    private static final int ROOM = 16 * 1024;

    private final StringBuilder text = new StringBuilder(ROOM + 1024);
    private final Writer out;

    XmlText(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    /** The buffer, for what writes into it straight away. */
    StringBuilder buffer() {
        return text;
    }

    /** As it is. */
    XmlText raw(String xml) {
        text.append(xml);
        return this;
    }

    /** Escaped; a character that XML does not know becomes U+FFFD. */
    XmlText escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\r' -> text.append("&#13;");
                case '\n', '\t' -> text.append(c);
                default -> text.append(isXml(value, i) ? c : '\uFFFD');
            }
        }
        return this;
    }

    XmlText attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        return escaped(value).raw("\"");
    }

    /** Hands the buffer on if it is full. */
    void drain() throws IOException {
        if (text.length() >= ROOM) {
            out.append(text);
            text.setLength(0);
        }
    }

    void flush() throws IOException {
        out.append(text);
        text.setLength(0);
        out.flush();
    }

    private static boolean isXml(String value, int at) {
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
        }
        return c >= ' ' && c != '\uFFFE' && c != '\uFFFF';
    }
}
