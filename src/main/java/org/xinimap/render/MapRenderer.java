package org.xinimap.render;

import java.util.List;
import java.util.Locale;
import org.xinimap.render.raster.Canvas;

/** Draws layers by their styles. Safe for use by many threads. */
public final class MapRenderer {
    /**
     * Draws a map, the first layer at the bottom and all labels on top. What is on the canvas stays beneath it.
     *
     * @param canvas as large as the view
     * @param language in which labels are written where the style says so in several
     * @throws org.xinimap.Unavailable if it takes longer than a map may
     */
    public void draw(MapView view, List<MapLayer> layers, Locale language, Canvas canvas) {}
}
