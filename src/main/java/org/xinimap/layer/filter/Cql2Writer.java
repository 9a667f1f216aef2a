package org.xinimap.layer.filter;

import org.geotools.api.filter.Filter;

/**
 * Writes GeoTools filters as CQL2. Geometries are written as they are: longitude, latitude, so that the text is to be read
 * with {@code filter-crs} CRS84.
 */
public final class Cql2Writer {

    /**
     * The filter as CQL2 text.
     *
     * @throws IllegalArgumentException if the filter says what CQL2 cannot, such as feature ids or distances
     */
    public static String text(Filter filter) {
        return Cql2TextWriter.write(expression(filter));
    }

    /**
     * The filter as CQL2 JSON.
     *
     * @throws IllegalArgumentException if the filter says what CQL2 cannot, such as feature ids or distances
     */
    public static String json(Filter filter) {
        return Cql2JsonWriter.write(expression(filter));
    }

    private static Cql2Expression expression(Filter filter) {
        try {
            return FilterReader.read(filter);
        } catch (FilterFault e) {
            throw new IllegalArgumentException("no CQL2 for " + filter, e);
        }
    }

    private Cql2Writer() {}
}
