package org.xinimap.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.encode.GeoJsonEncoder.Link;
import org.xinimap.layer.LayerFeature;

/** Features as GeoJSON text, straight into bytes: of large answers nearly all the time goes here. */
final class GeoJsonText {
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD = "{\"type\":\"Feature\",\"id\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GEOMETRY = ",\"geometry\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROPERTIES = ",\"properties\":{".getBytes(StandardCharsets.US_ASCII);

    private final Utf8Buffer text = new Utf8Buffer();
    private final DecimalFormatter decimals;
    private final boolean northingFirst;
    private @Nullable SimpleFeatureType known;
    /** The property's name, quoted and with its colon, at the place of each attribute; null where that is a geometry. */
    private byte @Nullable [][] names = new byte[0][];

    GeoJsonText(CoordinateWriting writing) {
        this.decimals = new DecimalFormatter(writing.decimals());
        this.northingFirst = writing.northingFirst();
    }

    /** Hands on what there is, if that is much. */
    void drain(OutputStream out) throws IOException {
        text.drain(out);
    }

    /** Hands on what there is. */
    void handOn(OutputStream out) throws IOException {
        text.handOn(out);
    }

    void separate(long before) {
        if (before > 0) {
            text.ascii(',');
        }
    }

    void feature(LayerFeature feature, String id, List<Link> links) {
        text.bytes(HEAD);
        string(id);
        if (!links.isEmpty()) {
            links(links);
        }
        text.bytes(GEOMETRY);
        if (feature.getDefaultGeometry() instanceof Geometry geometry) {
            append(geometry);
        } else {
            text.bytes(NULL);
        }
        properties(feature);
        text.text("}}");
    }

    private void properties(LayerFeature feature) {
        byte[][] properties = names(feature.getFeatureType());
        text.bytes(PROPERTIES);
        boolean first = true;
        for (int i = 0; i < properties.length; i++) {
            if (properties[i] != null) {
                separate(first ? 0 : 1);
                text.bytes(properties[i]);
                value(feature.getAttribute(i));
                first = false;
            }
        }
    }

    private byte @Nullable [][] names(SimpleFeatureType type) {
        if (type != known) {
            names = new byte[type.getAttributeCount()][];
            for (int i = 0; i < names.length; i++) {
                if (!Geometry.class.isAssignableFrom(
                        type.getDescriptor(i).getType().getBinding())) {
                    names[i] = (quoted(type.getDescriptor(i).getLocalName()) + ":").getBytes(StandardCharsets.UTF_8);
                }
            }
            known = type;
        }
        return names;
    }

    private void links(List<Link> links) {
        text.text(",\"links\":[");
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            separate(i);
            text.text("{\"href\":" + quoted(link.href()) + ",\"rel\":" + quoted(link.rel()) + ",\"type\":"
                    + quoted(link.type()) + ",\"title\":" + quoted(link.title()) + "}");
        }
        text.ascii(']');
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            text.bytes(NULL);
        } else if (value instanceof Long || value instanceof Integer) {
            text.number(((Number) value).longValue());
        } else if (value instanceof Number number) {
            // JSON has neither NaN nor infinity.
            text.text(Double.isFinite(number.doubleValue()) ? Double.toString(number.doubleValue()) : "null");
        } else if (value instanceof Boolean flag) {
            text.text(flag ? "true" : "false");
        } else {
            string(AttributeText.of(value));
        }
    }

    private void string(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isSpecial(value.charAt(i))) {
                text.text(quoted(value));
                return;
            }
        }
        text.ascii('"');
        text.text(value);
        text.ascii('"');
    }

    private static boolean isSpecial(char c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    /** A JSON string (RFC 8259, clause 7). */
    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private void append(Geometry geometry) {
        String type = geometry.getGeometryType();
        if (type.equals("LinearRing")) {
            type = "LineString";
        }
        text.text("{\"type\":\"");
        text.text(type);
        text.text("\",");
        if (type.equals("GeometryCollection")) {
            text.text("\"geometries\":[");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                separate(i);
                append(geometry.getGeometryN(i));
            }
            text.text("]}");
            return;
        }
        text.text("\"coordinates\":");
        if (type.startsWith("Multi")) {
            text.ascii('[');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                separate(i);
                coordinates(geometry.getGeometryN(i));
            }
            text.ascii(']');
        } else {
            coordinates(geometry);
        }
        text.ascii('}');
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            if (point.isEmpty()) {
                text.text("[]");
            } else {
                position(point.getCoordinateSequence(), 0);
            }
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            text.ascii('[');
            if (!polygon.isEmpty()) {
                positions(polygon.getExteriorRing().getCoordinateSequence());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    text.ascii(',');
                    positions(polygon.getInteriorRingN(i).getCoordinateSequence());
                }
            }
            text.ascii(']');
        } else {
            throw new IllegalArgumentException("GeoJSON has no " + geometry.getGeometryType());
        }
    }

    private void positions(CoordinateSequence sequence) {
        text.ascii('[');
        for (int i = 0; i < sequence.size(); i++) {
            separate(i);
            position(sequence, i);
        }
        text.ascii(']');
    }

    private void position(CoordinateSequence sequence, int at) {
        text.ascii('[');
        decimals.append(text, northingFirst ? sequence.getY(at) : sequence.getX(at));
        text.ascii(',');
        decimals.append(text, northingFirst ? sequence.getX(at) : sequence.getY(at));
        if (sequence.hasZ() && !Double.isNaN(sequence.getZ(at))) {
            text.ascii(',');
            decimals.append(text, sequence.getZ(at));
        }
        text.ascii(']');
    }

    private void separate(int index) {
        if (index > 0) {
            text.ascii(',');
        }
    }

    /** Writes out what is still held; does not close the stream. */
}
