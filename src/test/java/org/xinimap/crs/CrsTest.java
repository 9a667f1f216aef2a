package org.xinimap.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.InvalidParameter;

class CrsTest {

    @ParameterizedTest
    @CsvSource({
        // spelling, short name, authority puts northing first, coordinates so announced are northing first
        "EPSG:4326, EPSG:4326, true, false",
        "epsg:4326, EPSG:4326, true, false",
        "http://www.opengis.net/gml/srs/epsg.xml#4326, EPSG:4326, true, false",
        "urn:ogc:def:crs:EPSG::4326, EPSG:4326, true, true",
        "urn:ogc:def:crs:EPSG:9.6:4326, EPSG:4326, true, true",
        "urn:ogc:def:crs:EPSG:4326, EPSG:4326, true, true",
        "urn:x-ogc:def:crs:EPSG:6.9:4326, EPSG:4326, true, true",
        "URN:OGC:DEF:CRS:EPSG::4326, EPSG:4326, true, true",
        "http://www.opengis.net/def/crs/EPSG/0/4326, EPSG:4326, true, true",
        "https://www.opengis.net/def/crs/EPSG/0/4326, EPSG:4326, true, true",
        "http://www.opengis.net/def/crs/EPSG/9.9.1/4326, EPSG:4326, true, true",
        "[EPSG:4326], EPSG:4326, true, true",
        "' EPSG:4326 ', EPSG:4326, true, false",
        "EPSG:4490, EPSG:4490, true, false",
        "http://www.opengis.net/gml/srs/epsg.xml#4490, EPSG:4490, true, false",
        "urn:ogc:def:crs:EPSG::4490, EPSG:4490, true, true",
        "http://www.opengis.net/def/crs/EPSG/0/4490, EPSG:4490, true, true",
        "[EPSG:4490], EPSG:4490, true, true",
        "EPSG:3857, EPSG:3857, false, false",
        "urn:ogc:def:crs:EPSG::3857, EPSG:3857, false, false",
        "http://www.opengis.net/def/crs/EPSG/0/3857, EPSG:3857, false, false",
        "[EPSG:3857], EPSG:3857, false, false",
        "EPSG:4545, EPSG:4545, true, false",
        "http://www.opengis.net/gml/srs/epsg.xml#4545, EPSG:4545, true, false",
        "urn:ogc:def:crs:EPSG::4545, EPSG:4545, true, true",
        "http://www.opengis.net/def/crs/EPSG/0/4545, EPSG:4545, true, true",
        "[EPSG:4545], EPSG:4545, true, true",
        "EPSG:4549, EPSG:4549, true, false",
        "urn:ogc:def:crs:EPSG::4549, EPSG:4549, true, true",
        "http://www.opengis.net/def/crs/EPSG/0/4549, EPSG:4549, true, true",
        "EPSG:4513, EPSG:4513, true, false",
        "urn:ogc:def:crs:EPSG::32649, EPSG:32649, false, false",
        "urn:ogc:def:crs:EPSG::31467, EPSG:31467, true, true",
        "CRS84, CRS84, false, false",
        "CRS:84, CRS84, false, false",
        "OGC:CRS84, CRS84, false, false",
        "[OGC:CRS84], CRS84, false, false",
        "urn:ogc:def:crs:OGC:1.3:CRS84, CRS84, false, false",
        "urn:ogc:def:crs:OGC::CRS84, CRS84, false, false",
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84, CRS84, false, false",
        "https://www.opengis.net/def/crs/OGC/0/CRS84, CRS84, false, false",
        "GCJ02, GCJ-02, false, false",
        "gcj-02, GCJ-02, false, false",
        "GCJ02LL, GCJ-02, false, false",
        "urn:x-xinimap:def:crs:GCJ-02, GCJ-02, false, false",
        "BD09, BD-09, false, false",
        "bd-09, BD-09, false, false",
        "BD09LL, BD-09, false, false",
    })
    void tellsFromTheSpellingWhichCoordinateComesFirst(
            String spelling, String code, boolean authorityNorthingFirst, boolean flipped) {
        Crs crs = Crs.parse(spelling);
        assertThat(crs.code()).isEqualTo(code);
        assertThat(crs.northingFirst()).isEqualTo(authorityNorthingFirst);
        assertThat(crs.flipped()).isEqualTo(flipped);
        assertThat(crs.inAuthorityOrder().flipped()).isEqualTo(authorityNorthingFirst);
        assertThat(crs.inXyOrder().flipped()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4326, http://www.opengis.net/def/crs/EPSG/0/4326, urn:ogc:def:crs:EPSG::4326, 4326, true",
        "[EPSG:4545], http://www.opengis.net/def/crs/EPSG/0/4545, urn:ogc:def:crs:EPSG::4545, 4545, false",
        "CRS84, http://www.opengis.net/def/crs/OGC/1.3/CRS84, urn:ogc:def:crs:OGC:1.3:CRS84, , true",
        "gcj02, urn:x-xinimap:def:crs:GCJ-02, urn:x-xinimap:def:crs:GCJ-02, , true",
    })
    void hasOneCanonicalNameInEachNotation(String spelling, String uri, String urn, Integer epsg, boolean geographic) {
        Crs crs = Crs.parse(spelling);
        assertThat(crs.uri()).isEqualTo(uri);
        assertThat(crs.urn()).isEqualTo(urn);
        assertThat(crs.epsgCode()).isEqualTo(Optional.ofNullable(epsg));
        assertThat(crs.isGeographic()).isEqualTo(geographic);
        assertThat(Crs.parse(crs.uri()).code()).isEqualTo(crs.code());
        assertThat(Crs.parse(crs.urn()).code()).isEqualTo(crs.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "4326",
                "EPSG:",
                "EPSG:abc",
                "EPSG:99999999",
                "EPSG:4326; DROP TABLE crs",
                "http://example.com/def/crs/EPSG/0/4326",
                "http://www.opengis.net/def/crs/EPSG/0/",
                "CRS83",
                "GCJ-09",
                "BD-02",
                "EPSG:4979", // WGS 84 with height
                "EPSG:4978", // geocentric
                "EPSG:5773", // a vertical CRS
                "EPSG:7405", // compound
                "http://www.opengis.net/def/crs/OGC/0/CRS84h",
            })
    void refusesWhatIsNoCrsAndSaysWhatIs(String text) {
        assertThatThrownBy(() -> Crs.parse("bbox-crs", text)).isInstanceOfSatisfying(InvalidParameter.class, e -> {
            assertThat(e.name()).isEqualTo("bbox-crs");
            assertThat(e.value()).isEqualTo(text);
            assertThat(e.accepted()).contains("EPSG:4326", "CRS84");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4610", "EPSG:2327", "EPSG:4214", "EPSG:21413", "EPSG:2401", "EPSG:2433", "EPSG:4555"})
    void refusesXianAndBeijingRatherThanShiftByZeroOrByAnotherBasinsParameters(String code) {
        assertThatThrownBy(() -> Crs.parse(code))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("datum shift");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"EPSG:27700", "EPSG:2154", "EPSG:31467", "EPSG:32649", "EPSG:4200", "EPSG:3031", "EPSG:28992"})
    void acceptsCrsWithAShiftMadeForTheirArea(String code) {
        assertThat(Crs.parse(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4326", "4490", "3857"})
    void definesTheBuiltInCrsAsTheEpsgDatabaseDoes(String code) throws Exception {
        Crs ours = Crs.parse("[EPSG:" + code + "]");
        CoordinateReferenceSystem xy = CRS.decode("EPSG:" + code, true);
        CoordinateReferenceSystem authority = CRS.decode("EPSG:" + code, false);
        assertThat(CRS.equalsIgnoreMetadata(ours.xy(), xy)).isTrue();
        assertThat(ours.xy().getName().getCode()).isEqualTo(xy.getName().getCode());
        assertThat(CRS.lookupEpsgCode(ours.xy(), false)).isEqualTo(Integer.parseInt(code));
        assertThat(ours.northingFirst())
                .isEqualTo(!authority
                        .getCoordinateSystem()
                        .getAxis(0)
                        .getDirection()
                        .equals(xy.getCoordinateSystem().getAxis(0).getDirection()));
    }

    @Test
    void isEqualWhenCodeAndAxisOrderAre() {
        assertThat(Crs.parse("urn:ogc:def:crs:EPSG::4326"))
                .isEqualTo(Crs.parse("[EPSG:4326]"))
                .hasSameHashCodeAs(Crs.EPSG_4326);
        assertThat(Crs.parse("EPSG:4326")).isNotEqualTo(Crs.EPSG_4326).isNotEqualTo(Crs.CRS84);
        assertThat(Crs.parse("EPSG:4545").inAuthorityOrder()).isEqualTo(Crs.parse("[EPSG:4545]"));
    }

    @ParameterizedTest
    @CsvSource({
        "CRS84, EPSG:4326, true",
        "CRS84, '[EPSG:4490]', true",
        "EPSG:3857, EPSG:4326, false",
        "EPSG:4545, '[EPSG:4545]', true",
        "GCJ-02, CRS84, false",
        "GCJ-02, BD-09, false",
    })
    void knowsWhenNoCoordinateChanges(String one, String other, boolean same) {
        assertThat(Crs.parse(one).sameAs(Crs.parse(other))).isEqualTo(same);
    }
}
