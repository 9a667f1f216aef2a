package org.xinimap.ows.wfs;

import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Query;

/**
 * A question about one layer, ready to be asked.
 *
 * @param source what answers it: one version of the layer
 * @param crs of the coordinates in the answer, as the client spelt it
 */
record LayerQuery(Layer layer, FeatureSource source, Query query, Crs crs) {
    LayerQuery withPage(long offset, long limit) {
        return new LayerQuery(layer, source, query.withPage(offset, limit), crs);
    }

    /** The same with its coordinates in another CRS. */
    LayerQuery in(Crs other) {
        return new LayerQuery(layer, source, query.withOutputCrs(other.xy()), other);
    }

    /** How many features it matches, whatever its page. */
    long count() {
        return source.count(query);
    }
}
