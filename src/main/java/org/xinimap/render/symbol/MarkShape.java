package org.xinimap.render.symbol;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.xinimap.render.raster.Outline;

/**
 * The outline of a mark in a box of 1 by 1 about the origin, y down: the well-known names of SE 1.1 (clause 11.3.2.2), and
 * those that GeoServer ({@code shape://…}) and QGIS write into styles.
 *
 * @param parts x, y, x, y … of each part
 * @param isArea whether it is filled; else it is only lines
 * @param round whether it is the circle, which has no corners to list
 */
record MarkShape(double[][] parts, boolean isArea, boolean round) {
    /** Of a cubic curve that stands for a quarter of a circle: how far its control points are along the tangent. */
    private static final double QUARTER = 0.5522847498;

    private static final Map<String, MarkShape> BY_NAME = new HashMap<>();

    static {
        MarkShape square = area(-.5, -.5, .5, -.5, .5, .5, -.5, .5);
        name(square, "square", "rectangle");
        name(new MarkShape(new double[0][], true, true), "circle");
        name(area(0, -.5, .5, .5, -.5, .5), "triangle", "equilateral_triangle");
        name(star(5, .5, .191), "star", "regular_star");
        name(star(4, .5, .19), "diamond_star");
        name(plus(.125), "cross", "cross_fill");
        name(turned(plus(.09), 45), "x", "cross2_fill");
        name(area(0, -.5, .5, 0, 0, .5, -.5, 0), "diamond");
        name(polygon(5), "pentagon");
        name(polygon(6), "hexagon");
        name(polygon(8), "octagon");
        name(polygon(10), "decagon");
        name(area(-.5, .5, 0, -.5, .5, .5, 0, .25), "arrowhead_filled");
        name(area(0, -.5, .35, 0, .12, 0, .12, .5, -.12, .5, -.12, 0, -.35, 0), "arrow");
        name(area(.5, 0, -.5, .5, -.5, -.5), "filled_arrowhead");
        name(lines(new double[] {-.5, -.5, .5, 0, -.5, .5}), "arrowhead", "shape://oarrow");
        name(area(-.5, -.25, .5, 0, -.5, .25), "shape://carrow");
        name(area(-.5, -.5, 0, -.5, 0, .5, -.5, .5), "half_square");
        name(area(-.5, -.5, .5, .5, -.5, .5), "diagonal_half_square");
        name(area(0, -.5, .5, .5, 0, .5), "right_half_triangle");
        name(area(0, -.5, 0, .5, -.5, .5), "left_half_triangle");
        name(arc(180, 360), "semi_circle");
        name(arc(180, 300), "third_circle");
        name(arc(180, 270), "quarter_circle");
        name(lines(new double[] {0, -.5, 0, .5}), "line", "vertline", "shape://vertline");
        name(lines(new double[] {-.5, 0, .5, 0}), "horline", "shape://horline");
        name(lines(new double[] {-.5, .5, .5, -.5}), "slash", "shape://slash");
        name(lines(new double[] {-.5, -.5, .5, .5}), "backslash", "shape://backslash");
        name(lines(new double[] {-.5, 0, .5, 0}, new double[] {0, -.5, 0, .5}), "plus", "shape://plus", "cross_lines");
        name(
                lines(new double[] {-.5, -.5, .5, .5}, new double[] {-.5, .5, .5, -.5}),
                "times",
                "shape://times",
                "cross2");
        name(new MarkShape(new double[][] {{-.02, -.02, .02, -.02, .02, .02, -.02, .02}}, true, false), "shape://dot");
        name(square, "brush://solid");
    }

    /** Whether a mark of this name is known; the others are drawn as squares. */
    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name.toLowerCase(Locale.ROOT));
    }

    static MarkShape of(String name) {
        MarkShape exact = BY_NAME.get(name);
        if (exact != null) {
            return exact;
        }
        return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), BY_NAME.get("square"));
    }

    /** Where a point of the box goes. */
    interface Placement {
        /** @return x and y in pixels */
        double[] place(double x, double y);
    }

    void trace(Outline outline, Placement placement) {
        if (round) {
            circle(outline, placement);
            return;
        }
        for (double[] part : parts) {
            for (int i = 0; i < part.length; i += 2) {
                double[] at = placement.place(part[i], part[i + 1]);
                if (i == 0) {
                    outline.moveTo(at[0], at[1]);
                } else {
                    outline.lineTo(at[0], at[1]);
                }
            }
            if (isArea) {
                outline.close();
            } else {
                outline.end();
            }
        }
    }

    private static void circle(Outline outline, Placement placement) {
        double[] from = placement.place(.5, 0);
        outline.moveTo(from[0], from[1]);
        double k = QUARTER / 2;
        double[][] quarters = {
            {.5, k, k, .5, 0, .5}, {-k, .5, -.5, k, -.5, 0}, {-.5, -k, -k, -.5, 0, -.5}, {k, -.5, .5, -k, .5, 0}
        };
        for (double[] q : quarters) {
            double[] a = placement.place(q[0], q[1]);
            double[] b = placement.place(q[2], q[3]);
            double[] c = placement.place(q[4], q[5]);
            outline.cubicTo(a[0], a[1], b[0], b[1], c[0], c[1]);
        }
        outline.close();
    }

    private static void name(MarkShape shape, String... names) {
        for (String name : names) {
            BY_NAME.put(name, shape);
        }
    }

    private static MarkShape area(double... ring) {
        return new MarkShape(new double[][] {ring}, true, false);
    }

    private static MarkShape lines(double[]... parts) {
        return new MarkShape(parts, false, false);
    }

    private static MarkShape plus(double half) {
        return area(
                -half, -.5, half, -.5, half, -half, .5, -half, .5, half, half, half, half, .5, -half, .5, -half, half,
                -.5, half, -.5, -half, -half, -half);
    }

    private static MarkShape polygon(int corners) {
        return star(corners, .5, .5 * Math.cos(Math.PI / corners));
    }

    /** Points outside and inside in turn, the first at the top. */
    private static MarkShape star(int points, double outer, double inner) {
        double[] ring = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            double angle = Math.PI * i / points;
            ring[2 * i] = radius * Math.sin(angle);
            ring[2 * i + 1] = -radius * Math.cos(angle);
        }
        return area(ring);
    }

    /** A sector of a circle; degrees clockwise from the right. */
    private static MarkShape arc(int from, int to) {
        int steps = (to - from) / 10;
        double[] ring = new double[2 * (steps + 2)];
        for (int i = 0; i <= steps; i++) {
            double angle = Math.toRadians(from + 10.0 * i);
            ring[2 * i + 2] = .5 * Math.cos(angle);
            ring[2 * i + 3] = .5 * Math.sin(angle);
        }
        return area(ring);
    }

    private static MarkShape turned(MarkShape shape, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double[] ring = shape.parts[0].clone();
        for (int i = 0; i < ring.length; i += 2) {
            double x = ring[i];
            double y = ring[i + 1];
            ring[i] = cos * x - sin * y;
            ring[i + 1] = sin * x + cos * y;
        }
        return area(ring);
    }
}
