package org.xinimap.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
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
            // Handing over to the features' own writer must not send the head of the answer, errors being yet possible.
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final JsonGenerator json;
    private final OutputStream out;
    private final GeoJsonText features;

    public GeoJsonEncoder(OutputStream out, CoordinateWriting writing) {
        this.json = JSON.createGenerator(out);
        this.out = out;
        this.features = new GeoJsonText(writing);
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
        long returned = features(features, LayerFeature::getID);
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
        long returned = features(features, context::id);
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
        handOver(() -> features.feature(feature, feature.getID(), links));
    }

    /** Writes all features of the result, each with its id. */
    private long features(FeatureResult result, Function<LayerFeature, String> id) {
        json.writeArrayPropertyStart("features");
        long[] returned = new long[1];
        handOver(() -> {
            while (result.hasNext()) {
                LayerFeature feature = result.next();
                features.separate(returned[0]);
                features.feature(feature, id.apply(feature), List.of());
                features.drain(out);
                returned[0]++;
            }
        });
        json.writeEndArray();
        return returned[0];
    }

    /** Something that writes by itself in the place where the generator stands. */
    private interface Part {
        void write() throws IOException;
    }

    private void handOver(Part part) {
        json.flush();
        try {
            part.write();
            features.handOn(out);
        } catch (IOException e) {
            throw JacksonIOException.construct(e, json);
        }
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

    @Override
    public void close() {
        json.close();
    }
}
