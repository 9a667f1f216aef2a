package org.xinimap.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * A part of a source: the features that pass a filter and have geometries of one kind. Made anew only when the source has a new
 * snapshot. Where some geometry has several parts all are given as collections, since desktop GIS read a layer as the type of
 * its first feature.
 */
public final class LayerView implements Supplier<Snapshot> {
    private final Supplier<Snapshot> source;
    private final Optional<GeometryKind> kind;
    private final Filter filter;
    private volatile Optional<Made> made = Optional.empty();

    private record Made(Snapshot from, Snapshot view) {}

    public LayerView(Supplier<Snapshot> source, Optional<GeometryKind> kind, Filter filter) {
        this.source = source;
        this.kind = kind;
        this.filter = filter;
    }

    @Override
    public Snapshot get() {
        Snapshot from = source.get();
        Optional<Made> last = made;
        if (last.isPresent() && same(last.get().from(), from)) {
            return last.get().view();
        }
        Snapshot view = make(from);
        made = Optional.of(new Made(from, view));
        return view;
    }

    /** Whether two snapshots of the source hold the same; one may be the other with its overlay merged. */
    private static boolean same(Snapshot a, Snapshot b) {
        return a.version() == b.version() && a.schema() == b.schema();
    }

    private Snapshot make(Snapshot from) {
        List<LayerFeature> kept = new ArrayList<>();
        boolean several = false;
        try (FeatureResult features = from.query(Query.ALL.withFilter(filter))) {
            while (features.hasNext()) {
                LayerFeature feature = features.next();
                Object geometry = feature.getDefaultGeometry();
                if (kind.isEmpty()
                        || geometry instanceof Geometry shape && kind.get().matches(shape)) {
                    kept.add(feature);
                    several |= geometry instanceof GeometryCollection;
                }
            }
        }
        if (kind.isEmpty() || from.schema().getGeometryDescriptor() == null) {
            return Snapshot.of(from.schema(), from.version(), kept);
        }
        SimpleFeatureType schema = schema(from.schema(), kind.get().binding(several));
        return Snapshot.of(schema, from.version(), several ? promoted(kept, schema) : retyped(kept, schema));
    }

    private static SimpleFeatureType schema(SimpleFeatureType from, Class<? extends Geometry> binding) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(from.getName());
        builder.setCRS(from.getCoordinateReferenceSystem());
        for (AttributeDescriptor attribute : from.getAttributeDescriptors()) {
            boolean geometry = attribute.equals(from.getGeometryDescriptor());
            builder.add(
                    attribute.getLocalName(),
                    geometry ? binding : attribute.getType().getBinding());
        }
        return builder.buildFeatureType();
    }

    private static List<LayerFeature> retyped(List<LayerFeature> features, SimpleFeatureType schema) {
        Map<String, Integer> index = index(schema);
        return features.stream()
                .map(feature -> new LayerFeature(
                        schema, feature.getAttributes().toArray(), feature.getID(), feature.version(), index))
                .toList();
    }

    private List<LayerFeature> promoted(List<LayerFeature> features, SimpleFeatureType schema) {
        Map<String, Integer> index = index(schema);
        int at = index.get(schema.getGeometryDescriptor().getLocalName());
        return features.stream()
                .map(feature -> {
                    Object[] values = feature.getAttributes().toArray();
                    values[at] = kind.orElseThrow().collect((Geometry) values[at]);
                    return new LayerFeature(schema, values, feature.getID(), feature.version(), index);
                })
                .toList();
    }

    private static Map<String, Integer> index(SimpleFeatureType schema) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < schema.getAttributeCount(); i++) {
            index.put(schema.getDescriptor(i).getLocalName(), i);
        }
        // GeoTools looks the default geometry up under null.
        index.put(null, schema.indexOf(schema.getGeometryDescriptor().getLocalName()));
        return index;
    }
}
