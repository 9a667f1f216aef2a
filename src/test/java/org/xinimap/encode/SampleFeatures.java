package org.xinimap.encode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.xinimap.crs.Crs;
import org.xinimap.layer.LayerDefinition.AttributeLabel;
import org.xinimap.layer.Text;

/** Layers of every kind of geometry and attribute, for what each format must carry. */
public enum SampleFeatures {
    POINTS(Point.class, "POINT (88.1234567 40.5)", "POINT (107 39)", "POINT EMPTY"),
    HIGH_POINTS(Point.class, "POINT Z (88.1 40.5 1050.25)", "POINT Z (107 39 -3)"),
    LINES(
            MultiLineString.class,
            "MULTILINESTRING ((88 40, 89 41), (90 40, 91 41, 92 40.125))",
            "MULTILINESTRING ((88 40, 88.5 40.25))",
            "MULTILINESTRING EMPTY"),
    HIGH_LINES(MultiLineString.class, "MULTILINESTRING Z ((88 40 1, 89 41 2.5), (90 40 3, 91 41 4))"),
    POLYGONS(
            MultiPolygon.class,
            "MULTIPOLYGON (((88 40, 89 40, 89 41, 88 41, 88 40), (88.2 40.2, 88.4 40.2, 88.4 40.4, 88.2 40.2)),"
                    + " ((90 40, 91 40, 91 41, 90 40)))",
            "MULTIPOLYGON (((88 40, 88 41, 89 41, 89 40, 88 40)))",
            "MULTIPOLYGON EMPTY"),
    HIGH_POLYGONS(
            MultiPolygon.class,
            "MULTIPOLYGON Z (((88 40 1, 89 40 2, 89 41 3, 88 41 4, 88 40 1)), ((90 40 5, 91 40 6, 91 41 7, 90 40 5)))"),
    MIXED(
            Geometry.class,
            "POINT (88 40)",
            "LINESTRING (88 40, 89 41)",
            "POLYGON ((88 40, 89 40, 89 41, 88 40))",
            "MULTIPOINT ((88 40), (89 41))",
            "MULTILINESTRING ((88 40, 89 41), (90 40, 91 41))",
            "MULTIPOLYGON (((88 40, 89 40, 89 41, 88 40)), ((90 40, 91 40, 91 41, 90 40)))");

    /** What {@link #ATTRIBUTES} of a feature with the same number are. */
    private static final List<Object[]> VALUES = List.of(
            new Object[] {
                "锡尼镇供水管网改造工程（二期）",
                2026L,
                12.5,
                true,
                LocalDate.of(2024, 2, 29),
                LocalDateTime.of(2024, 5, 6, 7, 8, 9),
                9_007_199_254_740_991L
            },
            new Object[] {null, null, null, null, null, null, null},
            new Object[] {
                "a <b> & \"c\" 'd'\n, 😀",
                -1L,
                -0.001,
                false,
                LocalDate.of(1949, 10, 1),
                LocalDateTime.of(1999, 12, 31, 23, 59, 59),
                0L
            });

    public static final List<String> ATTRIBUTES = List.of("项目名称", "year", "length", "done", "begun", "changed", "big");

    private final Class<? extends Geometry> binding;
    private final List<String> wkt;

    SampleFeatures(Class<? extends Geometry> binding, String... wkt) {
        this.binding = binding;
        this.wkt = List.of(wkt);
    }

    public Features features() {
        return Features.of(schema(), rows());
    }

    private SimpleFeatureType schema() {
        return Features.schema(
                "geom",
                binding,
                ATTRIBUTES.get(0),
                String.class,
                ATTRIBUTES.get(1),
                Long.class,
                ATTRIBUTES.get(2),
                Double.class,
                ATTRIBUTES.get(3),
                Boolean.class,
                ATTRIBUTES.get(4),
                LocalDate.class,
                ATTRIBUTES.get(5),
                LocalDateTime.class,
                ATTRIBUTES.get(6),
                Long.class);
    }

    /** The rows; the geometry first. Row n has the id n + 1. The last has no geometry. */
    public List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i <= wkt.size(); i++) {
            Object geometry = i < wkt.size() ? Features.geometry(wkt.get(i)) : null;
            rows.add(Stream.concat(Stream.of(Optional.ofNullable(geometry)), Stream.of(VALUES.get(i % VALUES.size())))
                    .toArray());
            rows.get(i)[0] = geometry;
        }
        return rows;
    }

    public static OutputContext context(Crs crs) {
        return new OutputContext(
                "重点项目",
                new Text("重点项目", "Key projects"),
                new Text("", ""),
                List.of(new AttributeLabel("year", new Text("年份", "Year"))),
                Locale.CHINESE,
                crs,
                "");
    }
}
