package org.xinimap.ows.wmts;

import java.util.List;
import java.util.Locale;
import org.xinimap.ows.ServiceMetadata;
import org.xinimap.ows.XmlWriter;
import org.xinimap.tile.TiledMaps;

/** The capabilities document (OGC 07-057r7, clause 7.1.1): the frame of OWS Common, and the contents. */
final class WmtsCapabilities {
    private static final String WMTS = "http://www.opengis.net/wmts/1.0";
    private static final String SCHEMA = "http://schemas.opengis.net/wmts/1.0/wmtsGetCapabilities_response.xsd";

    private final ServiceMetadata service;
    private final TiledMaps maps;
    private final String root;
    private final Locale language;
    private final List<String> sections;
    private final XmlWriter xml = new XmlWriter();

    /**
     * @param root the address of the whole service, without a slash at the end
     * @param sections to write; empty: all
     */
    WmtsCapabilities(ServiceMetadata service, TiledMaps maps, String root, Locale language, List<String> sections) {
        this.service = service;
        this.maps = maps;
        this.root = root;
        this.language = language;
        this.sections = sections;
    }

    byte[] write() {
        xml.open("Capabilities", "version", KvpReader.VERSION, "xmlns", WMTS)
                .attribute("xmlns:ows", "http://www.opengis.net/ows/1.1")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation", WMTS + " " + SCHEMA);
        if (has("ServiceIdentification")) {
            identification();
        }
        if (has("ServiceProvider")) {
            provider();
        }
        if (has("OperationsMetadata")) {
            operations();
        }
        LayerContents contents = new LayerContents(xml, maps, root, language);
        if (has("Contents")) {
            contents.contents();
        }
        if (has("Themes")) {
            contents.themes();
        }
        if (sections.isEmpty()) {
            xml.empty("ServiceMetadataURL", "xlink:href", root + "/wmts" + RestReader.CAPABILITIES);
        }
        return xml.close().toBytes();
    }

    private boolean has(String section) {
        return sections.isEmpty() || sections.contains(section);
    }

    private void identification() {
        xml.open("ows:ServiceIdentification")
                .element("ows:Title", service.title().text().in(language))
                .element("ows:Abstract", service.description());
        if (!service.keywords().isEmpty()) {
            xml.open("ows:Keywords");
            service.keywords().forEach(keyword -> xml.element("ows:Keyword", keyword));
            xml.close();
        }
        xml.element("ows:ServiceType", "OGC WMTS")
                .element("ows:ServiceTypeVersion", KvpReader.VERSION)
                .element("ows:Fees", service.fees())
                .element("ows:AccessConstraints", service.accessConstraints())
                .close();
    }

    private void provider() {
        xml.open("ows:ServiceProvider").element("ows:ProviderName", service.provider());
        if (!service.site().isEmpty()) {
            xml.empty("ows:ProviderSite", "xlink:href", service.site());
        }
        xml.open("ows:ServiceContact");
        if (!service.contact().isEmpty()) {
            xml.element("ows:IndividualName", service.contact());
        }
        if (!service.email().isEmpty()) {
            xml.open("ows:ContactInfo")
                    .open("ows:Address")
                    .element("ows:ElectronicMailAddress", service.email())
                    .close()
                    .close();
        }
        xml.close().close();
    }

    private void operations() {
        xml.open("ows:OperationsMetadata");
        operation("GetCapabilities", RestReader.CAPABILITIES);
        values("ows:Parameter", "AcceptVersions", List.of(KvpReader.VERSION));
        values("ows:Parameter", "AcceptFormats", KvpReader.MEDIA_TYPES);
        values("ows:Parameter", "Sections", KvpReader.SECTIONS);
        xml.close();
        operation("GetTile", RestReader.TILES);
        xml.close();
        operation("GetFeatureInfo", RestReader.TILES);
        xml.close();
        xml.close();
    }

    private void operation(String name, String restPath) {
        xml.open("ows:Operation", "name", name).open("ows:DCP").open("ows:HTTP");
        get(root + "/wmts?", "KVP");
        get(root + "/wmts" + restPath, "RESTful");
        xml.close().close();
    }

    private void get(String address, String encoding) {
        xml.open("ows:Get", "xlink:href", address);
        values("ows:Constraint", "GetEncoding", List.of(encoding));
        xml.close();
    }

    private void values(String element, String name, List<String> values) {
        xml.open(element, "name", name).open("ows:AllowedValues");
        values.forEach(value -> xml.element("ows:Value", value));
        xml.close().close();
    }
}
