package org.xinimap.ows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.XMLConstants;
import org.xinimap.xml.XmlContent;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlText;

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

    /** An element that was read, with the namespaces its names and its text may need. */
    public XmlWriter copy(XmlElement element) {
        return copy(element, Map.of());
    }

    /** @param known prefixes declared around it */
    private XmlWriter copy(XmlElement element, Map<String, String> known) {
        open(element.qualifiedName());
        Map<String, String> namespaces = element.namespaces();
        namespaces.forEach((prefix, namespace) -> {
            boolean declared = namespace.equals(known.getOrDefault(prefix, prefix.isEmpty() ? "" : null));
            if (!declared && !prefix.equals(XMLConstants.XML_NS_PREFIX)) {
                attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
            }
        });
        element.attributes()
                .forEach((name, value) -> attribute(
                        name.getPrefix().isEmpty() ? name.getLocalPart() : name.getPrefix() + ":" + name.getLocalPart(),
                        value));
        for (XmlContent part : element.content()) {
            if (part instanceof XmlElement child) {
                copy(child, namespaces);
            } else {
                text(((XmlText) part).value());
            }
        }
        return close();
    }

    /** An element that was read as text that can stand anywhere in a document. */
    public static String fragment(XmlElement element) {
        XmlWriter writer = new XmlWriter();
        writer.out.setLength(0);
        return writer.copy(element).out.toString();
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
