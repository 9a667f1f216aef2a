package org.xinimap.xml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/** The namespace prefixes in scope at an element; elements without declarations share that of their parent. */
final class XmlScope {
    static final XmlScope ROOT = new XmlScope(
            null,
            Map.of(
                    XMLConstants.XML_NS_PREFIX,
                    XMLConstants.XML_NS_URI,
                    XMLConstants.DEFAULT_NS_PREFIX,
                    XMLConstants.NULL_NS_URI));

    private final @Nullable XmlScope outer;
    private final Map<String, String> declared;

    XmlScope(@Nullable XmlScope outer, Map<String, String> declared) {
        this.outer = outer;
        this.declared = Map.copyOf(declared);
    }

    /** Every prefix with what it stands for. */
    Map<String, String> all() {
        Map<String, String> all = outer == null ? new TreeMap<>() : outer.all();
        all.putAll(declared);
        return all;
    }

    Optional<String> namespace(String prefix) {
        for (XmlScope scope = this; scope != null; scope = scope.outer) {
            String namespace = scope.declared.get(prefix);
            if (namespace != null) {
                return Optional.of(namespace);
            }
        }
        return Optional.empty();
    }
}
