package org.xinimap.ows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.encode.AttributeText;
import org.xinimap.encode.CoordinateWriting;
import org.xinimap.encode.GeoJsonEncoder;
import org.xinimap.encode.OutputContext;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerFeature;

/**
 * What is known of the features at a place of a map, written for GetFeatureInfo.
 *
 * @param layer of the features
 * @param features the topmost first
 */
public record FeatureInfo(Layer layer, List<LayerFeature> features) {
    public FeatureInfo {
        features = List.copyOf(features);
    }

    /** The forms it is written in. */
    public enum Format {
        TEXT("text/plain"),
        HTML("text/html"),
        /** GeoJSON, in WGS 84. */
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** The media type to answer with: text is in UTF-8. */
        public String contentType() {
            return this == JSON ? mediaType : mediaType + ";charset=UTF-8";
        }

        public static Optional<Format> of(String mediaType) {
            String wanted = mediaType.split(";")[0].strip();
            return Arrays.stream(values())
                    .filter(format -> format.mediaType.equalsIgnoreCase(wanted))
                    .findFirst();
        }
    }

    /** @param language of titles and labels */
    public static byte[] write(List<FeatureInfo> found, Format format, Locale language) {
        return switch (format) {
            case JSON -> json(found);
            case TEXT -> text(found, language).getBytes(StandardCharsets.UTF_8);
            case HTML -> html(found, language).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] json(List<FeatureInfo> found) {
        List<LayerFeature> features =
                found.stream().flatMap(info -> info.features.stream()).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonEncoder encoder = new GeoJsonEncoder(out, CoordinateWriting.of(Crs.CRS84))) {
            encoder.collection(
                    new Picked(features, features.iterator()),
                    List.of(),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        }
        return out.toByteArray();
    }

    private static String text(List<FeatureInfo> found, Locale language) {
        StringBuilder text = new StringBuilder();
        for (FeatureInfo info : found) {
            for (LayerFeature feature : info.features) {
                text.append(info.title(language))
                        .append(" (")
                        .append(info.layer.name())
                        .append('.');
                text.append(feature.getID()).append(")\n");
                info.lines(feature, language)
                        .forEach(line -> text.append("  ")
                                .append(line.label())
                                .append(": ")
                                .append(line.value())
                                .append('\n'));
            }
        }
        if (text.isEmpty()) {
            text.append(language.getLanguage().equals("zh") ? "此处没有要素\n" : "No features here\n");
        }
        return text.toString();
    }

    private static String html(List<FeatureInfo> found, Locale language) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"UTF-8\"><title>GetFeatureInfo</title></head><body>");
        for (FeatureInfo info : found) {
            for (LayerFeature feature : info.features) {
                html.append("<table><caption>")
                        .append(escaped(info.title(language)))
                        .append("</caption>");
                info.lines(feature, language)
                        .forEach(line -> html.append("<tr><th scope=\"row\">")
                                .append(escaped(line.label()))
                                .append("</th><td>")
                                .append(escaped(line.value()))
                                .append("</td></tr>"));
                html.append("</table>");
            }
        }
        return html.append("</body></html>").toString();
    }

    private String title(Locale language) {
        return layer.definition().title().in(language);
    }

    private record Line(String label, String value) {}

    /** What the feature's attributes are, those without a value left out. */
    private List<Line> lines(LayerFeature feature, Locale language) {
        OutputContext labels = OutputContext.of(layer.definition(), language, Crs.CRS84);
        return feature.getFeatureType().getAttributeDescriptors().stream()
                .map(AttributeDescriptor::getLocalName)
                .filter(name -> feature.getAttribute(name) != null && !(feature.getAttribute(name) instanceof Geometry))
                .map(name -> new Line(labels.label(name), AttributeText.of(feature.getAttribute(name))))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Features at hand, as a result that is read once. */
    private record Picked(List<LayerFeature> all, Iterator<LayerFeature> left) implements FeatureResult {
        @Override
        public SimpleFeatureType schema() {
            return all.get(0).getFeatureType();
        }

        @Override
        public OptionalLong numberMatched() {
            return OptionalLong.empty();
        }

        @Override
        public long version() {
            return 0;
        }

        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public LayerFeature next() {
            return left.next();
        }

        @Override
        public void close() {
            // nothing stands behind it
        }
    }
}
