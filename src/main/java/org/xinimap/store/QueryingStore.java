package org.xinimap.store;

import java.util.Optional;
import java.util.OptionalLong;
import org.geotools.api.filter.Filter;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.GeometryKind;

/** A store that can also answer queries itself, so that a table of any size is served without being held in memory. */
public interface QueryingStore extends FeatureStore {
    /**
     * A table's features, read from the store query by query.
     *
     * @param kind the only geometry kind given; empty: all
     * @param filter restricts what is given, besides each query's own
     * @throws StoreFailure if there is no such table
     */
    FeatureSource pushedDown(String table, Optional<GeometryKind> kind, Filter filter);

    /**
     * About how many bytes of heap a snapshot of the table takes; empty where a snapshot could not be kept in step with the
     * table: a view, or rows that have no lasting id.
     */
    OptionalLong snapshotBytes(String table);
}
