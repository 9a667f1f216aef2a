package org.xinimap.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.xinimap.InvalidParameter;

/**
 * A query parameter of a resource: name, documentation, OpenAPI schema and parsing in one object, so that the API
 * description, the validation and the error text cannot drift apart.
 *
 * @param schema the parameter's OpenAPI 3.0 schema object
 * @param parser text to value; throws {@link InvalidParameter}
 */
public record QueryParameter<T>(
        String name, String description, Map<String, Object> schema, Function<String, T> parser) {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?");

    public static QueryParameter<String> text(String name, String description) {
        return new QueryParameter<>(name, description, Map.of("type", "string"), Function.identity());
    }

    public static QueryParameter<Integer> integer(String name, String description, int min, int max) {
        String accepted = "a whole number from %d to %d".formatted(min, max);
        return new QueryParameter<>(
                name, description, Map.of("type", "integer", "minimum", min, "maximum", max), value -> {
                    try {
                        int number = Integer.parseInt(value.strip());
                        if (number >= min && number <= max) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        throw new InvalidParameter(name, value, accepted, e);
                    }
                    throw new InvalidParameter(name, value, accepted);
                });
    }

    public static QueryParameter<Double> number(String name, String description, double min, double max) {
        String accepted = "a number from %s to %s".formatted(min, max);
        return new QueryParameter<>(
                name, description, Map.of("type", "number", "minimum", min, "maximum", max), value -> {
                    double number = finite(name, value, accepted);
                    if (number < min || number > max) {
                        throw new InvalidParameter(name, value, accepted);
                    }
                    return number;
                });
    }

    public static QueryParameter<String> choice(String name, String description, List<String> choices) {
        return new QueryParameter<>(name, description, Map.of("type", "string", "enum", choices), value -> {
            if (!choices.contains(value)) {
                throw new InvalidParameter(name, value, "one of " + String.join(", ", choices));
            }
            return value;
        });
    }

    /** A finite decimal number, or {@link InvalidParameter}; Java's own 1d, 1f and 0x1p3 are none. */
    public static double finite(String name, String value, String accepted) {
        String text = value.strip();
        if (DECIMAL.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw new InvalidParameter(name, value, accepted);
    }

    /** The value in these raw parameters; empty when it is not given. */
    public Optional<T> in(Map<String, String> raw) {
        return Optional.ofNullable(raw.get(name)).map(parser);
    }
}
