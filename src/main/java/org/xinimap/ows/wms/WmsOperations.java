package org.xinimap.ows.wms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xinimap.InvalidParameter;
import org.xinimap.http.QueryParameter;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.ServiceMetadata;
import org.xinimap.ows.XmlWriter;
import org.xinimap.render.Legend;
import org.xinimap.style.LayerStyle;
import org.xinimap.style.LayerStyles;
import org.xinimap.style.SldVersion;
import org.xinimap.style.StyleWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Carries out the requests of the service. */
@Component
final class WmsOperations {
    private static final int MOST_SYMBOL = 512;
    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceMetadata service;
    private final LayerCatalog catalog;
    private final LayerStyles styles;
    private final MapRequestReader reader;
    private final MapAnswers maps;
    private final FeatureInfo info;
    private final LegendSizes legends;
    private final MapLimits limits;

    WmsOperations(
            ServiceMetadata service,
            LayerCatalog catalog,
            LayerStyles styles,
            MapRequestReader reader,
            MapAnswers maps,
            FeatureInfo info,
            LegendSizes legends,
            MapLimits limits) {
        this.service = service;
        this.catalog = catalog;
        this.styles = styles;
        this.reader = reader;
        this.maps = maps;
        this.info = info;
        this.legends = legends;
        this.limits = limits;
    }

    void answer(KeyValues pairs, WmsVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String operation = pairs.require("REQUEST");
        switch (operation.toLowerCase(Locale.ROOT)) {
            case "getcapabilities", "capabilities" -> capabilities(pairs, version, request, response);
            case "getmap", "map" -> map(pairs, version, request, response);
            case "getfeatureinfo", "feature_info" -> {
                FeatureInfo.Answer answer =
                        info.answer(pairs, version, reader.read(pairs, version, language(pairs, request)));
                send(answer.mediaType(), answer.body(), response);
            }
            case "getlegendgraphic" -> legend(pairs, request, response);
            case "getstyles" -> getStyles(pairs, response);
            case "describelayer" -> describe(pairs, request, response);
            default ->
                throw new OwsException(
                        OwsCode.OPERATION_NOT_SUPPORTED,
                        "REQUEST",
                        "Parameter 'REQUEST' is '%s'; accepted: GetCapabilities, GetMap, GetFeatureInfo, GetLegendGraphic, GetStyles, DescribeLayer"
                                .formatted(operation));
        }
    }

    private static Locale language(KeyValues pairs, HttpServletRequest request) {
        String language = pairs.get("LANGUAGE", "LANG")
                .orElseGet(() -> request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                        ? "zh"
                        : request.getLocale().getLanguage())
                .toLowerCase(Locale.ROOT);
        return language.startsWith("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    private static String address(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString() + request.getServletPath();
    }

    private void capabilities(
            KeyValues pairs, WmsVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long sequence = 1;
        for (Layer layer : catalog.layers()) {
            sequence += layer.current().version();
        }
        checkSequence(pairs, sequence);
        WmsCapabilities document = new WmsCapabilities(
                version, service, address(request), language(pairs, request), limits, legends, Long.toString(sequence));
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        send(
                version == WmsVersion.V1_3_0 ? "text/xml;charset=UTF-8" : "application/vnd.ogc.wms_xml;charset=UTF-8",
                document.write(catalog.layers(), styles::of),
                response);
    }

    /** WMS 1.3.0, clause 7.2.3.5. */
    private static void checkSequence(KeyValues pairs, long sequence) {
        Optional<String> known = pairs.get("UPDATESEQUENCE");
        if (known.isEmpty()) {
            return;
        }
        int order = known.get().matches("\\d{1,18}") ? Long.compare(Long.parseLong(known.get()), sequence) : 1;
        if (order == 0) {
            throw new OwsException(
                    OwsCode.CURRENT_UPDATE_SEQUENCE, "UPDATESEQUENCE", "The capabilities have not changed");
        }
        if (order > 0) {
            throw new OwsException(
                    OwsCode.INVALID_UPDATE_SEQUENCE,
                    "UPDATESEQUENCE",
                    "Parameter 'UPDATESEQUENCE' is '%s'; accepted: a number up to %d".formatted(known.get(), sequence));
        }
    }

    private void map(KeyValues pairs, WmsVersion version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        MapFormat format = MapFormat.named(pairs.require("FORMAT"));
        MapRequest map = reader.read(pairs, version, language(pairs, request));
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        String tag = "\""
                + UUID.nameUUIDFromBytes((map.state() + map.language() + query).getBytes(StandardCharsets.UTF_8))
                + "\"";
        boolean cacheable = request.getMethod().equals("GET");
        if (cacheable) {
            response.setHeader(HttpHeaders.ETAG, tag);
            // To be asked again each time: an edit shows at once, and what has not changed is not drawn.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(HttpStatus.NOT_MODIFIED.value());
                return;
            }
        }
        send(format.mediaType(), format.encode(maps.draw(map)), response);
    }

