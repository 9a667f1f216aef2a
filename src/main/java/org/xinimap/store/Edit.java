package org.xinimap.store;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One step of an edit transaction. Attribute values follow the table's schema; geometries are EPSG:4326, x = longitude. */
public sealed interface Edit {
    String table();

    /** Adds a feature; the store gives it its id. Attributes not named are null. */
    record Insert(String table, Map<String, @Nullable Object> values) implements Edit {}

    /** Sets the named attributes; if {@code expectedVersion} is given and the feature has changed since, it is refused. */
    record Update(String table, String id, Map<String, @Nullable Object> values, OptionalLong expectedVersion)
            implements Edit {}

    /** Removes a feature; if {@code expectedVersion} is given and the feature has changed since, it is refused. */
    record Delete(String table, String id, OptionalLong expectedVersion) implements Edit {}
}
