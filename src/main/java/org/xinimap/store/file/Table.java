package org.xinimap.store.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.JTS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Snapshot;

/** Rows of a file on their way to become features: the type of each attribute is the narrowest that holds all its values. */
final class Table {
    private static final String GEOMETRY = "geom";

    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private record Row(Optional<String> id, @Nullable Geometry geometry, Map<String, @Nullable Object> values) {}

    /** @param id the row's own identifier; absent, empty or taken by an earlier row: a number */
    void add(Optional<String> id, @Nullable Geometry geometry, Map<String, @Nullable Object> values) {
        values.forEach((name, value) -> {
            if (value == null) {
                types.putIfAbsent(name, Void.class);
            } else {
                types.merge(name, value.getClass(), Table::widen);
            }
        });
        rows.add(new Row(id.filter(given -> !given.isBlank() && ids.add(given)), geometry, values));
    }

    /**
     * @param version the version of what is made; grows with each reading of the file
     * @param crs what the geometries are in
     * @throws IOException if one lies where its CRS is not defined
     */
    Snapshot snapshot(String name, long version, Crs crs) throws IOException {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(name);
        builder.setCRS(Crs.CRS84.xy());
        Map<String, Integer> index = new HashMap<>();
        if (rows.stream().anyMatch(row -> row.geometry() != null)) {
            builder.add(GEOMETRY, Geometry.class);
            index.put(GEOMETRY, 0);
            // GeoTools looks the default geometry up under null.
            index.put(null, 0);
        }
        int first = index.isEmpty() ? 0 : 1;
        List<String> names = List.copyOf(types.keySet());
        for (int i = 0; i < names.size(); i++) {
            Class<?> type = types.get(names.get(i));
            builder.add(names.get(i), type == Void.class ? String.class : type);
            index.put(names.get(i), first + i);
        }
        SimpleFeatureType type = builder.buildFeatureType();
        List<LayerFeature> features = new ArrayList<>(rows.size());
        long number = 0;
        for (Row row : rows) {
            long position = ++number;
            Object[] values = new Object[type.getAttributeCount()];
            if (first == 1) {
                values[0] = lonLat(row.geometry(), crs);
            }
            for (int i = 0; i < names.size(); i++) {
                values[first + i] = fit(
                        row.values().get(names.get(i)),
                        type.getDescriptor(names.get(i)).getType().getBinding());
            }
            features.add(new LayerFeature(type, values, row.id().orElseGet(() -> free(position)), version, index));
        }
        return Snapshot.of(type, version, features);
    }

    /** The row's number as its id, or where another row calls itself that, the first free number in steps of the row count. */
    private String free(long position) {
        long candidate = position;
        while (!ids.add(Long.toString(candidate))) {
            candidate += rows.size();
        }
        return Long.toString(candidate);
    }

    private static @Nullable Geometry lonLat(@Nullable Geometry geometry, Crs crs) throws IOException {
        try {
            return geometry == null || crs.sameAs(Crs.CRS84) ? geometry : JTS.transform(geometry, crs.to(Crs.CRS84));
        } catch (TransformException e) {
            throw new IOException("a geometry lies outside the area of " + crs, e);
        }
    }

    private static Class<?> widen(Class<?> a, Class<?> b) {
        if (a == b || b == Void.class) {
            return a;
        }
        if (a == Void.class) {
            return b;
        }
        boolean numbers = Number.class.isAssignableFrom(a) && Number.class.isAssignableFrom(b);
        return numbers ? Double.class : String.class;
    }

    private static @Nullable Object fit(@Nullable Object value, Class<?> type) {
        if (value == null || type.isInstance(value)) {
            return value;
        }
        return type == Double.class && value instanceof Number number
                ? (Object) number.doubleValue()
                : value.toString();
    }
}
