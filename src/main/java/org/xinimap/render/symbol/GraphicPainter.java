package org.xinimap.render.symbol;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.xinimap.render.raster.Canvas;
import org.xinimap.render.raster.FillRule;
import org.xinimap.render.raster.Ink;
import org.xinimap.render.raster.Outline;
import org.xinimap.render.raster.Picture;
import org.xinimap.render.raster.Surface;

/** Draws a graphic, the first of its symbols that can be drawn (SE 1.1, clause 11.3.2). Of one map. */
final class GraphicPainter {
    private static final double MARK_SIZE = 6;

    private final Graphics graphics;
    private final double factor;
    private final StyleValue<Double> size;
    private final ToDoubleFunction<SimpleFeature> rotation;
    private final ToDoubleFunction<SimpleFeature> opacity;
    private final ToDoubleFunction<SimpleFeature> anchorX;
    private final ToDoubleFunction<SimpleFeature> anchorY;
    private final ToDoubleFunction<SimpleFeature> shiftX;
    private final ToDoubleFunction<SimpleFeature> shiftY;
    private final Optional<MarkSymbol> mark;
    private final Optional<ExternalGraphic> external;
    private final Outline outline = new Outline();

    /** The parts of a mark. */
    private record MarkSymbol(StyleValue<String> name, Optional<Inks> fill, Optional<Inks> ink, Optional<Pens> pen) {}

    GraphicPainter(Graphic graphic, SymbolScale scale, double factor, Graphics graphics) {
        this.graphics = graphics;
        this.factor = factor;
        size = StyleValue.of(graphic.getSize(), Double.class, Double.NaN);
        rotation = StyleValue.number(graphic.getRotation(), 0, 1);
        opacity = StyleValue.opacity(graphic.getOpacity());
        AnchorPoint anchor = graphic.getAnchorPoint();
        anchorX = StyleValue.number(anchor == null ? null : anchor.getAnchorPointX(), 0.5, 1);
        anchorY = StyleValue.number(anchor == null ? null : anchor.getAnchorPointY(), 0.5, 1);
        Displacement shift = graphic.getDisplacement();
        shiftX = StyleValue.number(shift == null ? null : shift.getDisplacementX(), 0, factor);
        shiftY = StyleValue.number(shift == null ? null : shift.getDisplacementY(), 0, factor);
        Optional<GraphicalSymbol> usable = graphic.graphicalSymbols().stream()
                .filter(symbol ->
                        symbol instanceof Mark || symbol instanceof ExternalGraphic picture && graphics.has(picture))
                .findFirst();
        mark = usable.filter(Mark.class::isInstance).map(symbol -> mark((Mark) symbol, scale));
        external = usable.filter(ExternalGraphic.class::isInstance).map(ExternalGraphic.class::cast);
    }

    private MarkSymbol mark(Mark given, SymbolScale scale) {
        return new MarkSymbol(
                StyleValue.of(given.getWellKnownName(), String.class, "square"),
                Optional.ofNullable(given.getFill()).map(fill -> Inks.of(fill, scale, factor, graphics, 0)),
                Optional.ofNullable(given.getStroke()).map(stroke -> Inks.of(stroke, scale, factor, graphics)),
                Optional.ofNullable(given.getStroke()).map(stroke -> new Pens(stroke, factor)));
    }

    /** Height in pixels; of a picture that has no size in the style, its own. */
    double size(SimpleFeature feature) {
        double given = size.at(feature);
        if (!Double.isNaN(given)) {
            return Math.min(Graphics.LARGEST, Math.max(0, given * factor));
        }
        return external.map(picture -> graphics.height(picture) * factor).orElse(MARK_SIZE * factor);
    }

