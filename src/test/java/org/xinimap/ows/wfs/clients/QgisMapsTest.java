package org.xinimap.ows.wfs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinimap.cli.RunningService;
import tools.jackson.databind.JsonNode;

/** QGIS without a window shows the sample's maps and tiles, and identifies what is on them. */
class QgisMapsTest {
    /** Of the banner in {@code styles/boundaries.sld}. */
    private static final String LAND = "#f7f5ee";
    /** What the script has beneath the map. */
    private static final String BACKGROUND = "#ff00ff";

    @TempDir
    Path folder;

    @BeforeAll
    static void needsQgis() {
        ClientProgram.needsPython("qgis.core", "python3-qgis");
    }

    /** WMS in two versions, four systems and two resolutions; WMTS of three sets; XYZ: the same place has the same colour. */
    @Test
    void showsTheStylesColoursEverywhereAndIdentifies() throws IOException {
        JsonNode said = new ClientProgram(folder)
                .python("qgis_maps.py", RunningService.get().root());

        assertThat(said.path("maps").size()).isEqualTo(20);
        said.path("maps").properties().forEach(map -> {
            assertThat(map.getValue().path("valid").asBoolean())
                    .as(map.getKey())
                    .isTrue();
            assertThat(map.getValue().path("inside").asString())
                    .as(map.getKey())
                    .isEqualTo(LAND);
            assertThat(map.getValue().path("outside").asString())
                    .as(map.getKey())
                    .isEqualTo(BACKGROUND);
        });
        assertThat(said.path("answers").size()).isEqualTo(3);
        said.path("answers")
                .properties()
                .forEach(answer -> assertThat(answer.getValue().asString())
                        .as(answer.getKey())
                        .contains("杭锦旗"));
    }
}
