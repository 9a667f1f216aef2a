package org.xinimap.layer.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.geotools.api.filter.Filter;
import org.geotools.filter.visitor.ExtractBoundsFilterVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.xinimap.crs.Crs;

class GeodesicDistanceTest {

    /** Arcs of the meridian and the equator are known in closed form; Flinders Peak to Buninyong is Vincenty's example. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 0, 111319.4908",
        "0, 0, 0, 90, 10001965.7293",
        "0, 0, 180, 0.0, 20003931",
        "144.42486789, -37.95103342, 143.92649553, -37.65282114, 54972.271",
        "179.5, 0, -179.5, 0, 111319.4908",
        "108.7, 39.8, 108.7, 39.8, 0",
    })
    void measuresGeodesicsThatAreKnown(double lon1, double lat1, double lon2, double lat2, double metres) {
        // The fallback between opposite sides is right to half a percent.
        double tolerance = metres > 20_000_000 ? 100_000 : 0.05;

        assertThat(Geodesic.metres(lon1, lat1, lon2, lat2)).isCloseTo(metres, within(tolerance));
    }

    @Test
    void projectsThereAndBack() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            ConformalPlane plane = new ConformalPlane(random.nextDouble() * 360 - 180, random.nextDouble() * 178 - 89);
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 170 - 85;
            var back = plane.toLonLat(plane.toPlane(lon, lat));

            assertThat(Math.IEEEremainder(back.x - lon, 360)).isCloseTo(0, within(1e-7));
            assertThat(back.y).isCloseTo(lat, within(1e-7));
        }
    }

    /** The shortest of the geodesics between positions a few metres apart along both, up to 200 km and more. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithASearchThroughAllPairsOfPositions(int seed) {
        Random random = new Random(seed);
        double lon = random.nextDouble() * 60 + 75;
        double lat = random.nextDouble() * 60;
        LineString a = line(random, lon, lat, 1);
        LineString b = line(random, lon + random.nextDouble() * 3 - 1.5, lat + random.nextDouble() * 3 - 1.5, 1);

        double expected = a.intersects(b) ? 0 : searched(a, b);
        assertThat(GeodesicDistance.between(a, b)).isCloseTo(expected, within(expected * 0.001 + 1));
        assertThat(GeodesicDistance.between(b, a)).isCloseTo(expected, within(expected * 0.001 + 1));
        GeodesicDistance to = GeodesicDistance.to(a);
        assertThat(to.isWithin(b, expected * 1.002 + 2)).isTrue();
        assertThat(expected > 5 && to.isWithin(b, expected * 0.998 - 2)).isFalse();
    }

    private static LineString line(Random random, double lon, double lat, double size) {
        StringBuilder text = new StringBuilder("LINESTRING (");
        for (int i = 0; i < 3; i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(lon + random.nextDouble() * size)
                    .append(' ')
                    .append(lat + random.nextDouble() * size);
        }
        return (LineString) Houses.wkt(text.append(')').toString());
    }

    private static double searched(LineString a, LineString b) {
        double best = Double.POSITIVE_INFINITY;
        int steps = 400;
        for (int i = 0; i + 1 < a.getNumPoints(); i++) {
            for (int j = 0; j + 1 < b.getNumPoints(); j++) {
                for (int k = 0; k <= steps; k++) {
                    for (int l = 0; l <= steps; l++) {
                        best = Math.min(best, metres(a, i, (double) k / steps, b, j, (double) l / steps));
                    }
                }
            }
        }
        return best;
    }

    private static double metres(LineString a, int i, double f, LineString b, int j, double g) {
        return Geodesic.metres(at(a, i, f, 0), at(a, i, f, 1), at(b, j, g, 0), at(b, j, g, 1));
    }

    private static double at(LineString line, int i, double fraction, int ordinate) {
        double from = line.getCoordinateN(i).getOrdinate(ordinate);
        return from + fraction * (line.getCoordinateN(i + 1).getOrdinate(ordinate) - from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (100 30) | POINT (100 30) | 0",
                "POINT (100.5 30.5) | POLYGON ((100 30, 101 30, 101 31, 100 31, 100 30)) | 0",
                "POLYGON ((100 30, 101 30, 101 31, 100 31, 100 30)) | POINT (100.5 30.5) | 0",
                "POINT (100 0) | LINESTRING (101 -1, 101 1) | 111319.49",
                "POINT (179.5 0) | POINT (-179.5 0) | 111319.49",
                "GEOMETRYCOLLECTION (POINT (0 50), LINESTRING (101 -1, 101 1)) | POINT (100 0) | 111319.49",
                "POINT (0 89) | POINT (180 89) | 223387.84",
                "POINT (100 30) | POINT EMPTY | Infinity",
                "LINESTRING EMPTY | POINT (100 30) | Infinity",
            })
    void measuresBetweenAllKindsOfGeometries(String a, String b, double metres) {
        double found = GeodesicDistance.between(Houses.wkt(a), Houses.wkt(b));

        if (Double.isInfinite(metres)) {
            assertThat(found).isInfinite();
        } else {
            assertThat(found).isCloseTo(metres, within(metres * 1e-4 + 1e-6));
        }
    }

    /** An edge along a parallel is straight in degrees: its middle is as near as its ends, and not on the chord. */
    @Test
    void keepsLongEdgesStraightInDegrees() {
        Geometry parallel = Houses.wkt("LINESTRING (100 60, 110 60)");
        double north = Geodesic.metres(105, 60, 105, 60.1);

        assertThat(GeodesicDistance.between(parallel, Houses.wkt("POINT (105 60.1)")))
                .isCloseTo(north, within(20.0));
    }

