package org.xinimap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.xinimap.gazetteer.Gazetteer;

/** What holds for every text. */
class GeocoderLawsTest {
    private static final Geocoder GEOCODER = load();

    private static Geocoder load() {
        try {
            return new Geocoder(Gazetteer.load(Path.of("src/test/resources/gazetteer/madeup")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 2000)
    void everyAnswerIsSound(@ForAll("texts") String text) {
        for (Location location : GEOCODER.geocode(GeocodeRequest.of(text))) {
            assertThat(location.confidence()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(location.accuracyMetres()).isGreaterThan(0).isFinite();
            assertThat(location.evidence()).isNotEmpty();
            assertThat(location.label()).isNotBlank();
            location.geometry()
                    .ifPresent(geometry -> assertThat(!geometry.isEmpty() && geometry.isValid())
                            .isTrue());
        }
    }

    /** Texts of the pieces place texts are made of, in any order, and stray characters between. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "云溪镇",
                "人民路",
                "建设街",
                "S901",
                "白沙镇",
                "柳树村",
                "南河",
                "至",
                "与",
                "、",
                "等8个村",
                "以北",
                "500米",
                "K12+300",
                "交叉口",
                "段",
                "（",
                "）",
                "自",
                "起",
                "止",
                "和",
                "105.0000",
                ",",
                "38.0000",
                "东经",
                "度",
                "幸福路",
                "99号",
                " ",
                "between",
                "from",
                "to",
                "of",
                "north",
                "2 km",
                "及其他",
                "西南",
                "约",
                "处",
                "路口",
                "镇",
                "村",
                "Yunxi Town",
                "X905",
                "~",
                "-",
                "百度",
                "中央经线105",
                "4207486.8");
        Arbitrary<String> stray = Arbitraries.strings().ofMaxLength(3);
        return Arbitraries.frequencyOf(Tuple.of(9, piece), Tuple.of(1, stray))
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 300)
    void thePartBetweenTwoChainagesIsAsLongAsTheirDifference(
            @ForAll("shares") double from, @ForAll("shares") double to) {
        LineString line = new GeometryFactory().createLineString(new Coordinate[] {
            new Coordinate(105, 38),
            new Coordinate(105.3, 38.1),
            new Coordinate(105.35, 38.4),
            new Coordinate(105.1, 38.5)
        });
        LineReference reference = new LineReference(line);
        double a = from * reference.length();
        double b = to * reference.length();
        if (Math.abs(a - b) > 1) {
            LineReference part = new LineReference((LineString) reference.between(a, b));
            assertThat(part.length()).isCloseTo(Math.abs(a - b), Offset.offset(1 + part.length() / 1_000));
        }
        assertThat(reference.nearest(reference.at(a)).offMetres()).isLessThan(1 + reference.length() / 1_000);
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0, 1);
    }

    @Property(tries = 200)
    void anOffsetIsAsFarAsItSays(@ForAll("shares") double bearing, @ForAll("shares") double distance) {
        Coordinate from = new Coordinate(108.7, 39.8);
        double metres = 1 + distance * 50_000;
        Coordinate to = Geodesy.move(from, bearing * 360, metres);
        assertThat(Geodesy.distance(from, to)).isCloseTo(metres, Percentage.withPercentage(0.05));
    }

    @Property(tries = 50)
    void theSameTextHasTheSameAnswer(@ForAll("texts") String text) {
        List<Location> once = GEOCODER.geocode(GeocodeRequest.of(text));
        assertThat(GEOCODER.geocode(GeocodeRequest.of(text))).isEqualTo(once);
    }
}
