package org.xinimap.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published layers, in the order of the catalogue file. */
public final class LayerCatalog {
    private final Map<String, Layer> byName = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two layers share a name */
    public LayerCatalog(List<Layer> layers) {
        for (Layer layer : layers) {
            if (byName.put(layer.name(), layer) != null) {
                throw new IllegalArgumentException("two layers are named " + layer.name());
            }
        }
    }

    public List<Layer> layers() {
        return List.copyOf(byName.values());
    }

    public Optional<Layer> layer(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
