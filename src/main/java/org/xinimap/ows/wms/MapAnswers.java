package org.xinimap.ows.wms;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.xinimap.render.MapRenderer;
import org.xinimap.render.raster.Picture;
import org.xinimap.render.raster.Surface;

/** Draws the maps asked for. */
@Component
final class MapAnswers {
    private final MapRenderer renderer;
    private final DrawingPermits permits;

    MapAnswers(MapRenderer renderer, DrawingPermits permits) {
        this.renderer = renderer;
        this.permits = permits;
    }

    Picture draw(MapRequest request) {
        DrawingPermits.Permit permit = permits.take();
        try {
            Surface surface = blank(request.view().width(), request.view().height(), request.background());
            renderer.draw(request.view(), request.maps(), request.language(), surface);
            return surface.picture();
        } finally {
            permit.close();
        }
    }

    /** A picture of one colour. */
    static Surface blank(int width, int height, int argb) {
        Surface surface = new Surface(width, height);
        if (argb != 0) {
            Arrays.fill(surface.picture().argb(), argb);
        }
        return surface;
    }
}
