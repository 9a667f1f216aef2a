package org.xinimap.xml;

/**
 * A run of text with references resolved.
 *
 * @param verbatim whether it stood in a CDATA section, so that its white space is meant
 */
public record XmlText(String value, boolean verbatim) implements XmlContent {
    XmlText(String value) {
        this(value, false);
    }
}
