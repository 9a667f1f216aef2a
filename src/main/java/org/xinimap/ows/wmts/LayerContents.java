package org.xinimap.ows.wmts;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Text;
import org.xinimap.ows.FeatureInfo;
import org.xinimap.ows.XmlWriter;
import org.xinimap.style.LayerStyle;
import org.xinimap.tile.TileFormat;
import org.xinimap.tile.TileMatrix;
import org.xinimap.tile.TileMatrixSet;
import org.xinimap.tile.TileRange;
import org.xinimap.tile.TiledMap;
import org.xinimap.tile.TiledMaps;

/** The layers, tile matrix sets and themes of the capabilities (OGC 07-057r7, clauses 7.1.1.2 to 7.1.1.4). */
final class LayerContents {
    private final XmlWriter xml;
    private final TiledMaps maps;
    private final String root;
    private final Locale language;

    LayerContents(XmlWriter xml, TiledMaps maps, String root, Locale language) {
        this.xml = xml;
        this.maps = maps;
        this.root = root;
        this.language = language;
    }

    void contents() {
        xml.open("Contents");
        maps.catalog().layers().forEach(this::layer);
        TileMatrixSet.ALL.forEach(this::set);
        xml.close();
    }

    private void layer(Layer layer) {
        List<LayerStyle> styles = maps.styles(layer);
        TiledMap map = maps.of(layer, styles.get(0));
        xml.open("Layer").element("ows:Title", layer.definition().title().in(language));
        String description = layer.definition().description().in(language);
        if (!description.isBlank()) {
            xml.element("ows:Abstract", description);
        }
        if (!map.extent().isNull()) {
            Envelope extent = map.extent();
            xml.open("ows:WGS84BoundingBox")
                    .element("ows:LowerCorner", extent.getMinX() + " " + extent.getMinY())
                    .element("ows:UpperCorner", extent.getMaxX() + " " + extent.getMaxY())
                    .close();
        }
        xml.element("ows:Identifier", layer.name());
        for (int i = 0; i < styles.size(); i++) {
            style(layer, styles.get(i), i == 0);
        }
        for (TileFormat format : TileFormat.values()) {
            xml.element("Format", format.mediaType());
        }
        for (FeatureInfo.Format format : FeatureInfo.Format.values()) {
            xml.element("InfoFormat", format.mediaType());
        }
        TileMatrixSet.ALL.forEach(set -> link(map, set));
        addresses(layer);
        xml.close();
    }

    private void style(Layer layer, LayerStyle style, boolean isDefault) {
        String legend = root + "/wms?service=WMS&version=1.3.0&request=GetLegendGraphic&sld_version=1.1.0"
                + "&format=image/png&layer=" + encoded(layer.name()) + "&style=" + encoded(style.name());
        xml.open("Style", "isDefault", Boolean.toString(isDefault))
                .element("ows:Title", style.title().in(language))
                .element("ows:Identifier", style.name())
                .empty("LegendURL", "format", "image/png", "xlink:href", legend)
                .close();
    }

    private void link(TiledMap map, TileMatrixSet set) {
        xml.open("TileMatrixSetLink").element("TileMatrixSet", set.id());
        boolean limited = maps.limits(map, set, set.matrices().get(0)).isPresent();
        if (limited) {
            xml.open("TileMatrixSetLimits");
            for (TileMatrix matrix : set.matrices()) {
                maps.limits(map, set, matrix).ifPresent(range -> limits(matrix, range));
            }
            xml.close();
        }
        xml.close();
    }

    private void limits(TileMatrix matrix, TileRange range) {
        xml.open("TileMatrixLimits")
                .element("TileMatrix", matrix.id())
                .element("MinTileRow", Integer.toString(range.firstRow()))
                .element("MaxTileRow", Integer.toString(range.lastRow()))
                .element("MinTileCol", Integer.toString(range.firstColumn()))
                .element("MaxTileCol", Integer.toString(range.lastColumn()))
                .close();
    }

    private void addresses(Layer layer) {
        String tile = root + "/wmts" + RestReader.TILES + "/" + encoded(layer.name())
                + "/{style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}";
        for (TileFormat format : TileFormat.values()) {
            address(format.mediaType(), "tile", tile + "." + format.extension());
        }
        for (FeatureInfo.Format format : FeatureInfo.Format.values()) {
            address(format.mediaType(), "FeatureInfo", tile + "/{J}/{I}." + TileParameters.extension(format));
        }
    }

    private void address(String mediaType, String kind, String template) {
        xml.empty("ResourceURL", "format", mediaType, "resourceType", kind, "template", template);
    }

    private void set(TileMatrixSet set) {
        xml.open("TileMatrixSet")
                .element("ows:Title", set.title().in(language))
                .element("ows:Identifier", set.id())
                .element("ows:SupportedCRS", set.crs().urn());
        set.wellKnownScaleSet().ifPresent(urn -> xml.element("WellKnownScaleSet", urn));
        for (TileMatrix matrix : set.matrices()) {
            // In the axis order of the CRS: table 13, TopLeftCorner.
            String corner = set.crs().flipped()
                    ? number(matrix.top()) + " " + number(matrix.left())
                    : number(matrix.left()) + " " + number(matrix.top());
            xml.open("TileMatrix")
                    .element("ows:Identifier", matrix.id())
                    .element("ScaleDenominator", number(matrix.scaleDenominator()))
                    .element("TopLeftCorner", corner)
                    .element("TileWidth", Integer.toString(TileMatrix.TILE_SIZE))
                    .element("TileHeight", Integer.toString(TileMatrix.TILE_SIZE))
                    .element("MatrixWidth", Integer.toString(matrix.width()))
                    .element("MatrixHeight", Integer.toString(matrix.height()))
                    .close();
        }
        xml.close();
    }

    /** Without an exponent, which some clients cannot read. */
    private static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    /** The groups of the catalogue, each with its layers. */
    void themes() {
        Map<Text, Set<String>> groups = new LinkedHashMap<>();
        for (Layer layer : maps.catalog().layers()) {
            Optional<Text> group = layer.definition().group();
            group.ifPresent(title ->
                    groups.computeIfAbsent(title, key -> new LinkedHashSet<>()).add(layer.name()));
        }
        xml.open("Themes");
        groups.forEach((title, layers) -> {
            xml.open("Theme").element("ows:Title", title.in(language)).element("ows:Identifier", title.en());
            layers.forEach(layer -> xml.element("LayerRef", layer));
            xml.close();
        });
        xml.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
