package org.xinimap.render.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the same shapes on a {@link Surface} and by Java 2D, in turn, and prints how long each takes. Not a test: run its main. */
final class SurfaceBenchmark {
    private static final int SIZE = 768;
    private static final int SHAPES = 2000;
    private static final int ROUNDS = 15;

    private SurfaceBenchmark() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Random random = new Random(1);
        compare("small areas", shapes(random, 8, 6, true), 0);
        compare("large areas", shapes(random, 40, 150, true), 0);
        compare("lines 1 px", shapes(random, 20, 60, false), 1);
        compare("lines 5 px", shapes(random, 20, 60, false), 5);
        compare("fine lines 3 px", shapes(random, 100, 60, false), 3);
    }

    /** Star-shaped rings, or arcs, of some points and size. */
    private static List<Outline> shapes(Random random, int points, double radius, boolean closed) {
        List<Outline> shapes = new ArrayList<>();
        for (int i = 0; i < SHAPES; i++) {
            Outline outline = new Outline();
            double x = random.nextDouble() * SIZE;
            double y = random.nextDouble() * SIZE;
            for (int k = 0; k < points; k++) {
                double angle = 2 * Math.PI * k / points;
                double far = radius * (0.7 + 0.3 * random.nextDouble());
                outline.lineTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
            }
            if (closed) {
                outline.close();
            } else {
                outline.end();
            }
            shapes.add(outline);
        }
        return shapes;
    }

    private static void compare(String name, List<Outline> shapes, double width) {
        List<Path2D> paths = shapes.stream()
                .map(outline -> AwtDrawing.path(outline, FillRule.NON_ZERO))
                .toList();
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Surface surface = new Surface(SIZE, SIZE);
            Ink ink = new Ink.Solid(0xff336699);
            Pen pen = new Pen(Math.max(1, width), Pen.Cap.ROUND, Pen.Join.ROUND, Pen.MITER_LIMIT, new double[0], 0);
            for (Outline shape : shapes) {
                if (width == 0) {
                    surface.fill(shape, FillRule.NON_ZERO, ink);
                } else {
                    surface.stroke(shape, pen, ink);
                }
            }
            ours = Math.min(ours, System.nanoTime() - start);
            theirs = Math.min(theirs, java2D(paths, width));
        }
        System.out.printf(
                "%-16s %6.2f ms, Java 2D %6.2f ms: %.1f times%n", name, ours / 1e6, theirs / 1e6, theirs / ours);
    }

    private static double java2D(List<Path2D> paths, double width) {
        long start = System.nanoTime();
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(0x336699));
        graphics.setStroke(new BasicStroke((float) Math.max(1, width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Path2D path : paths) {
            if (width == 0) {
                graphics.fill(path);
            } else {
                graphics.draw(path);
            }
        }
        graphics.dispose();
        return System.nanoTime() - start;
    }
}
