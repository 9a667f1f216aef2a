package org.xinimap.ows.wfs.clients;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.store.Edit;
import org.xinimap.store.FeatureStore;

/**
 * Land surveyed for the tests: {@code parcels}, 25 000 of them in a grid, with values of every type, some of them null; and the
 * same columns without a row for each kind of geometry, {@code wells}, {@code ditches} and {@code plots}, to be edited.
 */
final class Survey {
    static final String PARCELS = "parcels";
    static final int COUNT = 25_000;

    /** Tables to be edited, with the geometry of each. */
    static final Map<String, Class<? extends Geometry>> EMPTY = Map.of(
            "wells", Point.class,
            "ditches", LineString.class,
            "plots", MultiPolygon.class);

    private static final GeometryFactory FACTORY = PackedGeometry.FACTORY;
    private static final int COLUMNS = 200;
    private static final double STEP = 0.004;
    private static final int BATCH = 5000;

    private Survey() {}

    static void write(FeatureStore store) {
        store.createTable(type(PARCELS, MultiPolygon.class));
        EMPTY.forEach((table, geometry) -> store.createTable(type(table, geometry)));
        List<Edit> edits = new ArrayList<>();
        for (int i = 1; i <= COUNT; i++) {
            edits.add(new Edit.Insert(PARCELS, row(i)));
            if (edits.size() == BATCH || i == COUNT) {
                store.apply(edits);
                edits = new ArrayList<>();
            }
        }
    }

    static SimpleFeatureType type(String table, Class<? extends Geometry> geometry) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(table);
        type.setCRS(DefaultGeographicCRS.WGS84);
        type.add("geom", geometry);
        type.add("owner", String.class);
        type.add("households", Long.class);
        type.add("area_ha", Double.class);
        type.add("surveyed", LocalDate.class);
        type.add("entered", LocalDateTime.class);
        type.add("open", Boolean.class);
        type.add("备注", String.class);
        return type.buildFeatureType();
    }

    /** Every parcel's values by its gml:id, {@code parcels.1} and so on. */
    static Map<String, Map<String, @Nullable Object>> parcels() {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        for (int i = 1; i <= COUNT; i++) {
            rows.put(PARCELS + "." + i, row(i));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(int number) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("geom", parcel(number));
        row.put("owner", number % 7 == 0 ? null : "新尼镇 " + number + " <甲 & \"乙\"> 'x'");
        row.put("households", number % 11 == 0 ? null : (long) number * 3 - 1000);
        row.put("area_ha", number % 13 == 0 ? null : number / 8.0);
        row.put("surveyed", number % 5 == 0 ? null : LocalDate.of(1960, 2, 28).plusDays(number));
        row.put(
                "entered",
                number % 17 == 0 ? null : LocalDateTime.of(2024, 2, 28, 0, 0, 7).plusMinutes(number * 37L));
        row.put("open", number % 3 == 0 ? null : number % 3 == 1);
        row.put("备注", number % 2 == 0 ? null : "第" + number + "块\n草场𠮷");
        return row;
    }

    /** A square; every tenth has a hole, every twentieth a second part. Ordinates have few decimals, so that they stay as they are. */
    private static MultiPolygon parcel(int number) {
        double west = 107 + number % COLUMNS * STEP;
        double south = 39 + number / COLUMNS * STEP;
        LinearRing[] holes = number % 10 == 0
                ? new LinearRing[] {square(west + 0.001, south + 0.001, 0.001).reverse()}
                : new LinearRing[0];
        Polygon first = FACTORY.createPolygon(square(west, south, 0.003), holes);
        Polygon second = FACTORY.createPolygon(square(west + 0.0032, south, 0.0004));
        return FACTORY.createMultiPolygon(number % 20 == 0 ? new Polygon[] {first, second} : new Polygon[] {first});
    }

    private static LinearRing square(double minX, double minY, double side) {
        double west = degrees(minX);
        double south = degrees(minY);
        double east = degrees(minX + side);
        double north = degrees(minY + side);
        return FACTORY.createLinearRing(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        });
    }

    private static double degrees(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
