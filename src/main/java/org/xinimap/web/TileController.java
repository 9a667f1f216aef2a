package org.xinimap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xinimap.InvalidParameter;
import org.xinimap.http.NoSuchResource;
import org.xinimap.http.QueryParameter;
import org.xinimap.http.QueryParameters;
import org.xinimap.http.Revalidation;
import org.xinimap.tile.Tile;
import org.xinimap.tile.TileCache;
import org.xinimap.tile.TileFormat;
import org.xinimap.tile.TileMatrix;
import org.xinimap.tile.TileMatrixSet;
import org.xinimap.tile.TileRequest;
import org.xinimap.tile.TiledMap;
import org.xinimap.tile.TiledMaps;

/**
 * Map tiles as web maps ask for them: {@code /tiles/{layer}/{z}/{x}/{y}.png} in the matrices of WebMercatorQuad, with
 * {@code @2x} before the ending for screens of high density, and a TileJSON 3.0.0 description of each map.
 */
@RestController
class TileController {
    private static final QueryParameter<String> VERSION = QueryParameter.text(
            "v", "Version of the map, as its TileJSON names it: with the current one the tile may be kept for ever.");
    private static final QueryParameter<String> LANGUAGE =
            QueryParameter.choice("lang", "Language of labels.", List.of("zh", "en"));
    private static final QueryParameter<String> STYLE =
            QueryParameter.text("style", "Names of styles, one for each layer; empty ones are the default.");
    private static final List<QueryParameter<?>> PARAMETERS = List.of(VERSION, LANGUAGE, STYLE);

    private static final Pattern FILE = Pattern.compile("(\\d{1,9})(@2x)?\\.([a-z]{3,4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final TileMatrixSet SET = TileMatrixSet.WEB_MERCATOR_QUAD;

    private final TiledMaps maps;
    private final TileCache cache;

    TileController(TiledMaps maps, TileCache cache) {
        this.maps = maps;
        this.cache = cache;
    }

    @GetMapping("/tiles/{layers}/{z}/{x}/{file}")
    void tile(
            @PathVariable String layers,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        QueryParameters query = QueryParameters.of(request, PARAMETERS);
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            throw new NoSuchResource(
                    "There is no tile '%s': a file is named {y}.png, {y}@2x.png, {y}.jpg or {y}@2x.jpg."
                            .formatted(file));
        }
        TileFormat format = TileFormat.ofExtension(name.group(3))
                .orElseThrow(() -> new NoSuchResource(
                        "There are no tiles in the format '%s', but in png and jpg.".formatted(name.group(3))));
        Tile tile = tile(z, x, name.group(1));
        TiledMap map = map(layers, query);
        int scale = name.group(2) == null ? 1 : 2;
        TileRequest wanted = new TileRequest(map, tile, format, language(query), scale);
        boolean versioned = query.get(VERSION).filter(map.version()::equals).isPresent();
        if (Revalidation.isAnswer(request, response, wanted.entityTag(), versioned)) {
            return;
        }
        byte[] content = cache.tile(wanted);
        response.setContentType(format.mediaType());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static Tile tile(String z, String x, String y) {
        int level = number("z", z);
        TileMatrix matrix = SET.matrix(level)
                .orElseThrow(() -> new InvalidParameter(
                        "z",
                        z,
                        "a zoom level from 0 to %d".formatted(SET.matrices().size() - 1)));
        int column = number("x", x);
        int row = number("y", y);
        if (column >= matrix.width()) {
            throw new InvalidParameter("x", x, "0 to %d at zoom level %d".formatted(matrix.width() - 1, level));
        }
        if (row >= matrix.height()) {
            throw new InvalidParameter("y", y, "0 to %d at zoom level %d".formatted(matrix.height() - 1, level));
        }
        return new Tile(SET, matrix, column, row);
    }

    private static int number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidParameter(name, text, "a whole number, 0 or more");
        }
        return Integer.parseInt(text);
    }

    private TiledMap map(String layers, QueryParameters query) {
        List<String> styles = query.get(STYLE).map(TileController::split).orElse(List.of());
        return maps.find(split(layers), styles)
                .orElseThrow(() -> new NoSuchResource(
                        "There is no map '%s': give the name of a layer, several with commas between, or the title of a group. The layers are listed at /ogc/collections."
                                .formatted(layers)));
    }

    private static List<String> split(String names) {
        return Arrays.asList(names.split(",", -1));
    }

    private static Locale language(QueryParameters query) {
        return query.get(LANGUAGE).map(Locale::forLanguageTag).orElse(Locale.CHINESE);
    }

    /** TileJSON 3.0.0: the address of the tiles as they are now, so that a client may keep them for ever. */
    @GetMapping(value = "/tiles/{layers}.json", produces = "application/json")
    Map<String, Object> description(@PathVariable String layers, HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request, List.of(LANGUAGE, STYLE));
        TiledMap map = map(layers, query);
        List<String> tail = new ArrayList<>(List.of("v=" + map.version()));
        query.raw().forEach((name, value) -> tail.add(name + "=" + encoded(value)));
        String address = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/tiles/"
                + encoded(layers) + "/{z}/{x}/{y}.png?" + String.join("&", tail);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tilejson", "3.0.0");
        json.put("name", layers);
        json.put("tiles", List.of(address));
        json.put("scheme", "xyz");
        json.put("minzoom", SET.matrices().get(0).level());
        json.put("maxzoom", SET.matrices().get(SET.matrices().size() - 1).level());
        Optional.of(map.extent())
                .filter(extent -> !extent.isNull())
                .ifPresent(extent -> json.put("bounds", bounds(extent)));
        return json;
    }

    private static List<Double> bounds(Envelope extent) {
        return List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
