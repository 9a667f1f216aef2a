package org.xinimap.layer.filter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/**
 * Reads a filter in FES 2.0 (OGC 09-026r2), Filter Encoding 1.1 (OGC 04-095) or 1.0 (OGC 02-059) into a GeoTools filter
 * that is safe to evaluate, as {@link FilterParser} does with CQL2 and with the same semantics and limits (32 levels, 1,000
 * predicates): a predicate on a null is neither true nor false.
 *
 * <p>A literal is taken for the type of what it is compared with. Value references name attributes of the schema, the
 * gml:id, gml:boundedBy in spatial operators, or gml:name and its like, which are always null. Distances are in metres on
 * the ground. All properties have one value, so that {@code matchAction} makes no difference.
 */
public final class FesReader {
    static final String FES_2 = "http://www.opengis.net/fes/2.0";
    static final String OGC = "http://www.opengis.net/ogc";

    private static final Set<String> IDS = Set.of("ResourceId", "FeatureId", "GmlObjectId");

    /**
     * Reads a filter whose names are those of the schema and whose gml:ids are feature ids.
     *
     * @param parameter name of the parameter at fault in an error
     * @param filter the {@code Filter} element of any version
     * @param defaultCrs CRS and axis order of geometries without {@code srsName}
     * @throws InvalidParameter saying in which line what was expected, if it is not a filter, names an unknown property or
     *     function, compares what cannot be compared, or exceeds a limit
     * @throws IncomparableOperand if it compares gml:boundedBy with a literal
     */
    public static FesFilter read(String parameter, XmlElement filter, SimpleFeatureType schema, Crs defaultCrs) {
        return read(parameter, filter, FesSchema.of(schema, defaultCrs));
    }

    /** As {@link #read(String, XmlElement, SimpleFeatureType, Crs)}, with names and ids of another spelling. */
    public static FesFilter read(String parameter, XmlElement filter, FesSchema schema) {
        FesPlaces places = new FesPlaces();
        try {
            return read(filter, schema, places);
        } catch (FilterFault e) {
            XmlElement at = places.at(e.position()).orElse(filter);
            throw invalid(parameter, new XmlFault(at, "a filter; " + e.reason(), e));
        } catch (XmlFault e) {
            throw invalid(parameter, e);
        }
    }

    /**
     * The attribute that a value reference (or PropertyName) names, as a Transaction's Update writes it.
     *
     * @return empty where it names what our features never have, such as gml:name
     * @throws InvalidParameter if it is empty, names nothing that the schema knows, or the id or bounds of the feature
     */
    public static Optional<String> attribute(String parameter, XmlElement reference, FesSchema schema) {
        try {
            ValueReference named = ValueReference.resolve(reference, schema, 0);
            if (named instanceof ValueReference.Attribute attribute) {
                return Optional.of(attribute.name());
            }
            if (named instanceof ValueReference.Absent) {
                return Optional.empty();
            }
            throw new FilterFault(0, "expected a property, found the id or the bounds of the feature");
        } catch (FilterFault e) {
            throw invalid(parameter, new XmlFault(reference, e.reason(), e));
        }
    }

    private static InvalidParameter invalid(String parameter, XmlFault fault) {
        return fault.asInvalid(parameter);
    }

    private static FesFilter read(XmlElement filter, FesSchema schema, FesPlaces places) {
        if (!filter.name().equals("Filter")) {
            throw new FilterFault(places.of(filter), "expected a Filter element, found " + filter.qualifiedName());
        }
        requireFilterNamespace(filter, places);
        List<XmlElement> inside = filter.children();
        FesPredicates predicates = new FesPredicates(schema, places);
        boolean ids = !inside.isEmpty() && inside.stream().allMatch(child -> IDS.contains(child.name()));
        if (!ids && inside.size() != 1) {
            throw new FilterFault(
                    places.of(filter),
                    "a Filter holds one condition, or ids and nothing else; found %d elements"
                            .formatted(inside.size()));
        }
        Cql2Expression expression = ids ? predicates.ids(inside) : predicates.condition(inside.get(0));
        FilterLimits.check(expression);
        // Geometries have been brought to longitude, latitude as they were read.
        Filter compiled = new Cql2Compiler(schema.type(), Crs.CRS84).compile(expression);
        return new FesFilter(compiled, ids ? inside.stream().map(predicates::id).toList() : List.of());
    }

    /** A filter in a query string often comes without its namespace. */
    static void requireFilterNamespace(XmlElement element, FesPlaces places) {
        if (!element.namespace().isEmpty() && !element.is(element.name(), FES_2, OGC)) {
            throw new FilterFault(
                    places.of(element),
                    "expected an element of %s or %s, found one of %s".formatted(FES_2, OGC, element.namespace()));
        }
    }

    private FesReader() {}
}
