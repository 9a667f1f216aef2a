package org.xinimap.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * One place as a file states it: its columns or properties as text, its geometry if the format holds one, and where it
 * stands, for error messages.
 */
record PlaceRow(Path file, long line, Map<String, String> fields, Optional<Geometry> geometry) {
    static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4326);

    /** Separates several values in one field. */
    static final String LIST_SEPARATOR = "|";

    /** An unstated accuracy of a point, line or area: what a hand-drawn point on a county map is good for. */
    private static final double UNSTATED_ACCURACY_METRES = 5_000;

    Place place() {
        Optional<Geometry> where = geometry.or(() -> point("lon", "lat").map(Geometry.class::cast));
        String basis = text("basis").orElse(where.isPresent() ? "unstated" : "none");
        return new Place(
                required("id"),
                required("name"),
                list("aliases"),
                kind(),
                text("code"),
                text("parent"),
                where,
                number("accuracy_m").orElse(UNSTATED_ACCURACY_METRES),
                basis,
                text("source").orElse(""),
                text("note").orElse(""));
    }

    PlaceAttributes attributes() {
        Optional<Point> seat = point("seat_lon", "seat_lat");
        double accuracy = seat.isPresent()
                ? number("seat_accuracy_m").orElse(number("accuracy_m").orElse(UNSTATED_ACCURACY_METRES))
                : 0;
        return new PlaceAttributes(list("former_names"), seat, accuracy, number("chainage_start_m"));
    }

    GazetteerFormatException refuse(String problem) {
        return new GazetteerFormatException(file, line, problem);
    }

    private PlaceKind kind() {
        String kind = required("kind");
        try {
            return PlaceKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> accepted = new ArrayList<>();
            for (PlaceKind each : PlaceKind.values()) {
                accepted.add(each.name().toLowerCase(Locale.ROOT));
            }
            throw new GazetteerFormatException(
                    file, line, "unknown kind '%s'; accepted: %s".formatted(kind, String.join(", ", accepted)), e);
        }
    }

    private Optional<Point> point(String lonField, String latField) {
        Optional<Double> lon = number(lonField);
        Optional<Double> lat = number(latField);
        if (lon.isPresent() != lat.isPresent()) {
            throw refuse("%s and %s must be given together".formatted(lonField, latField));
        }
        if (lon.isEmpty() || lat.isEmpty()) {
            return Optional.empty();
        }
        if (Math.abs(lon.get()) > 180 || Math.abs(lat.get()) > 90) {
            throw refuse("%s %s, %s %s is not on the globe; longitude comes first"
                    .formatted(lonField, lon.get(), latField, lat.get()));
        }
        return Optional.of(GEOMETRIES.createPoint(new Coordinate(lon.get(), lat.get())));
    }

    private Optional<Double> number(String field) {
        return text(field).map(value -> {
            try {
                double number = Double.parseDouble(value);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new GazetteerFormatException(file, line, "%s '%s' is not a number".formatted(field, value), e);
            }
            throw refuse("%s '%s' is not a finite number".formatted(field, value));
        });
    }

    private List<String> list(String field) {
        List<String> values = new ArrayList<>();
        for (String value : text(field).orElse("").split("\\" + LIST_SEPARATOR)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private String required(String field) {
        return text(field).orElseThrow(() -> refuse("%s is missing".formatted(field)));
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
