package org.xinimap.render.symbol;

import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Symbolizer;
import org.locationtech.jts.geom.Geometry;

/** Makes painters of symbolizers. Of one map. */
public final class Painters {
    private final SymbolScale scale;
    private final Graphics graphics;

    public Painters(SymbolScale scale, Graphics graphics) {
        this.scale = scale;
        this.graphics = graphics;
    }

    /** @return empty for symbolizers that draw no symbol: text, raster */
    public Optional<Painter> of(Symbolizer symbolizer) {
        return painter(symbolizer).map(painter -> placed(symbolizer, painter));
    }

    private Optional<Painter> painter(Symbolizer symbolizer) {
        if (symbolizer instanceof PolygonSymbolizer polygon) {
            return Optional.of(new AreaPainter(polygon, scale, graphics));
        }
        if (symbolizer instanceof LineSymbolizer line && line.getStroke() != null) {
            return Optional.of(new LinePainter(
                    line.getStroke(),
                    line.getPerpendicularOffset(),
                    scale,
                    scale.of(line.getUnitOfMeasure()),
                    graphics));
        }
        if (symbolizer instanceof PointSymbolizer point && point.getGraphic() != null) {
            return Optional.of(new PointPainter(point, scale, graphics));
        }
        return Optional.empty();
    }

    /** Where a symbolizer says which geometry it draws (SE 1.1, clause 11.1.2), or computes it. */
    private static Painter placed(Symbolizer symbolizer, Painter painter) {
        Expression expression = symbolizer.getGeometry();
        if (expression == null
                || expression instanceof PropertyName name
                        && name.getPropertyName().isEmpty()) {
            return painter;
        }
        return (shape, feature, canvas) -> {
            Geometry geometry = expression.evaluate(feature, Geometry.class);
            if (geometry != null && !geometry.isEmpty()) {
                PixelShape other = new PixelShape(shape.transform());
                other.set(geometry);
                painter.paint(other, feature, canvas);
            }
        };
    }
}
