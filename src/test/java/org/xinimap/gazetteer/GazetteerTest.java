package org.xinimap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final String HEADINGS = "id,name,aliases,kind,parent,lon,lat,accuracy_m\n";

    @TempDir
    Path directory;

    @Test
    void readsTheRepositorysOwnFiles() throws IOException {
        Gazetteer gazetteer = Gazetteer.load(Path.of("geodata/gazetteer"));
        Place xini = gazetteer.place("cn-150625100").orElseThrow();
        assertThat(xini.name()).isEqualTo("锡尼镇");
        assertThat(xini.isSchematic()).isTrue();
        assertThat(gazetteer.parent(xini)).map(Place::name).hasValue("杭锦旗");
        assertThat(gazetteer.attributes(xini).seat()).isPresent();
        assertThat(gazetteer.attributes(xini).formerNames()).containsExactly("百灵镇");
        assertThat(gazetteer.places())
                .allSatisfy(place -> assertThat(place.source()).isNotBlank());
    }

    @Test
    void givesNoPositionToPlacesWhosePositionIsNotKnown() throws IOException {
        Gazetteer gazetteer = Gazetteer.load(Path.of("geodata/gazetteer"));
        assertThat(gazetteer.places())
                .allSatisfy(place -> assertThat(place.geometry().isPresent())
                        .isEqualTo(!place.basis().equals("none")));
        Place river = new GazetteerIndex(gazetteer).find("小南河").get(0).place();
        assertThat(river.geometry()).isEmpty();
        assertThat(gazetteer.containing(river)).map(Place::name).hasValue("杭锦旗");
    }

    @ParameterizedTest
    @CsvSource({
        "'x,甲,,castle,,,,', 'p.csv:3: unknown kind'",
        "'x,甲,,town,nowhere,,,', 'p.csv:3: parent'",
        "'ok,甲,,town,,,,', 'p.csv:3: id'",
        "'x,甲,,town,x,,,', 'p.csv:3: the parents'",
        "'x,,,town,,,,', 'p.csv:3: name is missing'",
        "'x,甲,,town,,105,,', 'p.csv:3: lon and lat'",
        "'x,甲,,town,,38,105,', 'p.csv:3: lon 38.0, lat 105.0 is not on the globe'",
        "'x,甲,,town,,east,38,', 'p.csv:3: lon'",
        "'x,甲,,town,,105,38,good', 'p.csv:3: accuracy_m'",
    })
    void namesFileAndLineOfWhatIsWrong(String row, String message) throws IOException {
        Files.writeString(directory.resolve("p.csv"), HEADINGS + "ok,乙,,town,,,,\n" + row + "\n");
        assertThatExceptionOfType(GazetteerFormatException.class)
                .isThrownBy(() -> Gazetteer.load(directory))
                .withMessageContaining(message);
    }

    @Test
    void namesTheLineOfABadFeature() throws IOException {
        Files.writeString(directory.resolve("a.geojson"), """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"id":"a","name":"甲","kind":"street"},"geometry":null},
                {"type":"Feature","properties":{"id":"b","name":"乙","kind":"street"},
                 "geometry":{"type":"LineString","coordinates":[[38,105],[38,106]]}}
                ]}""");
        assertThatExceptionOfType(GazetteerFormatException.class)
                .isThrownBy(() -> Gazetteer.load(directory))
                .withMessageContaining("a.geojson:3: [38.0, 105.0] is not on the globe");
        Files.writeString(directory.resolve("a.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[\n{oops");
        assertThatExceptionOfType(GazetteerFormatException.class)
                .isThrownBy(() -> Gazetteer.load(directory))
                .withMessageContaining("a.geojson:2: not readable as JSON");
        Files.writeString(directory.resolve("a.geojson"), "[]");
        assertThatExceptionOfType(GazetteerFormatException.class)
                .isThrownBy(() -> Gazetteer.load(directory))
                .withMessageContaining("feature collection");
    }

    @Test
    void takesAnyTownsFiles() throws IOException {
        Files.writeString(
                directory.resolve("t.csv"),
                "\uFEFFid,name,kind,wkt\n1,甲路,street,\"LINESTRING (105 38, 106 38)\"\n2,乙镇,town,\n");
        Gazetteer gazetteer = Gazetteer.load(directory);
        assertThat(gazetteer.place("1").orElseThrow().geometry()).isPresent();
        assertThat(gazetteer.place("2").orElseThrow().basis()).isEqualTo("none");
    }
}
