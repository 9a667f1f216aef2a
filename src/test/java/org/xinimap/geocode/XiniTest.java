package org.xinimap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinimap.gazetteer.Gazetteer;

/** Place texts about Xini on the gazetteer of the repository, where most positions are not known. */
class XiniTest {
    private static Geocoder geocoder;

    @BeforeAll
    static void load() throws IOException {
        geocoder = new Geocoder(Gazetteer.load(Path.of("geodata/gazetteer")));
    }

    static List<ExpectedLocation> cases() {
        return ExpectedLocation.read("/geocode/xini-cases.csv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void locates(ExpectedLocation expected) {
        assertThat(expected.complaint(geocoder.geocode(expected.request())))
                .as(expected.toString())
                .isEmpty();
    }

    @Test
    void neverTakesTheOtherBannerForThisOne() {
        assertThat(geocoder.geocode(GeocodeRequest.of("杭锦后旗")))
                .extracting(Location::label)
                .noneMatch(label -> label.contains("杭锦旗"));
    }

    @Test
    void offersTheOtherReadingsOfAShortName() {
        List<Location> found = geocoder.geocode(GeocodeRequest.of("巴音"));
        assertThat(found.get(0).confidence()).isLessThan(0.7);
        assertThat(found).hasSizeGreaterThan(3);
        assertThat(geocoder.geocode(GeocodeRequest.of("摩林河")))
                .extracting(Location::kind)
                .containsExactly("river", "community");
    }
}
