package org.xinimap.layer;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One step of a change to published layers. Geometries are EPSG:4326, x = longitude. */
public sealed interface LayerEdit {
    Layer layer();

    /** Adds a feature, which gets its id from the store. Attributes not named are null. */
    record Insert(Layer layer, Map<String, @Nullable Object> values) implements LayerEdit {}

    /** Sets the named attributes of a feature; refused if it is no longer of the expected version. */
    record Update(Layer layer, String id, Map<String, @Nullable Object> values, OptionalLong expectedVersion)
            implements LayerEdit {}

    /** Removes a feature; refused if it is no longer of the expected version. */
    record Delete(Layer layer, String id, OptionalLong expectedVersion) implements LayerEdit {}
}
