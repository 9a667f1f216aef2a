package org.xinimap.layer.filter;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Geometry;

/** Filters by place that the service puts together itself. Geometries in EPSG:4326, x = longitude. */
public final class GroundFilters {
    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private GroundFilters() {}

    /**
     * Features at most so far from a geometry, with a box beside the distance that an index can be asked for.
     *
     * @param attribute name of the features' geometry
     * @param target not empty
     */
    public static Filter near(String attribute, Geometry target, double metres) {
        WithinDistance within = new WithinDistance(FACTORY.property(attribute), FACTORY.literal(target), metres);
        return within.bounds()
                .<Filter>map(box -> FACTORY.and(
                        List.of(FACTORY.bbox(FACTORY.property(attribute), new ReferencedEnvelope(box, null)), within)))
                .orElse(within);
    }
}
