package org.xinimap.layer;

import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;

/**
 * A feature of a layer: a GeoTools simple feature that also knows its own version. Never modified once it
 * is in a snapshot. Geometries are in EPSG:4326 with x = longitude, y = latitude unless the query asked for another CRS.
 */
public final class LayerFeature extends SimpleFeatureImpl {
    private final long version;

    /**
     * @param values one value per attribute of the type, in its order; not copied
     * @param id the feature's identifier, unique in its layer
     * @param version another number after every change of the feature
     */
    public LayerFeature(SimpleFeatureType type, Object[] values, String id, long version, Map<String, Integer> index) {
        super(values, type, new FeatureIdImpl(id), false, index);
        this.version = version;
    }

    public LayerFeature(SimpleFeatureType type, List<Object> values, String id, long version) {
        super(values, type, new FeatureIdImpl(id));
        this.version = version;
    }

    /** Differs after every change of this feature: its ETag. Not comparable between features. */
    public long version() {
        return version;
    }
}
