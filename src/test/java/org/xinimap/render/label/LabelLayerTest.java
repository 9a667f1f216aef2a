package org.xinimap.render.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.xinimap.render.raster.Outline;
import org.xinimap.render.raster.Surface;

final class LabelLayerTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final LabelPlacement CENTRED = Texts.point(0.5, 0.5, 0, 0, 0);

    private record Wish(TextSymbolizer symbolizer, String id, String name, int rank, Geometry geometry) {}

    @Property(tries = 40)
    void noLabelCoversAnother(@ForAll long seed) {
        List<Placement> placed = layer(wishes(seed)).place();

        assertThat(placed).isNotEmpty();
        for (int i = 0; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (OrientedBox box : placed.get(i).boxes()) {
                    assertThat(placed.get(j).boxes())
                            .as("%s and %s", placed.get(i), placed.get(j))
                            .noneMatch(box::intersects);
                }
            }
        }
    }

    @Property(tries = 40)
    void everyLabelIsWithinThePicture(@ForAll long seed) {
        for (Placement place : layer(wishes(seed)).place()) {
            Outline outline = new Outline();
            place.append(Glyph::outline, outline);
            for (int i = 0; i < outline.end(outline.parts() - 1); i += 2) {
                assertThat(outline.coordinates()[i]).isBetween(0.0, 400.0);
                assertThat(outline.coordinates()[i + 1]).isBetween(0.0, 400.0);
            }
        }
    }

    @Property(tries = 40)
    void theOrderOfFeaturesDoesNotMatter(@ForAll long seed, @ForAll long shuffle) {
        List<Wish> wishes = wishes(seed);
        List<Wish> shuffled = new ArrayList<>(wishes);
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(describe(layer(shuffled))).isEqualTo(describe(layer(wishes)));
    }

    @Property(tries = 100)
    void textAlongALineIsNeverUpsideDown(@ForAll @IntRange(min = 0, max = 359) int degrees, @ForAll boolean han) {
        double dx = 150 * Math.cos(Math.toRadians(degrees));
        double dy = 150 * Math.sin(Math.toRadians(degrees));
        Geometry line = lineOf(200 - dx, 200 - dy, 200, 200, 200 + dx, 200 + dy);

        Placement place = only(layerOf(Texts.line(0), Map.of(), han ? "太湖大道" : "Taihu Ave", line));

        assertThat(place.boxes()).allMatch(box -> box.cos() > -1e-9);
        assertThat(place.centreX()).isCloseTo(200, within(2.0));
        assertThat(place.centreY()).isCloseTo(200, within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 30", "-45, -45", "60, 60", "150, -30", "210, 30"})
    void labelsHaveTheAngleOfTheirLine(int line, int label) {
        double dx = 150 * Math.cos(Math.toRadians(line));
        double dy = 150 * Math.sin(Math.toRadians(line));

        Placement place =
                only(layerOf(Texts.line(0), Map.of(), "太湖大道", lineOf(200 - dx, 200 - dy, 200 + dx, 200 + dy)));

        OrientedBox box = place.boxes().get(0);
        assertThat(Math.toDegrees(Math.atan2(box.sin(), box.cos()))).isCloseTo(label, within(0.01));
    }

    @Test
    void chineseCharactersOfASteepRoadStandUprightBeneathEachOther() {
        Placement place = only(layerOf(Texts.line(0), Map.of(), "南湖大道", lineOf(200, 350, 205, 20)));

        assertThat(place.boxes()).hasSize(4).allMatch(box -> box.cos() == 1);
        assertThat(place.boxes()).isSortedAccordingTo((a, b) -> Double.compare(a.y(), b.y()));
    }

    @Test
    void followLineBendsALabelThatHasNoStraightPlace() {
        Coordinate[] arc = new Coordinate[40];
        for (int i = 0; i < arc.length; i++) {
            double angle = Math.toRadians(200 + 140.0 * i / (arc.length - 1));
            arc[i] = new Coordinate(200 + 70 * Math.cos(angle), 200 + 70 * Math.sin(angle));
        }
        Geometry line = GEOMETRIES.createLineString(arc);
        String name = "环太湖高速公路";

        assertThat(layerOf(Texts.line(0), Map.of(), name, line).place()).isEmpty();
        Placement bent = only(layerOf(Texts.line(0), Map.of("followLine", "true"), name, line));
        assertThat(bent.boxes()).hasSize(name.length());
        for (OrientedBox box : bent.boxes()) {
            assertThat(Math.hypot(box.x() - 200, box.y() - 200)).isCloseTo(70, within(2.5));
        }
        assertThat(layerOf(Texts.line(0), Map.of("followLine", "true", "maxAngleDelta", "5"), name, line)
                        .place())
                .isEmpty();
    }

    @Test
    void aPositiveOffsetIsAboveTheLineWhicheverWayItRuns() {
        for (Geometry line : List.of(lineOf(20, 200, 380, 200), lineOf(380, 200, 20, 200))) {
            assertThat(only(layerOf(Texts.line(12), Map.of(), "太湖大道", line)).centreY())
                    .isCloseTo(188, within(1.0));
        }
    }

    @Test
    void repeatedLabelsKeepTheirDistance() {
        List<Placement> placed = layerOf(Texts.line(0), Map.of("repeat", "100"), "太湖大道", lineOf(0, 200, 400, 200))
                .place();

        List<Double> places = placed.stream().map(Placement::centreX).sorted().toList();
        assertThat(places).hasSizeBetween(3, 4);
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isCloseTo(100, within(1.0));
        }
    }

    @Test
    void aRepeatedLabelIsAtTheSamePlaceOfTheLineInTheNextTile() {
        Map<String, String> options = Map.of("repeat", "120");
        Geometry line = lineOf(-700, 190, 900, 210);
        Geometry shifted = lineOf(-900, 190, 700, 210);

        List<Double> first = layerOf(Texts.line(0), options, "太湖大道", line).place().stream()
                .map(Placement::centreX)
                .filter(x -> x > 250 && x < 350)
                .toList();
        List<Double> second = layerOf(Texts.line(0), options, "太湖大道", shifted).place().stream()
                .map(place -> place.centreX() + 200)
                .filter(x -> x > 250 && x < 350)
                .toList();

        assertThat(first).isNotEmpty().isEqualTo(second);
    }

    @Test
    void aGroupIsLabelledOnce() {
        Geometry west = lineOf(20, 100, 200, 100);
        Geometry east = lineOf(200, 100, 380, 100);
        for (boolean group : new boolean[] {true, false}) {
            TextSymbolizer text =
                    Texts.symbolizer(Color.BLACK, 12, Texts.line(0), Map.of("group", Boolean.toString(group)));
            LabelLayer layer = layer(List.of(
                    new Wish(text, "a", "太湖大道", 1, west),
                    new Wish(text, "b", "太湖大道", 1, east),
                    new Wish(text, "c", "信义路", 1, lineOf(20, 300, 380, 300))));

            assertThat(layer.place()).hasSize(group ? 2 : 3);
        }
    }

    @Test
    void theMiddleOfAGroupIsThatOfItsLinesJoined() {
        TextSymbolizer text = Texts.symbolizer(Color.BLACK, 12, Texts.line(0), Map.of("group", "true"));
        LabelLayer layer = layer(List.of(
                new Wish(text, "a", "太湖大道", 1, lineOf(20, 100, 100, 100)),
                new Wish(text, "b", "太湖大道", 1, lineOf(380, 100, 100, 100))));

        assertThat(only(layer).centreX()).isCloseTo(200, within(1.0));
    }

    @Test
    void theHigherPriorityIsPlacedWhateverTheLayer() {
        TextSymbolizer text = Texts.symbolizer(Color.BLACK, 12, CENTRED, Map.of());
        LabelLayer layer = new LabelLayer(400, 400, 1, Locale.CHINESE);
        layer.add(9, text, Texts.feature("a", "村", 1), point(200, 200));
        layer.add(0, text, Texts.feature("b", "镇", 2), point(205, 200));

        assertThat(only(layer).label().text()).isEqualTo("镇");
    }

    @Test
    void theHigherLayerIsPlacedWherePrioritiesAreEqual() {
        TextSymbolizer text = Texts.symbolizer(Color.BLACK, 12, CENTRED, Map.of());
        LabelLayer layer = new LabelLayer(400, 400, 1, Locale.CHINESE);
        layer.add(0, text, Texts.feature("a", "下", 1), point(200, 200));
        layer.add(1, text, Texts.feature("b", "上", 1), point(205, 200));

        assertThat(only(layer).label().text()).isEqualTo("上");
    }

    @ParameterizedTest
    @CsvSource({
        "spaceAround,         0, spaceAround, 0,     2",
        "spaceAround,        40, spaceAround, 40,    1",
        "conflictResolution, true, spaceAround, 40,  1",
        "conflictResolution, false, spaceAround, 40, 2"
    })
    void optionsSayHowNearLabelsMayBe(String a, String valueA, String b, String valueB, int placed) {
        TextSymbolizer text = Texts.symbolizer(
                Color.BLACK, 12, CENTRED, a.equals(b) ? Map.of(a, valueA) : Map.of(a, valueA, b, valueB));
        LabelLayer layer = layer(List.of(
                new Wish(text, "a", "信义村", 1, point(150, 200)), new Wish(text, "b", "周新镇", 1, point(200, 200))));

        assertThat(layer.place()).hasSize(placed);
    }

    @Test
    void aPlaceAroundThePointIsTakenWhereTheFirstIsNotFree() {
        TextSymbolizer fixed = Texts.symbolizer(Color.BLACK, 12, Texts.point(0, 0.5, 6, 0, 0), Map.of());
        TextSymbolizer moving =
                Texts.symbolizer(Color.BLACK, 12, Texts.point(0, 0.5, 6, 0, 0), Map.of("maxDisplacement", "20"));
        for (TextSymbolizer second : List.of(fixed, moving)) {
            LabelLayer layer = layer(List.of(
                    new Wish(fixed, "a", "信义村", 2, point(200, 200)), new Wish(second, "b", "周新镇", 1, point(199, 201))));

            assertThat(layer.place()).hasSize(second == moving ? 2 : 1);
        }
    }

    @Test
    void aLabelAcrossTheEdgeIsDrawnOnlyAsAPartial() {
        assertThat(layerOf(CENTRED, Map.of(), "信义村", point(5, 200)).place()).isEmpty();
        assertThat(layerOf(CENTRED, Map.of("partials", "true"), "信义村", point(5, 200))
                        .place())
                .hasSize(1);
    }

    @Test
    void anAreaIsLabelledWhereItHasRoom() {
        Geometry hook = Texts.wkt("POLYGON((50 50, 60 50, 60 250, 300 250, 300 350, 50 350, 50 50))");

        Placement place = only(layerOf(CENTRED, Map.of("goodnessOfFit", "1"), "太湖", hook));

        assertThat(place.centreX()).isBetween(100.0, 250.0);
        assertThat(place.centreY()).isBetween(275.0, 325.0);
    }

    @Test
    void anAreaReachingBeyondTheTileIsLabelledAtTheSamePlaceInTheNext() {
        Geometry lake = Texts.wkt("POLYGON((150 60, 430 100, 420 300, 160 280, 150 60))");
        Geometry shifted = Texts.wkt("POLYGON((50 60, 330 100, 320 300, 60 280, 50 60))");

        assertThat(only(layerOf(CENTRED, Map.of(), "五里湖", lake)).centreX())
                .isCloseTo(
                        100 + only(layerOf(CENTRED, Map.of(), "五里湖", shifted)).centreX(), within(1e-6));
    }

    @Test
    void anAreaThatFillsThePictureOrCrossesItselfIsLabelledWhereItShows() {
        Geometry whole = Texts.wkt("POLYGON((-9000 -9000, 20000 -9000, 20000 9000, -9000 9000, -9000 -9000))");
        Geometry bowTie = Texts.wkt("POLYGON((-9000 -900, 2000 900, 2000 -900, -9000 900, -9000 -900))");

        for (Geometry area : List.of(whole, bowTie)) {
            assertThat(layerOf(CENTRED, Map.of(), "太湖", area).place()).hasSize(1);
        }
    }

    @Test
    void whatCannotBeShownOrReadIsLeftOut() {
        assertThat(layerOf(CENTRED, Map.of(), "太湖", point(Double.NaN, 10)).place())
                .isEmpty();
        assertThat(layerOf(CENTRED, Map.of(), "  ", point(200, 200)).place()).isEmpty();
        assertThat(layerOf(Texts.line(0), Map.of(), "太湖", lineOf(20, 20, 20, 20))
                        .place())
                .isEmpty();
        assertThat(layerOf(CENTRED, Map.of("autoWrap", "80"), "长".repeat(100_000), point(200, 200))
                        .place())
                .isEmpty();
    }

    @Test
    void anAreaTooSmallForItsNameHasNone() {
        Geometry pond = Texts.wkt("POLYGON((200 200, 208 200, 208 208, 200 208, 200 200))");

        assertThat(layerOf(CENTRED, Map.of(), "小池塘公园", pond).place()).isEmpty();
        assertThat(layerOf(CENTRED, Map.of("goodnessOfFit", "0"), "小池塘公园", pond).place())
                .hasSize(1);
    }

    @Test
    void theLargestPartOfAnAreaIsLabelled() {
        Geometry parts = Texts.wkt("MULTIPOLYGON(((10 10, 90 10, 90 60, 10 60, 10 10)),"
                + "((200 200, 390 200, 390 390, 200 390, 200 200)))");

        assertThat(only(layerOf(CENTRED, Map.of(), "太湖", parts)).centreX()).isCloseTo(295, within(6.0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0, 1, -1", "1, 1, 0, 0, -1, 1", "0.5, 0.5, 30, 0, 1, 0", "0.5, 0.5, 0, 30, 0, -1"})
    void anchorAndDisplacementAreSymbologyEncodings(
            double anchorX, double anchorY, double dx, double dy, int right, int down) {
        Placement place = only(layerOf(Texts.point(anchorX, anchorY, dx, dy, 0), Map.of(), "信义村", point(200, 200)));

        assertThat((int) Math.signum(Math.rint((place.centreX() - 200) / 3))).isEqualTo(right);
        assertThat((int) Math.signum(Math.rint((place.centreY() - 200) / 3))).isEqualTo(down);
    }

    @Test
    void rotationIsClockwise() {
        OrientedBox box = only(layerOf(Texts.point(0.5, 0.5, 0, 0, 30), Map.of(), "信义村", point(200, 200)))
                .boxes()
                .get(0);

        // With y down a clockwise turn has a positive sine.
        assertThat(box.sin()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void theHaloIsBeneathTheLettersAndAroundThem() {
        Surface surface = new Surface(100, 40);
        LabelLayer layer = new LabelLayer(100, 40, 1, Locale.CHINESE);
        layer.add(0, Texts.symbolizer(Color.RED, 20, CENTRED, Map.of()), Texts.feature("a", "信义", 1), point(50, 20));
        layer.draw(surface);

        int[] pixels = surface.picture().argb();
        long red = Arrays.stream(pixels)
                .filter(p -> p >>> 24 == 255 && (p & 0xff) < 100)
                .count();
        long white = Arrays.stream(pixels)
                .filter(p -> p >>> 24 == 255 && (p & 0xff) > 200)
                .count();
        assertThat(red).isGreaterThan(20);
        assertThat(white).isGreaterThan(50);
        assertThat(pixels[0]).isZero();
    }

    @Test
    void labelsGrowWithTheDevice() {
        LabelLayer twice = new LabelLayer(400, 400, 2, Locale.CHINESE);
        TextSymbolizer text = Texts.symbolizer(Color.BLACK, 12, CENTRED, Map.of());
        twice.add(0, text, Texts.feature("a", "信义村", 1), point(200, 200));

        double one = only(layerOf(CENTRED, Map.of(), "信义村", point(200, 200)))
                .label()
                .block()
                .width();
        assertThat(only(twice).label().block().width()).isCloseTo(2 * one, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"en, Taihu Lake", "zh, 太湖"})
    void theNameInTheMapsLanguageIsWrittenWhereTheLayerHasIt(String language, String written) {
        LabelLayer layer = new LabelLayer(400, 400, 1, Locale.forLanguageTag(language));
        TextSymbolizer text = Texts.symbolizer(Color.BLACK, 12, CENTRED, Map.of());
        layer.add(0, text, Texts.feature("a", "太湖", "Taihu Lake"), point(200, 200));

        assertThat(only(layer).label().text()).isEqualTo(written);
    }

    private static List<Wish> wishes(long seed) {
        Random random = new Random(seed);
        Map<String, String> around =
                Map.of("maxDisplacement", "15", "spaceAround", Integer.toString(random.nextInt(4)));
        TextSymbolizer places = Texts.symbolizer(Color.BLACK, 12, Texts.point(0, 0.5, 5, 0, 0), around);
        TextSymbolizer turned =
                Texts.symbolizer(Color.BLACK, 14, Texts.point(0.5, 0, 0, 0, random.nextInt(360)), Map.of());
        TextSymbolizer roads = Texts.symbolizer(
                Color.BLACK, 11, Texts.line(0), Map.of("followLine", "true", "group", "true", "repeat", "90"));
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = "信义南湖大道长广溪".substring(random.nextInt(6), 7 + random.nextInt(3));
            boolean road = i % 3 == 0;
            Geometry geometry = road
                    ? lineOf(random.ints(8, -50, 450).asDoubleStream().toArray())
                    : point(random.nextInt(400), random.nextInt(400));
            TextSymbolizer symbolizer = road ? roads : i % 3 == 1 ? places : turned;
            wishes.add(new Wish(symbolizer, "f" + i, name, random.nextInt(3), geometry));
        }
        return wishes;
    }

    private static LabelLayer layer(List<Wish> wishes) {
        LabelLayer layer = new LabelLayer(400, 400, 1, Locale.CHINESE);
        for (Wish wish : wishes) {
            layer.add(0, wish.symbolizer(), Texts.feature(wish.id(), wish.name(), wish.rank()), wish.geometry());
        }
        return layer;
    }

    private static LabelLayer layerOf(
            LabelPlacement placement, Map<String, String> options, String name, Geometry geometry) {
        return layer(List.of(new Wish(Texts.symbolizer(Color.BLACK, 12, placement, options), "a", name, 1, geometry)));
    }

    private static Placement only(LabelLayer layer) {
        List<Placement> placed = layer.place();
        assertThat(placed).hasSize(1);
        return placed.get(0);
    }

    private static List<String> describe(LabelLayer layer) {
        return layer.place().stream()
                .map(place ->
                        "%s %s %s".formatted(place.label().id(), place.label().text(), place.boxes()))
                .toList();
    }

    private static Geometry point(double x, double y) {
        return GEOMETRIES.createPoint(new Coordinate(x, y));
    }

    private static Geometry lineOf(double... ordinates) {
        Coordinate[] points = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        return GEOMETRIES.createLineString(points);
    }
}
