package org.xinimap.encode;

import java.util.List;
import java.util.Optional;

/** The formats any layer can be had in, found by the names clients use. GML is the business of the WFS, which has schemas. */
public final class FeatureFormats {
    private static final FeatureFormat GEOJSON = new FeatureFormat(
            "geojson",
            List.of("application/geo+json", "application/json"),
            List.of("json", "application/vnd.geo+json"),
            "geojson",
            Optional.empty(),
            new GeoJsonWriter());

    private static final FeatureFormat CSV = new FeatureFormat(
            "csv",
            List.of("text/csv;charset=UTF-8", "text/csv"),
            List.of(),
            "csv",
            Optional.empty(),
            (features, context, out) ->
                    CsvEncoder.write(features, context.idPrefix(), out, CoordinateWriting.of(context.crs())));

    private static final List<FeatureFormat> ALL = List.of(GEOJSON, CSV);

    private FeatureFormats() {}

    /** In the order to advertise them. */
    public static List<FeatureFormat> all() {
        return ALL;
    }

    /** The format a client asks for by id, media type or another of its names. */
    public static Optional<FeatureFormat> find(String asked) {
        return ALL.stream().filter(format -> format.answers(asked)).findFirst();
    }
}
