package org.xinimap.layer;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.ReferencedEnvelope;

/**
 * A question to a layer.
 *
 * @param bbox features whose geometry intersects any of these rectangles (x = easting or longitude, in the CRS they carry);
 *     empty list: everywhere. A box across the antimeridian comes as two.
 * @param filter a GeoTools filter on the layer's attributes, geometries in EPSG:4326 x = longitude
 * @param sort sort keys; the feature id is always the last one, so that paging is stable
 * @param offset number of matching features to pass over, 0 or more
 * @param limit the most features to give, 0 or more
 * @param properties names of the attributes wanted; empty: all. The geometry is left out only by {@code geometry = false}.
 * @param geometry whether features carry their geometry
 * @param outputCrs CRS of the geometries given, in x/y order; absent: EPSG:4326 lon/lat
 * @param tolerance how far, in degrees, the geometries given may differ from the true ones, as for drawing; 0: not at all. The
 *     true ones are what bbox and filter look at.
 */
public record Query(
        List<ReferencedEnvelope> bbox,
        Filter filter,
        List<SortBy> sort,
        long offset,
        long limit,
        Optional<List<String>> properties,
        boolean geometry,
        Optional<CoordinateReferenceSystem> outputCrs,
        double tolerance) {

    /** Every feature, whole, by id. */
    public static final Query ALL = new Query(
            List.of(), Filter.INCLUDE, List.of(), 0, Long.MAX_VALUE, Optional.empty(), true, Optional.empty(), 0);

    public Query {
        bbox = List.copyOf(bbox);
        sort = List.copyOf(sort);
        properties = properties.map(List::copyOf);
        if (offset < 0 || limit < 0 || !(tolerance >= 0)) {
            throw new IllegalArgumentException("offset, limit and tolerance must not be negative");
        }
    }

    public Query withBbox(List<ReferencedEnvelope> boxes) {
        return new Query(boxes, filter, sort, offset, limit, properties, geometry, outputCrs, tolerance);
    }

    public Query withFilter(Filter newFilter) {
        return new Query(bbox, newFilter, sort, offset, limit, properties, geometry, outputCrs, tolerance);
    }

    public Query withSort(List<SortBy> keys) {
        return new Query(bbox, filter, keys, offset, limit, properties, geometry, outputCrs, tolerance);
    }

    public Query withPage(long newOffset, long newLimit) {
        return new Query(bbox, filter, sort, newOffset, newLimit, properties, geometry, outputCrs, tolerance);
    }

    public Query withProperties(List<String> names) {
        return new Query(bbox, filter, sort, offset, limit, Optional.of(names), geometry, outputCrs, tolerance);
    }

    public Query withoutGeometry() {
        return new Query(bbox, filter, sort, offset, limit, properties, false, outputCrs, tolerance);
    }

    public Query withOutputCrs(CoordinateReferenceSystem crs) {
        return new Query(bbox, filter, sort, offset, limit, properties, geometry, Optional.of(crs), tolerance);
    }

    public Query withTolerance(double degrees) {
        return new Query(bbox, filter, sort, offset, limit, properties, geometry, outputCrs, degrees);
    }
}
