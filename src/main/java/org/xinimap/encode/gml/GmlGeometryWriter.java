package org.xinimap.encode.gml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.crs.Crs;
import org.xinimap.encode.CoordinateWriting;
import org.xinimap.encode.DecimalFormatter;
import org.xinimap.encode.Utf8Buffer;

/** Writes geometries. Ordinates follow the axis order that the CRS was spelt for; a third ordinate is left out. */
final class GmlGeometryWriter {
    private final GmlVersion version;
    private final String srsName;
    private static final byte[] GML_ID = " gml:id=\"".getBytes(StandardCharsets.US_ASCII);
    private final boolean northingFirst;
    private final DecimalFormatter decimals;
    /** The beginnings of tags with the CRS in them. */
    private byte[] id = new byte[0];

    private final Map<String, byte[]> outermostTags = new HashMap<>();

    /** @param crs of the geometries, as the client spelt it */
    GmlGeometryWriter(GmlVersion version, Crs crs) {
        CoordinateWriting writing = CoordinateWriting.of(crs);
        this.version = version;
        this.srsName = version.srsName(crs);
        this.northingFirst = writing.northingFirst();
        this.decimals = new DecimalFormatter(writing.decimals());
    }

    /** @param feature gml:id of the feature, in UTF-8; that of the geometry begins with it, those of its parts with that */
    void write(XmlText xml, Geometry geometry, byte[] feature) {
        id = feature;
        write(xml, geometry, ".g", true);
    }

    private void write(XmlText xml, Geometry geometry, String part, boolean outermost) {
        String type = geometry.getGeometryType();
        if (geometry instanceof Point point) {
            open(xml, "Point", part, outermost);
            positions(xml, point.getCoordinateSequence(), "pos");
            close(xml, "Point");
        } else if (geometry instanceof LineString line) {
            open(xml, "LineString", part, outermost);
            positions(xml, line.getCoordinateSequence(), "posList");
            close(xml, "LineString");
        } else if (geometry instanceof Polygon polygon) {
            open(xml, "Polygon", part, outermost);
            rings(xml, polygon);
            close(xml, "Polygon");
        } else {
            switch (type) {
                case "MultiPoint" -> parts(xml, geometry, part, outermost, "MultiPoint", "pointMember");
                case "MultiLineString" ->
                    parts(
                            xml,
                            geometry,
                            part,
                            outermost,
                            old("MultiLineString", "MultiCurve"),
                            old("lineStringMember", "curveMember"));
                case "MultiPolygon" ->
                    parts(
                            xml,
                            geometry,
                            part,
                            outermost,
                            old("MultiPolygon", "MultiSurface"),
                            old("polygonMember", "surfaceMember"));
                default -> parts(xml, geometry, part, outermost, "MultiGeometry", "geometryMember");
            }
        }
    }

    private String old(String two, String three) {
        return version == GmlVersion.V2 ? two : three;
    }

    private void parts(XmlText xml, Geometry geometry, String part, boolean outermost, String element, String member) {
        open(xml, element, part, outermost);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            xml.raw("<gml:").raw(member).raw(">");
            write(xml, geometry.getGeometryN(i), part + "." + (i + 1), false);
            close(xml, member);
        }
        close(xml, element);
    }

    private void rings(XmlText xml, Polygon polygon) {
        ring(xml, polygon.getExteriorRing(), old("outerBoundaryIs", "exterior"));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(xml, polygon.getInteriorRingN(i), old("innerBoundaryIs", "interior"));
        }
    }

    private void ring(XmlText xml, LineString ring, String element) {
        xml.raw("<gml:").raw(element).raw("><gml:LinearRing>");
        positions(xml, ring.getCoordinateSequence(), "posList");
        xml.raw("</gml:LinearRing>");
        close(xml, element);
    }

    private void open(XmlText xml, String element, String part, boolean outermost) {
        xml.raw(outermost ? outermostTags.computeIfAbsent(element, this::outermostTag) : innerTag(element));
        if (version == GmlVersion.V3_2) {
            xml.raw(GML_ID).raw(id).raw(part).raw("\">");
        } else {
            xml.raw(">");
        }
    }

    private byte[] outermostTag(String element) {
        return ("<gml:" + element + " srsName=\"" + srsName.replace("&", "&amp;") + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] innerTag(String element) {
        return ("<gml:" + element).getBytes(StandardCharsets.UTF_8);
    }

    private static void close(XmlText xml, String element) {
        xml.raw("</gml:").raw(element).raw(">");
    }

    private void positions(XmlText xml, CoordinateSequence sequence, String element) {
        boolean old = version == GmlVersion.V2;
        String name = old ? "coordinates" : element;
        xml.raw("<gml:").raw(name).raw(old ? " decimal=\".\" cs=\",\" ts=\" \">" : ">");
        Utf8Buffer text = xml.buffer();
        for (int i = 0; i < sequence.size(); i++) {
            if (i > 0) {
                text.ascii(' ');
            }
            decimals.append(text, northingFirst ? sequence.getY(i) : sequence.getX(i));
            text.ascii(old ? ',' : ' ');
            decimals.append(text, northingFirst ? sequence.getX(i) : sequence.getY(i));
        }
        close(xml, name);
    }
}
