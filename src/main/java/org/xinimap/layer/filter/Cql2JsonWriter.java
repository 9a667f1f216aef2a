package org.xinimap.layer.filter;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.layer.filter.Cql2Expression.Array;
import org.xinimap.layer.filter.Cql2Expression.Box;
import org.xinimap.layer.filter.Cql2Expression.Day;
import org.xinimap.layer.filter.Cql2Expression.Interval;
import org.xinimap.layer.filter.Cql2Expression.Moment;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Spatial;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;
import org.xinimap.layer.filter.Cql2Expression.Unbounded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes CQL2 JSON (OGC 21-065r2, annex C). */
final class Cql2JsonWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static String write(Cql2Expression expression) {
        return node(expression).toString();
    }

    private static JsonNode node(Cql2Expression expression) {
        if (expression instanceof Operation operation) {
            return NODES.objectNode().put("op", operation.op()).set("args", array(operation.args()));
        }
        if (expression instanceof Property property) {
            return NODES.objectNode().put("property", property.name());
        }
        if (expression instanceof Text text) {
            return NODES.stringNode(text.value());
        }
        if (expression instanceof Numeric number) {
            return number.value() instanceof Long whole
                    ? NODES.numberNode(whole.longValue())
                    : NODES.numberNode(number.value().doubleValue());
        }
        if (expression instanceof Truth truth) {
            return NODES.booleanNode(truth.value());
        }
        if (expression instanceof Day day) {
            return NODES.objectNode().put("date", day.value().toString());
        }
        if (expression instanceof Moment moment) {
            return NODES.objectNode().put("timestamp", moment.value().toString());
        }
        if (expression instanceof Interval interval) {
            return NODES.objectNode()
                    .set(
                            "interval",
                            NODES.arrayNode().add(bound(interval.start())).add(bound(interval.end())));
        }
        if (expression instanceof Spatial spatial) {
            return geometry(spatial.geometry());
        }
        if (expression instanceof Box box) {
            ArrayNode numbers = NODES.arrayNode();
            box.numbers().forEach(numbers::add);
            return NODES.objectNode().set("bbox", numbers);
        }
        return array(((Array) expression).items());
    }

    private static ArrayNode array(List<Cql2Expression> items) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(node(item)));
        return array;
    }

    private static JsonNode bound(Cql2Expression bound) {
        if (bound instanceof Unbounded) {
            return NODES.stringNode("..");
        }
        if (bound instanceof Day day) {
            return NODES.stringNode(day.value().toString());
        }
        return bound instanceof Moment moment ? NODES.stringNode(moment.value().toString()) : node(bound);
    }

    private static JsonNode geometry(Geometry geometry) {
        String type = geometry.getGeometryType();
        if (type.equals("GeometryCollection")) {
            ArrayNode parts = NODES.arrayNode();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(geometry(geometry.getGeometryN(i)));
            }
            return NODES.objectNode().put("type", type).set("geometries", parts);
        }
        return NODES.objectNode()
                .put("type", type.equals("LinearRing") ? "LineString" : type)
                .set("coordinates", coordinates(geometry));
    }

    private static ArrayNode coordinates(Geometry geometry) {
        ArrayNode array = NODES.arrayNode();
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                array.add(coordinates(geometry.getGeometryN(i)));
            }
        } else if (geometry instanceof Polygon polygon) {
            if (!polygon.isEmpty()) {
                array.add(coordinates(polygon.getExteriorRing()));
            }
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                array.add(coordinates(polygon.getInteriorRingN(i)));
            }
        } else if (geometry.getDimension() == 0) {
            return geometry.isEmpty() ? array : position(geometry.getCoordinate());
        } else {
            for (Coordinate coordinate : geometry.getCoordinates()) {
                array.add(position(coordinate));
            }
        }
        return array;
    }

    private static ArrayNode position(Coordinate coordinate) {
        return NODES.arrayNode().add(coordinate.x).add(coordinate.y);
    }

    private Cql2JsonWriter() {}
}
