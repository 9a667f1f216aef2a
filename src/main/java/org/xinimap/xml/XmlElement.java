package org.xinimap.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * An element of a parsed document; immutable. White space between elements is not kept, all other text is.
 *
 * <p>Line and column, from 1, are those of the end of the start tag.
 */
public final class XmlElement implements XmlContent {
    private final QName name;
    private final Map<QName, String> attributes;
    private final List<XmlContent> content;
    private final List<XmlElement> children;
    private final XmlScope scope;
    private final int line;
    private final int column;
    private final int startLine;
    private final int startColumn;

    XmlElement(
            QName name,
            Map<QName, String> attributes,
            List<XmlContent> content,
            List<XmlElement> children,
            XmlScope scope,
            int line,
            int column,
            int startLine,
            int startColumn) {
        this.name = name;
        this.attributes = attributes;
        this.content = content;
        this.children = children;
        this.scope = scope;
        this.line = line;
        this.column = column;
        this.startLine = startLine;
        this.startColumn = startColumn;
    }

    /** Namespace URI; the empty string where it has none. */
    public String namespace() {
        return name.getNamespaceURI();
    }

    /** Name without prefix. */
    public String name() {
        return name.getLocalPart();
    }

    /** Name as it was written, with its prefix. */
    public String qualifiedName() {
        return name.getPrefix().isEmpty() ? name() : name.getPrefix() + ":" + name();
    }

    /** Whether it has this local name and one of these namespaces. */
    public boolean is(String localName, String... namespaces) {
        if (!name().equals(localName)) {
            return false;
        }
        for (String namespace : namespaces) {
            if (namespace().equals(namespace)) {
                return true;
            }
        }
        return false;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** The line in which the start tag begins, from 1; of the root, in which it ends. */
    public int startLine() {
        return startLine;
    }

    /** The column at which the start tag begins, from 1; of the root, at which it ends. */
    public int startColumn() {
        return startColumn;
    }

    /** All attributes but namespace declarations. */
    public Map<QName, String> attributes() {
        return attributes;
    }

    /** An attribute without a namespace. */
    public Optional<String> attribute(String localName) {
        return Optional.ofNullable(attributes.get(new QName(localName)));
    }

    public Optional<String> attribute(String namespace, String localName) {
        return Optional.ofNullable(attributes.get(new QName(namespace, localName)));
    }

    /** The namespace a prefix stands for here; the empty prefix for the default one. */
    public Optional<String> namespaceOf(String prefix) {
        return scope.namespace(prefix);
    }

    /** Every prefix in scope here, the empty one for the default namespace, with what it stands for. */
    public Map<String, String> namespaces() {
        return scope.all();
    }

    /**
     * A qualified name that stands in text or an attribute of this element, as in {@code typeNames="tns:roads"}.
     *
     * @return absent if its prefix is not declared or the text is no name; without a prefix the default namespace holds
     */
    public Optional<QName> resolve(String text) {
        String given = text.strip();
        int colon = given.indexOf(':');
        String prefix = colon < 0 ? "" : given.substring(0, colon);
        String local = given.substring(colon + 1);
        if (local.isEmpty() || local.indexOf(':') >= 0 || colon == 0) {
            return Optional.empty();
        }
        return namespaceOf(prefix).map(namespace -> new QName(namespace, local, prefix));
    }

    /** Elements directly inside. */
    public List<XmlElement> children() {
        return children;
    }

    /** Elements directly inside with this local name, in whatever namespace. */
    public List<XmlElement> children(String localName) {
        return children.stream().filter(child -> child.name().equals(localName)).toList();
    }

    public List<XmlElement> children(String namespace, String localName) {
        return children.stream().filter(child -> child.is(localName, namespace)).toList();
    }

    /** The first element directly inside with this local name, in whatever namespace. */
    public Optional<XmlElement> child(String localName) {
        return children.stream().filter(child -> child.name().equals(localName)).findFirst();
    }

    public Optional<XmlElement> child(String namespace, String localName) {
        return children.stream().filter(child -> child.is(localName, namespace)).findFirst();
    }

    /** Text and elements directly inside, in order. */
    public List<XmlContent> content() {
        return content;
    }

    /** The text directly inside, put together; not stripped. */
    public String text() {
        if (content.size() == 1 && content.get(0) instanceof XmlText only) {
            return only.value();
        }
        StringBuilder text = new StringBuilder();
        for (XmlContent part : content) {
            if (part instanceof XmlText run) {
                text.append(run.value());
            }
        }
        return text.toString();
    }

    /** Name and place, for messages. */
    @Override
    public String toString() {
        return "<%s> at line %d, column %d".formatted(qualifiedName(), line, column);
    }
}
