package org.xinimap.layer.filter;

import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;

/**
 * Reads a filter in any {@link FilterLanguage} into a GeoTools filter that is safe to evaluate: it names properties of the
 * schema and known functions only, its literals have the types of the properties they are compared with, and its geometries
 * are in EPSG:4326, x = longitude.
 *
 * <p>Semantics are those of CQL2 (OGC 21-065r2) in every language: a predicate on a null is neither true nor false, and
 * nor is its negation; text comparison minds case unless folded by CASEI. Limits: 16,384 characters, 32 levels, 1,000
 * predicates (every item of a list counts). Geometries are compared on the plane of
 * longitude and latitude. DWITHIN and BEYOND measure on the ground: {@code DWITHIN(geometry, POINT(109 39.8), 2, 'km')}, in
 * ECQL with the unit as a word, in metres without one. From ECQL, feature ids and the temporal operators other than BEFORE,
 * AFTER, DURING and TEQUALS are refused.
 */
public final class FilterParser {

    /**
     * Reads the value of a {@code filter} parameter.
     *
     * @param filterCrs CRS and axis order of the geometries in the text
     * @throws InvalidParameter named {@code filter}, saying where what was expected, if the text is not in the language,
     *     names an unknown property or function, compares what cannot be compared, or exceeds a limit
     */
    public static Filter parse(String text, FilterLanguage language, SimpleFeatureType schema, Crs filterCrs) {
        return parse("filter", text, language, schema, filterCrs);
    }

    /** As {@link #parse(String, FilterLanguage, SimpleFeatureType, Crs)}, for a parameter of another name. */
    public static Filter parse(
            String parameter, String text, FilterLanguage language, SimpleFeatureType schema, Crs filterCrs) {
        try {
            Cql2Expression expression = read(text, language);
            FilterLimits.check(expression);
            return new Cql2Compiler(schema, filterCrs).compile(expression);
        } catch (FilterFault e) {
            throw new InvalidParameter(
                    parameter, text, "a filter in %s; %s".formatted(language.id(), e.getMessage()), e);
        }
    }

    private static Cql2Expression read(String text, FilterLanguage language) {
        if (text.length() > FilterLimits.MOST_CHARACTERS) {
            throw new FilterFault(
                    FilterFault.NOWHERE,
                    "a filter may be %d characters long at most, this one has %d"
                            .formatted(FilterLimits.MOST_CHARACTERS, text.length()));
        }
        return switch (language) {
            case CQL2_TEXT -> Cql2TextParser.parse(text);
            case CQL2_JSON -> Cql2JsonParser.parse(text);
            case ECQL -> EcqlParser.parse(text);
        };
    }

    private FilterParser() {}
}
