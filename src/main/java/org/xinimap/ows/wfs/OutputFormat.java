package org.xinimap.ows.wfs;

import java.util.List;

/** The values of outputFormat. */
final class OutputFormat {
    private OutputFormat() {}

    /** The GML formats that a version describes and takes, the default first. */
    static List<String> schemas(WfsVersion version) {
        return switch (version) {
            case V1_0 -> List.of("XMLSCHEMA", "GML2");
            case V1_1 -> List.of("text/xml; subtype=gml/3.1.1");
            case V2_0 -> List.of("application/gml+xml; version=3.2");
        };
    }
}
