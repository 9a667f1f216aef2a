package org.xinimap.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;
import org.xinimap.render.label.LabelLayer;
import org.xinimap.render.raster.Canvas;
import org.xinimap.render.symbol.Painter;
import org.xinimap.render.symbol.Painters;
import org.xinimap.render.symbol.PixelShape;
import org.xinimap.render.symbol.PixelTransform;

/** One layer being drawn on one map. */
final class LayerDrawing {
    /** Of a pixel: geometries from a database may be this far off. */
    private static final double TOLERANCE = 0.3;

    private final MapView view;
    private final MapLayer layer;
    private final PixelTransform transform;
    private final PixelShape shape;
    private final List<StylePass> passes;

    LayerDrawing(MapView view, MapLayer layer, Painters painters, PixelTransform transform) {
        this.view = view;
        this.layer = layer;
        this.transform = transform;
        this.shape = new PixelShape(transform);
        this.passes = StylePass.of(layer.style(), view.scaleDenominator(), painters);
    }

    List<StylePass> passes() {
        return passes;
    }

    /**
     * Draws all passes.
     *
     * @param place of the layer in the map, 0 the lowest
     */
    void draw(int place, Canvas canvas, LabelLayer labels, DrawingWatch watch) {
        if (passes.isEmpty()) {
            return;
        }
        double reach = SymbolReach.of(layer.style(), view.scaleDenominator()) * view.symbolScale();
        Envelope area = transform.area(-reach, -reach, view.width() + reach, view.height() + reach);
        if (passes.size() > 1 && layer.source() instanceof Snapshot) {
            // Looked for once; held as references to what is in memory anyway.
            List<LayerFeature> features = new ArrayList<>();
            read(query(area, layer.filter()).withSort(order()), features::add);
            for (StylePass pass : passes) {
                features.forEach(feature -> draw(feature, pass, place, canvas, labels, watch));
            }
            return;
        }
        for (StylePass pass : passes) {
            Query query = query(area, both(layer.filter(), pass.filter())).withSort(order());
            read(query, feature -> draw(feature, pass, place, canvas, labels, watch));
        }
    }

    /** Of the first pass that names one: GeoServer wants it to be the same in all. */
    private List<SortBy> order() {
        return passes.stream()
                .map(StylePass::order)
                .filter(order -> !order.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private void read(Query query, Consumer<LayerFeature> consumer) {
        try (FeatureResult result = layer.source().query(query)) {
            result.forEachRemaining(consumer);
        }
    }

    /** The question for the features that an area of the map's CRS may show. */
    private Query query(Envelope area, Filter filter) {
        Envelope lonLat = CrsTransform.between(view.extent().getCoordinateReferenceSystem(), Crs.CRS84.xy())
                .apply(area);
        double degrees = Math.min(lonLat.getWidth() / view.width(), lonLat.getHeight() / view.height());
        return Query.ALL
                .withFilter(filter)
                .withBbox(List.of(new ReferencedEnvelope(lonLat, Crs.CRS84.xy())))
                .withTolerance(TOLERANCE * degrees);
    }

    private static Filter both(Filter one, Filter other) {
        if (one == Filter.INCLUDE) {
            return other;
        }
        return other == Filter.INCLUDE
                ? one
                : CommonFactoryFinder.getFilterFactory().and(one, other);
    }

    private void draw(
            LayerFeature feature, StylePass pass, int place, Canvas canvas, LabelLayer labels, DrawingWatch watch) {
        watch.step();
        if (!(feature.getDefaultGeometry() instanceof Geometry geometry) || geometry.isEmpty()) {
            return;
        }
        shape.set(geometry);
        try {
            pass.rulesOf(feature, rule -> {
                for (Painter painter : rule.painters()) {
                    painter.paint(shape, feature, canvas);
                }
                for (TextSymbolizer text : rule.texts()) {
                    labels.add(place, text, feature, shape.inPixels());
                }
            });
        } catch (InvalidParameter outsideTheProjection) {
            // A feature that reaches where the map's projection has no numbers cannot be shown on it; the others can.
            return;
        }
    }

    /** Features that may show within an area of pixels, in the order they are drawn. */
    List<LayerFeature> candidates(double minX, double minY, double maxX, double maxY) {
        double reach = SymbolReach.of(layer.style(), view.scaleDenominator()) * view.symbolScale();
        Envelope area = transform.area(minX - reach, minY - reach, maxX + reach, maxY + reach);
        List<LayerFeature> found = new ArrayList<>();
        read(query(area, layer.filter()).withSort(order()), found::add);
        return found;
    }
}
