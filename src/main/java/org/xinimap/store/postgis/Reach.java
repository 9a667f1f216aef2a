package org.xinimap.store.postgis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geotools.api.filter.spatial.DWithin;
import org.locationtech.jts.geom.Envelope;

/** The area within a distance of a place, as boxes in longitude and latitude. */
final class Reach {
    /** Fewer than a degree of latitude, or of longitude at the equator, has anywhere: so the boxes are never too small. */
    private static final double METRES_PER_DEGREE = 109_500;

    private static final double POLAR = 89;

    private Reach() {}

    /** Boxes that hold all that passes the filter; empty where its unit is not known. */
    static Optional<List<Envelope>> of(DWithin filter, Envelope place) {
        if (filter.getClass().getPackageName().startsWith("org.geotools.")) {
            // GeoTools' own filter measures in the unit of the coordinates, whatever its unit says.
            Envelope box = new Envelope(place);
            box.expandBy(filter.getDistance());
            return Optional.of(List.of(box));
        }
        OptionalDouble metres = metres(filter.getDistance(), filter.getDistanceUnits());
        return metres.isPresent() ? Optional.of(boxes(place, metres.getAsDouble())) : Optional.empty();
    }

    static List<Envelope> boxes(Envelope place, double metres) {
        double up = metres / METRES_PER_DEGREE;
        double south = place.getMinY() - up;
        double north = place.getMaxY() + up;
        double farthest = Math.max(Math.abs(south), Math.abs(north));
        double aside = farthest < POLAR ? up / Math.cos(Math.toRadians(farthest)) : 360;
        if (place.getWidth() + 2 * aside >= 360) {
            return List.of(new Envelope(-Double.MAX_VALUE, Double.MAX_VALUE, south, north));
        }
        double west = place.getMinX() - aside;
        double east = place.getMaxX() + aside;
        List<Envelope> boxes = new ArrayList<>(List.of(new Envelope(west, east, south, north)));
        if (west < -180) {
            boxes.add(new Envelope(west + 360, 180, south, north));
        }
        if (east > 180) {
            boxes.add(new Envelope(-180, east - 360, south, north));
        }
        return boxes;
    }

    private static OptionalDouble metres(double distance, String unit) {
        double factor = switch (unit == null ? "m" : unit.toLowerCase(Locale.ROOT)) {
            case "", "m", "metre", "metres", "meter", "meters" -> 1;
            case "km", "kilometre", "kilometres", "kilometer", "kilometers" -> 1000;
            case "ft", "foot", "feet" -> 0.3048;
            case "mi", "mile", "miles", "statute miles" -> 1609.344;
            case "nmi", "nm", "nautical miles" -> 1852;
            default -> Double.NaN;
        };
        return Double.isNaN(factor) ? OptionalDouble.empty() : OptionalDouble.of(distance * factor);
    }
}
