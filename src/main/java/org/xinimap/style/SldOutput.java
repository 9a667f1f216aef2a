package org.xinimap.style;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document as it is written: the namespaces and prefixes of its version, indented by two blanks. */
final class SldOutput {
    private static final String SLD = "http://www.opengis.net/sld";
    private static final String SE = "http://www.opengis.net/se";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final XMLStreamWriter out;
    private final SldVersion version;
    private int depth;
    private boolean inline;
    private boolean justOpened;

    SldOutput(OutputStream stream, SldVersion version) throws XMLStreamException {
        // The JDK's own, as for reading.
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
        this.version = version;
    }

    SldVersion version() {
        return version;
    }

    void start() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeCharacters("\n");
        out.writeStartElement("StyledLayerDescriptor");
        out.writeDefaultNamespace(SLD);
        if (version == SldVersion.V1_1_0) {
            out.writeNamespace("se", SE);
        }
        out.writeNamespace("ogc", "http://www.opengis.net/ogc");
        out.writeNamespace("gml", "http://www.opengis.net/gml");
        out.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
        out.writeNamespace("xsi", XSI);
        out.writeAttribute("version", version.text());
        out.writeAttribute(
                "xsi:schemaLocation",
                SLD + " http://schemas.opengis.net/sld/" + version.text() + "/StyledLayerDescriptor.xsd");
        depth = 1;
    }

    void end() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndElement();
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.flush();
    }

    /** An element of SLD in both versions. */
    void openSld(String name) throws XMLStreamException {
        begin(name);
    }

    /** An element that SE 1.1 took over from SLD 1.0. */
    void open(String name, String... attributes) throws XMLStreamException {
        begin(version == SldVersion.V1_1_0 ? "se:" + name : name, attributes);
    }

    void openOgc(String name, String... attributes) throws XMLStreamException {
        begin("ogc:" + name, attributes);
    }

    void openGml(String name, String... attributes) throws XMLStreamException {
        begin("gml:" + name, attributes);
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        if (!inline) {
            newLine();
        }
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
        depth++;
        justOpened = true;
    }

    void close() throws XMLStreamException {
        depth--;
        if (!inline && !justOpened) {
            newLine();
        }
        out.writeEndElement();
        justOpened = false;
        inline = false;
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Text that the reader takes for one, with its white space. */
    void text(String text) throws XMLStreamException {
        String legal = legal(text);
        if (legal.equals(legal.replaceAll("[ \\t\\r\\n]+", " ").strip())) {
            out.writeCharacters(legal);
        } else {
            out.writeCData(legal.replace("]]>", "]]]]><![CDATA[>"));
        }
        inline = true;
        justOpened = false;
    }

    void element(String name, String text) throws XMLStreamException {
        open(name);
        text(text);
        close();
    }

    /** Characters that XML has no place for are replaced. */
    private static String legal(String text) {
        return text.codePoints().allMatch(SldOutput::isLegal)
                ? text
                : text.codePoints()
                        .map(c -> isLegal(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
