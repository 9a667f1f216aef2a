package org.xinimap.layer;

import java.util.Iterator;
import java.util.OptionalLong;
import org.geotools.api.feature.simple.SimpleFeatureType;

/** A stream of features answering one {@link Query}, read once. Closing it frees what stands behind it. */
public interface FeatureResult extends Iterator<LayerFeature>, AutoCloseable {
    /** The type of the features given: the layer's schema restricted to the query's properties, in its output CRS. */
    SimpleFeatureType schema();

    /**
     * How many features the query matches when offset and limit are left aside; absent where counting them would cost more
     * than the page itself, and then there are more than this page shows.
     */
    OptionalLong numberMatched();

    /** The version of the layer that is read. */
    long version();

    @Override
    void close();
}
