package org.xinimap.render.label;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xinimap.render.raster.Outline;

/**
 * The shape of a character at one size, its origin on the baseline, y down. Shared by threads, so nothing may change its
 * outline.
 *
 * @param advance from its origin to that of the next, in pixels
 * @param ink what its outline covers; empty for a space
 * @param halos what was computed around it, by radius
 */
record Glyph(Outline outline, double advance, Rectangle2D ink, Map<Double, Outline> halos) {
    /** Styles have one or two radii for a size of letters. */
    private static final int RADII = 4;

    static Glyph of(Shape shape, double advance) {
        Outline outline = new Outline();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> outline.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> outline.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> outline.quadTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> outline.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> outline.close();
            }
        }
        Rectangle2D ink = outline.isEmpty() ? new Rectangle2D.Double() : shape.getBounds2D();
        return new Glyph(outline, advance, ink, new ConcurrentHashMap<>(1));
    }

    /** What is within a distance of it. Shared too. */
    Outline halo(double radius) {
        if (halos.size() >= RADII && !halos.containsKey(radius)) {
            halos.clear();
        }
        return halos.computeIfAbsent(radius, distance -> GlyphHalo.around(outline, distance));
    }

    /** Adds its outline or its halo, turned clockwise by an angle whose cosine and sine are given, its origin at a place. */
    static void append(Outline shape, Outline to, double x, double y, double cos, double sin) {
        double[] xy = shape.coordinates();
        for (int part = 0; part < shape.parts(); part++) {
            int start = shape.start(part);
            int end = shape.end(part);
            for (int i = start; i < end; i += 2) {
                double px = x + xy[i] * cos - xy[i + 1] * sin;
                double py = y + xy[i] * sin + xy[i + 1] * cos;
                if (i == start) {
                    to.moveTo(px, py);
                } else {
                    to.lineTo(px, py);
                }
            }
            to.close();
        }
    }
}
