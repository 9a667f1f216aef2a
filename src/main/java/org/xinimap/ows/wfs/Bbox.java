package org.xinimap.ows.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.http.QueryParameter;

/**
 * The parameter {@code BBOX}: lower and upper corner and, maybe, their CRS (OWS Common 1.1, clause 10.2.3).
 *
 * @param corners two numbers each, as given
 * @param crs CRS and axis order of the corners; absent: the version's default
 */
record Bbox(List<Double> corners, Optional<Crs> crs) {
    private static final String NAME = "BBOX";
    private static final String ACCEPTED =
            "four numbers (or six, with heights) separated by commas, lower corner first, and maybe a CRS";

    static Bbox parse(String text) {
        String[] parts = text.split(",", -1);
        int numbers = parts.length >= 6 ? 6 : 4;
        if (parts.length != 4 && parts.length != 5 && parts.length != 6 && parts.length != 7) {
            throw new InvalidParameter(NAME, text, ACCEPTED);
        }
        if (parts.length == 6 && parts[5].isBlank()) {
            throw new InvalidParameter(NAME, text, ACCEPTED);
        }
        double[] all = Arrays.stream(parts, 0, numbers)
                .mapToDouble(part -> QueryParameter.finite(NAME, part, ACCEPTED))
                .toArray();
        Optional<Crs> crs = parts.length > numbers ? Optional.of(Crs.parse(NAME, parts[numbers])) : Optional.empty();
        return numbers == 4
                ? new Bbox(List.of(all[0], all[1], all[2], all[3]), crs)
                : new Bbox(List.of(all[0], all[1], all[3], all[4]), crs);
    }

    /** The box with x = longitude or easting; two if it crosses the antimeridian (west is more than east, in degrees). */
    List<ReferencedEnvelope> envelopes(Crs defaultCrs) {
        Crs named = crs.orElse(defaultCrs);
        int x = named.flipped() ? 1 : 0;
        double west = corners.get(x);
        double east = corners.get(2 + x);
        double south = corners.get(1 - x);
        double north = corners.get(3 - x);
        if (south > north || west > east && !named.isGeographic()) {
            throw new InvalidParameter(NAME, corners.toString(), "a lower corner below and left of the upper one");
        }
        if (west > east) {
            return List.of(
                    new ReferencedEnvelope(west, 180, south, north, named.xy()),
                    new ReferencedEnvelope(-180, east, south, north, named.xy()));
        }
        return List.of(new ReferencedEnvelope(west, east, south, north, named.xy()));
    }
}
