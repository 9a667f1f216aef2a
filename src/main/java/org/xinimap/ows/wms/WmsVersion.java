package org.xinimap.ows.wms;

import java.util.Optional;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;

/** The versions of the service. */
enum WmsVersion {
    V1_1_1("1.1.1", "SRS"),
    V1_3_0("1.3.0", "CRS");

    private final String text;
    private final String crsParameter;

    WmsVersion(String text, String crsParameter) {
        this.text = text;
        this.crsParameter = crsParameter;
    }

    String text() {
        return text;
    }

    /** Its name of the parameter and the element that name a CRS. */
    String crsParameter() {
        return crsParameter;
    }

    /**
     * The version to answer in (WMS 1.3.0, clause 6.2.4): the one asked for, else the highest below it, else the lowest; the
     * newest where none is asked for.
     */
    static WmsVersion of(KeyValues pairs) {
        Optional<String> asked = pairs.get("VERSION", "WMTVER");
        if (asked.isEmpty()) {
            return V1_3_0;
        }
        return asked.get().compareTo(V1_3_0.text) >= 0 ? V1_3_0 : V1_1_1;
    }

    /** The CRS of a map. Version 1.3.0 takes the axis order of the EPSG database, 1.1.1 always x and y. */
    Crs crs(KeyValues pairs) {
        String name = pairs.require(crsParameter, this == V1_3_0 ? "SRS" : "CRS");
        try {
            Crs crs = Crs.parse(crsParameter, name);
            return this == V1_3_0 ? crs.inAuthorityOrder() : crs.inXyOrder();
        } catch (InvalidParameter e) {
            throw new OwsException(
                    this == V1_3_0 ? OwsCode.INVALID_CRS : OwsCode.INVALID_SRS, crsParameter, e.getMessage());
        }
    }
}
