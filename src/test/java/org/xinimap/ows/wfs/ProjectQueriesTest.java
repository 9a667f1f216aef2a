package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.xinimap.cli.RunningService;
import org.xinimap.layer.filter.GeodesicDistance;
import tools.jackson.databind.JsonNode;

/** The stored queries, held to what the features themselves say. */
class ProjectQueriesTest {
    private static final String CALL =
            "/wfs?service=WFS&version=2.0.0&request=GetFeature&outputFormat=application/geo%2Bjson&storedQuery_Id=";

    private final RunningService service = RunningService.get();

    @ParameterizedTest
    @CsvSource({"锡尼镇镇区, 500", "锡尼镇镇区, 50000", "杭锦电厂, 40000", "毛不拉孔兑, 20000"})
    void findsWhatIsNearAPlace(String place, double distance) {
        Geometry target = located(place);
        Set<String> near = ids(project -> isLocated(project)
                && hasGeometry(project)
                && GeodesicDistance.between(target, geometry(project)) <= distance);
        assertThat(answer("ProjectsNear&place=" + encoded(place) + "&distance=" + distance))
                .isEqualTo(near);
    }

    @Test
    void findsMoreTheFartherItLooks() {
        Set<String> near = answer("ProjectsNear&place=" + encoded("锡尼镇镇区") + "&distance=1000");
        Set<String> far = answer("ProjectsNear&place=" + encoded("锡尼镇镇区") + "&distance=100000");
        assertThat(far)
                .containsAll(near)
                .hasSizeGreaterThanOrEqualTo(near.size())
                .isNotEmpty();
        assertThat(answer("ProjectsNear&place=" + encoded("锡尼镇镇区"))).isEqualTo(near);
    }

