package org.xinimap.style;

import java.awt.Color;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes expressions in Filter Encoding 1.1; SE's own functions as {@code ogc:Function} under GeoTools' names. */
final class ExpressionWriter {
    private final SldOutput out;

    ExpressionWriter(SldOutput out) {
        this.out = out;
    }

    /** What stands in a parameter: text, where that is all. */
    void parameter(Expression expression) throws XMLStreamException {
        if (expression instanceof Literal literal && !(literal.getValue() instanceof Geometry)) {
            String text = text(literal);
            if (!text.isEmpty()) {
                out.text(text);
                return;
            }
        }
        write(expression);
    }

    static String text(Literal literal) {
        Object value = literal.getValue();
        if (value instanceof Color colour) {
            return String.format(Locale.ROOT, "#%02x%02x%02x", colour.getRed(), colour.getGreen(), colour.getBlue());
        }
        return value == null ? "" : value.toString();
    }

    void write(Expression expression) throws XMLStreamException {
        if (expression instanceof Literal literal) {
            literal(literal);
        } else if (expression instanceof PropertyName property) {
            out.openOgc("PropertyName");
            out.text(property.getPropertyName());
            out.close();
        } else if (expression instanceof Function function) {
            out.openOgc("Function", "name", function.getName());
            for (Expression argument : function.getParameters()) {
                write(argument);
            }
            out.close();
        } else if (expression instanceof BinaryExpression binary) {
            out.openOgc(name(binary));
            write(binary.getExpression1());
            write(binary.getExpression2());
            out.close();
        } else {
            out.openOgc("Literal");
            out.close();
        }
    }

    private static String name(BinaryExpression binary) {
        if (binary instanceof Add) {
            return "Add";
        }
        if (binary instanceof Subtract) {
            return "Sub";
        }
        if (binary instanceof Multiply) {
            return "Mul";
        }
        if (binary instanceof Divide) {
            return "Div";
        }
        throw new IllegalArgumentException("no expression of Filter Encoding: " + binary);
    }

    private void literal(Literal literal) throws XMLStreamException {
        out.openOgc("Literal");
        if (literal.getValue() instanceof Geometry geometry) {
            geometry(geometry);
        } else {
            out.text(text(literal));
        }
        out.close();
    }

    /** GML 2, which GML 3.1 still reads. Coordinates are longitude, latitude, as EPSG:4326 written so means. */
    void geometry(Geometry geometry) throws XMLStreamException {
        if (geometry instanceof GeometryCollection collection) {
            String name = collection.getGeometryType();
            out.openGml(name.equals("GeometryCollection") ? "MultiGeometry" : name, "srsName", "EPSG:4326");
            for (int i = 0; i < collection.getNumGeometries(); i++) {
                out.openGml(member(name));
                geometry(collection.getGeometryN(i));
                out.close();
            }
            out.close();
        } else if (geometry instanceof Polygon polygon) {
            out.openGml("Polygon", "srsName", "EPSG:4326");
            ring("outerBoundaryIs", polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring("innerBoundaryIs", polygon.getInteriorRingN(i));
            }
            out.close();
        } else if (geometry instanceof Point || geometry instanceof LineString) {
            out.openGml(geometry instanceof Point ? "Point" : "LineString", "srsName", "EPSG:4326");
            coordinates(geometry);
            out.close();
        }
    }

    private static String member(String collection) {
        return switch (collection) {
            case "MultiPoint" -> "pointMember";
            case "MultiLineString" -> "lineStringMember";
            case "MultiPolygon" -> "polygonMember";
            default -> "geometryMember";
        };
    }

    private void ring(String name, LinearRing ring) throws XMLStreamException {
        out.openGml(name);
        out.openGml("LinearRing");
        coordinates(ring);
        out.close();
        out.close();
    }

    private void coordinates(Geometry geometry) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (Coordinate at : geometry.getCoordinates()) {
            text.append(text.isEmpty() ? "" : " ").append(at.x).append(',').append(at.y);
        }
        out.openGml("coordinates");
        out.text(text.toString());
        out.close();
    }
}
