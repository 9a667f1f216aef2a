package org.xinimap.ows.wfs;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.InvalidParameter;

/**
 * What a property's path means: the subset of XPath of FES 2.0.2, clause 7.4.4, that a flat feature needs, an element or an
 * attribute below the feature, with or without the feature's own element before it.
 */
sealed interface PropertyPath {
    /** An attribute of the layer. */
    record Attribute(String name) implements PropertyPath {}

    /** The feature's {@code gml:id}. */
    record Id() implements PropertyPath {}

    /** A property that every GML feature may have, and no feature here has: gml:name, gml:description … */
    record Standard(String name) implements PropertyPath {}

    /** {@code [/][type/]property[1]}, each step with a prefix or without. */
    Pattern PATH = Pattern.compile(
            "/?(?:(?:[^/\\[\\]@():]+:)?([^/\\[\\]@():]+)/)?"
                    + "(?:(@)?(?:([^/\\[\\]@():]+):)?([^/\\[\\]@():]+?))\\s*(?:\\[\\s*(?:position\\(\\)\\s*=\\s*)?(\\d+)\\s*\\])?");

    Set<String> STANDARD = Set.of("name", "description", "descriptionReference", "identifier", "boundedBy", "location");

    /**
     * @param typeName the feature type's own element
     * @param attribute the attribute that an element of this local name holds
     * @param standard the attribute that a property of GML's own holds
     * @throws InvalidParameter if it names no property of the type
     */
    static PropertyPath parse(
            String parameter,
            String text,
            String typeName,
            Function<String, Optional<String>> attribute,
            Function<String, Optional<String>> standard) {
        Matcher matcher = PATH.matcher(text.strip());
        if (!matcher.matches() || matcher.group(1) != null && !matcher.group(1).equals(typeName)) {
            throw new InvalidParameter(parameter, text, "the name or path of a property of " + typeName);
        }
        String prefix = matcher.group(3) == null ? "" : matcher.group(3);
        String local = matcher.group(4);
        if (matcher.group(2) != null) {
            if (local.equals("id")) {
                return new Id();
            }
            throw new InvalidParameter(parameter, text, "@gml:id, the only attribute of a feature");
        }
        boolean gml = STANDARD.contains(local) && prefix.equals("gml");
        Optional<String> found = gml ? standard.apply(local) : attribute.apply(local);
        if (found.isPresent()) {
            return new Attribute(found.get());
        }
        if (gml) {
            return new Standard(local);
        }
        throw new InvalidParameter(parameter, text, "the name or path of a property of " + typeName);
    }
}
