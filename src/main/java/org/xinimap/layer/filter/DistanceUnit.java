package org.xinimap.layer.filter;

import java.util.Locale;
import java.util.Set;

/** Units of a distance on the ground, by the names that clients write. */
enum DistanceUnit {
    METRE(1, "m", "metre", "metres", "meter", "meters", "9001"),
    KILOMETRE(1000, "km", "kilometre", "kilometres", "kilometer", "kilometers", "9036"),
    FOOT(0.3048, "ft", "[ft_i]", "foot", "feet", "9002"),
    US_SURVEY_FOOT(1200.0 / 3937, "us-ft", "[ft_us]", "ftus", "9003"),
    YARD(0.9144, "yd", "[yd_i]", "yard", "yards", "9096"),
    MILE(1609.344, "mi", "[mi_i]", "mile", "miles", "statute miles", "statute mile", "9093"),
    NAUTICAL_MILE(1852, "nmi", "[nmi_i]", "nautical miles", "nautical mile", "9030"),
    /** A degree of a great circle of the sphere with the earth's mean radius (6,371,008.8 m). */
    DEGREE(Math.PI / 180 * 6_371_008.8, "deg", "degree", "degrees", "°", "9102", "9122");

    private final double metres;
    private final Set<String> names;

    DistanceUnit(double metres, String... names) {
        this.metres = metres;
        this.names = Set.of(names);
    }

    /**
     * A distance in metres.
     *
     * @param unit a name such as {@code km}, or a URN or URL that ends in an EPSG or UCUM code
     * @throws FilterFault if the unit is not known or the distance negative
     */
    static double metres(double distance, String unit, int position) {
        if (!(distance >= 0) || Double.isInfinite(distance)) {
            throw new FilterFault(position, "a distance is a number from 0 up, not " + distance);
        }
        String name = unit.strip().toLowerCase(Locale.ROOT);
        boolean reference = name.startsWith("urn:") || name.startsWith("http:") || name.startsWith("https:");
        String code = reference
                ? name.substring(
                        Math.max(name.lastIndexOf(':'), Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'))) + 1)
                : name.startsWith("#") ? name.substring(1) : name;
        for (DistanceUnit known : values()) {
            if (known.names.contains(code)) {
                return distance * known.metres;
            }
        }
        throw new FilterFault(
                position,
                "'%s' is no unit of distance; known are: m, km, ft, us-ft, yd, mi, nmi, deg, urn:ogc:def:uom:EPSG::9001 …"
                        .formatted(unit.strip()));
    }
}
