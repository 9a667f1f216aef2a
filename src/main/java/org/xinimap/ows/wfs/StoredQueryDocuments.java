package org.xinimap.ows.wfs;

import java.util.List;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Text;
import org.xinimap.ows.XmlWriter;

/** The answers to ListStoredQueries and DescribeStoredQueries (WFS 2.0.2, clauses 14.3 and 14.4). */
final class StoredQueryDocuments {
    private static final String WFS_QUERY = "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression";

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
            for (StoredQuery.Parameter parameter : query.parameters()) {
                xml.open("Parameter", "name", parameter.name(), "type", parameter.type());
                label(xml, "Title", parameter.title());
                xml.close();
            }
            xml.empty(
                            "QueryExpressionText",
                            "returnFeatureTypes",
                            String.join(" ", returned(query)),
                            "language",
                            WFS_QUERY,
                            "isPrivate",
                            "true")
                    .close();
        }
        return xml.close().toBytes();
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