    private void legend(KeyValues pairs, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Layer layer = reader.layer("LAYER", pairs.require("LAYER", "LAYERS"));
        LayerStyle style = reader.style(layer, pairs.get("STYLE", "STYLES").orElse(""));
        Locale language = language(pairs, request);
        List<Legend.Entry> entries = legends.entries(
                style,
                pairs.get("RULE"),
                pairs.get("SCALE").map(text -> QueryParameter.finite("SCALE", text, "a scale denominator")),
                size(pairs, "WIDTH", LegendSizes.SYMBOL_WIDTH),
                size(pairs, "HEIGHT", LegendSizes.SYMBOL_HEIGHT),
                language);
        String format = pairs.get("FORMAT").orElse("image/png");
        if (format.equals("application/json")) {
            send("application/json", json(layer, style, entries, language), response);
            return;
        }
        boolean transparent = pairs.get("TRANSPARENT").orElse("").equalsIgnoreCase("TRUE");
        MapFormat picture = MapFormat.named(format);
        send(picture.mediaType(), picture.encode(legends.draw(entries, transparent)), response);
    }

    private static int size(KeyValues pairs, String name, int usual) {
        String accepted = "a whole number of pixels from 1 to " + MOST_SYMBOL;
        double value = pairs.get(name)
                .map(text -> QueryParameter.finite(name, text, accepted))
                .orElse((double) usual);
        if (value < 1 || value > MOST_SYMBOL) {
            throw new InvalidParameter(name, Double.toString(value), accepted);
        }
        return (int) value;
    }

    private static byte[] json(Layer layer, LayerStyle style, List<Legend.Entry> entries, Locale language)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("layer", layer.name());
            json.writeStringProperty("title", layer.definition().title().in(language));
            json.writeStringProperty("style", style.name());
            json.writeArrayPropertyStart("rules");
            for (Legend.Entry entry : entries) {
                json.writeStartObject();
                json.writeStringProperty("name", entry.name());
                json.writeStringProperty("title", entry.title());
                json.writeStringProperty(
                        "symbol",
                        "data:image/png;base64,"
                                + Base64.getEncoder().encodeToString(MapFormat.PNG.encode(entry.symbol())));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void getStyles(KeyValues pairs, HttpServletResponse response) throws IOException {
        String names = pairs.require("LAYERS");
        SldVersion version =
                pairs.get("SLD_VER").orElse("1.1.0").startsWith("1.0") ? SldVersion.V1_0_0 : SldVersion.V1_1_0;
        List<String> layers = Arrays.asList(names.split(",", -1));
        if (layers.size() != 1) {
            throw new InvalidParameter("LAYERS", names, "one layer");
        }
        Layer layer = reader.layer("LAYERS", layers.get(0));
        LayerStyle style = reader.style(layer, pairs.get("STYLES").orElse(""));
        send(
                "application/vnd.ogc.sld+xml;charset=UTF-8",
                new StyleWriter().write(layer.name(), style.style(), version),
                response);
    }

    /** SLD profile of WMS 1.1.0, clause 11 and annex A. */
    private void describe(KeyValues pairs, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/wfs?";
        XmlWriter xml = new XmlWriter();
        xml.open("WMS_DescribeLayerResponse", "version", "1.1.1");
        for (String name : pairs.require("LAYERS").split(",", -1)) {
            Layer layer = reader.layer("LAYERS", name.strip());
            xml.open("LayerDescription", "name", layer.name(), "wfs", address, "owsType", "WFS", "owsURL", address)
                    .empty("Query", "typeName", layer.name())
                    .close();
        }
        send("application/vnd.ogc.wms_xml;charset=UTF-8", xml.close().toBytes(), response);
    }

    private static void send(String mediaType, byte[] body, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
