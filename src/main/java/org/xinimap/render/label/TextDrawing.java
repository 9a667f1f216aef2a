package org.xinimap.render.label;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Map;
import org.xinimap.render.raster.Canvas;
import org.xinimap.render.raster.FillRule;
import org.xinimap.render.raster.Ink;
import org.xinimap.render.raster.Outline;

/** Plain lines of text, as for legends, in the platform's sans serif font. Safe for use by many threads. */
public final class TextDrawing {
    private static final FontRenderContext PIXELS = new FontRenderContext(null, true, true);

    private final Font font;

    /** @param size in pixels */
    public TextDrawing(double size) {
        font = new Font(Map.of(TextAttribute.FAMILY, Font.SANS_SERIF, TextAttribute.SIZE, size));
    }

    /** In pixels. */
    public double width(String text) {
        return text.isEmpty() ? 0 : new TextLayout(text, font, PIXELS).getAdvance();
    }

    /** @param baseline where letters stand, pixels from the top */
    public void draw(String text, double x, double baseline, Ink ink, Canvas canvas) {
        if (text.isEmpty()) {
            return;
        }
        Shape glyphs = new TextLayout(text, font, PIXELS).getOutline(AffineTransform.getTranslateInstance(x, baseline));
        Outline outline = new Outline();
        double[] xy = new double[6];
        for (PathIterator path = glyphs.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(xy)) {
                case PathIterator.SEG_MOVETO -> outline.moveTo(xy[0], xy[1]);
                case PathIterator.SEG_LINETO -> outline.lineTo(xy[0], xy[1]);
                case PathIterator.SEG_QUADTO -> outline.quadTo(xy[0], xy[1], xy[2], xy[3]);
                case PathIterator.SEG_CUBICTO -> outline.cubicTo(xy[0], xy[1], xy[2], xy[3], xy[4], xy[5]);
                default -> outline.close();
            }
        }
        canvas.fill(outline, FillRule.NON_ZERO, ink);
    }
}
