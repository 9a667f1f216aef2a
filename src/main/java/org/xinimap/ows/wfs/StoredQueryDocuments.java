package org.xinimap.ows.wfs;

import java.util.List;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Text;
import org.xinimap.ows.XmlWriter;
import org.xinimap.xml.XmlElement;

/** The answers to ListStoredQueries and DescribeStoredQueries (WFS 2.0.2, clauses 14.3 and 14.4). */
final class StoredQueryDocuments {
    private final List<Layer> layers;

    StoredQueryDocuments(List<Layer> layers) {
        this.layers = layers;
    }

    byte[] list(List<StoredQuery> queries) {
        XmlWriter xml = new XmlWriter();
        open(xml, "ListStoredQueriesResponse");
        for (StoredQuery query : queries) {
            xml.open("StoredQuery", "id", query.id());
            label(xml, "Title", query.title());
            returned(query).forEach(name -> xml.element("ReturnFeatureType", name));
            xml.close();
        }
        return xml.close().toBytes();
    }

    byte[] describe(List<StoredQuery> queries) {
        XmlWriter xml = new XmlWriter();
        open(xml, "DescribeStoredQueriesResponse");
        for (StoredQuery query : queries) {
            xml.open("StoredQueryDescription", "id", query.id());
            label(xml, "Title", query.title());
            label(xml, "Abstract", query.description());
            if (query instanceof CreatedQuery created) {
                // As they came: the types are names in namespaces of the client's.
                created.definition().children("Parameter").forEach(xml::copy);
                created.definition().children("QueryExpressionText").forEach(text -> text(xml, created, text));
            } else {
                query.parameters().forEach(parameter -> parameter(xml, parameter));
                expression(xml, query, true).close();
            }
            xml.close();
        }
        return xml.close().toBytes();
    }

    private static void parameter(XmlWriter xml, StoredQuery.Parameter parameter) {
        xml.open("Parameter", "name", parameter.name(), "type", parameter.type());
        label(xml, "Title", parameter.title());
        xml.close();
    }

    private XmlWriter expression(XmlWriter xml, StoredQuery query, boolean isPrivate) {
        return xml.open(
                "QueryExpressionText",
                "returnFeatureTypes",
                String.join(" ", returned(query)),
                "language",
                CreatedQuery.LANGUAGE,
                "isPrivate",
                Boolean.toString(isPrivate));
    }

    private void text(XmlWriter xml, CreatedQuery query, XmlElement text) {
        boolean isPrivate = CreatedQuery.isPrivate(text);
        expression(xml, query, isPrivate);
        if (!isPrivate) {
            text.children().forEach(xml::copy);
        }
        xml.close();
    }

    /** The answer to CreateStoredQuery or DropStoredQuery (clauses 14.5.3 and 14.6.3). */
    static byte[] done(String operation) {
        XmlWriter xml = new XmlWriter();
        open(xml, operation + "Response");
        return xml.attribute("status", "OK").close().toBytes();
    }

    private List<String> returned(StoredQuery query) {
        return layers.stream()
                .filter(layer -> query.returnedLayers().isEmpty()
                        || query.returnedLayers().contains(layer.name()))
                .map(FeatureTypes::qualified)
                .toList();
    }

    private static void label(XmlWriter xml, String name, Text text) {
        xml.element(name, text.en(), "xml:lang", "en");
        xml.element(name, text.zh(), "xml:lang", "zh");
    }

    private static void open(XmlWriter xml, String root) {
        String wfs = WfsVersion.V2_0.namespace();
        xml.open(
                root,
                "xmlns",
                wfs,
                "xmlns:xs",
                "http://www.w3.org/2001/XMLSchema",
                "xmlns:" + FeatureTypes.PREFIX,
                FeatureTypes.NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                wfs + " http://schemas.opengis.net/wfs/2.0/wfs.xsd");
    }
}
