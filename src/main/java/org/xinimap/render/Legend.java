package org.xinimap.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.api.util.InternationalString;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.render.label.TextDrawing;
import org.xinimap.render.raster.FillRule;
import org.xinimap.render.raster.Ink;
import org.xinimap.render.raster.Outline;
import org.xinimap.render.raster.Picture;
import org.xinimap.render.raster.Surface;
import org.xinimap.render.symbol.Graphics;
import org.xinimap.render.symbol.Painters;
import org.xinimap.render.symbol.PixelShape;
import org.xinimap.render.symbol.PixelTransform;
import org.xinimap.render.symbol.SymbolScale;

/** Draws what a style's rules stand for. Safe for use by many threads. */
public final class Legend {
    private static final int MARGIN = 4;
    private static final double TITLE_SIZE = 12;
    private static final int INK = 0xff222222;

    private final Graphics graphics;

    public Legend(Graphics graphics) {
        this.graphics = graphics;
    }

    /**
     * An entry: a rule, its label and its symbol.
     *
     * @param name of the rule; may be empty
     * @param title what people read
     */
    public record Entry(String name, String title, Picture symbol) {}

    /**
     * The entries of a style, in its order. Rules that draw no symbol but only text have none.
     *
     * @param rule only the rule of this name; absent: all
     * @param scale only rules that are drawn at this scale denominator; absent: at any
     * @param width of a symbol, in pixels
     * @param dpi of the device
     */
    public List<Entry> entries(
            Style style,
            Optional<String> rule,
            Optional<Double> scale,
            int width,
            int height,
            double dpi,
            Locale language) {
        List<Entry> entries = new ArrayList<>();
        MapView view = new MapView(
                new ReferencedEnvelope(0, width, 0, height, Crs.webMercator().xy()), width, height, dpi, 0);
        MapRenderer.withEnvironment(view, language, () -> {
            for (FeatureTypeStyle pass : style.featureTypeStyles()) {
                for (Rule given : pass.rules()) {
                    boolean asked = !StylePass.isOnly(StylePass.MAP, pass.getOptions())
                            && !StylePass.isOnly(StylePass.MAP, given.getOptions())
                            && rule.map(name -> name.equals(given.getName())).orElse(true)
                            && scale.map(at -> StylePass.isAt(given, at)).orElse(true);
                    if (asked && given.symbolizers().stream().anyMatch(Legend::isSymbol)) {
                        entries.add(entry(given, view, language));
                    }
                }
            }
        });
        return merged(entries);
    }

    private static boolean isSymbol(Symbolizer symbolizer) {
        return !(symbolizer instanceof TextSymbolizer);
    }

    /** Passes that draw the casing and the line of the same rule are one entry: equal names, drawn over one another. */
    private static List<Entry> merged(List<Entry> entries) {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<Entry> same = kept.stream()
                    .filter(other -> !entry.name().isEmpty() && other.name().equals(entry.name()))
                    .findFirst();
            if (same.isEmpty()) {
                kept.add(entry);
                continue;
            }
            Entry below = same.get();
            Surface surface = new Surface(below.symbol().width(), below.symbol().height());
            surface.stamp(below.symbol(), 0, 0, 1);
            surface.stamp(entry.symbol(), 0, 0, 1);
            kept.set(kept.indexOf(below), new Entry(below.name(), below.title(), surface.picture()));
        }
        return kept;
    }

    private Entry entry(Rule rule, MapView view, Locale language) {
        Surface surface = new Surface(view.width(), view.height());
        // Metres have no length on a legend: as many pixels as metres would be too many.
        Painters painters = new Painters(new SymbolScale(view.symbolScale(), view.symbolScale() / 10), graphics);
        PixelShape shape = new PixelShape(PixelTransform.identity());
        for (Symbolizer symbolizer : rule.symbolizers()) {
            Geometry sample = sample(symbolizer, view);
            SimpleFeature feature = feature(sample);
            shape.set(sample);
            painters.of(symbolizer).ifPresent(painter -> painter.paint(shape, feature, surface));
        }
        String name = rule.getName() == null ? "" : rule.getName();
        return new Entry(name, title(rule, name, language), surface.picture());
    }

    private static String title(Rule rule, String name, Locale language) {
        InternationalString title =
                rule.getDescription() == null ? null : rule.getDescription().getTitle();
        String text = title == null ? "" : title.toString(language);
        return text == null || text.isBlank() ? name : text;
    }

    /** An area, a bent line or a point, in pixels. */
    private static Geometry sample(Symbolizer symbolizer, MapView view) {
        double w = view.width();
        double h = view.height();
        double inset = 1.5;
        if (symbolizer instanceof PolygonSymbolizer) {
            return PackedGeometry.FACTORY.toGeometry(new Envelope(inset, w - inset, inset, h - inset));
        }
        if (symbolizer instanceof LineSymbolizer) {
            return PackedGeometry.FACTORY.createLineString(new Coordinate[] {
                new Coordinate(inset, h * 0.75),
                new Coordinate(w * 0.4, h * 0.3),
                new Coordinate(w * 0.6, h * 0.7),
                new Coordinate(w - inset, h * 0.25)
            });
        }
        return PackedGeometry.FACTORY.createPoint(new Coordinate(w / 2, h / 2));
    }

    private static SimpleFeature feature(Geometry geometry) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("sample");
        type.add("geometry", Geometry.class);
        SimpleFeatureType built = type.buildFeatureType();
        return SimpleFeatureBuilder.build(built, List.of(geometry), "sample");
    }

    /** The entries below one another with their titles, on white or on nothing. */
    public Picture draw(List<Entry> entries, boolean transparent, double dpi) {
        double scale = dpi / MapView.OGC_DPI;
        int margin = (int) Math.rint(MARGIN * scale);
        TextDrawing text = new TextDrawing(TITLE_SIZE * scale);
        int width = margin;
        int height = margin;
        for (Entry entry : entries) {
            width = Math.max(width, entry.symbol().width() + (int) Math.ceil(text.width(entry.title())) + 4 * margin);
            height += Math.max(entry.symbol().height(), (int) Math.ceil(TITLE_SIZE * scale * 1.3)) + margin;
        }
        Surface surface = new Surface(Math.max(1, width), Math.max(1, height));
        if (!transparent) {
            Outline all = new Outline();
            all.moveTo(0, 0);
            all.lineTo(width, 0);
            all.lineTo(width, height);
            all.lineTo(0, height);
            all.close();
            surface.fill(all, FillRule.NON_ZERO, new Ink.Solid(0xffffffff));
        }
        int y = margin;
        for (Entry entry : entries) {
            int row = Math.max(entry.symbol().height(), (int) Math.ceil(TITLE_SIZE * scale * 1.3));
            surface.stamp(entry.symbol(), margin, y + (row - entry.symbol().height()) / 2.0, 1);
            double baseline = y + row / 2.0 + TITLE_SIZE * scale * 0.36;
            text.draw(entry.title(), 2.0 * margin + entry.symbol().width(), baseline, new Ink.Solid(INK), surface);
            y += row + margin;
        }
        return surface.picture();
    }
}
