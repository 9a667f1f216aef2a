package org.xinimap.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document into a tree. The only XML reader of the program: a document type declaration is refused, no entity but
 * the five of XML is known, and nothing is ever fetched, whatever {@code schemaLocation} or {@code xi:include} say.
 */
public final class XmlParser {
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        // The JDK's own: whichever is found on the class path might mind other settings.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    /**
     * Reads bytes in the encoding that the document declares.
     *
     * @throws XmlFault if it is not well formed, declares a document type, or exceeds a limit
     * @throws IOException if the stream fails
     */
    public static XmlElement parse(InputStream input, XmlLimits limits) throws IOException {
        try {
            return read(XmlEncoding.decode(new LimitedStream(input, limits.bytes())), limits);
        } catch (CharacterCodingException e) {
            throw notItsEncoding(e);
        }
    }

    /**
     * Reads characters; an encoding that the document declares plays no part.
     *
     * @throws XmlFault if it is not well formed, declares a document type, or exceeds a limit
     * @throws IOException if the reader fails
     */
    public static XmlElement parse(Reader input, XmlLimits limits) throws IOException {
        return read(new LimitedReader(input, limits.bytes()), limits);
    }

    private static XmlElement read(Reader input, XmlLimits limits) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(input);
            try {
                return root(reader, limits);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof CharacterCodingException coding) {
                throw notItsEncoding(coding);
            }
            if (e.getNestedException() instanceof IOException failed) {
                throw failed;
            }
            throw malformed(e);
        }
    }

    private static XmlElement root(XMLStreamReader reader, XmlLimits limits) throws XMLStreamException {
        XmlTree tree = new XmlTree(limits);
        while (reader.hasNext()) {
            // Where what came before ends, the next begins; the end of text is told after the < that ends it.
            Location before = reader.getLocation();
            int column = before.getColumnNumber() - (reader.isCharacters() ? 1 : 0);
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> tree.open(reader, before.getLineNumber(), column);
                case XMLStreamConstants.END_ELEMENT -> tree.close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    tree.text(reader);
                case XMLStreamConstants.DTD -> throw refused(reader, "a document type declaration (DOCTYPE)");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(reader, "an entity reference");
                default -> {
                    // Comments and processing instructions say nothing to us.
                }
            }
        }
        return tree.root().orElseThrow(() -> new XmlFault(1, 1, "nothing", "an XML document"));
    }

    private static XmlFault refused(XMLStreamReader reader, String what) {
        Location at = reader.getLocation();
        return new XmlFault(at.getLineNumber(), at.getColumnNumber(), what, "XML without a DOCTYPE or entities");
    }

    private static XmlFault notItsEncoding(CharacterCodingException cause) {
        XmlFault fault = new XmlFault(
                0,
                0,
                "bytes that are not in the document's encoding",
                "XML in the encoding that it declares, or UTF-8");
        fault.initCause(cause);
        return fault;
    }

    private static XmlFault malformed(XMLStreamException cause) {
        Location at = cause.getLocation();
        // The parser's messages begin with the place and hold the reason after this word.
        String message = String.valueOf(cause.getMessage());
        int reason = message.lastIndexOf("Message: ");
        XmlFault fault = new XmlFault(
                at == null ? 0 : at.getLineNumber(),
                at == null ? 0 : at.getColumnNumber(),
                (reason < 0 ? message : message.substring(reason + "Message: ".length())).strip(),
                "well-formed XML");
        fault.initCause(cause);
        return fault;
    }

    private XmlParser() {}
}