    @ParameterizedTest
    @CsvSource({"1", "1000", "200000", "5000000"})
    void boundsHoldEverythingWithinTheDistance(double metres) {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 180 - 90;
            double angle = metres / Geodesic.MEAN_RADIUS * 180 / Math.PI * 1.2;
            double lon2 = Math.IEEEremainder(
                    lon + (random.nextDouble() * 2 - 1) * Math.min(180, angle / Math.cos(Math.toRadians(lat))), 360);
            double lat2 = Math.max(-90, Math.min(90, lat + (random.nextDouble() * 2 - 1) * angle));
            if (Geodesic.metres(lon, lat, lon2, lat2) <= metres) {
                Envelope box = GeodesicDistance.to(Houses.wkt("POINT (" + lon + " " + lat + ")"))
                        .boundsWithin(metres);
                assertThat(box.contains(lon2, lat2))
                        .as("%s %s in %s", lon2, lat2, box)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DWITHIN(geometry, POINT(100.1 30), 10, kilometers) | 1",
                "DWITHIN(geometry, POINT(100.1 30), 9600, meters) | ''",
                "DWITHIN(geometry, POINT(100.1 30), 70, statute miles) | 12",
                "BEYOND(geometry, POINT(100.1 30), 70, statute miles) | 34",
                "NOT(BEYOND(geometry, POINT(100.1 30), 70, statute miles)) | 12",
                "DWITHIN(geometry, POINT(100.1 30), 1, feet) | ''",
            })
    void ecqlMeasuresOnTheGround(String text, String ids) {
        assertThat(Village.passing(FilterParser.parse(text, FilterLanguage.ECQL, Houses.SCHEMA, Crs.CRS84)))
                .isEqualTo(ids);
    }

    @Test
    void cql2WritesDistancesAsItReadsThem() {
        Filter filter = FilterParser.parse(
                "DWITHIN(geometry, POINT(100.1 30), 10, 'km')", FilterLanguage.CQL2_TEXT, Houses.SCHEMA, Crs.CRS84);
        String text = Cql2Writer.text(filter);
        Filter again = FilterParser.parse(text, FilterLanguage.CQL2_TEXT, Houses.SCHEMA, Crs.CRS84);
        Filter json = FilterParser.parse(Cql2Writer.json(filter), FilterLanguage.CQL2_JSON, Houses.SCHEMA, Crs.CRS84);

        assertThat(text).contains("10000").containsIgnoringCase("dwithin");
        assertThat(Village.passing(again)).isEqualTo("1");
        assertThat(Village.passing(json)).isEqualTo("1");
    }

    @Test
    void theIndexIsAskedForABoxOfTheRightSize() {
        Filter filter = FilterParser.parse(
                "DWITHIN(geometry, POINT(100 30), 11132)", FilterLanguage.CQL2_TEXT, Houses.SCHEMA, Crs.CRS84);
        Envelope box = (Envelope) filter.accept(ExtractBoundsFilterVisitor.BOUNDS_VISITOR, null);

        assertThat(box.getWidth()).isBetween(0.2, 0.24);
        assertThat(box.getHeight()).isBetween(0.2, 0.21);
        assertThat(box.contains(100, 30)).isTrue();
    }
}
