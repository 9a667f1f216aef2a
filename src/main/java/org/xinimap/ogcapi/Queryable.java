package org.xinimap.ogcapi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.InvalidParameter;
import org.xinimap.http.QueryParameter;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.Text;

/** Attributes as queryable properties: their JSON schema, their title, and the query parameter of the same name. */
final class Queryable {
    private Queryable() {}

    /** The attribute's title from the catalogue, else its name. */
    static Text title(Layer layer, String attribute) {
        return layer.definition().attributes().stream()
                .filter(label -> label.name().equals(attribute))
                .map(LayerDefinition.AttributeLabel::title)
                .findFirst()
                .orElse(Text.of(attribute));
    }

    static Map<String, Object> schema(Layer layer, AttributeDescriptor attribute, Locale locale) {
        Map<String, Object> schema = new LinkedHashMap<>();
        Class<?> type = attribute.getType().getBinding();
        schema.put("title", title(layer, attribute.getLocalName()).in(locale));
        if (Geometry.class.isAssignableFrom(type)) {
            schema.put("format", "geometry-" + geometryFormat(type));
        } else {
            schema.putAll(schema(type));
        }
        return schema;
    }

    private static String geometryFormat(Class<?> type) {
        return type == Geometry.class ? "any" : type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> schema(Class<?> type) {
        if (type == Long.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (Number.class.isAssignableFrom(type)) {
            return Map.of("type", "number");
        }
        if (type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        return type == LocalDateTime.class ? Map.of("type", "string", "format", "date-time") : Map.of("type", "string");
    }

    static QueryParameter<Object> parameter(Layer layer, AttributeDescriptor attribute) {
        String name = attribute.getLocalName();
        Class<?> type = attribute.getType().getBinding();
        return new QueryParameter<>(
                name,
                "Only features whose property '%s' has this value".formatted(name),
                schema(type),
                value -> value(name, type, value));
    }

    private static Object value(String name, Class<?> type, String text) {
        try {
            if (type == Long.class || type == Integer.class) {
                return Long.valueOf(text.strip());
            }
            if (Number.class.isAssignableFrom(type)) {
                return QueryParameter.finite(name, text, "a number");
            }
            if (type == Boolean.class) {
                return flag(name, text);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (type == LocalDateTime.class) {
                return OffsetDateTime.parse(text)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime();
            }
            return text;
        } catch (NumberFormatException e) {
            throw new InvalidParameter(name, text, "a whole number", e);
        } catch (DateTimeException e) {
            throw new InvalidParameter(name, text, "an RFC 3339 date or time", e);
        }
    }

    private static Object flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidParameter(name, text, "true or false");
        };
    }
}
