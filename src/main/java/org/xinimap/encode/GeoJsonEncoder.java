package org.xinimap.encode;

import java.io.OutputStream;
import java.util.List;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Features as GeoJSON (RFC 7946), written as they come. In a CRS other than CRS84 the coordinates are in that CRS and its axis
 * order, as OGC API – Features Part 2 has it.
 */
public final class GeoJsonEncoder implements AutoCloseable {
    /** A link of a document (RFC 8288). */
    public record Link(String href, String rel, String type, String title) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            // The servlet container's stream is closed by the container, or left open when the answer must be broken
            // off.
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final DecimalFormatter decimals;
    private final boolean northingFirst;
    private final StringBuilder text = new StringBuilder(256);

    public GeoJsonEncoder(OutputStream out, CoordinateWriting writing) {
        this.json = JSON.createGenerator(out);
        this.decimals = new DecimalFormatter(writing.decimals());
        this.northingFirst = writing.northingFirst();
    }

    /**
     * Writes a FeatureCollection with the members OGC API – Features asks for.
     *
     * @param timeStamp RFC 3339, UTC
     */
    public void collection(FeatureResult features, List<Link> links, String timeStamp) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        links(links);
        json.writeStringProperty("timeStamp", timeStamp);
        features.numberMatched().ifPresent(matched -> json.writeNumberProperty("numberMatched", matched));
        json.writeArrayPropertyStart("features");
        long returned = 0;
        while (features.hasNext()) {
            feature(features.next(), List.of());
            returned++;
        }
        json.writeEndArray();
        json.writeNumberProperty("numberReturned", returned);
        json.writeEndObject();
    }

    /** Writes a FeatureCollection with the members GeoServer's WFS has, which its users' programs look for. */
    void countedCollection(FeatureResult features, OutputContext context, String timeStamp) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        if (GeoJsonWriter.namesCrs(context.crs())) {
            json.writeObjectPropertyStart("crs");
            json.writeStringProperty("type", "name");
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("name", context.crs().urn());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("features");
        long returned = 0;
        while (features.hasNext()) {
            LayerFeature feature = features.next();
            feature(feature, context.id(feature), List.of());
            returned++;
        }
        json.writeEndArray();
        if (features.numberMatched().isPresent()) {
            long matched = features.numberMatched().getAsLong();
            json.writeNumberProperty("totalFeatures", matched);
            json.writeNumberProperty("numberMatched", matched);
        } else {
            json.writeStringProperty("totalFeatures", "unknown");
        }
        json.writeNumberProperty("numberReturned", returned);
        json.writeStringProperty("timeStamp", timeStamp);
        json.writeEndObject();
    }

    /** Writes a Feature. */
    public void feature(LayerFeature feature, List<Link> links) {
        feature(feature, feature.getID(), links);
    }

    private void feature(LayerFeature feature, String id, List<Link> links) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", id);
        if (!links.isEmpty()) {
            links(links);
        }
        json.writeName("geometry");
        geometry(feature.getDefaultGeometry());
        json.writeObjectPropertyStart("properties");
        List<AttributeDescriptor> attributes = feature.getFeatureType().getAttributeDescriptors();
        for (int i = 0; i < attributes.size(); i++) {
            AttributeDescriptor attribute = attributes.get(i);
            if (!Geometry.class.isAssignableFrom(attribute.getType().getBinding())) {
                json.writeName(attribute.getLocalName());
                value(feature.getAttribute(i));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void links(List<Link> links) {
        json.writeArrayPropertyStart("links");
        for (Link link : links) {
            json.writeStartObject();
            json.writeStringProperty("href", link.href());
            json.writeStringProperty("rel", link.rel());
            json.writeStringProperty("type", link.type());
            json.writeStringProperty("title", link.title());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            // JSON has neither NaN nor infinity.
            if (Double.isFinite(number.doubleValue())) {
                json.writeNumber(number.doubleValue());
            } else {
                json.writeNull();
            }
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(AttributeText.of(value));
        }
    }

    private void geometry(@Nullable Object value) {
        if (!(value instanceof Geometry geometry)) {
            json.writeNull();
            return;
        }
        text.setLength(0);
        append(geometry);
        json.writeRawValue(text.toString());
    }

    private void append(Geometry geometry) {
        String type = geometry.getGeometryType();
        if (type.equals("LinearRing")) {
            type = "LineString";
        }
        text.append("{\"type\":\"").append(type).append("\",");
        if (type.equals("GeometryCollection")) {
            text.append("\"geometries\":[");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                separate(i);
                append(geometry.getGeometryN(i));
            }
            text.append("]}");
            return;
        }
        text.append("\"coordinates\":");
        if (type.startsWith("Multi")) {
            text.append('[');
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                separate(i);
                coordinates(geometry.getGeometryN(i));
            }
            text.append(']');
        } else {
            coordinates(geometry);
        }
        text.append('}');
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            if (point.isEmpty()) {
                text.append("[]");
            } else {
                position(point.getCoordinateSequence(), 0);
            }
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            text.append('[');
            if (!polygon.isEmpty()) {
                positions(polygon.getExteriorRing().getCoordinateSequence());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    text.append(',');
                    positions(polygon.getInteriorRingN(i).getCoordinateSequence());
                }
            }
            text.append(']');
        } else {
            throw new IllegalArgumentException("GeoJSON has no " + geometry.getGeometryType());
        }
    }

    private void positions(CoordinateSequence sequence) {
        text.append('[');
        for (int i = 0; i < sequence.size(); i++) {
            separate(i);
            position(sequence, i);
        }
        text.append(']');
    }

    private void position(CoordinateSequence sequence, int at) {
        text.append('[');
        decimals.append(text, northingFirst ? sequence.getY(at) : sequence.getX(at));
        text.append(',');
        decimals.append(text, northingFirst ? sequence.getX(at) : sequence.getY(at));
        if (sequence.hasZ() && !Double.isNaN(sequence.getZ(at))) {
            text.append(',');
            decimals.append(text, sequence.getZ(at));
        }
        text.append(']');
    }

    private void separate(int index) {
        if (index > 0) {
            text.append(',');
        }
    }

    /** Writes out what is still held; does not close the stream. */
    @Override
    public void close() {
        json.close();
    }
}
