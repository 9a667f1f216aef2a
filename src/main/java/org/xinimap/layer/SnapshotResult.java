package org.xinimap.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;

/** One page of a snapshot's features; properties are dropped and geometries transformed as each one is given. */
final class SnapshotResult implements FeatureResult {
    private final SimpleFeatureType schema;
    private final Iterator<LayerFeature> page;
    private final long matched;
    private final long version;
    private final Optional<CrsTransform> transform;
    /** For each attribute given, its place in the source; absent: features are given as they are. */
    private final Optional<int[]> places;

    private final Map<String, Integer> index = new HashMap<>();

    SnapshotResult(SimpleFeatureType source, List<LayerFeature> found, long version, Query query) {
        this.matched = found.size();
        this.version = version;
        int from = (int) Math.min(query.offset(), found.size());
        int to = (int) Math.min(from + Math.min(query.limit(), found.size()), found.size());
        this.page = found.subList(from, to).iterator();
        this.transform = transform(query.outputCrs());
        List<String> names = names(source, query);
        boolean whole = names.size() == source.getAttributeCount() && transform.isEmpty();
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

    private static Optional<CrsTransform> transform(Optional<CoordinateReferenceSystem> target) {
        return target.map(crs -> CrsTransform.between(Crs.CRS84.xy(), crs)).filter(found -> !found.isIdentity());
    }

    private static List<String> names(SimpleFeatureType source, Query query) {
        List<String> names = new ArrayList<>();
        for (AttributeDescriptor attribute : source.getAttributeDescriptors()) {
            boolean isGeometry = attribute.equals(source.getGeometryDescriptor());
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

    @Override
    public SimpleFeatureType schema() {
        return schema;
    }

    @Override
    public OptionalLong numberMatched() {
        return OptionalLong.of(matched);
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean hasNext() {
        return page.hasNext();
    }

    @Override
    public LayerFeature next() {
        if (!page.hasNext()) {
            throw new NoSuchElementException();
        }
        LayerFeature feature = page.next();
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

    @Override
    public void close() {
        // Everything is in memory: there is nothing to free.
    }
}
