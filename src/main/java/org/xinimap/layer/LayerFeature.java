package org.xinimap.layer;

import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a layer: a GeoTools simple feature that also knows its own version. Never modified once it
 * is in a snapshot. Geometries are in EPSG:4326 with x = longitude, y = latitude unless the query asked for another CRS.
 */
public final class LayerFeature extends SimpleFeatureImpl {
    private final long version;
    /** Place of the default geometry among the values; -1: there is none. Asked for more often than anything else. */
    private final int geometry;

    /**
     * @param values one value per attribute of the type, in its order; not copied
     * @param id the feature's identifier, unique in its layer
     * @param version another number after every change of the feature
     */
    public LayerFeature(SimpleFeatureType type, Object[] values, String id, long version, Map<String, Integer> index) {
        super(values, type, new FeatureIdImpl(id), false, index);
        this.version = version;
        this.geometry = geometry();
    }

    public LayerFeature(SimpleFeatureType type, List<Object> values, String id, long version) {
        super(values, type, new FeatureIdImpl(id));
        this.version = version;
        this.geometry = geometry();
    }

    /** GeoTools looks the default geometry up under null. */
    private int geometry() {
        Integer place = index.get(null);
        return place == null ? -1 : place;
    }

    @Override
    public @Nullable Object getDefaultGeometry() {
        return geometry < 0 ? null : values[geometry];
    }

    /** Differs after every change of this feature: its ETag. Not comparable between features. */
    public long version() {
        return version;
    }

    /**
     * An equal feature that shares no object with this one but its type and what many features have in common.
     *
     * @param own for each attribute, whether its values are this feature's own
     */
    LayerFeature copy(boolean[] own) {
        Object[] copies = values.clone();
        for (int i = 0; i < copies.length; i++) {
            if (copies[i] instanceof Geometry geometry) {
                copies[i] = geometry.copy();
            } else if (own[i]) {
                copies[i] = copy(copies[i]);
            }
        }
        return new LayerFeature(featureType, copies, new StringBuilder(getID()).toString(), version, index);
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Long number) {
            return number.longValue();
        }
        if (value instanceof Integer number) {
            return number.intValue();
        }
        if (value instanceof Double number) {
            return number.doubleValue();
        }
        return value instanceof String text ? new StringBuilder(text).toString() : value;
    }
}
