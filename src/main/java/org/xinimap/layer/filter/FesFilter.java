package org.xinimap.layer.filter;

import java.util.List;
import org.geotools.api.filter.Filter;

/**
 * A filter as FES wrote it.
 *
 * @param filter what it means, safe to evaluate, geometries in EPSG:4326 x = longitude
 * @param resourceIds where it is a list of resource ids and nothing else: these, as they were written; else empty
 */
public record FesFilter(Filter filter, List<String> resourceIds) {
    public FesFilter {
        resourceIds = List.copyOf(resourceIds);
    }
}
