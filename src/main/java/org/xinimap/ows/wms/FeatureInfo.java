package org.xinimap.ows.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.encode.CoordinateWriting;
import org.xinimap.encode.GeoJsonEncoder;
import org.xinimap.encode.OutputContext;
import org.xinimap.http.QueryParameter;
import org.xinimap.layer.LayerFeature;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.render.FeaturePicker;

/** Answers to GetFeatureInfo (WMS 1.3.0, clause 7.4): the features whose symbols are at a pixel. */
@Component
final class FeatureInfo {
    static final List<String> FORMATS = List.of("text/plain", "text/html", "application/json");

    private static final double USUAL_TOLERANCE = 3;
    private static final double MOST_TOLERANCE = 50;
    private static final int MOST_FEATURES = 1000;

    private final FeaturePicker picker;

    FeatureInfo(FeaturePicker picker) {
        this.picker = picker;
    }

    /** Features of one layer. */
    private record Found(MapRequest.Drawn layer, List<LayerFeature> features) {}

    /** An answer. */
    record Answer(String mediaType, byte[] body) {}

    Answer answer(KeyValues pairs, WmsVersion version, MapRequest map) throws IOException {
        String format = pairs.get("INFO_FORMAT").orElse("text/plain");
        if (!FORMATS.contains(format)) {
            throw new OwsException(
                    OwsCode.INVALID_FORMAT,
                    "INFO_FORMAT",
                    "Parameter 'INFO_FORMAT' is '%s'; accepted: %s".formatted(format, String.join(", ", FORMATS)));
        }
        List<Found> found = found(pairs, version, map);
        return switch (format) {
            case "application/json" -> new Answer("application/json", json(found));
            case "text/html" -> new Answer("text/html;charset=UTF-8", html(found, map.language()));
            default -> new Answer("text/plain;charset=UTF-8", text(found, map.language()));
        };
    }

    private List<Found> found(KeyValues pairs, WmsVersion version, MapRequest map) {
        double x = pixel(
                pairs, version == WmsVersion.V1_3_0 ? "I" : "X", map.view().width());
        double y = pixel(
                pairs, version == WmsVersion.V1_3_0 ? "J" : "Y", map.view().height());
        double tolerance = number(pairs, "BUFFER", USUAL_TOLERANCE, MOST_TOLERANCE);
        int limit = (int) number(pairs, "FEATURE_COUNT", 1, MOST_FEATURES);
        List<String> names = Arrays.stream(pairs.require("QUERY_LAYERS").split(",", -1))
                .map(name -> name.strip().substring(name.strip().indexOf(':') + 1))
                .toList();
        List<Found> all = new ArrayList<>();
        for (String name : names) {
            List<MapRequest.Drawn> drawn = map.layers().stream()
                    .filter(layer -> layer.layer().name().equals(name))
                    .toList();
            if (drawn.isEmpty()) {
                throw new OwsException(
                        OwsCode.LAYER_NOT_DEFINED,
                        "QUERY_LAYERS",
                        "Layer '%s' is not among LAYERS; accepted: layers of the map".formatted(name));
            }
            for (MapRequest.Drawn layer : drawn) {
                all.add(new Found(layer, picker.pick(map.view(), layer.map(), x + 0.5, y + 0.5, tolerance, limit)));
            }
        }
        return all;
    }

    private static double pixel(KeyValues pairs, String name, int size) {
        String text = pairs.require(name);
        String accepted = "a pixel of the map, 0 to " + (size - 1);
        try {
            int value = Integer.parseInt(text);
            if (value >= 0 && value < size) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Refused like one outside the map.
        }
        throw new OwsException(
                OwsCode.INVALID_POINT, name, "Parameter '%s' is '%s'; accepted: %s".formatted(name, text, accepted));
    }

    private static double number(KeyValues pairs, String name, double usual, double most) {
        String accepted = "a number from 0 to %.0f".formatted(most);
        double value = pairs.get(name)
                .map(text -> QueryParameter.finite(name, text, accepted))
                .orElse(usual);
        if (value < 0 || value > most) {
            throw new InvalidParameter(name, Double.toString(value), accepted);
        }
        return value;
    }

    private static byte[] json(List<Found> found) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
        boolean first = true;
        for (Found layer : found) {
            for (LayerFeature feature : layer.features()) {
                if (!first) {
                    out.write(',');
                }
                first = false;
                try (GeoJsonEncoder encoder = new GeoJsonEncoder(out, CoordinateWriting.of(Crs.CRS84))) {
                    encoder.feature(feature, List.of());
                }
            }
        }
        out.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] text(List<Found> found, Locale language) {
        StringBuilder text = new StringBuilder();
        for (Found layer : found) {
            OutputContext context = OutputContext.of(layer.layer().layer().definition(), language, Crs.CRS84);
            for (LayerFeature feature : layer.features()) {
                text.append(layer.layer().layer().definition().title().in(language))
                        .append(' ')
                        .append(feature.getID())
                        .append('\n');
                attributes(
                        feature,
                        (name, value) -> text.append("  ")
                                .append(context.label(name))
                                .append(" = ")
                                .append(value)
                                .append('\n'));
            }
        }
        if (text.isEmpty()) {
            text.append(language.getLanguage().equals("zh") ? "此处没有要素。\n" : "No feature here.\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] html(List<Found> found, Locale language) {
        boolean zh = language.getLanguage().equals("zh");
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(zh ? "zh-CN" : "en")
                .append("\"><head><meta charset=\"utf-8\"><title>Xinimap</title><style>"
                        + "body{font:14px/1.5 sans-serif;margin:8px}table{border-collapse:collapse;margin:0 0 12px}"
                        + "caption{font-weight:600;text-align:left;padding:4px 0}"
                        + "th,td{border-bottom:1px solid #ddd;padding:2px 10px 2px 0;text-align:left;vertical-align:top}"
                        + "th{color:#555;font-weight:400;white-space:nowrap}</style></head><body>");
        int features = 0;
        for (Found layer : found) {
            OutputContext context = OutputContext.of(layer.layer().layer().definition(), language, Crs.CRS84);
            for (LayerFeature feature : layer.features()) {
                features++;
                html.append("<table><caption>")
                        .append(HtmlUtils.htmlEscape(
                                layer.layer().layer().definition().title().in(language)))
                        .append("</caption>");
                attributes(
                        feature,
                        (name, value) -> html.append("<tr><th>")
                                .append(HtmlUtils.htmlEscape(context.label(name)))
                                .append("</th><td>")
                                .append(HtmlUtils.htmlEscape(value))
                                .append("</td></tr>"));
                html.append("</table>");
            }
        }
        if (features == 0) {
            html.append(zh ? "<p>此处没有要素。</p>" : "<p>No feature here.</p>");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private interface AttributeVisitor {
        void visit(String name, String value);
    }

    private static void attributes(LayerFeature feature, AttributeVisitor visitor) {
        for (AttributeDescriptor attribute : feature.getFeatureType().getAttributeDescriptors()) {
            Object value = feature.getAttribute(attribute.getLocalName());
            if (value != null && !(value instanceof Geometry)) {
                visitor.visit(attribute.getLocalName(), Objects.toString(value));
            }
        }
    }
}
