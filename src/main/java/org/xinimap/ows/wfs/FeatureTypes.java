package org.xinimap.ows.wfs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;

/** The published layers as feature types. */
@Component
final class FeatureTypes {
    /** Prefix of our feature types in what we write; a request may bind another one. */
    static final String PREFIX = "xinimap";

    static final String NAMESPACE = "https://xinimap.org/features";

    private final LayerCatalog catalog;

    FeatureTypes(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    List<Layer> all() {
        return catalog.layers();
    }

    /** A type's name as documents of ours write it. */
    static String qualified(Layer layer) {
        return PREFIX + ":" + layer.name();
    }

    /** @throws InvalidParameter if there is no such type */
    Layer find(TypeName name) {
        return catalog.layer(name.localName())
                .filter(layer -> name.namespace().map(NAMESPACE::equals).orElse(true))
                .orElseThrow(() -> new InvalidParameter(
                        "typeName",
                        name.text(),
                        "one of %s in the namespace %s"
                                .formatted(
                                        String.join(
                                                ", ",
                                                catalog.layers().stream()
                                                        .map(FeatureTypes::qualified)
                                                        .toList()),
                                        NAMESPACE)));
    }

    /** The type of the feature that bears a gml:id; empty if none can. */
    Optional<Layer> ofId(String gmlId) {
        return catalog.layers().stream()
                .filter(layer ->
                        new FeatureNames(layer, layer.schema()).featureId(gmlId).isPresent())
                .max(Comparator.comparingInt(layer -> layer.name().length()));
    }
}
