package org.xinimap.gml;

import org.xinimap.xml.XmlElement;

/** The namespaces of GML. */
public final class Gml {
    /** GML 2.1.2 and 3.1.1. */
    public static final String NS = "http://www.opengis.net/gml";

    /** GML 3.2. */
    public static final String NS_32 = "http://www.opengis.net/gml/3.2";

    /** Whether the namespace is one of GML's. */
    public static boolean isNamespace(String namespace) {
        return namespace.equals(NS) || namespace.equals(NS_32);
    }

    /** Whether the element is in a namespace of GML. */
    public static boolean contains(XmlElement element) {
        return isNamespace(element.namespace());
    }

    private Gml() {}
}
