package org.xinimap.ows.wfs;

import java.util.HashSet;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;

/** Features of a layer that meet others; a register holds thousands, so the others are kept in an index. */
final class Overlaps {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Layer others;
    private final STRtree index = new STRtree();

    Overlaps(Layer others) {
        this.others = others;
    }

    /** Takes up the others that pass both filters. */
    Overlaps with(Filter one, Filter two) {
        try (FeatureResult found = others.current().query(Query.ALL.withFilter(FILTERS.and(one, two)))) {
            found.forEachRemaining(feature -> {
                if (feature.getDefaultGeometry() instanceof Geometry geometry && !geometry.isEmpty()) {
                    index.insert(geometry.getEnvelopeInternal(), PreparedGeometryFactory.prepare(geometry));
                }
            });
        }
        return this;
    }

    /** The filter that those features of a layer pass which pass the condition and meet one of the others. */
    Filter of(Layer layer, Filter condition) {
        Set<FeatureId> ids = new HashSet<>();
        try (FeatureResult found = layer.current().query(Query.ALL.withFilter(condition))) {
            while (found.hasNext()) {
                LayerFeature feature = found.next();
                if (feature.getDefaultGeometry() instanceof Geometry geometry && meets(geometry)) {
                    ids.add(FILTERS.featureId(feature.getID()));
                }
            }
        }
        return ids.isEmpty() ? Filter.EXCLUDE : FILTERS.id(ids);
    }

    private boolean meets(Geometry geometry) {
        for (Object near : index.query(geometry.getEnvelopeInternal())) {
            if (((PreparedGeometry) near).intersects(geometry)) {
                return true;
            }
        }
        return false;
    }
}
