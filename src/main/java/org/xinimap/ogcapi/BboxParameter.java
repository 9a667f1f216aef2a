package org.xinimap.ogcapi;

import java.util.ArrayList;
import java.util.List;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.http.QueryParameter;

/** The parameter {@code bbox} (OGC API – Features 17-069r4, clause 7.15.3). */
final class BboxParameter {
    private static final String ACCEPTED = "four numbers (or six, with heights) separated by commas:"
            + " lower corner, then upper corner, in the axis order of bbox-crs";

    private BboxParameter() {}

    /** Four or six numbers as given; heights are dropped: nothing here has a third dimension to select by. */
    static double[] numbers(String value) {
        String[] parts = value.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw new InvalidParameter("bbox", value, ACCEPTED);
        }
        double[] all = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            all[i] = QueryParameter.finite("bbox", parts[i], ACCEPTED);
        }
        return all.length == 4 ? all : new double[] {all[0], all[1], all[3], all[4]};
    }

    /**
     * The rectangle as boxes with x = longitude or easting. One that crosses the antimeridian (west is more than east, in
     * degrees) becomes two.
     */
    static List<ReferencedEnvelope> boxes(double[] corners, Crs crs) {
        int x = crs.flipped() ? 1 : 0;
        int y = 1 - x;
        double west = corners[x];
        double east = corners[2 + x];
        double south = corners[y];
        double north = corners[2 + y];
        boolean degrees = crs.isGeographic();
        if (south > north || west > east && !degrees) {
            throw new InvalidParameter("bbox", text(corners), "a lower corner that is below and left of the upper one");
        }
        if (degrees && (Math.abs(south) > 90 || Math.abs(north) > 90 || Math.abs(west) > 360 || Math.abs(east) > 360)) {
            throw new InvalidParameter(
                    "bbox", text(corners), "degrees: latitudes from -90 to 90, longitudes from -180 to 180");
        }
        List<ReferencedEnvelope> boxes = new ArrayList<>();
        if (west > east) {
            boxes.add(new ReferencedEnvelope(west, 180, south, north, crs.xy()));
            boxes.add(new ReferencedEnvelope(-180, east, south, north, crs.xy()));
        } else {
            boxes.add(new ReferencedEnvelope(west, east, south, north, crs.xy()));
        }
        return boxes;
    }

    private static String text(double[] corners) {
        return "%s,%s,%s,%s".formatted(corners[0], corners[1], corners[2], corners[3]);
    }
}
