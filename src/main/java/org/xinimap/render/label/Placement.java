package org.xinimap.render.label;

import java.util.List;
import java.util.function.Function;
import org.xinimap.render.raster.Outline;

/** A place for a label. */
sealed interface Placement {
    Label label();

    /** What it covers, its halo included. */
    List<OrientedBox> boxes();

    double centreX();

    double centreY();

    /** Adds a shape of each of its glyphs: its outline, or its halo. */
    void append(Function<Glyph, Outline> shape, Outline to);

    /** @param angle clockwise, in radians */
    record Straight(Label label, double centreX, double centreY, double angle, List<OrientedBox> boxes)
            implements Placement {
        static Straight of(Label label, double x, double y, double angle) {
            double centreX = x;
            double centreY = y;
            if (angle == 0) {
                // Level letters are sharper on whole pixels.
                TextBlock block = label.block();
                double baseline = block.y().length == 0 ? 0 : block.y()[0];
                centreX = Math.rint(x - block.width() / 2) + block.width() / 2;
                centreY = Math.rint(y + baseline) - baseline;
            }
            var box = label.block().box();
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            OrientedBox covered = new OrientedBox(
                    centreX + box.getCenterX() * cos - box.getCenterY() * sin,
                    centreY + box.getCenterX() * sin + box.getCenterY() * cos,
                    box.getWidth() / 2 + label.margin(),
                    box.getHeight() / 2 + label.margin(),
                    cos,
                    sin);
            return new Straight(label, centreX, centreY, angle, List.of(covered));
        }

        @Override
        public void append(Function<Glyph, Outline> shape, Outline to) {
            label.block().append(shape, to, centreX, centreY, angle);
        }
    }

    /**
     * Glyph by glyph.
     *
     * @param origins x, y and angle of each glyph
     */
    record Bent(Label label, double centreX, double centreY, double[] origins, List<OrientedBox> boxes)
            implements Placement {
        @Override
        public void append(Function<Glyph, Outline> shape, Outline to) {
            List<Glyph> glyphs = label.block().glyphs();
            for (int i = 0; i < glyphs.size(); i++) {
                double angle = origins[3 * i + 2];
                Glyph.append(
                        shape.apply(glyphs.get(i)),
                        to,
                        origins[3 * i],
                        origins[3 * i + 1],
                        Math.cos(angle),
                        Math.sin(angle));
            }
        }
    }
}
