package org.xinimap.ows.wmts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xinimap.InvalidParameter;
import org.xinimap.http.Revalidation;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerFeature;
import org.xinimap.ows.FeatureInfo;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.ServiceMetadata;
import org.xinimap.render.FeaturePicker;
import org.xinimap.render.MapLayer;
import org.xinimap.render.MapView;
import org.xinimap.tile.Tile;
import org.xinimap.tile.TileCache;
import org.xinimap.tile.TileMatrix;
import org.xinimap.tile.TileRange;
import org.xinimap.tile.TileRequest;
import org.xinimap.tile.TiledMap;
import org.xinimap.tile.TiledMaps;

/** Carries out a request and writes its answer. */
@Component
final class WmtsOperations {
    /** A finger on a screen, or a mouse, misses a thin line by so many pixels. */
    private static final double TOLERANCE = 5;

    private static final int MOST_FEATURES = 10;

    private final ServiceMetadata service;
    private final TiledMaps maps;
    private final TileCache cache;
    private final FeaturePicker picker;

    WmtsOperations(ServiceMetadata service, TiledMaps maps, TileCache cache, FeaturePicker picker) {
        this.service = service;
        this.maps = maps;
        this.cache = cache;
        this.picker = picker;
    }

    /**
     * @throws OwsException if it is refused
     * @throws IOException if the client has left
     */
    void answer(WmtsRequest request, HttpServletRequest http, HttpServletResponse response) throws IOException {
        if (request instanceof WmtsRequest.GetCapabilities wanted) {
            capabilities(wanted, http, response);
        } else if (request instanceof WmtsRequest.GetTile wanted) {
            tile(wanted, http, response);
        } else if (request instanceof WmtsRequest.GetFeatureInfo wanted) {
            featureInfo(wanted, http, response);
        }
    }

    private void capabilities(WmtsRequest.GetCapabilities wanted, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        String root = ServletUriComponentsBuilder.fromContextPath(http).toUriString();
        Locale language = language(wanted.language(), Optional.ofNullable(http.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        byte[] document = new WmtsCapabilities(service, maps, root, language, wanted.sections()).write();
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        send(wanted.mediaType() + ";charset=UTF-8", document, response);
    }

    /** Chinese or English, by a tag or a header. */
    private static Locale language(Optional<String> tag, Optional<String> header) {
        String first = tag.or(() -> header).orElse("en").split("[,;]")[0].strip();
        String language = Locale.forLanguageTag(first).getLanguage();
        return List.of("zh", "chi", "zho").contains(language) ? Locale.CHINESE : Locale.ENGLISH;
    }

    private void tile(WmtsRequest.GetTile wanted, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        TiledMap map = map(wanted, http);
        Locale language = language(wanted.language(), Optional.of("zh"));
        TileRequest request = new TileRequest(map, wanted.tile(), wanted.format(), language, 1);
        if (Revalidation.isAnswer(http, response, request.entityTag(), false)) {
            return;
        }
        send(wanted.format().mediaType(), cache.tile(request), response);
    }

    private void featureInfo(WmtsRequest.GetFeatureInfo wanted, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        TiledMap map = map(wanted.tile(), http);
        Tile tile = wanted.tile().tile();
        MapView view = new MapView(
                new ReferencedEnvelope(tile.envelope(), tile.set().crs().xy()),
                TileMatrix.TILE_SIZE,
                TileMatrix.TILE_SIZE);
        List<FeatureInfo> found = new ArrayList<>();
        int left = MOST_FEATURES;
        for (int at = map.layers().size() - 1; at >= 0 && left > 0; at--) {
            MapLayer drawn = map.layers().get(at);
            Layer layer = maps.catalog().layer(drawn.name()).orElseThrow();
            List<LayerFeature> features = picker.pick(view, drawn, wanted.i() + 0.5, wanted.j() + 0.5, TOLERANCE, left);
            found.add(new FeatureInfo(layer, features));
            left -= features.size();
        }
        Locale language =
                language(wanted.tile().language(), Optional.ofNullable(http.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        send(wanted.format().contentType(), FeatureInfo.write(found, wanted.format(), language), response);
    }

    private TiledMap map(WmtsRequest.GetTile wanted, HttpServletRequest http) {
        boolean rest = http.getPathInfo() != null && http.getPathInfo().length() > 1;
        try {
            TiledMap map = maps.find(List.of(wanted.layer()), List.of(wanted.style()))
                    .orElseThrow(() -> TileParameters.invalid(
                            "layer", wanted.layer(), "a layer the capabilities list, such as " + firstLayer()));
            checkLimits(map, wanted.tile());
            return map;
        } catch (InvalidParameter e) {
            OwsException unknown = TileParameters.invalid("style", e.value(), e.accepted());
            throw rest ? unknown.withStatus(HttpStatus.NOT_FOUND) : unknown;
        } catch (OwsException e) {
            throw rest ? e.withStatus(HttpStatus.NOT_FOUND) : e;
        }
    }

    private String firstLayer() {
        return maps.catalog().layers().stream().findFirst().map(Layer::name).orElse("(there is none)");
    }

    /** What the capabilities say is offered, and no more (clause 7.1.1.3: limits are those of the layer's tiles). */
    private void checkLimits(TiledMap map, Tile tile) {
        Optional<TileRange> limits = maps.limits(map, tile.set(), tile.matrix());
        if (limits.isEmpty()) {
            return;
        }
        TileRange range = limits.get();
        if (tile.row() < range.firstRow() || tile.row() > range.lastRow()) {
            throw outOfRange("TileRow", tile.row(), range.firstRow(), range.lastRow());
        }
        if (tile.column() < range.firstColumn() || tile.column() > range.lastColumn()) {
            throw outOfRange("TileCol", tile.column(), range.firstColumn(), range.lastColumn());
        }
    }

    private static OwsException outOfRange(String name, int given, int first, int last) {
        return new OwsException(
                OwsCode.TILE_OUT_OF_RANGE,
                name,
                "%s is %d; the layer's tiles of this matrix are %d to %d".formatted(name, given, first, last));
    }

    private static void send(String mediaType, byte[] content, HttpServletResponse response) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
