package org.xinimap.encode.gml;

import java.io.IOException;
import java.io.OutputStream;
import org.xinimap.encode.Utf8Buffer;

/** XML on its way out: a buffer that is handed on when it is full. */
final class XmlText {
    private final Utf8Buffer text = new Utf8Buffer();
    private final OutputStream out;

    XmlText(OutputStream out) {
        this.out = out;
    }

    /** The buffer, for what writes into it straight away. */
    Utf8Buffer buffer() {
        return text;
    }

    /** As it is. */
    XmlText raw(String xml) {
        text.text(xml);
        return this;
    }

    /** As it is, in UTF-8. */
    XmlText raw(byte[] xml) {
        text.bytes(xml);
        return this;
    }

    /** Escaped; a character that XML does not know becomes U+FFFD. */
    XmlText escaped(String value) {
        int plain = 0;
        while (plain < value.length() && isPlain(value.charAt(plain))) {
            plain++;
        }
        if (plain == value.length()) {
            text.text(value);
            return this;
        }
        value.codePoints().forEach(this::escaped);
        return this;
    }

    private void escaped(int c) {
        switch (c) {
            case '&' -> text.text("&amp;");
            case '<' -> text.text("&lt;");
            case '>' -> text.text("&gt;");
            case '"' -> text.text("&quot;");
            case '\r' -> text.text("&#13;");
            case '\n', '\t' -> text.ascii((char) c);
            default -> text.codePoint(c >= ' ' && c != 0xFFFE && c != 0xFFFF ? c : 0xFFFD);
        }
    }

    /** Whether the character stands in XML as it is; half a surrogate pair is seen to by the buffer. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c < 0xFFFE;
    }

    XmlText attribute(String name, String value) {
        text.ascii(' ');
        text.text(name);
        text.text("=\"");
        return escaped(value).raw("\"");
    }

    /** Hands the buffer on if it is full. */
    void drain() throws IOException {
        text.drain(out);
    }

    void flush() throws IOException {
        text.handOn(out);
        out.flush();
    }
}
