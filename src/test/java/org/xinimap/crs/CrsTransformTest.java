package org.xinimap.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.InvalidParameter;

class CrsTransformTest {

    @ParameterizedTest
    @CsvSource({
        // x and y in the target CRS of 108.73111 E, 39.83525 N, by the textbook formulas
        "EPSG:4326, 108.73111, 39.83525, 1e-12",
        "EPSG:4490, 108.73111, 39.83525, 1e-12",
        "CRS84, 108.73111, 39.83525, 1e-12",
        "EPSG:3857, 12103891.7986, 4842030.0613, 1e-3",
    })
    void putsXiniWhereItBelongs(String crs, double x, double y, double tolerance) {
        Coordinate moved = CrsTransform.between(Crs.CRS84, Crs.parse(crs)).apply(new Coordinate(108.73111, 39.83525));
        assertThat(moved.x).isCloseTo(x, within(tolerance));
        assertThat(moved.y).isCloseTo(y, within(tolerance));
    }

    @Test
    void treatsTheChineseFrameAsWgs84ByPolicy() {
        assertThat(CrsTransform.between(Crs.CRS84, Crs.EPSG_4490).isIdentity()).isTrue();
        assertThat(CrsTransform.between(DefaultGeographicCRS.WGS84, Crs.CRS84.xy())
                        .isIdentity())
                .isTrue();
    }

    @Test
    void putsTheCentralMeridianOfAZoneAtItsFalseEasting() {
        Coordinate moved =
                CrsTransform.between(Crs.CRS84, Crs.parse("[EPSG:4545]")).apply(new Coordinate(108, 40));
        assertThat(moved.x).isCloseTo(500_000, within(1e-6));
        // Length of the CGCS2000 meridian from the equator to 40° N.
        assertThat(moved.y).isCloseTo(4_429_529.030, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:3857", "EPSG:4545", "EPSG:32649", "EPSG:4490", "GCJ-02", "BD-09"})
    void comesBackToWhereItStarted(String crs) {
        Crs there = Crs.parse(crs);
        Coordinate start = new Coordinate(108.73111, 39.83525, 1300);
        Coordinate end = CrsTransform.between(there, Crs.CRS84)
                .apply(CrsTransform.between(Crs.CRS84, there).apply(start));
        assertThat(end.x).isCloseTo(start.x, within(1e-9));
        assertThat(end.y).isCloseTo(start.y, within(1e-9));
        assertThat(end.getZ()).isEqualTo(1300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (108.7 39.8)",
                "LINESTRING (108.7 39.8, 108.8 39.9, 108.9 39.7)",
                "POLYGON ((108 39, 109 39, 109 40, 108 39), (108.5 39.2, 108.6 39.2, 108.6 39.3, 108.5 39.2))",
                "MULTIPOINT ((108.7 39.8), (108.8 39.9))",
                "GEOMETRYCOLLECTION (POINT (108.7 39.8), LINESTRING (108 39, 109 40))",
                "POINT EMPTY",
            })
    void movesEveryVertexOfAnyGeometryAndLeavesTheOriginal(String wkt) throws Exception {
        CrsTransform transform = CrsTransform.between(Crs.CRS84, Crs.webMercator());
        var packed = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);
        for (GeometryFactory factory : new GeometryFactory[] {new GeometryFactory(), packed}) {
            Geometry geometry = new WKTReader(factory).read(wkt);
            Geometry before = geometry.copy();
            Geometry moved = transform.apply(geometry);
            assertThat(geometry.equalsExact(before)).isTrue();
            assertThat(moved.getNumPoints()).isEqualTo(geometry.getNumPoints());
            Coordinate[] from = geometry.getCoordinates();
            Coordinate[] to = moved.getCoordinates();
            for (int i = 0; i < from.length; i++) {
                assertThat(to[i].distance(transform.apply(from[i]))).isLessThan(1e-6);
                assertThat(to[i].x).isGreaterThan(12_000_000);
            }
        }
    }

    @Test
    void bendsTheEdgesOfAnEnvelope() {
        // In a UTM zone a parallel is an arc: its middle is further south than its ends.
        CrsTransform transform = CrsTransform.between(Crs.CRS84, Crs.parse("EPSG:32649"));
        Envelope moved = transform.apply(new Envelope(108, 114, 40, 44));
        double middle = transform.apply(new Coordinate(111, 40)).y;
        double corner = transform.apply(new Coordinate(108, 40)).y;
        assertThat(middle).isLessThan(corner - 4000);
        assertThat(moved.getMinY()).isCloseTo(middle, within(1.0));
    }

    @Test
    void findsThePoleInsideAPolarMap() {
        Envelope moved = CrsTransform.between(Crs.parse("EPSG:3031"), Crs.CRS84)
                .apply(new Envelope(-1_000_000, 2_000_000, -1_000_000, 2_000_000));
        assertThat(moved.getMinY()).isEqualTo(-90);
        assertThat(moved.getMinX()).isEqualTo(-180);
        assertThat(moved.getMaxX()).isEqualTo(180);
    }

    @Test
    void cutsTheWorldToTheSquareOfWebMercator() {
        Envelope moved = CrsTransform.between(Crs.CRS84, Crs.webMercator()).apply(new Envelope(-180, 180, -90, 90));
        assertThat(moved.getMaxX()).isCloseTo(20_037_508.34, within(0.01));
        assertThat(moved.getMaxY()).isCloseTo(20_037_508.34, within(0.01));
        assertThat(moved.getMinY()).isCloseTo(-20_037_508.34, within(0.01));
    }

    @Test
    void saysSoWhenAPositionIsOutsideTheProjection() {
        CrsTransform transform = CrsTransform.between(Crs.CRS84, Crs.webMercator());
        assertThatThrownBy(() -> transform.apply(new Coordinate(0, 90)))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("Pseudo-Mercator");
        assertThatThrownBy(() -> transform.apply(new Coordinate(Double.NaN, 0))).isInstanceOf(InvalidParameter.class);
    }

    @Test
    void refusesAPositionThatNoProjectionHasRoomFor() {
        assertThatThrownBy(
                        () -> CrsTransform.between(Crs.webMercator(), Crs.CRS84).apply(new Coordinate(1e300, 1e300)))
                .isInstanceOf(InvalidParameter.class);
        assertThatThrownBy(() ->
                        CrsTransform.between(Crs.parse("EPSG:4545"), Crs.CRS84).apply(new Coordinate(1e30, 1e30)))
                .isInstanceOf(InvalidParameter.class);
    }
}
