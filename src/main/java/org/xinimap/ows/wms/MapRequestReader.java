package org.xinimap.ows.wms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyledLayer;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.http.QueryParameter;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.filter.FilterLanguage;
import org.xinimap.layer.filter.FilterParser;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.render.MapLayer;
import org.xinimap.render.MapView;
import org.xinimap.style.LayerStyle;
import org.xinimap.style.LayerStyles;
import org.xinimap.style.StyleFault;
import org.xinimap.style.StyleReader;

/** Reads what a map shows from the pairs of a request. */
@Component
final class MapRequestReader {
    private static final double LEAST_DPI = 20;
    private static final double MOST_DPI = 1200;
    private static final int MOST_LAYERS = 200;
    private static final int WHITE = 0xffffffff;

    private final LayerCatalog catalog;
    private final LayerStyles styles;
    private final MapLimits limits;

    MapRequestReader(LayerCatalog catalog, LayerStyles styles, MapLimits limits) {
        this.catalog = catalog;
        this.styles = styles;
        this.limits = limits;
    }

    MapRequest read(KeyValues pairs, WmsVersion version, Locale language) {
        Crs crs = version.crs(pairs);
        MapView view = view(pairs, crs);
        List<MapRequest.Drawn> layers = new ArrayList<>();
        StringBuilder state = new StringBuilder();
        Map<String, List<Style>> own = ownStyles(pairs);
        List<String> names = list(pairs.get("LAYERS").orElseGet(() -> String.join(",", own.keySet())));
        if (names.isEmpty()) {
            throw OwsException.missing("LAYERS");
        }
        if (names.size() > MOST_LAYERS) {
            throw new InvalidParameter("LAYERS", names.size() + " layers", "at most %d layers".formatted(MOST_LAYERS));
        }
        List<String> wanted = styleNames(pairs, names.size());
        List<String> filters = filters(pairs, names.size());
        for (int i = 0; i < names.size(); i++) {
            Layer layer = layer("LAYERS", names.get(i));
            FeatureSource source = layer.current();
            Filter filter = filters.get(i).isBlank()
                    ? Filter.INCLUDE
                    : FilterParser.parse("cql_filter", filters.get(i), FilterLanguage.ECQL, source.schema(), Crs.CRS84);
            state.append(source.version()).append(' ');
            for (Style style : chosen(layer, wanted.get(i), own, state)) {
                layers.add(new MapRequest.Drawn(layer, new MapLayer(layer.name(), source, style, filter)));
            }
        }
        return new MapRequest(view, crs, layers, background(pairs), language, state.toString());
    }

