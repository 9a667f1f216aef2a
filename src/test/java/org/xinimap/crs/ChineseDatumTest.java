package org.xinimap.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class ChineseDatumTest {
    private static final double METRES_PER_DEGREE = 111_195;

    @ParameterizedTest
    @CsvSource({
        // Xini town as Amap and Baidu have it, and where that is: two sources that agree within 94 m
        "GCJ-02, 108.736324, 39.831789, 108.73111, 39.83075",
        "BD-09, 108.742413, 39.838816, 108.73078, 39.83157",
        // Hohhot as Amap has it
        "GCJ-02, 111.670801, 40.818311, 111.664039, 40.816995",
    })
    void findsWhereAChineseWebMapHasAPlace(String datum, double x, double y, double lon, double lat) {
        Coordinate found = CrsTransform.between(Crs.parse(datum), Crs.CRS84).apply(new Coordinate(x, y));
        assertThat(found.x).isCloseTo(lon, within(1e-5));
        assertThat(found.y).isCloseTo(lat, within(1e-5));
    }

    @Provide
    Arbitrary<double[]> positionsInChina() {
        var lon = Arbitraries.doubles().between(73, 136).withSpecialValue(105);
        var lat = Arbitraries.doubles().between(17, 54).withSpecialValue(35);
        return Combinators.combine(lon.withoutEdgeCases(), lat.withoutEdgeCases())
                .as((x, y) -> new double[] {x, y})
                .filter(at -> isClearOfTheEdge(at[0], at[1]));
    }

    /** Along the outline the displacement sets in abruptly, and two positions have the same image. */
    private static boolean isClearOfTheEdge(double lon, double lat) {
        double strip = 0.02;
        return ChinaOutline.contains(lon - strip, lat - strip)
                && ChinaOutline.contains(lon + strip, lat - strip)
                && ChinaOutline.contains(lon - strip, lat + strip)
                && ChinaOutline.contains(lon + strip, lat + strip);
    }

    @Property(tries = 2000)
    void undoesItselfEverywhereInChina(@ForAll ChineseDatum datum, @ForAll("positionsInChina") double[] position)
            throws Exception {
        double lon = position[0];
        double lat = position[1];
        double[] xy = {lon, lat};
        datum.fromWgs84().transform(xy, 0, xy, 0, 1);
        double metres = Math.hypot((xy[0] - lon) * Math.cos(Math.toRadians(lat)), xy[1] - lat) * METRES_PER_DEGREE;
        assertThat(metres).isLessThan(datum == ChineseDatum.GCJ02 ? 1000 : 2000);
        datum.toWgs84().transform(xy, 0, xy, 0, 1);
        assertThat(xy[0]).isCloseTo(lon, within(1e-9));
        assertThat(xy[1]).isCloseTo(lat, within(1e-9));
    }

    @Property(tries = 500)
    void baiduFollowsFromAmapAndBack(@ForAll("positionsInChina") double[] position) {
        double lon = position[0];
        double lat = position[1];
        Coordinate amap = CrsTransform.between(Crs.CRS84, Crs.parse("GCJ02")).apply(new Coordinate(lon, lat));
        Coordinate baidu =
                CrsTransform.between(Crs.parse("GCJ02"), Crs.parse("BD09")).apply(amap);
        Coordinate back =
                CrsTransform.between(Crs.parse("BD09"), Crs.parse("GCJ02")).apply(baidu);
        assertThat(back.distance(amap)).isLessThan(1e-9);
        // The constant part of Baidu's displacement.
        assertThat(baidu.x - amap.x).isCloseTo(0.0065, within(0.001));
        assertThat(baidu.y - amap.y).isCloseTo(0.006, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "北京, 116.407, 39.904, true",
        "香港, 114.17, 22.3, true",
        "澳门, 113.55, 22.2, true",
        "三亚, 109.51, 18.25, true",
        "喀什, 75.99, 39.47, true",
        "漠河, 122.54, 52.97, true",
        "抚远, 134.3, 48.36, true",
        "锡尼, 108.731, 39.835, true",
        "台北, 121.56, 25.04, false",
        "高雄, 120.31, 22.62, false",
        "Ulaanbaatar, 106.92, 47.92, false",
        "Dalanzadgad, 104.42, 43.57, false",
        "Seoul, 126.98, 37.57, false",
        "Hanoi, 105.85, 21.03, false",
        "Kathmandu, 85.32, 27.71, false",
        "Almaty, 76.93, 43.25, false",
        "Vladivostok, 131.9, 43.12, false",
        "Irkutsk, 104.3, 52.28, false",
        "New Delhi, 77.2, 28.6, false",
        "London, 0, 51.5, false",
        "Quito, -78.5, -0.2, false",
    })
    void movesPositionsInChinaOnly(String name, double lon, double lat, boolean inChina) throws Exception {
        double[] xy = {lon, lat};
        ChineseDatum.GCJ02.fromWgs84().transform(xy, 0, xy, 0, 1);
        assertThat(xy[0] != lon).as(name).isEqualTo(inChina);
        ChineseDatum.GCJ02.toWgs84().transform(xy, 0, xy, 0, 1);
        assertThat(xy[0]).as(name).isCloseTo(lon, within(1e-9));
    }

    @Test
    void movesEveryChineseCityOfGeoNames() throws Exception {
        Path cities = SharedFacts.file("data/geonames_cities15000_CN_2012.txt");
        List<String> notMoved;
        try (Stream<String> lines = Files.lines(cities)) {
            notMoved = lines.map(line -> line.split("\t"))
                    .filter(columns -> columns[8].equals("CN"))
                    .filter(columns ->
                            !ChinaOutline.contains(Double.parseDouble(columns[5]), Double.parseDouble(columns[4])))
                    .map(columns -> columns[1])
                    .toList();
        }
        assertThat(notMoved).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GCJ-02", "BD-09"})
    void isACrsThatGeoToolsCanTransformToo(String name) throws Exception {
        Crs crs = Crs.parse(name);
        double[] theirs = {108.7, 39.8};
        CRS.findMathTransform(Crs.webMercator().xy(), crs.xy()).transform(mercator(theirs), 0, theirs, 0, 1);
        Coordinate ours = CrsTransform.between(Crs.CRS84, crs).apply(new Coordinate(108.7, 39.8));
        assertThat(theirs[0]).isCloseTo(ours.x, within(1e-9));
        assertThat(theirs[1]).isCloseTo(ours.y, within(1e-9));
    }

    private static double[] mercator(double[] lonLat) {
        Coordinate moved =
                CrsTransform.between(Crs.CRS84, Crs.webMercator()).apply(new Coordinate(lonLat[0], lonLat[1]));
        return new double[] {moved.x, moved.y};
    }
}
