package org.xinimap.layer;

import java.util.List;

/** Changes published layers. */
public interface LayerEditor {
    /** Whether features of the layer can be changed at all. */
    boolean edits(Layer layer);

    /**
     * Carries out all edits or none. When it returns they are durable, and the layers' next sources hold them.
     *
     * @return for each edit the id of the feature it touched
     * @throws LayerEditRefused naming the edit that cannot be done
     */
    List<String> apply(List<LayerEdit> edits);
}
