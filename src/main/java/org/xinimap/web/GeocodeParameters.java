package org.xinimap.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.gazetteer.PlaceKind;
import org.xinimap.geocode.GeocodeRequest.Wanted;
import org.xinimap.http.QueryParameter;

/** The query parameters of the geocoding resources. */
final class GeocodeParameters {
    static final int MOST_LOCATIONS = 50;

    static final QueryParameter<String> TEXT =
            QueryParameter.text("q", "The place text: a name, an address, a section of a road, an offset, coordinates");
    static final QueryParameter<Integer> LIMIT =
            QueryParameter.integer("limit", "The most answers wanted", 1, MOST_LOCATIONS);
    static final QueryParameter<Double> LON = QueryParameter.number("lon", "Longitude or easting, in crs", -1e9, 1e9);
    static final QueryParameter<Double> LAT = QueryParameter.number("lat", "Latitude or northing, in crs", -1e9, 1e9);
    static final QueryParameter<String> LANG =
            QueryParameter.choice("lang", "Language of the evidence", List.of("zh", "en"));
    static final QueryParameter<String> COLUMN =
            QueryParameter.text("column", "Heading of the column that holds the place text");
    static final QueryParameter<String> FORMAT =
            QueryParameter.choice("f", "Format of the answer", List.of("csv", "geojson", "json"));
    static final QueryParameter<Crs> CRS = new QueryParameter<>(
            "crs",
            "CRS of the coordinates in the query and in the answer: an EPSG code, CRS84 (default), GCJ-02 or BD-09",
            Map.of("type", "string"),
            text -> Crs.parse("crs", text));
    static final QueryParameter<Wanted> WANTED = new QueryParameter<>(
            "geometry",
            "The kind of geometry the thing has by nature",
            Map.of("type", "string", "enum", List.of("point", "line", "area")),
            GeocodeParameters::wanted);
    static final QueryParameter<List<PlaceKind>> KIND = new QueryParameter<>(
            "kind", "Only places of these kinds, comma-separated", Map.of("type", "string"), GeocodeParameters::kinds);
    static final QueryParameter<Box> BBOX = new QueryParameter<>(
            "bbox",
            "Only places that meet this box, in crs: least x, least y, greatest x, greatest y",
            Map.of("type", "string"),
            Box::parse);

    private GeocodeParameters() {}

    /** A box in the CRS of the request. */
    record Box(String text, double[] corners) {
        private static final String ACCEPTED = "four comma-separated numbers, the lesser corner first";

        static Box parse(String text) {
            String[] parts = text.split(",", -1);
            if (parts.length != 4) {
                throw new InvalidParameter("bbox", text, ACCEPTED);
            }
            double[] corners = Arrays.stream(parts)
                    .mapToDouble(part -> QueryParameter.finite("bbox", part, ACCEPTED))
                    .toArray();
            if (corners[0] > corners[2] || corners[1] > corners[3]) {
                throw new InvalidParameter("bbox", text, ACCEPTED);
            }
            return new Box(text, corners);
        }

        /** The box in EPSG:4326, x = longitude. */
        Envelope in(Crs crs) {
            Envelope given = crs.flipped()
                    ? new Envelope(corners[1], corners[3], corners[0], corners[2])
                    : new Envelope(corners[0], corners[2], corners[1], corners[3]);
            try {
                return JTS.transform(given, crs.to(Crs.CRS84));
            } catch (TransformException e) {
                throw new InvalidParameter("bbox", text, "a box inside the area of " + crs, e);
            }
        }
    }

    private static Wanted wanted(String text) {
        try {
            return Wanted.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("geometry", text, "one of point, line, area", e);
        }
    }

    private static List<PlaceKind> kinds(String text) {
        List<PlaceKind> kinds = new ArrayList<>();
        for (String name : text.split(",")) {
            try {
                kinds.add(PlaceKind.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                String accepted =
                        "one or more of " + Arrays.toString(PlaceKind.values()).toLowerCase(Locale.ROOT);
                throw new InvalidParameter("kind", text, accepted, e);
            }
        }
        return kinds;
    }
}
