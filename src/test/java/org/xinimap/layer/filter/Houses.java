package org.xinimap.layer.filter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.crs.Crs;

/** A feature type with an attribute of every kind, and features of it. */
final class Houses {
    static final SimpleFeatureType SCHEMA = schema();

    private static SimpleFeatureType schema() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("houses");
        builder.setCRS(Crs.CRS84.xy());
        builder.add("owner", String.class);
        builder.add("名称", String.class);
        builder.add("eo:material", String.class);
        builder.add("date", String.class);
        builder.add("floors", Long.class);
        builder.add("rooms", Integer.class);
        builder.add("taxes", Double.class);
        builder.add("swimming_pool", Boolean.class);
        builder.add("built", LocalDate.class);
        builder.add("updated", LocalDateTime.class);
        builder.add("starts_at", LocalDateTime.class);
        builder.add("ends_at", LocalDateTime.class);
        builder.add("scan", byte[].class);
        builder.add("geometry", Geometry.class);
        return builder.buildFeatureType();
    }

    /** A house in Xini: 5 floors, taxes 499.5, a pool, built 2014-06-01, a square of 0.01 degrees. */
    static SimpleFeature house() {
        return house(Map.of());
    }

    /** That house with some values replaced. */
    static SimpleFeature house(Map<String, ?> replaced) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("owner", "Mike O'Neill");
        values.put("名称", "锡尼镇小南河综合整治");
        values.put("eo:material", "brick & tile");
        values.put("date", "today");
        values.put("floors", 5L);
        values.put("rooms", 12);
        values.put("taxes", 499.5);
        values.put("swimming_pool", true);
        values.put("built", LocalDate.parse("2014-06-01"));
        values.put("updated", LocalDateTime.parse("2022-04-16T10:13:19"));
        values.put("starts_at", LocalDateTime.parse("2017-06-10T08:00:00"));
        values.put("ends_at", LocalDateTime.parse("2017-06-11T09:00:00"));
        values.put("geometry", wkt("POLYGON ((108.73 39.83, 108.74 39.83, 108.74 39.84, 108.73 39.84, 108.73 39.83))"));
        values.putAll(replaced);
        return feature(values);
    }

    /** A feature with these values and no others. */
    static SimpleFeature feature(Map<String, ?> values) {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(SCHEMA);
        values.forEach(builder::set);
        return builder.buildFeature("house.1");
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Houses() {}
}
