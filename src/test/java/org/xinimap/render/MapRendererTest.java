package org.xinimap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.styling.StyleBuilder;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.crs.Crs;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.layer.Snapshot;
import org.xinimap.render.raster.Surface;
import org.xinimap.render.symbol.Graphics;

class MapRendererTest {
    private static final StyleBuilder STYLES = new StyleBuilder();
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final Graphics GRAPHICS = new Graphics(Path.of("styles"));
    /** One pixel a degree, 100 by 100. */
    private static final MapView DEGREES = view("CRS:84", 0, 0, 100, 80, 100, 80);

    private final SimpleFeatureType type = type();
    private final MapRenderer renderer = new MapRenderer(GRAPHICS, Duration.ofSeconds(20));

    @Test
    void fillsAnAreaAndLeavesItsHole() {
        Surface map = draw(
                DEGREES,
                style(STYLES.createPolygonSymbolizer(Color.RED)),
                "POLYGON ((10 10, 50 10, 50 50, 10 50, 10 10), (20 20, 40 20, 40 40, 20 40, 20 20))");
        assertThat(pixel(map, 15, 80 - 15)).isEqualTo(RED);
        assertThat(pixel(map, 30, 80 - 30)).isZero();
        assertThat(pixel(map, 60, 80 - 30)).isZero();
    }

    @Test
    void drawsALineAsWideAsItsStyleSays() {
        Surface map = draw(DEGREES, style(STYLES.createLineSymbolizer(Color.RED, 4)), "LINESTRING (10 40, 90 40)");
        assertThat(column(map, 50)).isEqualTo(4);
    }

    @Test
    void drawsSymbolsLargerForAFinerDevice() {
        MapView fine = new MapView(DEGREES.extent(), 200, 160, 2 * MapView.OGC_DPI, 0);
        Surface map = draw(fine, style(STYLES.createLineSymbolizer(Color.RED, 4)), "LINESTRING (10 40, 90 40)");
        assertThat(column(map, 100)).isEqualTo(8);
        assertThat(fine.scaleDenominator()).isCloseTo(DEGREES.scaleDenominator(), within(1e-3));
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.api.Assertions.within(value);
    }

    @Test
    void drawsEveryFeatureOfAPassBeforeTheNextPass() {
        Style style = STYLES.createStyle();
        style.featureTypeStyles().add(pass(rule(STYLES.createLineSymbolizer(Color.BLUE, 8))));
        style.featureTypeStyles().add(pass(rule(STYLES.createLineSymbolizer(Color.RED, 4))));
        Surface map = draw(DEGREES, style, "LINESTRING (10 40, 90 40)", "LINESTRING (50 10, 50 70)");
        assertThat(pixel(map, 50, 43)).as("casing below the crossing line").isEqualTo(RED);
        assertThat(pixel(map, 20, 43)).isEqualTo(BLUE);
        assertThat(pixel(map, 50, 40)).isEqualTo(RED);
        assertThat(pixel(map, 49, 40)).isEqualTo(RED);
    }

    @Test
    void drawsTheElseRuleForWhatNoOtherRuleIsFor() throws Exception {
        Rule first = rule(STYLES.createPolygonSymbolizer(Color.RED));
        first.setFilter(org.geotools.filter.text.ecql.ECQL.toFilter("name = 'f1'"));
        Rule others = rule(STYLES.createPolygonSymbolizer(Color.BLUE));
        others.setElseFilter(true);
        Style style = STYLES.createStyle();
        style.featureTypeStyles().add(pass(first, others));
        Surface map = draw(
                DEGREES,
                style,
                "POLYGON ((10 10, 30 10, 30 30, 10 30, 10 10))",
                "POLYGON ((50 10, 70 10, 70 30, 50 30, 50 10))");
        assertThat(pixel(map, 20, 60)).isEqualTo(RED);
        assertThat(pixel(map, 60, 60)).isEqualTo(BLUE);
    }

    @Test
    void drawsARuleFromItsSmallestScaleUpToItsLargest() {
        Rule rule = rule(STYLES.createPolygonSymbolizer(Color.RED));
        rule.setMinScaleDenominator(DEGREES.scaleDenominator());
        rule.setMaxScaleDenominator(2 * DEGREES.scaleDenominator());
        Style style = STYLES.createStyle();
        style.featureTypeStyles().add(pass(rule));
        String area = "POLYGON ((1 1, 99 1, 99 79, 1 79, 1 1))";
        assertThat(pixel(draw(DEGREES, style, area), 50, 40)).isEqualTo(RED);
        MapView coarser = view("CRS:84", 0, 0, 100, 80, 50, 40);
        assertThat(pixel(draw(coarser, style, area), 25, 20)).isZero();
    }

    @Test
    void drawsMarksOfTheirSizeAtTheirPoints() {
        Mark mark = STYLES.createMark("square", STYLES.createFill(Color.RED), null);
        Graphic graphic = STYLES.createGraphic(null, mark, null);
        graphic.setSize(STYLES.literalExpression(10));
        Surface map = draw(DEGREES, style(STYLES.createPointSymbolizer(graphic)), "MULTIPOINT (20 40, 70 40)");
        assertThat(column(map, 20)).isEqualTo(10);
        assertThat(column(map, 70)).isEqualTo(10);
        assertThat(column(map, 45)).isZero();
    }

    @Test
    void turnsTheMapClockwise() {
        MapView turned =
                new MapView(new ReferencedEnvelope(0, 100, 0, 100, Crs.CRS84.xy()), 100, 100, MapView.OGC_DPI, 90);
        Surface map = draw(
                turned,
                style(STYLES.createPolygonSymbolizer(Color.RED)),
                "POLYGON ((40 80, 60 80, 60 100, 40 100, 40 80))");
        assertThat(pixel(map, 90, 50)).as("north is on the right").isEqualTo(RED);
        assertThat(pixel(map, 50, 10)).isZero();
    }

