package org.xinimap.render.raster;

/** What is drawn on, in pixels: a raster, or a document of outlines. What is drawn later covers what was drawn before. */
public interface Canvas {
    int width();

    int height();

    void fill(Outline outline, FillRule rule, Ink ink);

    void stroke(Outline outline, Pen pen, Ink ink);

    /**
     * A picture.
     *
     * @param x where its left edge goes
     * @param y where its upper edge goes
     * @param opacity 0 to 1
     */
    void stamp(Picture picture, double x, double y, double opacity);
}
