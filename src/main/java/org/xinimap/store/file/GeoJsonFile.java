package org.xinimap.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.xinimap.layer.PackedGeometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON FeatureCollection (RFC 7946): longitude, latitude on WGS 84 unless the catalogue names another CRS. */
final class GeoJsonFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJsonFile() {}

    static Table read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!"FeatureCollection".equals(root.path("type").asString(""))) {
            throw new IOException(file + " is not a GeoJSON FeatureCollection");
        }
        Table table = new Table();
        int number = 0;
        for (JsonNode feature : root.path("features")) {
            number++;
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            feature.path("properties")
                    .propertyStream()
                    .forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
            Optional<String> id = Optional.ofNullable(feature.get("id"))
                    .or(() -> Optional.ofNullable(feature.path("properties").get("id")))
                    .filter(node -> node.isString() || node.isNumber())
                    .map(JsonNode::asString);
            values.remove("id");
            table.add(id, geometry(file, number, feature.path("geometry")), values);
        }
        return table;
    }

    private static @Nullable Geometry geometry(Path file, int number, JsonNode node) throws IOException {
        if (!node.isObject()) {
            return null;
        }
        try {
            if (!node.path("coordinates").isArray() && !node.path("geometries").isArray()) {
                throw new ParseException("without coordinates");
            }
            Geometry geometry = new GeoJsonReader(PackedGeometry.FACTORY).read(node.toString());
            geometry.setSRID(0);
            if (!PackedGeometry.isFinite(geometry)) {
                throw new ParseException("a coordinate is not a number");
            }
            return geometry;
        } catch (ParseException | RuntimeException e) {
            throw new IOException("%s: feature %d has a geometry that cannot be read".formatted(file, number), e);
        }
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)) {
            return node.valueStream().map(JsonNode::asString).collect(Collectors.joining("|"));
        }
        return node.isString() ? node.stringValue() : node.toString();
    }
}
