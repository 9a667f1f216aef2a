package org.xinimap.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The tree as it grows while a document is read. */
final class XmlTree {
    /** An element whose end tag has not come yet. */
    private static final class Open {
        final QName name;
        final Map<QName, String> attributes;
        final XmlScope scope;
        final int line;
        final int column;
        final int startLine;
        final int startColumn;
        final List<XmlContent> content = new ArrayList<>(2);
        final StringBuilder text = new StringBuilder();
        boolean verbatim;
        boolean hasElements;

        Open(XMLStreamReader reader, XmlScope outer, int startLine, int startColumn) {
            name = reader.getName();
            attributes = attributes(reader);
            scope = scope(reader, outer);
            line = reader.getLocation().getLineNumber();
            column = reader.getLocation().getColumnNumber();
            this.startLine = startLine;
            this.startColumn = startColumn;
        }

        /** Keeps the text so far; white space beside elements is the writer's layout. */
        void endText(boolean beforeElement) {
            boolean layout =
                    !verbatim && (hasElements || beforeElement) && text.chars().allMatch(Character::isWhitespace);
            if (!text.isEmpty() && !layout) {
                content.add(new XmlText(text.toString(), verbatim));
            }
            text.setLength(0);
        }

        XmlElement element() {
            endText(false);
            List<XmlElement> children = content.stream()
                    .filter(XmlElement.class::isInstance)
                    .map(XmlElement.class::cast)
                    .toList();
            return new XmlElement(
                    name, attributes, List.copyOf(content), children, scope, line, column, startLine, startColumn);
        }
    }

    private final XmlLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable XmlElement root;
    private long nodes;

    XmlTree(XmlLimits limits) {
        this.limits = limits;
    }

    /** @param startLine where the tag begins, like the column */
    void open(XMLStreamReader reader, int startLine, int startColumn) {
        Open parent = open.peek();
        if (parent != null) {
            parent.endText(true);
            parent.hasElements = true;
        }
        Location end = reader.getLocation();
        // What stands before the root is not told of, so that only its end is known.
        Open element = parent == null
                ? new Open(reader, XmlScope.ROOT, end.getLineNumber(), end.getColumnNumber())
                : new Open(reader, parent.scope, startLine, startColumn);
        nodes += 1 + reader.getAttributeCount();
        if (open.size() >= limits.depth()) {
            throw beyond(element, "deeper nesting", "elements nested %,d deep at most".formatted(limits.depth()));
        }
        if (nodes > limits.nodes()) {
            throw beyond(element, "more", "%,d elements and attributes at most".formatted(limits.nodes()));
        }
        open.push(element);
    }

    private static XmlFault beyond(Open element, String found, String accepted) {
        return new XmlFault(element.line, element.column, found, accepted);
    }

    void text(XMLStreamReader reader) {
        Open element = open.peek();
        if (element != null) {
            boolean verbatim = reader.getEventType() == XMLStreamConstants.CDATA;
            if (verbatim != element.verbatim) {
                element.endText(false);
                element.verbatim = verbatim;
            }
            element.text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    void close() {
        XmlElement element = open.pop().element();
        Open parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.content.add(element);
        }
    }

    Optional<XmlElement> root() {
        return Optional.ofNullable(root);
    }

    private static Map<QName, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<QName, String> attributes = new HashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
        }
        return Map.copyOf(attributes);
    }

    private static XmlScope scope(XMLStreamReader reader, XmlScope outer) {
        int count = reader.getNamespaceCount();
        if (count == 0) {
            return outer;
        }
        Map<String, String> declared = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            declared.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
        }
        return new XmlScope(outer, declared);
    }
}
