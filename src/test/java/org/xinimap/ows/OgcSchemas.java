package org.xinimap.ows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates documents against OGC's own schemas, from the class path; the network is never asked. */
public final class OgcSchemas {
    private static final String OGC = "http://schemas.opengis.net/";
    private static final Map<List<String>, Schema> COMPILED = new ConcurrentHashMap<>();

    private OgcSchemas() {}

    /**
     * What is wrong with a document; empty if it is valid.
     *
     * @param addresses of the schemas, {@code http://schemas.opengis.net/…}
     */
    public static List<String> faults(byte[] document, String... addresses) throws SAXException, IOException {
        return faults(document, COMPILED.computeIfAbsent(List.of(addresses), OgcSchemas::compile));
    }

    /** As {@link #faults(byte[], String...)}, with a schema of our own besides. */
    public static List<String> faults(byte[] document, byte[] own, String... addresses)
            throws SAXException, IOException {
        List<Source> sources = new ArrayList<>(List.of(addresses).stream()
                .map(address -> (Source) new StreamSource(stream(address), address))
                .toList());
        sources.add(new StreamSource(new ByteArrayInputStream(own)));
        return faults(document, factory().newSchema(sources.toArray(Source[]::new)));
    }

    private static List<String> faults(byte[] document, Schema schema) throws SAXException, IOException {
        Validator validator = schema.newValidator();
        List<String> faults = new ArrayList<>();
        validator.setResourceResolver((type, namespace, publicId, systemId, base) -> input(systemId, base));
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                faults.add(e.toString());
            }

            @Override
            public void error(SAXParseException e) {
                faults.add(e.toString());
            }

            @Override
            public void fatalError(SAXParseException e) {
                faults.add(e.toString());
            }
        });
        validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        return faults;
    }

    private static SchemaFactory factory() {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> input(systemId, base));
        return factory;
    }

    private static Schema compile(List<String> addresses) {
        try {
            return factory()
                    .newSchema(addresses.stream()
                            .map(address -> (Source) new StreamSource(stream(address), address))
                            .toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException(addresses.toString(), e);
        }
    }

    private static LSInput input(String systemId, @Nullable String base) {
        String address = base == null
                ? systemId
                : java.net.URI.create(base).resolve(systemId).toString();
        try {
            DOMImplementationLS dom = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            LSInput input = dom.createLSInput();
            input.setSystemId(address);
            input.setByteStream(stream(address));
            return input;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream stream(String address) {
        String path = address.startsWith(OGC)
                ? "/ogc/" + address.substring(OGC.length())
                : switch (address) {
                    case "http://www.w3.org/2001/xml.xsd" -> "/w3c/xml.xsd";
                    case "http://www.w3.org/1999/xlink.xsd" -> "/w3c/xlink.xsd";
                    default -> throw new IllegalArgumentException("no schema at hand for " + address);
                };
        InputStream found = OgcSchemas.class.getResourceAsStream(path);
        if (found == null) {
            throw new IllegalArgumentException("no schema at hand for " + address);
        }
        return found;
    }
}