    @Test
    void drawsInAnyProjection() {
        for (String code : List.of("EPSG:3857", "EPSG:4545", "EPSG:32649", "EPSG:4490")) {
            Crs crs = Crs.parse(code);
            org.locationtech.jts.geom.Envelope shown = org.xinimap.crs.CrsTransform.between(Crs.CRS84, crs)
                    .apply(new org.locationtech.jts.geom.Envelope(108, 109, 39, 40));
            MapView view = new MapView(new ReferencedEnvelope(shown, crs.xy()), 100, 100);
            Surface map = draw(
                    view,
                    style(STYLES.createPolygonSymbolizer(Color.RED)),
                    "POLYGON ((108.4 39.4, 108.6 39.4, 108.6 39.6, 108.4 39.6, 108.4 39.4))");
            assertThat(pixel(map, 50, 50)).as(code).isEqualTo(RED);
            assertThat(pixel(map, 10, 50)).as(code).isZero();
        }
    }

    @Test
    void leavesOutWhatTheProjectionCannotShowAndDrawsTheRest() {
        MapView mercator = view("EPSG:3857", -2e7, -2e7, 2e7, 2e7, 100, 100);
        Surface map = draw(
                mercator,
                style(STYLES.createPolygonSymbolizer(Color.RED)),
                "POLYGON ((-180 -90, 180 -90, 180 -80, -180 -80, -180 -90))",
                "POLYGON ((-30 -30, 30 -30, 30 30, -30 30, -30 -30))");
        assertThat(pixel(map, 50, 50)).isEqualTo(RED);
    }

    @Test
    void picksTheFeatureDrawnOnTopWithinTheTolerance() {
        MapLayer layer = layer(
                style(STYLES.createLineSymbolizer(Color.RED, 2)),
                "LINESTRING (10 40, 90 40)",
                "LINESTRING (50 10, 50 70)");
        FeaturePicker picker = new FeaturePicker(GRAPHICS);
        assertThat(picker.pick(DEGREES, layer, 50, 40, 0, 10))
                .extracting(LayerFeature::getID)
                .containsExactly("f2", "f1");
        assertThat(picker.pick(DEGREES, layer, 20, 44, 5, 10))
                .extracting(LayerFeature::getID)
                .containsExactly("f1");
        assertThat(picker.pick(DEGREES, layer, 20, 44, 2, 10)).isEmpty();
        assertThat(picker.pick(DEGREES, layer, 50, 40, 3, 1))
                .extracting(LayerFeature::getID)
                .containsExactly("f2");
    }

    @Test
    void showsEachRuleInTheLegend() {
        Rule area = rule(STYLES.createPolygonSymbolizer(Color.RED));
        area.setName("area");
        Rule text = rule(STYLES.createTextSymbolizer());
        Style style = STYLES.createStyle();
        style.featureTypeStyles().add(pass(area, text));
        Legend legend = new Legend(GRAPHICS);
        List<Legend.Entry> entries = legend.entries(
                style, java.util.Optional.empty(), java.util.Optional.empty(), 20, 16, MapView.OGC_DPI, Locale.CHINESE);
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("area");
            assertThat(entry.symbol().argb()[8 * 20 + 10]).isEqualTo(RED);
        });
        assertThat(legend.draw(entries, false, MapView.OGC_DPI).width()).isGreaterThan(20);
    }

    private static MapView view(String crs, double minX, double minY, double maxX, double maxY, int width, int height) {
        return new MapView(
                new ReferencedEnvelope(minX, maxX, minY, maxY, Crs.parse(crs).xy()), width, height);
    }

    private Surface draw(MapView view, Style style, String... wkt) {
        Surface surface = new Surface(view.width(), view.height());
        renderer.draw(view, List.of(layer(style, wkt)), Locale.CHINESE, surface);
        return surface;
    }

    private MapLayer layer(Style style, String... wkt) {
        List<LayerFeature> features = new ArrayList<>();
        for (String text : wkt) {
            String id = "f" + (features.size() + 1);
            features.add(new LayerFeature(type, List.<Object>of(geometry(text), id), id, 1));
        }
        return new MapLayer("layer", Snapshot.of(type, 1, features), style, Filter.INCLUDE);
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader(PackedGeometry.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("layer");
        builder.add("geometry", Geometry.class, DefaultGeographicCRS.WGS84);
        builder.add("name", String.class);
        return builder.buildFeatureType();
    }

    private static Style style(Symbolizer symbolizer) {
        if (symbolizer instanceof org.geotools.api.style.PolygonSymbolizer polygon) {
            polygon.setStroke(null);
        }
        Style style = STYLES.createStyle();
        style.featureTypeStyles().add(pass(rule(symbolizer)));
        return style;
    }

    private static FeatureTypeStyle pass(Rule... rules) {
        return STYLES.createFeatureTypeStyle("layer", rules);
    }

    private static Rule rule(Symbolizer symbolizer) {
        return STYLES.createRule(symbolizer);
    }

    private static int pixel(Surface map, int x, int y) {
        return map.picture().argb()[y * map.width() + x];
    }

    /** How many pixels of a column are covered, in sum. */
    private static int column(Surface map, int x) {
        double sum = 0;
        for (int y = 0; y < map.height(); y++) {
            sum += (pixel(map, x, y) >>> 24) / 255.0;
        }
        return (int) Math.round(sum);
    }
}
