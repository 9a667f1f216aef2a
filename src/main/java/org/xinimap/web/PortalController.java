package org.xinimap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.GeometryKind;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.LayerDefinition.AttributeLabel;
import org.xinimap.layer.Text;
import org.xinimap.web.PortalConfig.PortalAttribute;
import org.xinimap.web.PortalConfig.PortalBaseMap;
import org.xinimap.web.PortalConfig.PortalLayer;

/** {@code GET /portal/config}: which layers, themes and base maps the portal shows. */
@RestController
class PortalController {
    /** Shown when no layer has a feature: China. */
    private static final Envelope CHINA = new Envelope(73, 135, 18, 54);

    private final LayerCatalog catalog;
    private final PortalProperties properties;

    PortalController(LayerCatalog catalog, PortalProperties properties) {
        this.catalog = catalog;
        this.properties = properties;
    }

    @GetMapping("/portal/config")
    ResponseEntity<PortalConfig> config() {
        PortalConfig config = new PortalConfig(
                properties.title().text(),
                properties.extent().isEmpty() ? extent() : properties.extent(),
                catalog.layers().stream().map(PortalController::layer).toList(),
                ThemePalette.signs(),
                properties.baseMaps().stream().map(PortalController::baseMap).toList());
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(config);
    }

    private static PortalLayer layer(Layer layer) {
        LayerDefinition definition = layer.definition();
        FeatureSource source = layer.current();
        return new PortalLayer(
                definition.name(),
                definition.title(),
                definition.description(),
                definition.group(),
                definition.visible(),
                definition
                        .geometry()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse("any"),
                source.count(),
                definition.temporal().isPresent(),
                attributes(definition, source));
    }

    /** The labelled attributes in their order, then the others of the schema under their own names. */
    private static List<PortalAttribute> attributes(LayerDefinition definition, FeatureSource source) {
        List<PortalAttribute> attributes = new ArrayList<>();
        for (AttributeLabel label : definition.attributes()) {
            if (source.schema().getDescriptor(label.name()) != null) {
                attributes.add(new PortalAttribute(label.name(), label.title()));
            }
        }
        for (AttributeDescriptor descriptor : source.schema().getAttributeDescriptors()) {
            String name = descriptor.getLocalName();
            boolean labelled =
                    attributes.stream().anyMatch(attribute -> attribute.name().equals(name));
            if (!labelled && !(descriptor instanceof GeometryDescriptor)) {
                attributes.add(new PortalAttribute(name, Text.of(name)));
            }
        }
        return attributes;
    }

    /**
     * What the map shows first: the areas that are visible at first, for they bound the town, while its roads and rivers
     * lead out of it; without areas all that is visible, else everything.
     */
    private List<Double> extent() {
        Predicate<Layer> visible = layer -> layer.definition().visible();
        Predicate<Layer> areas = layer -> layer.definition().geometry().equals(Optional.of(GeometryKind.POLYGON));
        Envelope extent = List.of(visible.and(areas), visible, (Predicate<Layer>) layer -> true).stream()
                .map(this::extent)
                .filter(envelope -> !envelope.isNull())
                .findFirst()
                .orElse(CHINA);
        return List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    private Envelope extent(Predicate<Layer> which) {
        Envelope extent = new Envelope();
        for (Layer layer : catalog.layers()) {
            if (which.test(layer)) {
                extent.expandToInclude(layer.current().extent());
            }
        }
        return extent;
    }

    private static PortalBaseMap baseMap(PortalProperties.BaseMap map) {
        return new PortalBaseMap(
                map.id(),
                map.title().text(),
                map.type().name().toLowerCase(Locale.ROOT),
                map.url(),
                map.attribution(),
                map.layerName(),
                map.matrixSet(),
                map.style(),
                map.format(),
                map.minZoom(),
                map.maxZoom());
    }
}
