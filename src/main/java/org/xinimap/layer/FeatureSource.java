package org.xinimap.layer;

import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.geometry.jts.ReferencedEnvelope;

/**
 * What answers queries on one layer at one version: an in-memory {@link Snapshot}, or a database the query is pushed down
 * to. Safe for use by many threads.
 */
public interface FeatureSource {
    SimpleFeatureType schema();

    /** Grows with every change of the layer; with the layer's name it identifies the content (ETag, cache key). */
    long version();

    /** Number of features; where it is not known without reading them all, the store's estimate. */
    long count();

    /** How many features a query matches, exactly, its offset and limit left aside. */
    long count(Query query);

    /**
     * Extent of all geometries in EPSG:4326, x = longitude; empty when there are none. Of a database too large to read it may
     * be the database's estimate.
     */
    ReferencedEnvelope extent();

    /** Features in the query's order; by id when it names none. The result must be closed. */
    FeatureResult query(Query query);

    Optional<LayerFeature> feature(String id);
}
