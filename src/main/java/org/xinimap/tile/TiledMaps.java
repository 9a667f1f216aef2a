package org.xinimap.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.Snapshot;
import org.xinimap.layer.Text;
import org.xinimap.render.MapLayer;
import org.xinimap.style.LayerStyle;
import org.xinimap.style.LayerStyles;

/**
 * The maps that can be asked for in tiles: a layer, several, or a group of the catalogue, as they are now. Safe for use by many
 * threads.
 */
public final class TiledMaps {
    /** Symbols reach beyond their features; tiles so far from the outermost ones are offered too. */
    static final int MARGIN = 64;

    private static final int VERSION_DIGITS = 20;
    private static final int MOST_LAYERS = 100;

    private final LayerCatalog catalog;
    private final LayerStyles styles;
    private final Predicate<Layer> lasting;
    private final String program;
    private final String start;
    private final Cache<Extent, Envelope> extents =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private record Extent(String version, String set) {}

    /**
     * @param lasting whether a layer's version means the same after a restart
     * @param program identifies the program and the store: other ones draw other tiles of the same versions
     */
    public TiledMaps(LayerCatalog catalog, LayerStyles styles, Predicate<Layer> lasting, String program) {
        this.catalog = catalog;
        this.styles = styles;
        this.lasting = lasting;
        this.program = program;
        this.start = Long.toString(System.currentTimeMillis(), 36) + Long.toString(System.nanoTime(), 36);
    }

    public LayerCatalog catalog() {
        return catalog;
    }

    public List<LayerStyle> styles(Layer layer) {
        return styles.of(layer);
    }

    /**
     * The map of these layers, the first at the bottom. A name that no layer has may be a group's title: its layers are
     * those a map shows at first, in the catalogue's order.
     *
     * @param styleNames one for each name, an empty one for the default; or none at all
     * @return empty if a name is not known
     * @throws InvalidParameter if a layer has no such style, or there are too many
     */
    public Optional<TiledMap> find(List<String> names, List<String> styleNames) {
        if (names.size() > MOST_LAYERS) {
            throw new InvalidParameter("layer", String.join(",", names), "at most %d layers".formatted(MOST_LAYERS));
        }
        if (!styleNames.isEmpty() && styleNames.size() != names.size()) {
            throw new InvalidParameter("style", String.join(",", styleNames), "a style for each layer, or none");
        }
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Layer> layers = layers(names.get(i));
            if (layers.isEmpty()) {
                return Optional.empty();
            }
            String style = styleNames.isEmpty() ? "" : styleNames.get(i);
            layers.forEach(layer -> drawn.add(drawn(layer, style)));
        }
        return Optional.of(map(drawn));
    }

    /** The map of one layer. */
    public TiledMap of(Layer layer, LayerStyle style) {
        return map(List.of(new Drawn(layer, style, layer.current())));
    }

    private record Drawn(Layer layer, LayerStyle style, FeatureSource source) {}

    private List<Layer> layers(String name) {
        Optional<Layer> layer = catalog.layer(name);
        if (layer.isPresent()) {
            return List.of(layer.get());
        }
        List<Layer> group = catalog.layers().stream()
                .filter(each -> each.definition()
                        .group()
                        .filter(title -> isCalled(title, name))
                        .isPresent())
                .toList();
        List<Layer> shown =
                group.stream().filter(each -> each.definition().visible()).toList();
        return shown.isEmpty() ? group : shown;
    }

    private static boolean isCalled(Text title, String name) {
        return title.zh().equals(name) || title.en().equals(name);
    }

    private Drawn drawn(Layer layer, String style) {
        List<LayerStyle> offered = styles.of(layer);
        // "default" is what WMTS clients send that look at no capabilities.
        LayerStyle chosen = offered.stream()
                .filter(each -> each.name().equals(style))
                .findFirst()
                .or(() -> style.isEmpty() || style.equals("default") ? Optional.of(offered.get(0)) : Optional.empty())
                .orElseThrow(() -> new InvalidParameter(
                        "style",
                        style,
                        String.join(", ", offered.stream().map(LayerStyle::name).toList())));
        return new Drawn(layer, chosen, layer.current());
    }

    private TiledMap map(List<Drawn> drawn) {
        StringBuilder name = new StringBuilder();
        StringBuilder content = new StringBuilder(program);
        Envelope extent = new Envelope();
        List<MapLayer> layers = new ArrayList<>();
        for (Drawn each : drawn) {
            name.append(name.length() == 0 ? "" : ",")
                    .append(each.layer.name())
                    .append(':')
                    .append(each.style.name());
            content.append('\n')
                    .append(each.layer.name())
                    .append('\t')
                    .append(identity(each))
                    .append('\t')
                    .append(each.style.hash());
            extent.expandToInclude(each.source.extent());
            layers.add(new MapLayer(each.layer.name(), each.source, each.style.style(), Filter.INCLUDE));
        }
        return new TiledMap(name.toString(), digest(content.toString()), layers, extent);
    }

    /**
     * What tells the layer's content from any other it ever had. The version alone would not tell that the catalogue was
     * edited, nor that the store's file was replaced by one that has come to the same number.
     */
    private String identity(Drawn drawn) {
        LayerDefinition definition = drawn.layer.definition();
        StringBuilder identity = new StringBuilder()
                .append(definition.source())
                .append('|')
                .append(definition.filter().orElse(""))
                .append('|')
                .append(definition.geometry().map(Enum::name).orElse(""))
                .append('|')
                .append(definition.crs().orElse(""))
                .append('|')
                .append(drawn.source.version());
        if (!lasting.test(drawn.layer)) {
            identity.append('|').append(start);
        }
        if (drawn.source instanceof Snapshot snapshot) {
            identity.append('|').append(snapshot.count()).append('|').append(new Envelope(snapshot.extent()));
        }
        return identity.toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The area that a map's features cover in the CRS of a set, x first; empty if the set shows none of it. */
    public Envelope extent(TiledMap map, TileMatrixSet set) {
        return extents.get(new Extent(map.version(), set.id()), key -> set.project(map.extent()));
    }

    /** The tiles of a matrix that the map fills; empty where there is nothing to draw. */
    public Optional<TileRange> limits(TiledMap map, TileMatrixSet set, TileMatrix matrix) {
        Envelope area = extent(map, set);
        return area.isNull() ? Optional.empty() : Optional.of(matrix.range(area, MARGIN));
    }
}
