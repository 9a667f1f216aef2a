package org.xinimap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.geocode.Geocoder;

/** Geocoding over HTTP, on the made-up town. */
class GeocodeControllerTest {
    private static AnnotationConfigWebApplicationContext context;
    private static MockMvc http;

    @Configuration
    @EnableWebMvc
    @ComponentScan("org.xinimap.http")
    @Import({GeocodeController.class, GeocodeBatchController.class})
    static class Service {
        @Bean
        Geocoder geocoder() throws IOException {
            return new Geocoder(Gazetteer.load(Path.of("src/test/resources/gazetteer/madeup")));
        }
    }

    @BeforeAll
    static void start() {
        context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Service.class);
        context.refresh();
        http = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void answersWithFeaturesThatSayHowTheyWereFound() throws Exception {
        http.perform(get("/geocode").param("q", "人民路建设街至文化街段").param("lang", "en"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.features[0].geometry.type").value("LineString"))
                .andExpect(jsonPath("$.features[0].geometry.coordinates[0][0]").value(105.0))
                .andExpect(jsonPath("$.features[0].properties.kind").value("road_section"))
                .andExpect(jsonPath("$.features[0].properties.extent").value("exact"))
                .andExpect(jsonPath("$.features[0].properties.accuracy_m").value(10))
                .andExpect(jsonPath("$.features[0].properties.unlocated", hasSize(0)))
                .andExpect(jsonPath("$.features[0].properties.evidence[-1:].method", hasItem("road_section")))
                .andExpect(jsonPath(
                        "$.features[0].properties.evidence[-1:].note", hasItem(containsString("The part of"))));
    }

    @Test
    void answersWithNothingForATextThatNamesNothing() throws Exception {
        http.perform(get("/geocode").param("q", "小南河")).andExpect(jsonPath("$.features", hasSize(0)));
    }

    @Test
    void answersInTheCrsAskedFor() throws Exception {
        http.perform(get("/geocode").param("q", "青禾县人民医院").param("crs", "GCJ-02"))
                .andExpect(jsonPath("$.crs").value("urn:x-xinimap:def:crs:GCJ-02"))
                .andExpect(result -> assertThat(lon(result.getResponse().getContentAsString()))
                        .isBetween(105.0057 + 0.002, 105.0057 + 0.008));
        http.perform(get("/geocode").param("q", "云溪镇区").param("crs", "http://www.opengis.net/def/crs/EPSG/0/4326"))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).contains("[[[37.9"));
    }

    private static double lon(String json) {
        String coordinates = json.substring(json.indexOf("\"coordinates\":[") + 15);
        return Double.parseDouble(coordinates.substring(0, coordinates.indexOf(',')));
    }

    @Test
    void reversesAPositionOfAnotherDatum() throws Exception {
        http.perform(get("/geocode/reverse")
                        .param("lon", "105")
                        .param("lat", "38")
                        .param("limit", "3"))
                .andExpect(jsonPath("$.features", hasSize(3)))
                .andExpect(jsonPath("$.features[*].properties.label", hasItem(startsWith("人民路"))));
        http.perform(get("/geocode/reverse")
                        .param("lon", "500000")
                        .param("lat", "4207498")
                        .param("crs", "EPSG:4544"))
                .andExpect(jsonPath("$.features[*].properties.label", hasItem(startsWith("人民路"))));
    }

    @Test
    void suggestsWhileTyping() throws Exception {
        http.perform(get("/geocode/suggest").param("q", "rm").param("limit", "3"))
                .andExpect(jsonPath("$.suggestions[0].name").value("人民路"))
                .andExpect(jsonPath("$.suggestions[0].kind").value("street"));
    }

    @ParameterizedTest
    @CsvSource({
        "/geocode, q",
        "/geocode?q=x&colour=red, colour",
        "/geocode?q=x&limit=0, limit",
        "/geocode?q=x&limit=ten, limit",
        "'/geocode?q=x&bbox=1,2,3', bbox",
        "'/geocode?q=x&bbox=3,2,1,4', bbox",
        "'/geocode?q=x&bbox=a,2,3,4', bbox",
        "/geocode?q=x&kind=castle, kind",
        "/geocode?q=x&crs=EPSG:999999, crs",
        "/geocode?q=x&crs=moon, crs",
        "/geocode?q=x&lang=fr, lang",
        "/geocode?q=x&geometry=cube, geometry",
        "/geocode/reverse?lon=1, lat",
        "/geocode/reverse?lon=38&lat=105, 'lon, lat'",
        "/geocode/reverse?lon=east&lat=38, lon",
        "/geocode/suggest, q"
    })
    void namesTheParameterThatIsWrong(String address, String parameter) throws Exception {
        http.perform(get(address))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.parameter").value(parameter))
                .andExpect(jsonPath("$.accepted").isNotEmpty());
    }

    @Test
    void refusesATextThatIsTooLong() throws Exception {
        http.perform(get("/geocode").param("q", "路".repeat(501))).andExpect(status().isBadRequest());
    }

    @Test
    void completesATableOfPlaceTexts() throws Exception {
        String table = "编号,建设地点\n1,人民路与建设街交叉口\n2,\"小南河\"\n3,云溪镇幸福路12号\n";
        http.perform(post("/geocode/batch").contentType("text/csv").content(table.getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isOk())
                .andExpect(result -> {
                    String csv = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
                    String[] lines = csv.split("\r\n|\n");
                    assertThat(lines[0])
                            .isEqualTo("\uFEFF编号,建设地点,lon,lat,wkt,label,accuracy_m,confidence,extent,unlocated");
                    assertThat(lines[1]).startsWith("1,人民路与建设街交叉口,105.000000,38.000000,POINT");
                    assertThat(lines[2]).isEqualTo("2,小南河,,,,,,,,");
                    assertThat(lines[3]).contains("containing_area").endsWith("幸福路12号");
                    assertThat(lines).hasSize(4);
                });
    }

    @Test
    void readsAFileOfChineseExcelAndAnswersWithGeoJson() throws Exception {
        byte[] table = "序号,名称,lon\n1,上河村,x\n".getBytes(Charset.forName("GB18030"));
        http.perform(multipart("/geocode/batch")
                        .file(new MockMultipartFile("file", "places.csv", "text/csv", table))
                        .param("f", "geojson")
                        .param("column", "名称"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.features", hasSize(1)))
                .andExpect(jsonPath("$.features[0].properties.名称").value("上河村"))
                .andExpect(jsonPath("$.features[0].properties.label", startsWith("上河村")));
    }

    @Test
    void refusesATableItCannotUse() throws Exception {
        http.perform(post("/geocode/batch").contentType("text/csv").content("a,b\n1,2\n"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("column"))
                .andExpect(jsonPath("$.accepted", containsString("a, b")));
        http.perform(post("/geocode/batch?column=c").contentType("text/csv").content("a,b\n1,2\n"))
                .andExpect(status().isBadRequest());
        http.perform(post("/geocode/batch").contentType("text/csv").content("")).andExpect(status().isBadRequest());
        String rows =
                String.join("\n", IntStream.range(0, 10_001).mapToObj(i -> "x").toList());
        http.perform(post("/geocode/batch").contentType("text/csv").content("q\n" + rows))
                .andExpect(status().is(413));
    }
}
