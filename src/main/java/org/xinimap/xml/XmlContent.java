package org.xinimap.xml;

/** What stands inside an element: text or further elements, in their order. */
public sealed interface XmlContent permits XmlElement, XmlText {}
