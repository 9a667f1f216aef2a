package org.xinimap.layer.filter;

import static org.xinimap.layer.filter.ValueKind.BOOLEAN;
import static org.xinimap.layer.filter.ValueKind.GEOMETRY;
import static org.xinimap.layer.filter.ValueKind.NUMBER;
import static org.xinimap.layer.filter.ValueKind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The functions a filter may call: those of GeoTools that neither reach outside the feature nor can be made to run long,
 * under GeoTools' names. Lengths, areas and distances are in metres and square metres on the ground.
 */
final class FunctionTable {
    /**
     * @param name the name in filters
     * @param implementation the name of the GeoTools function
     */
    record Signature(String name, String implementation, List<ValueKind> arguments, ValueKind result) {}

    private static final Map<String, Signature> BY_NAME = new TreeMap<>();

    static {
        add("area", GroundAreaFunction.NAME, NUMBER, GEOMETRY);
        add("geomLength", GroundLengthFunction.NAME, NUMBER, GEOMETRY);
        add("distance", GroundDistanceFunction.NAME, NUMBER, GEOMETRY, GEOMETRY);
        add("getX", "getX", NUMBER, GEOMETRY);
        add("getY", "getY", NUMBER, GEOMETRY);
        add("dimension", "dimension", NUMBER, GEOMETRY);
        add("numPoints", "numPoints", NUMBER, GEOMETRY);
        add("numGeometries", "numGeometries", NUMBER, GEOMETRY);
        add("geometryType", "geometryType", TEXT, GEOMETRY);
        add("isEmpty", "isEmpty", BOOLEAN, GEOMETRY);
        add("isSimple", "isSimple", BOOLEAN, GEOMETRY);
        add("isValid", "isValid", BOOLEAN, GEOMETRY);
        add("buffer", GroundBufferFunction.NAME, GEOMETRY, GEOMETRY, NUMBER);
        add("boundary", "boundary", GEOMETRY, GEOMETRY);
        add("centroid", "centroid", GEOMETRY, GEOMETRY);
        add("convexHull", "convexHull", GEOMETRY, GEOMETRY);
        add("envelope", "envelope", GEOMETRY, GEOMETRY);
        add("interiorPoint", "interiorPoint", GEOMETRY, GEOMETRY);
        add("startPoint", "startPoint", GEOMETRY, GEOMETRY);
        add("endPoint", "endPoint", GEOMETRY, GEOMETRY);
        add("strToLowerCase", "strToLowerCase", TEXT, TEXT);
        add("strToUpperCase", "strToUpperCase", TEXT, TEXT);
        add("strStripAccents", "strStripAccents", TEXT, TEXT);
        add("strTrim", "strTrim", TEXT, TEXT);
        add("strConcat", "strConcat", TEXT, TEXT, TEXT);
        add("strLength", "strLength", NUMBER, TEXT);
        add("strIndexOf", "strIndexOf", NUMBER, TEXT, TEXT);
        add("strStartsWith", "strStartsWith", BOOLEAN, TEXT, TEXT);
        add("strEndsWith", "strEndsWith", BOOLEAN, TEXT, TEXT);
        add("strEqualsIgnoreCase", "strEqualsIgnoreCase", BOOLEAN, TEXT, TEXT);
        add("abs", "abs_4", NUMBER, NUMBER);
        add("ceil", "ceil", NUMBER, NUMBER);
        add("floor", "floor", NUMBER, NUMBER);
        add("round", "rint", NUMBER, NUMBER);
        add("sqrt", "sqrt", NUMBER, NUMBER);
        add("min", "min", NUMBER, NUMBER, NUMBER);
        add("max", "max", NUMBER, NUMBER, NUMBER);
    }

    private static void add(String name, String implementation, ValueKind result, ValueKind... arguments) {
        BY_NAME.put(name.toLowerCase(Locale.ROOT), new Signature(name, implementation, List.of(arguments), result));
    }

    /** The function of a name, in whatever case. */
    static Optional<Signature> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The function that a GeoTools function of this name stands for. */
    static Optional<Signature> implementedBy(String geoToolsName) {
        return BY_NAME.values().stream()
                .filter(signature -> signature.implementation().equals(geoToolsName))
                .findFirst();
    }

    /** All of them, by name. */
    static List<Signature> all() {
        return List.copyOf(BY_NAME.values());
    }

    static FilterFault unknown(String name, int position) {
        List<String> names = new ArrayList<>();
        BY_NAME.values().forEach(signature -> names.add(signature.name()));
        return new FilterFault(
                position, "no function is named '%s'; functions are: %s".formatted(name, String.join(", ", names)));
    }

    private FunctionTable() {}
}
