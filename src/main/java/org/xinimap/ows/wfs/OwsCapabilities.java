package org.xinimap.ows.wfs;

import java.util.List;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.ows.ServiceMetadata;
import org.xinimap.ows.XmlWriter;

/** Capabilities of WFS 2.0 and 1.1, which share the frame of OWS Common. */
final class OwsCapabilities {
    private static final List<String> REQUIRED_20 = List.of(
            "ImplementsBasicWFS",
            "ImplementsTransactionalWFS",
            "ImplementsLockingWFS",
            "KVPEncoding",
            "XMLEncoding",
            "SOAPEncoding",
            "ImplementsInheritance",
            "ImplementsRemoteResolve",
            "ImplementsResultPaging",
            "ImplementsStandardJoins",
            "ImplementsSpatialJoins",
            "ImplementsTemporalJoins",
            "ImplementsFeatureVersioning",
            "ManageStoredQueries");

    private final Capabilities capabilities;
    private final XmlWriter xml;
    private final WfsVersion version;
    private final boolean v2;

    OwsCapabilities(Capabilities capabilities, XmlWriter xml, WfsVersion version) {
        this.capabilities = capabilities;
        this.xml = xml;
        this.version = version;
        this.v2 = version == WfsVersion.V2_0;
    }

    void write() {
        String schema =
                v2 ? "http://schemas.opengis.net/wfs/2.0/wfs.xsd" : "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd";
        xml.open(
                        "WFS_Capabilities",
                        "version",
                        version.text(),
                        "xmlns",
                        version.namespace(),
                        "xmlns:ows",
                        v2 ? "http://www.opengis.net/ows/1.1" : "http://www.opengis.net/ows",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink",
                        "xmlns:gml",
                        v2 ? "http://www.opengis.net/gml/3.2" : "http://www.opengis.net/gml",
                        "xmlns:xs",
                        "http://www.w3.org/2001/XMLSchema",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .attribute(v2 ? "xmlns:fes" : "xmlns:ogc", v2 ? FilterCapabilities.FES : FilterCapabilities.OGC)
                .attribute("xmlns:" + FeatureTypes.PREFIX, FeatureTypes.NAMESPACE)
                .attribute("xsi:schemaLocation", version.namespace() + " " + schema);
        if (capabilities.has("ServiceIdentification")) {
            identification(capabilities.service());
        }
        if (capabilities.has("ServiceProvider")) {
            provider(capabilities.service());
        }
        if (capabilities.has("OperationsMetadata")) {
            operations();
        }
        if (capabilities.has("FeatureTypeList")) {
            new FeatureTypeList(capabilities, xml).write(version);
        }
        // WFS 1.1.0's schema wants it whatever sections are asked for.
        if (capabilities.has("Filter_Capabilities") || !v2) {
            FilterCapabilities.write(xml, version);
        }
        xml.close();
    }

    private void identification(ServiceMetadata service) {
        xml.open("ows:ServiceIdentification")
                .element("ows:Title", service.title().text().in(capabilities.locale()))
                .element("ows:Abstract", service.description());
        if (!service.keywords().isEmpty()) {
            xml.open("ows:Keywords");
            service.keywords().forEach(keyword -> xml.element("ows:Keyword", keyword));
            xml.close();
        }
        xml.element("ows:ServiceType", "WFS");
        for (String spoken : v2 ? List.of("2.0.0", "1.1.0", "1.0.0") : List.of("1.1.0", "1.0.0", "2.0.0")) {
            xml.element("ows:ServiceTypeVersion", spoken);
        }
        xml.element("ows:Fees", service.fees())
                .element("ows:AccessConstraints", service.accessConstraints())
                .close();
    }

    private void provider(ServiceMetadata service) {
        xml.open("ows:ServiceProvider").element("ows:ProviderName", service.provider());
        if (!service.site().isEmpty()) {
            xml.empty("ows:ProviderSite", "xlink:type", "simple", "xlink:href", service.site());
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
        open("GetCapabilities");
        values("ows:Parameter", "AcceptVersions", List.of("2.0.0", "1.1.0", "1.0.0"));
        values("ows:Parameter", "AcceptFormats", List.of("text/xml"));
        values(
                "ows:Parameter",
                "Sections",
                List.of(
                        "ServiceIdentification",
                        "ServiceProvider",
                        "OperationsMetadata",
                        "FeatureTypeList",
                        "Filter_Capabilities"));
        xml.close();
        open("DescribeFeatureType");
        values("ows:Parameter", "outputFormat", OutputFormat.schemas(version));
        xml.close();
        if (v2) {
            operation("ListStoredQueries");
            operation("DescribeStoredQueries");
            if (capabilities.managesStoredQueries()) {
                open("CreateStoredQuery");
                values("ows:Parameter", "language", List.of(CreatedQuery.LANGUAGE));
                xml.close();
                operation("DropStoredQuery");
            }
        }
        features("GetFeature");
        if (v2) {
            features("GetPropertyValue");
        }
        if (capabilities.editable()) {
            open("Transaction");
            values("ows:Parameter", "inputFormat", OutputFormat.schemas(version));
            xml.close();
            if (v2) {
                locks();
            }
        }
        parameters();
        xml.close();
    }

    /** What holds for every operation. */
    private void parameters() {
        if (v2) {
            values("ows:Parameter", "version", List.of("2.0.0", "1.1.0", "1.0.0"));
            for (String name : REQUIRED_20) {
                constraint(name, claims(name) ? "TRUE" : "FALSE");
            }
            // Nothing is locked but by an operation that says so.
            constraint("AutomaticDataLocking", "FALSE");
            constraint("CountDefault", Long.toString(Capabilities.DEFAULT_COUNT));
            values("ows:Constraint", "QueryExpressions", List.of("wfs:Query", "wfs:StoredQuery"));
        } else {
            values("ows:Parameter", "srsName", List.of("urn:ogc:def:crs:EPSG::4326"));
            xml.open("ows:Constraint", "name", "DefaultMaxFeatures")
                    .element("ows:Value", Long.toString(version.defaultCount()))
                    .close();
        }
    }

    private boolean claims(String constraint) {
        return switch (constraint) {
            case "ImplementsBasicWFS", "KVPEncoding", "XMLEncoding", "ImplementsResultPaging" -> true;
            // ManageStoredQueries is offered and not claimed: OGC's test of the claim (ets-wfs20 1.25) looks for an
            // element
            // that the schema does not allow, so that nobody can pass it.
            case "ImplementsTransactionalWFS", "ImplementsLockingWFS" -> capabilities.editable();
            default -> false;
        };
    }

    /** The operations that lock, with how long and how (WFS 2.0.2, clause 12.2). */
    private void locks() {
        for (String name : List.of("LockFeature", "GetFeatureWithLock")) {
            open(name);
            if (name.equals("GetFeatureWithLock")) {
                values("ows:Parameter", "resultType", List.of("results"));
                values("ows:Parameter", "outputFormat", OutputFormat.schemas(version));
                values("ows:Parameter", "resolve", List.of("local", "none"));
            }
            values("ows:Parameter", "lockAction", List.of("ALL", "SOME"));
            xml.open("ows:Parameter", "name", "expiry")
                    .open("ows:AllowedValues")
                    .open("ows:Range")
                    .element("ows:MinimumValue", "1")
                    .element("ows:MaximumValue", Long.toString(FeatureLocks.LONGEST.toSeconds()))
                    .close()
                    .close()
                    .element("ows:DefaultValue", Long.toString(LockTerms.DEFAULT_SECONDS))
                    .close();
            if (name.equals("GetFeatureWithLock")) {
                constraint("CountDefault", Long.toString(Capabilities.DEFAULT_COUNT));
            }
            xml.close();
        }
    }

    private void features(String name) {
        open(name);
        values("ows:Parameter", "resultType", List.of("results", "hits"));
        values(
                "ows:Parameter",
                "outputFormat",
                name.equals("GetFeature") ? capabilities.formats() : OutputFormat.schemas(version));
        if (v2) {
            values("ows:Parameter", "resolve", List.of("local", "none"));
            constraint("CountDefault", Long.toString(Capabilities.DEFAULT_COUNT));
        }
        xml.close();
    }

    private void operation(String name) {
        open(name);
        xml.close();
    }

    private void open(String name) {
        xml.open("ows:Operation", "name", name)
                .open("ows:DCP")
                .open("ows:HTTP")
                .empty("ows:Get", "xlink:type", "simple", "xlink:href", capabilities.address())
                .empty("ows:Post", "xlink:type", "simple", "xlink:href", capabilities.address())
                .close()
                .close();
    }

    private void constraint(String name, String value) {
        xml.open("ows:Constraint", "name", name)
                .empty("ows:NoValues")
                .element("ows:DefaultValue", value)
                .close();
    }

    private void values(String element, String name, List<String> values) {
        xml.open(element, "name", name);
        if (v2) {
            xml.open("ows:AllowedValues");
        }
        values.forEach(value -> xml.element("ows:Value", value));
        if (v2) {
            xml.close();
        }
        xml.close();
    }
}