    /** @throws OwsException LayerNotDefined */
    Layer layer(String parameter, String name) {
        return catalog.layer(name.substring(name.indexOf(':') + 1))
                .or(() -> catalog.layer(name))
                .orElseThrow(() -> new OwsException(
                        OwsCode.LAYER_NOT_DEFINED,
                        parameter,
                        "There is no layer '%s'; accepted: %s"
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                catalog.layers().stream()
                                                        .map(Layer::name)
                                                        .toList()))));
    }

    /** @throws OwsException StyleNotDefined */
    LayerStyle style(Layer layer, String name) {
        List<LayerStyle> offered = styles.of(layer);
        if (name.isBlank() || name.equals("default")) {
            return offered.get(0);
        }
        return offered.stream()
                .filter(style -> style.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OwsException(
                        OwsCode.STYLE_NOT_DEFINED,
                        "STYLES",
                        "Layer '%s' has no style '%s'; accepted: %s"
                                .formatted(
                                        layer.name(),
                                        name,
                                        String.join(
                                                ", ",
                                                offered.stream()
                                                        .map(LayerStyle::name)
                                                        .toList()))));
    }

    private List<Style> chosen(Layer layer, String name, Map<String, List<Style>> own, StringBuilder state) {
        if (own.containsKey(layer.name())) {
            return own.get(layer.name());
        }
        LayerStyle style = style(layer, name);
        state.append(style.hash()).append(' ');
        return List.of(style.style());
    }

    /** The styles that come with the request (SLD 1.1, clause 9). An address is not followed. */
    private Map<String, List<Style>> ownStyles(KeyValues pairs) {
        if (pairs.has("SLD")) {
            throw new OwsException(
                    OwsCode.OPTION_NOT_SUPPORTED,
                    "SLD",
                    "Styles are not fetched from addresses; send SLD_BODY instead");
        }
        Optional<String> body = pairs.get("SLD_BODY");
        if (body.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Style>> found = new LinkedHashMap<>();
        try {
            for (StyledLayer layer : new StyleReader(styles.folder())
                    .read(body.get().getBytes(StandardCharsets.UTF_8))
                    .descriptor()
                    .getStyledLayers()) {
                if (layer instanceof NamedLayer named && named.getStyles().length > 0) {
                    Layer drawn = layer("SLD_BODY", named.getName());
                    found.computeIfAbsent(drawn.name(), key -> new ArrayList<>())
                            .addAll(Arrays.asList(named.getStyles()));
                }
            }
        } catch (StyleFault e) {
            throw new InvalidParameter(
                    "SLD_BODY",
                    body.get().substring(0, Math.min(60, body.get().length())),
                    "an SLD document (line %d, column %d: %s)".formatted(e.line(), e.column(), e.getMessage()),
                    e);
        }
        return found;
    }

    private static List<String> list(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> styleNames(KeyValues pairs, int count) {
        List<String> given = list(pairs.get("STYLES").orElse(""));
        if (given.isEmpty()) {
            return java.util.Collections.nCopies(count, "");
        }
        if (given.size() != count) {
            throw new OwsException(
                    OwsCode.STYLE_NOT_DEFINED,
                    "STYLES",
                    "%d styles are named for %d layers; accepted: one each, or none".formatted(given.size(), count));
        }
        return given;
    }

    /** As in GeoServer: one for each layer, separated by semicolons; a single one is for all. */
    private static List<String> filters(KeyValues pairs, int count) {
        Optional<String> given = pairs.get("CQL_FILTER");
        if (given.isEmpty()) {
            return java.util.Collections.nCopies(count, "");
        }
        List<String> filters = Arrays.asList(given.get().split(";", -1));
        if (filters.size() == 1) {
            return java.util.Collections.nCopies(count, filters.get(0));
        }
        if (filters.size() != count) {
            throw new InvalidParameter(
                    "CQL_FILTER", given.get(), "one filter for all layers, or one for each, separated by ;");
        }
        return filters;
    }

    private MapView view(KeyValues pairs, Crs crs) {
        int width = pixels(pairs, "WIDTH", limits.width());
        int height = pixels(pairs, "HEIGHT", limits.height());
        String text = pairs.require("BBOX");
        String accepted = "four numbers separated by commas, the lower before the higher, in the axis order of the CRS";
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new InvalidParameter("BBOX", text, accepted);
        }
        double[] n = Arrays.stream(parts)
                .mapToDouble(part -> QueryParameter.finite("BBOX", part, accepted))
                .toArray();
        int x = crs.flipped() ? 1 : 0;
        if (n[2] <= n[0] || n[3] <= n[1]) {
            throw new InvalidParameter("BBOX", text, accepted);
        }
        ReferencedEnvelope extent = new ReferencedEnvelope(n[x], n[2 + x], n[1 - x], n[3 - x], crs.xy());
        return new MapView(extent, width, height, dpi(pairs), angle(pairs));
    }

    private static int pixels(KeyValues pairs, String name, int most) {
        String text = pairs.require(name);
        String accepted = "a whole number of pixels from 1 to %d".formatted(most);
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new InvalidParameter(name, text, accepted, e);
        }
        throw new InvalidParameter(name, text, accepted);
    }

    /** As QGIS, MapServer and GeoServer spell it. */
    private static double dpi(KeyValues pairs) {
        Optional<String> given = pairs.get("DPI", "MAP_RESOLUTION")
                .or(() -> pairs.get("FORMAT_OPTIONS").stream()
                        .flatMap(options -> Arrays.stream(options.split(";", -1)))
                        .filter(option ->
                                option.strip().toLowerCase(Locale.ROOT).startsWith("dpi:"))
                        .map(option -> option.strip().substring(4))
                        .findFirst());
        if (given.isEmpty()) {
            return MapView.OGC_DPI;
        }
        double dpi = QueryParameter.finite("DPI", given.get(), "pixels per inch");
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new InvalidParameter(
                    "DPI", given.get(), "pixels per inch from %.0f to %.0f".formatted(LEAST_DPI, MOST_DPI));
        }
        return dpi;
    }

    private static double angle(KeyValues pairs) {
        return pairs.get("ANGLE")
                .map(text -> QueryParameter.finite("ANGLE", text, "degrees clockwise"))
                .orElse(0.0);
    }

    private static int background(KeyValues pairs) {
        String transparent = pairs.get("TRANSPARENT").orElse("FALSE");
        if (!transparent.equalsIgnoreCase("TRUE") && !transparent.equalsIgnoreCase("FALSE")) {
            throw new InvalidParameter("TRANSPARENT", transparent, "TRUE or FALSE");
        }
        String colour = pairs.get("BGCOLOR").orElse("0xFFFFFF");
        if (!colour.matches("(?i)(0x|#)?[0-9a-f]{6}")) {
            throw new InvalidParameter("BGCOLOR", colour, "a colour such as 0xFFFFFF");
        }
        if (transparent.equalsIgnoreCase("TRUE")) {
            return 0;
        }
        return WHITE & 0xff000000 | Integer.parseInt(colour.substring(colour.length() - 6), 16);
    }
}
