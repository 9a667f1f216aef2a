package org.xinimap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.gazetteer.PlaceKind;

/** Every kind of phrase, on a complete made-up town with streets, rivers, villages and chainages. */
class MadeUpTownTest {
    private static Geocoder geocoder;

    @BeforeAll
    static void load() throws IOException {
        geocoder = new Geocoder(Gazetteer.load(Path.of("src/test/resources/gazetteer/madeup")));
    }

    static List<ExpectedLocation> cases() {
        return ExpectedLocation.read("/geocode/madeup-cases.csv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void locates(ExpectedLocation expected) {
        List<Location> found = geocoder.geocode(expected.request());
        assertThat(expected.complaint(found)).as(expected.toString()).isEmpty();
    }

    @Test
    void sharesConfidenceBetweenPlacesOfTheSameName() {
        List<Location> found = geocoder.geocode(GeocodeRequest.of("柳树村"));
        assertThat(found)
                .hasSize(2)
                .allSatisfy(location -> assertThat(location.confidence()).isLessThan(0.7));
        double known = geocoder.geocode(GeocodeRequest.of("白沙镇柳树村")).get(0).confidence();
        assertThat(known).isGreaterThan(0.9);
    }

    @Test
    void givesBothCrossingsOfARingRoad() {
        assertThat(geocoder.geocode(GeocodeRequest.of("南河与环城路交叉口"))).hasSize(2);
    }

    @Test
    void keepsToTheBoxAndTheKindsAskedFor() {
        GeocodeRequest far = new GeocodeRequest(
                "柳树村",
                List.of(),
                10,
                Optional.of(new Envelope(105.2, 105.3, 38, 38.1)),
                List.of(),
                Optional.empty(),
                false);
        assertThat(geocoder.geocode(far))
                .hasSize(1)
                .first()
                .extracting(Location::label)
                .asString()
                .contains("白沙镇");
        GeocodeRequest towns = new GeocodeRequest(
                "柳树村", List.of(), 10, Optional.empty(), List.of(PlaceKind.TOWN), Optional.empty(), false);
        assertThat(geocoder.geocode(towns)).isEmpty();
    }

    @Test
    void fallsBackToTheContextOnlyWhenAsked() {
        GeocodeRequest request = new GeocodeRequest(
                "完善排水体系", List.of("m-town"), 10, Optional.empty(), List.of(), Optional.empty(), true);
        Location location = geocoder.geocode(request).get(0);
        assertThat(location.label()).startsWith("云溪镇");
        assertThat(location.extent()).isEqualTo(Location.Extent.CONTAINING_AREA);
        assertThat(location.confidence()).isLessThan(0.5);
        assertThat(location.unlocated()).containsExactly("完善排水体系");
    }

    @Test
    void namesWhatIsHere() {
        List<Location> here = geocoder.reverse(105.0, 38.0);
        assertThat(here).extracting(Location::label).anyMatch(label -> label.startsWith("云溪镇区"));
        assertThat(here).extracting(Location::label).anyMatch(label -> label.startsWith("人民路"));
        assertThat(here.get(0).confidence()).isGreaterThan(0.9);
        assertThat(geocoder.reverse(0, 0)).isEmpty();
    }

    @Test
    void suggestsByNamePinyinAndInitials() {
        assertThat(geocoder.suggest("云", 5)).extracting(Suggestion::name).contains("云溪镇", "云溪市");
        assertThat(geocoder.suggest("yunxiz", 5)).extracting(Suggestion::name).contains("云溪镇");
        assertThat(geocoder.suggest("rml", 5)).extracting(Suggestion::name).contains("人民路");
        assertThat(geocoder.suggest("云", 1)).hasSize(1);
        assertThat(geocoder.suggest("zzz", 5)).isEmpty();
    }

    @Test
    void statesTheAssumedOriginOfAChainage() {
        Location assumed = geocoder.geocode(GeocodeRequest.of("X902 K3+000")).get(0);
        Location known = geocoder.geocode(GeocodeRequest.of("S901 K12+300")).get(0);
        assertThat(assumed.evidence()).anyMatch(step -> step.note().contains("假定"));
        assertThat(known.evidence()).noneMatch(step -> step.note().contains("假定"));
        assertThat(assumed.confidence()).isLessThan(known.confidence());
    }
}
