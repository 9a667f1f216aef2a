package org.xinimap.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinimap.layer.Text;

/**
 * What an administrator says of the portal.
 *
 * @param title the portal's heading
 * @param extent what the map shows first: west, south, east, north in degrees; empty: the extent of the layers
 * @param baseMaps base maps a reader can switch on, none at first; their tiles are the only thing the portal takes from
 *     another host
 */
@ConfigurationProperties("xinimap.portal")
record PortalProperties(
        @DefaultValue Title title,
        @DefaultValue List<Double> extent,
        @DefaultValue List<BaseMap> baseMaps) {

    PortalProperties {
        extent = List.copyOf(extent);
        baseMaps = List.copyOf(baseMaps);
        if (!extent.isEmpty()
                && (extent.size() != 4 || extent.get(0) >= extent.get(2) || extent.get(1) >= extent.get(3))) {
            throw new IllegalArgumentException(
                    "xinimap.portal.extent must be four numbers, west, south, east, north in degrees, but is "
                            + extent);
        }
    }

    record Title(
            @DefaultValue("重点项目图") String zh,
            @DefaultValue("Key projects") String en) {
        Text text() {
            return new Text(zh, en);
        }
    }

    /**
     * A base map in EPSG:3857 on the usual grid.
     *
     * @param id short name, used in links
     * @param type {@code xyz} or {@code wmts}
     * @param url xyz: with {z}, {x}, {y}, {a-c}; wmts: the KVP address, with the access key the provider asks for, such as
     *     {@code https://t0.tianditu.gov.cn/vec_w/wmts?tk=KEY}
     * @param layer wmts: the layer's name, such as {@code vec}
     * @param matrixSet wmts: the tile matrix set, {@code w} by default (Tianditu's name of the usual grid)
     * @param format wmts: the format, {@code tiles} by default (Tianditu's)
     */
    record BaseMap(
            String id,
            Title title,
            @DefaultValue("xyz") Type type,
            String url,
            @DefaultValue("") String attribution,
            @Nullable String layer,
            @DefaultValue("w") String matrixSet,
            @DefaultValue("default") String style,
            @DefaultValue("tiles") String format,
            @DefaultValue("1") int minZoom,
            @DefaultValue("18") int maxZoom) {

        BaseMap {
            if (type == Type.WMTS && layer == null) {
                throw new IllegalArgumentException("xinimap.portal.base-maps: " + id + " is a WMTS and names no layer");
            }
        }

        Optional<String> layerName() {
            return Optional.ofNullable(layer);
        }
    }

    enum Type {
        XYZ,
        WMTS
    }
}
