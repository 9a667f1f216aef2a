package org.xinimap.layer;

import java.util.function.Supplier;
import org.geotools.api.feature.simple.SimpleFeatureType;

/**
 * A published layer: its definition and, at any moment, the current source of its features. A reader calls
 * {@link #current()} once and keeps what it got, so that everything it answers is of one version.
 */
public final class Layer {
    private final LayerDefinition definition;
    private final Supplier<? extends FeatureSource> current;

    public Layer(LayerDefinition definition, Supplier<? extends FeatureSource> current) {
        this.definition = definition;
        this.current = current;
    }

    public String name() {
        return definition.name();
    }

    public LayerDefinition definition() {
        return definition;
    }

    /** The features as of now. */
    public FeatureSource current() {
        return current.get();
    }

    public SimpleFeatureType schema() {
        return current().schema();
    }
}
