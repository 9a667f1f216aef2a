package org.xinimap.encode.kml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.encode.AttributeKind;
import org.xinimap.encode.AttributeKind.Column;
import org.xinimap.encode.AttributeText;
import org.xinimap.encode.FeatureNaming;
import org.xinimap.encode.FeatureWriter;
import org.xinimap.encode.OutputContext;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;

/**
 * KML 2.2 (OGC 07-147r2): one folder for the layer, one placemark a feature, attributes as typed extended data with their
 * labels. Coordinates must be CRS84. An empty geometry is left out: KML has none.
 */
public final class KmlWriter implements FeatureWriter {
    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
    private static final String SCHEMA_ID = "schema";

    /** NCName, as far as the names of layers and ids go. */
    private static final Pattern XML_ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    @Override
    public void write(FeatureResult features, OutputContext context, OutputStream out) throws IOException {
        // The writer does the UTF-8: given the stream, StAX would write characters beyond the BMP as two references.
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            new Document(xml, features, context).write(features);
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
        writer.flush();
    }

    /** A document under way. */
    private static final class Document {
        private final XMLStreamWriter xml;
        private final OutputContext context;
        private final List<Column> columns;
        private final String idColumn;
        private final Optional<Column> nameColumn;
        private final KmlGeometry geometries;

        Document(XMLStreamWriter xml, FeatureResult features, OutputContext context) {
            this.xml = xml;
            this.context = context;
            this.columns = AttributeKind.columns(features.schema());
            this.idColumn = FeatureNaming.idColumn(columns);
            this.nameColumn = FeatureNaming.nameColumn(columns, context.locale());
            this.geometries = new KmlGeometry(xml);
        }

        void write(FeatureResult features) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("Document");
            element("name", context.title().in(context.locale()));
            schema();
            xml.writeStartElement("Folder");
            element("name", context.layer());
            String description = context.description().in(context.locale());
            if (!description.isBlank()) {
                element("description", description);
            }
            while (features.hasNext()) {
                xml.writeCharacters("\n");
                placemark(features.next());
            }
            xml.writeEndDocument();
        }

        private void schema() throws XMLStreamException {
            xml.writeStartElement("Schema");
            xml.writeAttribute("name", valid(context.layer()));
            xml.writeAttribute("id", SCHEMA_ID);
            field(idColumn, "string", idColumn);
            for (Column column : columns) {
                field(column.name(), type(column.kind()), context.label(column.name()));
            }
            xml.writeEndElement();
        }

        private void field(String name, String type, String label) throws XMLStreamException {
            xml.writeStartElement("SimpleField");
            xml.writeAttribute("type", type);
            xml.writeAttribute("name", valid(name));
            element("displayName", label);
            xml.writeEndElement();
        }

        private void placemark(LayerFeature feature) throws XMLStreamException {
            String id = context.id(feature);
            String xmlId = context.idPrefix().isEmpty() ? context.layer() + "." + id : id;
            xml.writeStartElement("Placemark");
            if (XML_ID.matcher(xmlId).matches()) {
                xml.writeAttribute("id", xmlId);
            }
            Optional<Object> name = nameColumn.map(column -> feature.getAttribute(column.index()));
            element("name", name.map(AttributeText::of).orElse(id));
            xml.writeStartElement("ExtendedData");
            xml.writeStartElement("SchemaData");
            xml.writeAttribute("schemaUrl", "#" + SCHEMA_ID);
            data(idColumn, id);
            for (Column column : columns) {
                Object value = feature.getAttribute(column.index());
                if (value != null) {
                    data(column.name(), text(value));
                }
            }
            xml.writeEndElement();
            xml.writeEndElement();
            if (feature.getDefaultGeometry() instanceof Geometry geometry && !geometry.isEmpty()) {
                geometries.write(geometry);
            }
            xml.writeEndElement();
        }

        private void data(String name, String value) throws XMLStreamException {
            xml.writeStartElement("SimpleData");
            xml.writeAttribute("name", valid(name));
            xml.writeCharacters(valid(value));
            xml.writeEndElement();
        }

        private void element(String name, String text) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeCharacters(valid(text));
            xml.writeEndElement();
        }
    }

    /** The types of clause 9.10; its widest integer has 32 bits, so that ours, which have 64, are called double. */
    private static String type(AttributeKind kind) {
        return switch (kind) {
            case INTEGER, REAL -> "double";
            case BOOLEAN -> "bool";
            case TEXT, DATE, TIMESTAMP, BINARY -> "string";
        };
    }

    /** Booleans as digits: GDAL reads {@code true} as 0. */
    private static String text(Object value) {
        return value instanceof Boolean flag ? (flag ? "1" : "0") : AttributeText.of(value);
    }

    /** Without the characters XML cannot hold. */
    private static String valid(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }
}
