package org.xinimap.render.label;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.geotools.api.style.TextSymbolizer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.xinimap.render.raster.Surface;

/** How long it takes to place and to draw the labels of a crowded map: 2,000 candidates on 1,024 × 1,024 pixels. */
final class LabelBenchmark {
    private static final int SIZE = 1024;
    private static final int ROUNDS = 40;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String HAN = "无锡惠山新吴滨湖梁溪江阴宜兴太湖山水路桥村镇区街道中心广场公园学校医院站";

    private LabelBenchmark() {}

    public static void main(String[] args) {
        TextSymbolizer places =
                Texts.symbolizer(Color.BLACK, 12, Texts.point(0, 0.5, 6, 0, 0), Map.of("maxDisplacement", "12"));
        TextSymbolizer roads = Texts.symbolizer(
                Color.DARK_GRAY, 11, Texts.line(0), Map.of("followLine", "true", "group", "true", "repeat", "300"));
        double[] add = new double[ROUNDS];
        double[] place = new double[ROUNDS];
        double[] draw = new double[ROUNDS];
        int placed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Surface surface = new Surface(SIZE, SIZE);
            LabelLayer layer = new LabelLayer(SIZE, SIZE, 1, Locale.CHINESE);
            long start = System.nanoTime();
            fill(layer, places, roads);
            long added = System.nanoTime();
            placed = layer.place().size();
            long found = System.nanoTime();
            layer.draw(surface);
            long drawn = System.nanoTime();
            add[round] = (added - start) / 1e6;
            place[round] = (found - added) / 1e6;
            // Drawing places again.
            draw[round] = (drawn - found) / 1e6 - place[round];
        }
        for (double[] times : List.of(add, place, draw)) {
            Arrays.sort(times);
        }
        System.out.printf(
                Locale.ROOT,
                "2000 candidates, %d placed; median of %d: noting %.1f ms, placing %.1f ms, drawing %.1f ms%n",
                placed,
                ROUNDS,
                add[ROUNDS / 2],
                place[ROUNDS / 2],
                draw[ROUNDS / 2]);
    }

    private static void fill(LabelLayer layer, TextSymbolizer places, TextSymbolizer roads) {
        Random random = new Random(7);
        for (int i = 0; i < 1500; i++) {
            Geometry point =
                    GEOMETRIES.createPoint(new Coordinate(random.nextDouble() * SIZE, random.nextDouble() * SIZE));
            layer.add(1, places, Texts.feature("p" + i, name(random), random.nextInt(5)), point);
        }
        for (int i = 0; i < 500; i++) {
            layer.add(0, roads, Texts.feature("r" + i, name(random), 3), road(random));
        }
    }

    private static Geometry road(Random random) {
        double x = random.nextDouble() * SIZE;
        double y = random.nextDouble() * SIZE;
        double angle = random.nextDouble() * 2 * Math.PI;
        Coordinate[] points = new Coordinate[30];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(x, y);
            angle += random.nextGaussian() * 0.15;
            x += 12 * Math.cos(angle);
            y += 12 * Math.sin(angle);
        }
        return GEOMETRIES.createLineString(points);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int n = 2 + random.nextInt(4); n > 0; n--) {
            name.append(HAN.charAt(random.nextInt(HAN.length())));
        }
        return name.toString();
    }
}
