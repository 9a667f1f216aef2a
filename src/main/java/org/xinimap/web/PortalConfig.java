package org.xinimap.web;

import java.util.List;
import java.util.Optional;
import org.xinimap.layer.Text;
import org.xinimap.web.ThemePalette.ThemeSign;

/**
 * What the portal's page asks first.
 *
 * @param extent west, south, east, north in degrees
 */
record PortalConfig(
        Text title,
        List<Double> extent,
        List<PortalLayer> layers,
        List<ThemeSign> themes,
        List<PortalBaseMap> baseMaps) {

    /**
     * A published layer.
     *
     * @param geometry point, line, polygon or any
     * @param count number of features now
     * @param temporal whether its features have a time
     */
    record PortalLayer(
            String name,
            Text title,
            Text description,
            Optional<Text> group,
            boolean visible,
            String geometry,
            long count,
            boolean temporal,
            List<PortalAttribute> attributes) {}

    record PortalAttribute(String name, Text title) {}

    /** A base map as {@link PortalProperties.BaseMap} states it. */
    record PortalBaseMap(
            String id,
            Text title,
            String type,
            String url,
            String attribution,
            Optional<String> layer,
            String matrixSet,
            String style,
            String format,
            int minZoom,
            int maxZoom) {}
}
