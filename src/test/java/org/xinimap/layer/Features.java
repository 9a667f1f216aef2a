package org.xinimap.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Features for the tests of the layer engine. */
final class Features {
    static final SimpleFeatureType TYPE = type();

    private static final GeometryFactory FACTORY = PackedGeometry.FACTORY;
    private static final List<String> ODD_IDS =
            List.of("01", "1", "001", "a", "b", "-5", "+5", "", "１", "9999999999999999999");

    private Features() {}

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("features");
        builder.setCRS(DefaultGeographicCRS.WGS84);
        builder.add("geom", Geometry.class);
        builder.add("name", String.class);
        builder.add("number", Long.class);
        return builder.buildFeatureType();
    }

    static LayerFeature of(
            String id, long version, @Nullable Geometry geometry, @Nullable String name, @Nullable Long number) {
        Map<String, Integer> index = new java.util.HashMap<>(Map.of("geom", 0, "name", 1, "number", 2));
        index.put(null, 0);
        return new LayerFeature(TYPE, new Object[] {geometry, name, number}, id, version, index);
    }

    static String id(Random random) {
        return random.nextInt(5) == 0
                ? ODD_IDS.get(random.nextInt(ODD_IDS.size()))
                : Integer.toString(random.nextInt(60));
    }

    static LayerFeature random(String id, Random random) {
        String name = random.nextInt(5) == 0 ? null : String.valueOf((char) ('a' + random.nextInt(4)));
        // Neighbours that a double cannot tell apart, too.
        Long number = random.nextInt(4) == 0 ? null : random.nextInt(9) + (random.nextBoolean() ? 1L << 60 : 0);
        return of(id, random.nextInt(100), geometry(random, true), name, number);
    }

    private static @Nullable Geometry geometry(Random random, boolean collections) {
        return switch (random.nextInt(collections ? 8 : 4)) {
            case 0 -> FACTORY.createPoint(coordinate(random));
            case 1 -> FACTORY.createLineString(new Coordinate[] {coordinate(random), coordinate(random)});
            case 2, 3 -> FACTORY.createPoint(coordinate(random)).buffer(1 + random.nextInt(4), 2);
            case 4 -> null;
            case 5 -> FACTORY.createPolygon();
            case 6 -> FACTORY.createMultiPointFromCoords(new Coordinate[] {coordinate(random), coordinate(random)});
            default ->
                FACTORY.createGeometryCollection(new Geometry[] {geometry(random, false), geometry(random, false)});
        };
    }

    private static Coordinate coordinate(Random random) {
        return new Coordinate(random.nextInt(30) - 15, random.nextInt(30) - 15);
    }

    static List<LayerFeature> list(FeatureResult result) {
        try (result) {
            List<LayerFeature> features = new ArrayList<>();
            result.forEachRemaining(features::add);
            return features;
        }
    }
}
