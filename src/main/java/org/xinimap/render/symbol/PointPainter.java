package org.xinimap.render.symbol;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.PointSymbolizer;
import org.xinimap.render.raster.Canvas;

/** Draws graphics at points (SE 1.1, clause 11.3). */
final class PointPainter implements Painter {
    private final GraphicPainter graphic;

    PointPainter(PointSymbolizer symbolizer, SymbolScale scale, Graphics graphics) {
        double factor = scale.of(symbolizer.getUnitOfMeasure());
        graphic = new GraphicPainter(symbolizer.getGraphic(), scale, factor, graphics);
    }

    @Override
    public void paint(PixelShape shape, SimpleFeature feature, Canvas canvas) {
        shape.points((x, y) -> graphic.draw(x, y, 0, feature, canvas));
    }
}
