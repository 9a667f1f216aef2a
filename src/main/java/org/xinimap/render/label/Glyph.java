package org.xinimap.render.label;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.xinimap.render.raster.Outline;

/**
 * The shape of a character at one size, its origin on the baseline, y down. Shared by threads, so nothing may change its
 * outline.
 *
 * @param advance from its origin to that of the next, in pixels
 * @param ink what its outline covers; empty for a space
 */
record Glyph(Outline outline, double advance, Rectangle2D ink) {
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
        return new Glyph(outline, advance, outline.isEmpty() ? new Rectangle2D.Double() : shape.getBounds2D());
    }

    /** Adds its outline, turned clockwise by an angle whose cosine and sine are given, with its origin at a place. */
    void append(Outline to, double x, double y, double cos, double sin) {
        double[] xy = outline.coordinates();
        for (int part = 0; part < outline.parts(); part++) {
            int end = outline.end(part);
            for (int i = outline.start(part); i < end; i += 2) {
                double px = x + xy[i] * cos - xy[i + 1] * sin;
                double py = y + xy[i] * sin + xy[i + 1] * cos;
                if (i == outline.start(part)) {
                    to.moveTo(px, py);
                } else {
                    to.lineTo(px, py);
                }
            }
            to.close();
        }
    }
}
