package org.xinimap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The GeoTools jar carries old copies of other libraries; it must come last, so that ours win. */
class ClassPathOrderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"org.slf4j.LoggerFactory", "org.locationtech.jts.geom.Geometry", "org.slf4j.helpers.BasicMarker"
            })
    void comesFromItsOwnJarAndNotFromTheGeoToolsOne(String type) throws ClassNotFoundException {
        String jar = Class.forName(type)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        assertThat(jar).doesNotContain("geotools-wrapper");
    }
}
