package org.xinimap.render.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** The same as {@link Surface} by Java 2D, to compare with. */
final class AwtDrawing {
    private AwtDrawing() {}

    static Path2D path(Outline outline, FillRule rule) {
        Path2D path = new Path2D.Double(rule == FillRule.EVEN_ODD ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        double[] xy = outline.coordinates();
        for (int part = 0; part < outline.parts(); part++) {
            int start = outline.start(part);
            path.moveTo(xy[start], xy[start + 1]);
            for (int i = start + 2; i < outline.end(part); i += 2) {
                path.lineTo(xy[i], xy[i + 1]);
            }
            if (outline.isClosed(part)) {
                path.closePath();
            }
        }
        return path;
    }

    static Shape stroked(Outline outline, Pen pen) {
        float[] dashes = new float[pen.dashes().length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) pen.dashes()[i];
        }
        return new BasicStroke(
                        (float) pen.width(),
                        pen.cap().ordinal(),
                        pen.join().ordinal(),
                        (float) pen.miterLimit(),
                        dashes.length == 0 ? null : dashes,
                        (float) pen.dashOffset())
                .createStrokedShape(path(outline, FillRule.NON_ZERO));
    }

    /** Black, each pixel's alpha the share of 16 × 16 points in it that are inside. */
    static Picture sampled(Shape shape, int width, int height) {
        int samples = 16;
        BufferedImage large = new BufferedImage(width * samples, height * samples, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(AffineTransform.getScaleInstance(samples, samples).createTransformedShape(shape));
        graphics.dispose();
        int[] argb = new int[width * height];
        for (int y = 0; y < height * samples; y++) {
            for (int x = 0; x < width * samples; x++) {
                argb[y / samples * width + x / samples] += large.getRaster().getSample(x, y, 0) == 0 ? 0 : 1;
            }
        }
        for (int i = 0; i < argb.length; i++) {
            argb[i] = argb[i] * 255 / (samples * samples) << 24;
        }
        return new Picture(width, height, argb);
    }
}
