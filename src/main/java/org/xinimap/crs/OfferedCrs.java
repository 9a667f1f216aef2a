package org.xinimap.crs;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** The short list of coordinate reference systems that services advertise; any other EPSG code is accepted too. */
public final class OfferedCrs {
    /** CGCS2000 3-degree Gauss–Krüger zones by central meridian, 75°E (EPSG:4534) to 135°E (EPSG:4554). */
    private static final int FIRST_ZONE = 4534;

    private static final int FIRST_MERIDIAN = 75;
    private static final int LAST_MERIDIAN = 135;

    private OfferedCrs() {}

    /**
     * WGS 84, CRS84, Web Mercator, CGCS2000, and the Gauss–Krüger zone that an extent lies in, each in the axis order of its
     * authority.
     *
     * @param extent in degrees, x = longitude; may be empty
     */
    public static List<Crs> around(Envelope extent) {
        List<Crs> offered = new ArrayList<>(List.of(Crs.EPSG_4326, Crs.CRS84, Crs.webMercator(), Crs.EPSG_4490));
        if (!extent.isNull()) {
            long meridian = 3 * Math.round((extent.getMinX() + extent.getMaxX()) / 6);
            if (meridian >= FIRST_MERIDIAN && meridian <= LAST_MERIDIAN) {
                long code = FIRST_ZONE + (meridian - FIRST_MERIDIAN) / 3;
                offered.add(Crs.parse("urn:ogc:def:crs:EPSG::" + code));
            }
        }
        return offered;
    }
}
