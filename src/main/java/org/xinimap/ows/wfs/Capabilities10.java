package org.xinimap.ows.wfs;

import java.util.function.Consumer;
import org.xinimap.ows.ServiceMetadata;
import org.xinimap.ows.XmlWriter;

/** Capabilities of WFS 1.0.0 (OGC 02-058, clause 12). */
final class Capabilities10 {
    private final Capabilities capabilities;
    private final XmlWriter xml;

    Capabilities10(Capabilities capabilities, XmlWriter xml) {
        this.capabilities = capabilities;
        this.xml = xml;
    }

    void write() {
        String wfs = WfsVersion.V1_0.namespace();
        xml.open(
                "WFS_Capabilities",
                "version",
                "1.0.0",
                "xmlns",
                wfs,
                "xmlns:ogc",
                FilterCapabilities.OGC,
                "xmlns:" + FeatureTypes.PREFIX,
                FeatureTypes.NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                wfs + " http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd");
        service(capabilities.service());
        xml.open("Capability").open("Request");
        operation("GetCapabilities", format -> {});
        operation(
                "DescribeFeatureType",
                format -> format.open("SchemaDescriptionLanguage")
                        .empty("XMLSCHEMA")
                        .close());
        operation(
                "GetFeature",
                format -> format.open("ResultFormat").empty("GML2").close());
        if (capabilities.editable()) {
            operation("Transaction", format -> {});
        }
        xml.close().close();
        new FeatureTypeList(capabilities, xml).write(WfsVersion.V1_0);
        FilterCapabilities.write(xml, WfsVersion.V1_0);
        xml.close();
    }

    private void service(ServiceMetadata service) {
        xml.open("Service")
                .element("Name", "WFS")
                .element("Title", service.title().text().in(capabilities.locale()))
                .element("Abstract", service.description())
                .element("Keywords", String.join(", ", service.keywords()))
                .element("OnlineResource", capabilities.address())
                .element("Fees", service.fees())
                .element("AccessConstraints", service.accessConstraints())
                .close();
    }

    private void operation(String name, Consumer<XmlWriter> format) {
        xml.open(name);
        format.accept(xml);
        for (String method : new String[] {"Get", "Post"}) {
            // Clients of this version put their parameters straight behind the address.
            String address = capabilities.address() + (method.equals("Get") ? "?" : "");
            xml.open("DCPType")
                    .open("HTTP")
                    .empty(method, "onlineResource", address)
                    .close()
                    .close();
        }
        xml.close();
    }
}
