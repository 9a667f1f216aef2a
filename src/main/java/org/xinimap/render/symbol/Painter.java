package org.xinimap.render.symbol;

import org.geotools.api.feature.simple.SimpleFeature;
import org.xinimap.render.raster.Canvas;

/** Draws one symbolizer. Of one map; not safe for use by two threads. */
public interface Painter {
    void paint(PixelShape shape, SimpleFeature feature, Canvas canvas);
}
