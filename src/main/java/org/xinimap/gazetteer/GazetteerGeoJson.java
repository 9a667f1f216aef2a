package org.xinimap.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a gazetteer GeoJSON file (RFC 7946 feature collection), one feature at a time so that errors know their line. */
final class GazetteerGeoJson {
    /** Features are read one after another from the same stream, so more follows each. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private long line = 1;

    private GazetteerGeoJson(Path file) {
        this.file = file;
    }

    static void read(Path file, Consumer<PlaceRow> rows) throws IOException {
        new GazetteerGeoJson(file).read(rows);
    }

    private void read(Consumer<PlaceRow> rows) throws IOException {
        boolean found = false;
        try (JsonParser parser = JSON.createParser(file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("features")) {
                    found = true;
                    features(parser, rows);
                } else if (token == JsonToken.PROPERTY_NAME) {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            long at = e.getLocation() == null ? line : e.getLocation().getLineNr();
            throw new GazetteerFormatException(file, at, "not readable as JSON: " + e.getOriginalMessage(), e);
        }
        if (!found) {
            throw refuse("a GeoJSON feature collection is expected: there is no 'features'");
        }
    }

    private void features(JsonParser parser, Consumer<PlaceRow> rows) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw refuse("'features' must be an array");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            line = parser.currentTokenLocation().getLineNr();
            JsonNode feature = JSON.readTree(parser);
            JsonNode geometry = feature.path("geometry");
            rows.accept(new PlaceRow(
                    file,
                    line,
                    fields(feature),
                    geometry.isObject() ? Optional.of(geometry(geometry)) : Optional.empty()));
        }
    }

    private static Map<String, String> fields(JsonNode feature) {
        Map<String, String> fields = new HashMap<>();
        if (feature.path("id").isValueNode()) {
            fields.put("id", feature.path("id").asString());
        }
        for (Map.Entry<String, JsonNode> property : feature.path("properties").properties()) {
            JsonNode value = property.getValue();
            if (value.isArray()) {
                List<String> values = new ArrayList<>();
                value.forEach(each -> values.add(each.asString()));
                fields.put(property.getKey(), String.join(PlaceRow.LIST_SEPARATOR, values));
            } else if (value.isValueNode() && !value.isNull()) {
                fields.put(property.getKey(), value.asString());
            }
        }
        return fields;
    }

    private Geometry geometry(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        String type = geometry.path("type").asString("");
        try {
            return switch (type) {
                case "Point" -> PlaceRow.GEOMETRIES.createPoint(position(coordinates));
                case "LineString" -> line(coordinates);
                case "Polygon" -> polygon(coordinates);
                case "MultiPoint" -> PlaceRow.GEOMETRIES.createMultiPointFromCoords(positions(coordinates));
                case "MultiLineString" ->
                    PlaceRow.GEOMETRIES.createMultiLineString(
                            each(coordinates).map(this::line).toArray(LineString[]::new));
                case "MultiPolygon" ->
                    PlaceRow.GEOMETRIES.createMultiPolygon(
                            each(coordinates).map(this::polygon).toArray(Polygon[]::new));
                default -> throw refuse("geometry type '%s' is not one a place can have".formatted(type));
            };
        } catch (IllegalArgumentException e) {
            throw new GazetteerFormatException(file, line, "geometry is not valid: " + e.getMessage(), e);
        }
    }

    private LineString line(JsonNode coordinates) {
        return PlaceRow.GEOMETRIES.createLineString(positions(coordinates));
    }

    private Polygon polygon(JsonNode rings) {
        List<LinearRing> all = each(rings)
                .map(ring -> PlaceRow.GEOMETRIES.createLinearRing(positions(ring)))
                .toList();
        if (all.isEmpty()) {
            throw refuse("a polygon needs a ring");
        }
        return PlaceRow.GEOMETRIES.createPolygon(
                all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private Coordinate[] positions(JsonNode coordinates) {
        return each(coordinates).map(this::position).toArray(Coordinate[]::new);
    }

    private Coordinate position(JsonNode position) {
        if (position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()) {
            throw refuse("a position must be [longitude, latitude]");
        }
        double lon = position.get(0).asDouble();
        double lat = position.get(1).asDouble();
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            throw refuse("[%s, %s] is not on the globe; longitude comes first".formatted(lon, lat));
        }
        return new Coordinate(lon, lat);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }

    private GazetteerFormatException refuse(String problem) {
        return new GazetteerFormatException(file, line, problem);
    }
}
