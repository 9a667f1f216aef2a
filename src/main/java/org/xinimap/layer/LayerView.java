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
 * A part of a source: the features that pass a filter and have geometries of one kind. An edit of the source is followed; it is
 * made anew only when what changed is not known. Where some geometry has several parts all are given as collections, since desktop GIS read a layer as the type of
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
        Snapshot view = last.flatMap(before -> follow(before, from)).orElseGet(() -> make(from));
        made = Optional.of(new Made(from, view));
        return view;
    }

    /** Whether two snapshots of the source hold the same; one may be the other with its overlay merged. */
    private static boolean same(Snapshot a, Snapshot b) {
        return a.version() == b.version() && a.schema() == b.schema();
    }

    /** The view after what changed in its source; empty if that is not known, or is more than an edit of features. */
    private Optional<Snapshot> follow(Made before, Snapshot from) {
        SimpleFeatureType schema = before.view().schema();
        Optional<Map<String, Optional<LayerFeature>>> changes = from.changesSince(before.from());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Optional<LayerFeature>> mine = new HashMap<>();
        for (Map.Entry<String, Optional<LayerFeature>> change : changes.get().entrySet()) {
            Optional<LayerFeature> shown =
                    change.getValue().filter(filter::evaluate).filter(this::isOfKind);
            if (kind.isPresent()
                    && shown.filter(feature -> !fits(feature, schema)).isPresent()) {
                return Optional.empty();
            }
            mine.put(
                    change.getKey(),
                    shown.map(feature -> retyped(List.of(feature), from, schema).get(0)));
        }
        Snapshot view = before.view().with(from.version(), mine);
        return Optional.of(view.isWorthMerging() ? view.merged() : view);
    }

    private boolean isOfKind(LayerFeature feature) {
        return kind.isEmpty()
                || feature.getDefaultGeometry() instanceof Geometry shape
                        && kind.get().matches(shape);
    }

    /** Whether the type can hold the feature's geometry, or a collection made of it. */
    private static boolean fits(LayerFeature feature, SimpleFeatureType schema) {
        Class<?> binding = schema.getGeometryDescriptor().getType().getBinding();
        return GeometryCollection.class.isAssignableFrom(binding) || binding.isInstance(feature.getDefaultGeometry());
    }

    private Snapshot make(Snapshot from) {
        List<LayerFeature> kept = new ArrayList<>();
        boolean several = false;
        try (FeatureResult features = from.query(Query.ALL.withFilter(filter))) {
            while (features.hasNext()) {
                LayerFeature feature = features.next();
                if (isOfKind(feature)) {
                    kept.add(feature);
                    several |= feature.getDefaultGeometry() instanceof GeometryCollection;
                }
            }
        }
        SimpleFeatureType schema = kind.isEmpty() || from.schema().getGeometryDescriptor() == null
                ? from.schema()
                : schema(from.schema(), kind.get().binding(several));
        return Snapshot.of(schema, from.version(), retyped(kept, from, schema));
    }

    private static SimpleFeatureType schema(SimpleFeatureType from, Class<? extends Geometry> binding) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(from.getName());
        builder.setCRS(from.getCoordinateReferenceSystem());
        for (AttributeDescriptor attribute : from.getAttributeDescriptors()) {
            boolean geometry = attribute == from.getGeometryDescriptor();
            builder.add(
                    attribute.getLocalName(),
                    geometry ? binding : attribute.getType().getBinding());
        }
        return builder.buildFeatureType();
    }

    private List<LayerFeature> retyped(List<LayerFeature> features, Snapshot from, SimpleFeatureType schema) {
        if (schema == from.schema()) {
            return features;
        }
        Map<String, Integer> index = index(schema);
        int at = index.get(schema.getGeometryDescriptor().getLocalName());
        boolean several = GeometryCollection.class.isAssignableFrom(
                schema.getDescriptor(at).getType().getBinding());
        return features.stream()
                .map(feature -> {
                    Object[] values = feature.getAttributes().toArray();
                    if (several) {
                        values[at] = kind.orElseThrow().collect((Geometry) values[at]);
                    }
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
