package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads a GeoJSON geometry object (RFC 7946, section 3.1) that stands in a filter. */
final class GeoJsonGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** @throws FilterFault if the object is no geometry */
    static Geometry read(JsonNode node) {
        JsonNode coordinates = node.path("coordinates");
        try {
            return switch (node.path("type").asString("")) {
                case "Point" -> point(coordinates);
                case "LineString" -> line(coordinates);
                case "Polygon" -> polygon(coordinates);
                case "MultiPoint" ->
                    FACTORY.createMultiPoint(
                            each(coordinates, GeoJsonGeometry::point).toArray(Point[]::new));
                case "MultiLineString" ->
                    FACTORY.createMultiLineString(
                            each(coordinates, GeoJsonGeometry::line).toArray(LineString[]::new));
                case "MultiPolygon" ->
                    FACTORY.createMultiPolygon(
                            each(coordinates, GeoJsonGeometry::polygon).toArray(Polygon[]::new));
                case "GeometryCollection" ->
                    FACTORY.createGeometryCollection(
                            each(node.path("geometries"), GeoJsonGeometry::read).toArray(Geometry[]::new));
                default -> throw Cql2JsonParser.fault("a GeoJSON geometry type", node);
            };
        } catch (IllegalArgumentException e) {
            throw new FilterFault(FilterFault.NOWHERE, "not a GeoJSON geometry: " + e.getMessage(), e);
        }
    }

    private static Point point(JsonNode position) {
        return FACTORY.createPoint(coordinate(position));
    }

    private static LineString line(JsonNode positions) {
        return FACTORY.createLineString(coordinates(positions));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = each(rings, ring -> FACTORY.createLinearRing(coordinates(ring)));
        if (all.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] coordinates(JsonNode positions) {
        return each(positions, GeoJsonGeometry::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode position) {
        if (position.size() < 2
                || !position.get(0).isNumber()
                || !position.get(1).isNumber()
                || position.size() > 2 && !position.get(2).isNumber()) {
            throw Cql2JsonParser.fault("a position of two or three numbers", position);
        }
        double x = position.get(0).doubleValue();
        double y = position.get(1).doubleValue();
        return position.size() == 2
                ? new Coordinate(x, y)
                : new Coordinate(x, y, position.get(2).doubleValue());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        if (!array.isArray()) {
            throw Cql2JsonParser.fault("an array", array);
        }
        List<T> items = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            items.add(read.apply(item));
        }
        return items;
    }

    private GeoJsonGeometry() {}
}
