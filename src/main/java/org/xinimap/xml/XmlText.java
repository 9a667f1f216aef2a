package org.xinimap.xml;

/** A run of text, with references resolved and CDATA sections taken in. */
public record XmlText(String value) implements XmlContent {}
