package org.xinimap.layer;

import java.util.List;

/** Changes published layers. */
public interface LayerEditor {
    /** Whether features of the layer can be changed at all. */
    boolean edits(Layer layer);

    /** What locks know a feature of the layer by, the same under every layer that shows it. */
    FeatureLocks.Key lockKey(Layer layer, String id);

    /**
     * As {@link #apply(List, FeatureLocks.Permit)}, of features that are not locked.
     *
     * @throws LockRefused if one is
     */
    default List<String> apply(List<LayerEdit> edits) {
        return apply(edits, FeatureLocks.Permit.NONE);
    }

    /**
     * Carries out all edits or none. When it returns they are durable, and the layers' next sources hold them.
     *
     * @return for each edit the id of the feature it touched
     * @throws LayerEditRefused naming the edit that cannot be done
     * @throws LockRefused naming an edit of a locked feature that the permit does not cover, or if the permit is void
     */
    List<String> apply(List<LayerEdit> edits, FeatureLocks.Permit permit);
}
