package org.xinimap.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;

/**
 * What a query takes of each feature: the properties asked for, the geometry in the output CRS. Safe for use by many
 * threads.
 */
public final class FeatureProjection {
    private final SimpleFeatureType schema;
    private final Optional<CrsTransform> transform;
    /** For each attribute given, its place in the source; absent: features are given as they are. */
    private final Optional<int[]> places;

    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param source the type of the features that come in
     * @param given the CRS of their geometries, x first
     */
    public FeatureProjection(SimpleFeatureType source, Query query, CoordinateReferenceSystem given) {
        this(source, query, given, query.outputCrs().orElse(Crs.CRS84.xy()));
    }

    private FeatureProjection(
            SimpleFeatureType source, Query query, CoordinateReferenceSystem given, CoordinateReferenceSystem wanted) {
        this.transform = Optional.of(CrsTransform.between(given, wanted)).filter(found -> !found.isIdentity());
        List<String> names = names(source, query);
        boolean whole = names.size() == source.getAttributeCount()
                && transform.isEmpty()
                && CrsTransform.between(given, Crs.CRS84.xy()).isIdentity();
        this.places = whole
                ? Optional.empty()
                : Optional.of(names.stream().mapToInt(source::indexOf).toArray());
        this.schema = whole ? source : schema(source, names, query.outputCrs());
        for (int i = 0; i < names.size(); i++) {
            index.put(names.get(i), i);
        }
        if (schema.getGeometryDescriptor() != null) {
            index.put(null, index.get(schema.getGeometryDescriptor().getLocalName()));
        }
    }

    /** The attributes that a query asks for, in the source's order. */
    public static List<String> names(SimpleFeatureType source, Query query) {
        List<String> names = new ArrayList<>();
        for (AttributeDescriptor attribute : source.getAttributeDescriptors()) {
            // Not by equals, which compares coordinate reference systems part by part.
            boolean isGeometry = attribute == source.getGeometryDescriptor();
            boolean wanted = isGeometry
                    ? query.geometry()
                    : query.properties()
                            .map(list -> list.contains(attribute.getLocalName()))
                            .orElse(true);
            if (wanted) {
                names.add(attribute.getLocalName());
            }
        }
        return names;
    }

    private static SimpleFeatureType schema(
            SimpleFeatureType source, List<String> names, Optional<CoordinateReferenceSystem> crs) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(source.getName());
        builder.setCRS(crs.orElse(DefaultGeographicCRS.WGS84));
        for (String name : names) {
            builder.add(name, source.getDescriptor(name).getType().getBinding());
        }
        return builder.buildFeatureType();
    }

    /** The type of the features that come out. */
    public SimpleFeatureType schema() {
        return schema;
    }

    public LayerFeature apply(LayerFeature feature) {
        return places.isEmpty() ? feature : project(feature, places.get());
    }

    private LayerFeature project(LayerFeature feature, int[] from) {
        Object[] values = new Object[from.length];
        for (int i = 0; i < from.length; i++) {
            Object value = feature.getAttribute(from[i]);
            values[i] = value instanceof Geometry geometry && transform.isPresent()
                    ? transform.get().apply(geometry)
                    : value;
        }
        return new LayerFeature(schema, values, feature.getID(), feature.version(), index);
    }
}