    /**
     * Draws it at a place.
     *
     * @param turn clockwise, in radians, besides its own rotation
     */
    void draw(double x, double y, double turn, SimpleFeature feature, Canvas canvas) {
        double height = size(feature);
        double angle = Math.toRadians(rotation.applyAsDouble(feature)) + turn;
        double dx = shiftX.applyAsDouble(feature);
        double dy = -shiftY.applyAsDouble(feature);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        Placing placing = new Placing(x + cos * dx - sin * dy, y + sin * dx + cos * dy, height, angle);
        if (mark.isPresent()) {
            draw(mark.get(), placing, feature, canvas);
        } else if (external.isPresent()) {
            draw(external.get(), placing, feature, canvas);
        }
    }

    /** Where the anchor goes, how high and how turned. */
    private record Placing(double x, double y, double height, double angle) {}

    private void draw(MarkSymbol symbol, Placing at, SimpleFeature feature, Canvas canvas) {
        outline.clear();
        double cos = Math.cos(at.angle());
        double sin = Math.sin(at.angle());
        // The anchor is a share of the box from its lower left corner (SE 1.1, clause 11.3.2).
        double left = 0.5 - anchorX.applyAsDouble(feature);
        double up = anchorY.applyAsDouble(feature) - 0.5;
        double h = at.height();
        MarkShape shape = MarkShape.of(symbol.name().at(feature));
        shape.trace(outline, (px, py) -> {
            double u = (px + left) * h;
            double v = (py + up) * h;
            return new double[] {at.x() + cos * u - sin * v, at.y() + sin * u + cos * v};
        });
        double share = opacity.applyAsDouble(feature);
        PixelTransform origin = PixelTransform.identity();
        if (shape.isArea()) {
            symbol.fill()
                    .flatMap(fill -> fill.of(feature, origin))
                    .ifPresent(ink -> canvas.fill(outline, FillRule.NON_ZERO, fade(ink, share)));
        }
        symbol.pen()
                .flatMap(pen -> pen.of(feature))
                .ifPresent(pen -> symbol.ink()
                        .flatMap(inks -> inks.of(feature, origin))
                        .ifPresent(ink -> canvas.stroke(outline, pen, fade(ink, share))));
    }

    private void draw(ExternalGraphic symbol, Placing at, SimpleFeature feature, Canvas canvas) {
        Picture picture = graphics.picture(symbol, at.height(), at.angle());
        double height = at.height();
        double width = height * graphics.aspect(symbol);
        double u = (0.5 - anchorX.applyAsDouble(feature)) * width;
        double v = (anchorY.applyAsDouble(feature) - 0.5) * height;
        double x = at.x() + Math.cos(at.angle()) * u - Math.sin(at.angle()) * v;
        double y = at.y() + Math.sin(at.angle()) * u + Math.cos(at.angle()) * v;
        canvas.stamp(
                picture,
                Math.rint(x - picture.width() / 2.0),
                Math.rint(y - picture.height() / 2.0),
                opacity.applyAsDouble(feature));
    }

    private static Ink fade(Ink ink, double share) {
        if (share == 1) {
            return ink;
        }
        if (ink instanceof Ink.Pattern pattern) {
            return new Ink.Pattern(pattern.tile(), pattern.originX(), pattern.originY(), pattern.opacity() * share);
        }
        int argb = ((Ink.Solid) ink).argb();
        return new Ink.Solid((int) Math.round((argb >>> 24) * share) << 24 | argb & 0xffffff);
    }

    /**
     * One of the graphic to be repeated over an area; what reaches over its edges comes in on the other side.
     *
     * @param margin between two of them, in pixels
     */
    Optional<Picture> tile(SimpleFeature feature, double margin) {
        double height = size(feature);
        double width = height * external.map(graphics::aspect).orElse(1.0);
        int across = (int) Math.rint(width + margin);
        int down = (int) Math.rint(height + margin);
        if (across < 1 || down < 1 || across > Graphics.LARGEST || down > Graphics.LARGEST) {
            return Optional.empty();
        }
        Surface surface = new Surface(across, down);
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                draw((column + 0.5) * across, (row + 0.5) * down, 0, feature, surface);
            }
        }
        return Optional.of(surface.picture());
    }
}
