package org.xinimap.render.raster;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Pixels to draw on, transparent at first. Not safe for use by two threads. */
public final class Surface implements Canvas {
    private final BufferedImage image;
    private final Graphics2D graphics;

    public Surface(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public void fill(Outline outline, FillRule rule, Ink ink) {
        use(ink);
        graphics.fill(path(outline, rule));
    }

    @Override
    public void stroke(Outline outline, Pen pen, Ink ink) {
        use(ink);
        float[] dashes = new float[pen.dashes().length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) pen.dashes()[i];
        }
        graphics.setStroke(new BasicStroke(
                (float) pen.width(),
                pen.cap().ordinal(),
                pen.join().ordinal(),
                (float) pen.miterLimit(),
                dashes.length == 0 ? null : dashes,
                (float) pen.dashOffset()));
        graphics.draw(path(outline, FillRule.NON_ZERO));
    }

    @Override
    public void stamp(Picture picture, double x, double y, double opacity) {
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
        graphics.drawImage(image(picture), AffineTransform.getTranslateInstance(x, y), null);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    /** The pixels drawn so far; what is drawn later shows in them. */
    public Picture picture() {
        return new Picture(
                image.getWidth(),
                image.getHeight(),
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private void use(Ink ink) {
        graphics.setPaint(paint(ink));
    }

    private static Paint paint(Ink ink) {
        if (ink instanceof Ink.Pattern pattern) {
            return new TexturePaint(
                    image(pattern.tile()),
                    new Rectangle2D.Double(
                            pattern.originX(),
                            pattern.originY(),
                            pattern.tile().width(),
                            pattern.tile().height()));
        }
        return new Color(((Ink.Solid) ink).argb(), true);
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage copy = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        copy.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.argb());
        return copy;
    }

    private static Path2D path(Outline outline, FillRule rule) {
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
}