    @Test
    void findsWhatIsAlongARoad() {
        Set<String> along = answer("ProjectsAlong&road=" + encoded("S215线锡尼镇至乌审召段") + "&distance=2000");
        assertThat(along)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(isLocated(project(id))).isTrue());
    }

    @Test
    void findsWhatIsInsideATownship() {
        Geometry town = located("锡尼镇");
        Set<String> inside = ids(project -> hasGeometry(project)
                && (isLocated(project) && geometry(project).intersects(town)
                        || geometry(project).within(town)));
        assertThat(answer("ProjectsInside&area=" + encoded("锡尼镇")))
                .isEqualTo(inside)
                .isNotEmpty();
    }

    @Test
    void findsWhatOverlapsAnotherTheme() {
        Set<String> roads = ids(project -> isOf(project, "road")
                && isLocated(project)
                && hasGeometry(project)
                && projects().stream()
                        .anyMatch(other -> isOf(other, "river_treatment")
                                && isLocated(other)
                                && hasGeometry(other)
                                && geometry(other).intersects(geometry(project))));
        assertThat(answer("ProjectsOverlapping&theme=road&other=" + encoded("river_treatment")))
                .isEqualTo(roads);
    }

    @Test
    void findsWhatIsUnderWayInSomeYears() {
        Set<String> expected = ids(project -> {
            JsonNode properties = project.path("properties");
            JsonNode start = properties.path("year_start");
            JsonNode end = properties.path("year_end");
            return isOf(project, "road")
                    && start.isNumber()
                    && start.asLong() <= 2025
                    && (end.isNumber() ? end : start).asLong() >= 2024;
        });
        assertThat(answer("ProjectsByYear&from=2024&to=2025&theme=" + encoded("道路交通")))
                .isEqualTo(expected);
        assertThat(answer("ProjectsByYear&from=2024&to=2025&theme=road")).isEqualTo(expected);
    }

    @Test
    void givesAKindOfGeometryWhereThatIsAskedFor() {
        String call = "ProjectsInside&area=" + encoded("锡尼镇") + "&typeNames=";
        Set<String> lines = answer(call + "projects_lines");
        assertThat(lines).isNotEmpty().isSubsetOf(answer("ProjectsInside&area=" + encoded("锡尼镇")));
        assertThat(answer(call + "xinimap:projects_lines")).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ProjectsNear | MissingParameterValue | place",
                "ProjectsNear&place=黄山 | InvalidParameterValue | such as 黄河",
                "ProjectsNear&place=锡尼镇&distance=-1 | InvalidParameterValue | metres, above 0",
                "ProjectsNear&place=锡尼镇&distance=near | InvalidParameterValue | metres, above 0",
                "ProjectsInside&area=锡尼北路 | InvalidParameterValue | a place whose position is known; of this one only that it lies in",
                "ProjectsInside&area=毛不拉孔兑 | InvalidParameterValue | a place with an outline",
                "ProjectsAlong&road=杭锦电厂 | InvalidParameterValue | a road or river",
                "ProjectsOverlapping&theme=road&other=cafe | InvalidParameterValue | road 道路",
                "ProjectsOverlapping&theme=road&other=road | InvalidParameterValue | another theme",
                "ProjectsByYear | MissingParameterValue | from",
                "ProjectsByYear&from=24 | InvalidParameterValue | a year such as 2026",
                "ProjectsByYear&from=2025&to=2024 | InvalidParameterValue | not before 2025",
                "ProjectsByYear&from=2025&typeNames=roads | InvalidParameterValue | one of projects,"
            })
    void saysWhatAnArgumentMustBe(String call, String code, String reason) {
        String[] pairs = call.split("&");
        StringBuilder address = new StringBuilder(CALL + pairs[0]);
        for (int i = 1; i < pairs.length; i++) {
            String[] pair = pairs[i].split("=");
            address.append('&').append(pair[0]).append('=').append(encoded(pair[1]));
        }
        HttpResponse<String> refused = service.get(address.toString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("exceptionCode=\"" + code + "\"").contains(reason);
    }

    @Test
    void listsThemOnAPageWhoseExamplesWork() {
        String page = service.get("/wfs/queries?lang=zh").body();
        assertThat(page).contains("某地附近的项目", "ProjectsAlong", "ProjectsByYear");
        assertThat(service.get("/wfs/queries?lang=en").body()).contains("Projects near a place");
        var links = java.util.regex.Pattern.compile("href=\"([^\"]*storedQuery_Id[^\"]*)\"")
                .matcher(page);
        int tried = 0;
        while (links.find()) {
            String address = links.group(1).replace("&amp;", "&").replace("&#x3D;", "=");
            assertThat(service.get(address.substring(address.indexOf("/wfs"))).statusCode())
                    .as(address)
                    .isEqualTo(200);
            tried++;
        }
        assertThat(tried).isEqualTo(15);
    }

    private Set<String> answer(String call) {
        HttpResponse<String> answer = service.get(CALL + call);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Set<String> ids = new TreeSet<>();
        service.json(CALL + call).path("features").forEach(feature -> ids.add(number(feature)));
        return ids;
    }

    private Set<String> ids(Predicate<JsonNode> condition) {
        Set<String> ids = new TreeSet<>();
        projects().stream().filter(condition).forEach(feature -> ids.add(number(feature)));
        return ids;
    }

    private JsonNode project(String id) {
        return projects().stream()
                .filter(feature -> number(feature).equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Without the layer's name, which WFS and OGC API spell differently. */
    private static String number(JsonNode feature) {
        String id = feature.path("id").asString();
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private java.util.List<JsonNode> projects() {
        java.util.List<JsonNode> all = new java.util.ArrayList<>();
        service.json("/ogc/collections/projects/items?limit=10000")
                .path("features")
                .forEach(all::add);
        return all;
    }

    private static boolean isOf(JsonNode project, String theme) {
        return project.path("properties").path("theme").asString("").equals(theme);
    }

    private static boolean isLocated(JsonNode project) {
        return !project.path("properties").path("extent").asString("").equals("containing_area");
    }

    private static boolean hasGeometry(JsonNode project) {
        return project.path("geometry").isObject();
    }

    private Geometry located(String place) {
        JsonNode found =
                service.json("/geocode?q=" + encoded(place)).path("features").get(0);
        return geometry(found);
    }

    private static Geometry geometry(JsonNode feature) {
        try {
            return new GeoJsonReader().read(feature.path("geometry").toString());
        } catch (ParseException e) {
            throw new IllegalArgumentException(feature.toString(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
