package org.xinimap.encode.kml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.encode.DecimalFormatter;

/** Geometry elements of KML 2.2, clause 10; outer rings counter-clockwise, holes clockwise. */
final class KmlGeometry {
    /** A centimetre on the ground. */
    private static final int DECIMALS = 7;

    private final XMLStreamWriter xml;
    private final DecimalFormatter decimals = new DecimalFormatter(DECIMALS);
    private final StringBuilder text = new StringBuilder(256);

    KmlGeometry(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a geometry that is not empty; empty parts are left out. */
    void write(Geometry geometry) throws XMLStreamException {
        if (geometry instanceof Point point) {
            simple("Point", point.getCoordinateSequence());
        } else if (geometry instanceof LinearRing ring) {
            simple("LinearRing", ring.getCoordinateSequence());
        } else if (geometry instanceof LineString line) {
            simple("LineString", line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            polygon(polygon);
        } else if (geometry instanceof GeometryCollection) {
            xml.writeStartElement("MultiGeometry");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                Geometry part = geometry.getGeometryN(i);
                if (!part.isEmpty()) {
                    write(part);
                }
            }
            xml.writeEndElement();
        } else {
            throw new IllegalArgumentException("KML has no " + geometry.getGeometryType());
        }
    }

    private void polygon(Polygon polygon) throws XMLStreamException {
        xml.writeStartElement("Polygon");
        altitudeMode(polygon.getExteriorRing().getCoordinateSequence());
        boundary("outerBoundaryIs", polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            boundary("innerBoundaryIs", polygon.getInteriorRingN(i), false);
        }
        xml.writeEndElement();
    }

    private void boundary(String element, LinearRing ring, boolean counterClockwise) throws XMLStreamException {
        CoordinateSequence points = ring.getCoordinateSequence();
        xml.writeStartElement(element);
        xml.writeStartElement("LinearRing");
        coordinates(points, Orientation.isCCW(points) != counterClockwise);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void simple(String element, CoordinateSequence points) throws XMLStreamException {
        xml.writeStartElement(element);
        altitudeMode(points);
        coordinates(points, false);
        xml.writeEndElement();
    }

    /** Heights are above sea level; without this element a viewer would lay them on the ground. */
    private void altitudeMode(CoordinateSequence points) throws XMLStreamException {
        if (hasZ(points, 0)) {
            xml.writeStartElement("altitudeMode");
            xml.writeCharacters("absolute");
            xml.writeEndElement();
        }
    }

    private void coordinates(CoordinateSequence points, boolean backwards) throws XMLStreamException {
        text.setLength(0);
        int size = points.size();
        for (int i = 0; i < size; i++) {
            int at = backwards ? size - 1 - i : i;
            if (i > 0) {
                text.append(' ');
            }
            decimals.append(text, points.getX(at));
            text.append(',');
            decimals.append(text, points.getY(at));
            if (hasZ(points, at)) {
                text.append(',');
                decimals.append(text, points.getZ(at));
            }
        }
        xml.writeStartElement("coordinates");
        xml.writeCharacters(text.toString());
        xml.writeEndElement();
    }

    private static boolean hasZ(CoordinateSequence points, int at) {
        return points.hasZ() && !Double.isNaN(points.getZ(at));
    }
}
