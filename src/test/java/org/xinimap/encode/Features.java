package org.xinimap.encode;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.PackedGeometry;

/** Features made as they are read, for the encoders' tests. */
public final class Features implements FeatureResult {
    private final SimpleFeatureType schema;
    private OptionalLong matched;
    private final Iterator<LayerFeature> features;

    private Features(SimpleFeatureType schema, int count, IntFunction<LayerFeature> maker) {
        this.schema = schema;
        this.matched = OptionalLong.of(count);
        this.features = IntStream.range(0, count).mapToObj(maker).iterator();
    }

    /** @param values the attribute values of the feature with this number */
    public static Features of(int count, SimpleFeatureType schema, IntFunction<Object[]> values) {
        return new Features(schema, count, i -> new LayerFeature(schema, Arrays.asList(values.apply(i)), "f" + i, 1));
    }

    /** Features with these values and the ids 1, 2, 3 … */
    public static Features of(SimpleFeatureType schema, List<Object[]> rows) {
        return new Features(
                schema,
                rows.size(),
                i -> new LayerFeature(schema, Arrays.asList(rows.get(i)), Integer.toString(i + 1), 1));
    }

    /** The same features with another count of what matched. */
    Features counted(OptionalLong count) {
        matched = count;
        return this;
    }

    /** @param namesAndTypes name, class, name, class … */
    public static SimpleFeatureType schema(Object... namesAndTypes) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("made");
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            type.add((String) namesAndTypes[i], (Class<?>) namesAndTypes[i + 1]);
        }
        return type.buildFeatureType();
    }

    /** A geometry as the layers hold them. */
    public static Geometry geometry(String wkt) {
        try {
            return new WKTReader(PackedGeometry.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    @Override
    public SimpleFeatureType schema() {
        return schema;
    }

    @Override
    public OptionalLong numberMatched() {
        return matched;
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public boolean hasNext() {
        return features.hasNext();
    }

    @Override
    public LayerFeature next() {
        return features.next();
    }

    @Override
    public void close() {}
}
