package org.xinimap.layer.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

class GroundMeasureTest {
    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    /** The whole ellipsoid is 510,065,621.724 km²; a square degree at the equator 12,308.464 km², by numerical integration. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90)) | 510065621.724e6 | 1e-9",
                "POLYGON ((100 0, 101 0, 101 1, 100 1, 100 0)) | 12308.464e6 | 1e-6",
                "POLYGON ((100 0, 100 1, 101 1, 101 0, 100 0)) | 12308.464e6 | 1e-6",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((2 0, 3 0, 3 1, 2 1, 2 0))) | 24616.928e6 | 1e-6",
                "POLYGON ((0 0, 2 0, 2 1, 0 1, 0 0), (0 0, 1 0, 1 1, 0 1, 0 0)) | 12308.464e6 | 1e-6",
                "LINESTRING (0 0, 1 1, 1 0, 0 0) | 0 | 0",
                "POINT (1 1) | 0 | 0",
            })
    void measuresAreas(String wkt, double squareMetres, double tolerance) {
        assertThat(GroundMeasure.squareMetres(Houses.wkt(wkt)))
                .isCloseTo(squareMetres, within(squareMetres * tolerance + 1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (100 0, 101 0) | 111319.4908",
                "MULTILINESTRING ((100 0, 101 0), (110 0, 112 0)) | 333958.4724",
                "POLYGON ((0 0, 1 0, 0 0, 0 0)) | 222638.9816",
                "POINT (1 1) | 0",
            })
    void measuresLengths(String wkt, double metres) {
        assertThat(GroundMeasure.metres(Houses.wkt(wkt))).isCloseTo(metres, within(0.01));
    }

    @Test
    void buffersAreRoundOnTheGround() {
        Geometry centre = Houses.wkt("POINT (108.7 39.8)");
        Expression buffer = FACTORY.function(GroundBufferFunction.NAME, FACTORY.literal(centre), FACTORY.literal(1000));
        Geometry round = buffer.evaluate(null, Geometry.class);

        for (var position : round.getCoordinates()) {
            Point corner = centre.getFactory().createPoint(position);
            assertThat(GeodesicDistance.between(centre, corner)).isCloseTo(1000, within(0.05));
        }
        assertThat(round.contains(centre)).isTrue();
        Expression tooWide =
                FACTORY.function(GroundBufferFunction.NAME, FACTORY.literal(centre), FACTORY.literal(1e300));
        assertThat(tooWide.evaluate(null)).isNull();
    }

    @Test
    void distancesOfFiltersAreInMetres() {
        Expression distance = FACTORY.function(
                GroundDistanceFunction.NAME,
                FACTORY.literal(Houses.wkt("POINT (100 0)")),
                FACTORY.literal(Houses.wkt("LINESTRING (101 -1, 101 1)")));

        assertThat(distance.evaluate(null, Double.class)).isCloseTo(111319.4908, within(0.5));
    }
}
