package org.xinimap.layer.filter;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.xinimap.gml.Gml;
import org.xinimap.xml.XmlElement;

/**
 * What a value reference (OGC 09-026r2, clause 7.4) of a simple feature names. Of XPath there is what the Minimum XPath
 * class asks for: {@code name}, {@code tns:name}, {@code tns:Type/tns:name}, a step {@code *}, an index, and
 * {@code @gml:id}. Names are looked up in the schema and nowhere else.
 */
sealed interface ValueReference {
    /** An attribute of the schema. */
    record Attribute(String name) implements ValueReference {}

    /** The gml:id. */
    record Identifier() implements ValueReference {}

    /** gml:boundedBy. */
    record Bounds(String written) implements ValueReference {}

    /** A property that features may have and ours never do, such as gml:description. */
    record Absent(String written) implements ValueReference {}

    Pattern STEP =
            Pattern.compile("(?:([^:/\\[\\]@]+):)?([^:/\\[\\]@]+)(?:\\[(?:position\\(\\)\\s*=\\s*)?(\\d{1,9})])?");
    Pattern IDENTIFIER = Pattern.compile("(?:(.+)/)?@(?:(\\w+):)?(id|fid)");
    Set<String> ABSENT =
            Set.of("name", "description", "descriptionReference", "identifier", "metaDataProperty", "location");

    /** @throws FilterFault if it is empty or names nothing that the schema knows */
    static ValueReference resolve(XmlElement element, FesSchema schema, int position) {
        String text = element.text().strip();
        if (text.isEmpty()) {
            throw new FilterFault(position, "the name of a property is missing");
        }
        if (schema.type().getDescriptor(text) != null) {
            return new Attribute(text);
        }
        if (IDENTIFIER.matcher(text).matches()) {
            return new Identifier();
        }
        String path = text.startsWith("./") ? text.substring(2) : text.startsWith("/") ? text.substring(1) : text;
        int slash = path.indexOf('/');
        if (slash >= 0 && isType(path.substring(0, slash), schema)) {
            path = path.substring(slash + 1);
        }
        Matcher step = STEP.matcher(path.strip());
        if (!step.matches()) {
            throw unknown(text, schema, position);
        }
        if (step.group(3) != null && !step.group(3).equals("1")) {
            known(step, element, text, schema, position);
            return new Absent(text);
        }
        return known(step, element, text, schema, position);
    }

    private static boolean isType(String first, FesSchema schema) {
        Matcher step = STEP.matcher(first.strip());
        return first.strip().equals("*")
                || step.matches()
                        && (step.group(2).equals(schema.typeName())
                                || step.group(2).equals("*"));
    }

    private static ValueReference known(Matcher step, XmlElement element, String text, FesSchema schema, int position) {
        String prefix = step.group(1);
        String name = step.group(2).strip();
        if (prefix != null && isGml(prefix, element)) {
            if (ABSENT.contains(name)) {
                return new Absent(text);
            }
            if (name.equals("boundedBy")) {
                return new Bounds(text);
            }
            throw unknown(text, schema, position);
        }
        Optional<String> attribute = schema.attribute().apply(name);
        return new Attribute(attribute.orElseThrow(() -> unknown(text, schema, position)));
    }

    /** A filter in a query string often comes without its declarations. */
    private static boolean isGml(String prefix, XmlElement element) {
        return element.namespaceOf(prefix).map(Gml::isNamespace).orElse(prefix.equals("gml"));
    }

    private static FilterFault unknown(String text, FesSchema schema, int position) {
        String known = String.join(
                ", ",
                schema.type().getAttributeDescriptors().stream()
                        .map(AttributeDescriptor::getLocalName)
                        .toList());
        return new FilterFault(position, "no property is named '%s'; known are: %s".formatted(text, known));
    }
}
