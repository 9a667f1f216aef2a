package org.xinimap.encode.gml;

import org.xinimap.crs.Crs;

/** The versions of GML that are written. */
public enum GmlVersion {
    /** GML 2.1.2, the format of WFS 1.0.0. */
    V2("http://www.opengis.net/gml", "http://schemas.opengis.net/gml/2.1.2/feature.xsd"),
    /** GML 3.1.1, the format of WFS 1.1.0. */
    V3_1("http://www.opengis.net/gml", "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"),
    /** GML 3.2.1 (ISO 19136), the format of WFS 2.0. */
    V3_2("http://www.opengis.net/gml/3.2", "http://schemas.opengis.net/gml/3.2.1/gml.xsd");

    private final String namespace;
    private final String schema;

    GmlVersion(String namespace, String schema) {
        this.namespace = namespace;
        this.schema = schema;
    }

    public String namespace() {
        return namespace;
    }

    /** Address of the version's own schema. */
    public String schema() {
        return schema;
    }

    /** How a CRS is named, so that the name means the axis order the coordinates are written in. */
    public String srsName(Crs crs) {
        if (crs.authorityOrder() || this != V2 && crs.epsgCode().isEmpty()) {
            return crs.urn();
        }
        // The spelling that means longitude or easting first; CRS84 is what version 2 knows by this number.
        return crs.epsgCode()
                .or(() -> crs.code().equals("CRS84") ? java.util.Optional.of(4326) : java.util.Optional.empty())
                .map(code -> "http://www.opengis.net/gml/srs/epsg.xml#" + code)
                .orElse(crs.urn());
    }
}
