package org.xinimap.ogcapi;

import java.util.ArrayList;
import java.util.List;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;

/** The coordinate reference systems a collection is offered in (OGC API – Features – Part 2, 18-058r1, clause 6.2). */
final class CollectionCrs {
    static final String STORAGE = Crs.CRS84.uri();

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    /** CGCS2000 3-degree Gauss–Krüger zones by central meridian, 75°E (EPSG:4534) to 135°E (EPSG:4554). */
    private static final int FIRST_ZONE = 4534;

    private static final int FIRST_MERIDIAN = 75;
    private static final int LAST_MERIDIAN = 135;

    private CollectionCrs() {}

    /** CRS84, WGS 84, Web Mercator, CGCS2000, and the Gauss–Krüger zone the features lie in. */
    static List<String> offered(ReferencedEnvelope extent) {
        List<String> uris = new ArrayList<>(List.of(STORAGE, EPSG + 4326, EPSG + 3857, EPSG + 4490));
        if (!extent.isEmpty()) {
            long meridian = 3 * Math.round(extent.getMedian(0) / 3);
            if (meridian >= FIRST_MERIDIAN && meridian <= LAST_MERIDIAN) {
                uris.add(EPSG + (FIRST_ZONE + (meridian - FIRST_MERIDIAN) / 3));
            }
        }
        return uris;
    }

    /** @throws InvalidParameter for a CRS that is not offered (requirement /req/crs/fc-crs-valid-value) */
    static Crs parse(String parameter, String value, List<String> offered) {
        String uri = value.replace("https://", "http://");
        if (!offered.contains(uri)) {
            throw new InvalidParameter(parameter, value, "one of " + String.join(", ", offered));
        }
        return Crs.parse(parameter, uri);
    }
}
