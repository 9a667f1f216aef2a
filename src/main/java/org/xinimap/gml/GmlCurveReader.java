package org.xinimap.gml;

import java.util.ArrayList;
import java.util.List;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/** Reads everything that is one line into positions in longitude, latitude. */
final class GmlCurveReader {
    private final GmlCoordinateReader coordinates;

    GmlCurveReader(GmlCoordinateReader coordinates) {
        this.coordinates = coordinates;
    }

    static boolean isCurve(String name) {
        return switch (name) {
            case "LineString", "Curve", "CompositeCurve", "OrientableCurve" -> true;
            default -> false;
        };
    }

    /** @throws XmlFault if it is not a curve, or one of a kind that is not read */
    GmlPositions curve(XmlElement element, GmlContext outer) {
        GmlContext context = outer.within(element);
        return switch (element.name()) {
            case "LineString" -> line(element, context);
            case "Curve" -> GmlPositions.joined(segments(element, context));
            case "CompositeCurve" -> GmlPositions.joined(members(element, context));
            case "OrientableCurve" -> orientable(element, context);
            default ->
                throw new XmlFault(element, "gml:LineString, gml:Curve, gml:CompositeCurve or gml:OrientableCurve");
        };
    }

    private GmlPositions line(XmlElement element, GmlContext context) {
        GmlPositions positions = coordinates.positions(element, context);
        if (positions.size() < 2) {
            throw new XmlFault(element, "two positions or more");
        }
        return positions.toLonLat(context, element);
    }

    /** A gml:LinearRing, or a gml:Ring of curves; closed and of four positions or more. */
    GmlPositions ring(XmlElement element, GmlContext outer) {
        GmlContext context = outer.within(element);
        GmlPositions ring = switch (element.name()) {
            case "LinearRing" -> coordinates.positions(element, context).toLonLat(context, element);
            case "Ring" -> GmlPositions.joined(members(element, context));
            default -> throw new XmlFault(element, "gml:LinearRing or gml:Ring");
        };
        if (ring.size() < 4) {
            throw new XmlFault(element, "four positions or more in a ring, the last like the first");
        }
        if (!ring.same(0, ring.size() - 1)) {
            throw new XmlFault(element, "a closed ring: its last position like its first");
        }
        return ring;
    }

    private List<GmlPositions> members(XmlElement element, GmlContext context) {
        List<GmlPositions> members = new ArrayList<>();
        for (XmlElement property : element.children()) {
            if (property.name().equals("curveMember")) {
                members.add(curve(GmlGeometryReader.only(property), context));
            }
        }
        if (members.isEmpty()) {
            throw new XmlFault(element, "a gml:curveMember or more");
        }
        for (int i = 1; i < members.size(); i++) {
            if (!members.get(i - 1).meets(members.get(i))) {
                throw new XmlFault(element, "curves each of which starts where the one before ends");
            }
        }
        return members;
    }

    private GmlPositions orientable(XmlElement element, GmlContext context) {
        XmlElement base = element.child("baseCurve").orElseThrow(() -> new XmlFault(element, "a gml:baseCurve"));
        GmlPositions curve = curve(GmlGeometryReader.only(base), context);
        return element.attribute("orientation").orElse("+").equals("-") ? curve.reversed() : curve;
    }

    private List<GmlPositions> segments(XmlElement element, GmlContext context) {
        XmlElement segments = element.child("segments").orElseThrow(() -> new XmlFault(element, "gml:segments"));
        List<GmlPositions> read = new ArrayList<>();
        for (XmlElement segment : segments.children()) {
            read.add(segment(segment, context.within(segment)));
        }
        if (read.isEmpty()) {
            throw new XmlFault(element, "a segment or more");
        }
        return read;
    }

    private GmlPositions segment(XmlElement segment, GmlContext context) {
        return switch (segment.name()) {
            case "LineStringSegment" -> line(segment, context);
            case "Arc", "ArcString" -> arcs(segment, context);
            case "Circle" -> circle(segment, context);
            default ->
                throw new XmlFault(
                        segment, "gml:LineStringSegment, gml:Arc, gml:ArcString or gml:Circle; others are not read");
        };
    }

    private GmlPositions arcs(XmlElement segment, GmlContext context) {
        GmlPositions controls = coordinates.positions(segment, context);
        boolean single = segment.name().equals("Arc");
        if (controls.size() < 3 || controls.size() % 2 == 0 || single && controls.size() > 3) {
            throw new XmlFault(segment, "three positions, or in an ArcString two more for every further arc");
        }
        GmlPositions line = new GmlPositions();
        line.add(controls.x(0), controls.y(0));
        for (int i = 0; i + 2 < controls.size(); i += 2) {
            CircularArc.add(controls, i, line);
        }
        return line.toLonLat(context, segment);
    }

    private GmlPositions circle(XmlElement segment, GmlContext context) {
        GmlPositions controls = coordinates.positions(segment, context);
        if (controls.size() != 3) {
            throw new XmlFault(segment, "three different positions on the circle");
        }
        GmlPositions line = new GmlPositions();
        line.add(controls.x(0), controls.y(0));
        CircularArc.addCircle(controls, line);
        return line.toLonLat(context, segment);
    }
}
