package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;

/** The layers that show the register of projects: all of it, by kind of geometry, by theme. */
@Component
final class ProjectLayers {
    /** Where the register is kept. */
    private static final String SOURCE = "store:projects";

    private final LayerCatalog catalog;

    ProjectLayers(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    List<String> names() {
        return catalog.layers().stream()
                .filter(layer -> layer.definition().source().equals(SOURCE))
                .map(Layer::name)
                .toList();
    }

    /**
     * The layer asked for, with or without a prefix; where none is, the one that shows the most.
     *
     * @throws InvalidParameter if it shows no projects
     */
    Layer chosen(Optional<String> typeName) {
        List<String> names = names();
        String accepted = "one of " + String.join(", ", names);
        if (typeName.isEmpty()) {
            return whole();
        }
        String name = typeName.get().substring(typeName.get().indexOf(':') + 1);
        return catalog.layer(name)
                .filter(layer -> names.contains(layer.name()))
                .orElseThrow(() -> new InvalidParameter("typeNames", typeName.get(), accepted));
    }

    /** The layer that leaves out nothing; the first where the catalogue has none such. */
    Layer whole() {
        List<Layer> layers =
                names().stream().flatMap(name -> catalog.layer(name).stream()).toList();
        return layers.stream()
                .filter(layer -> layer.definition().geometry().isEmpty()
                        && layer.definition().filter().isEmpty())
                .findFirst()
                .or(() -> layers.stream().findFirst())
                .orElseThrow(() -> new InvalidParameter(
                        "storedQuery_Id", "projects", "a catalogue with a layer of the source " + SOURCE));
    }
}
