package org.xinimap.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.cli.RunningService;
import org.xinimap.ows.OgcSchemas;

/** The map service over HTTP, with the sample data. */
class WmsTest {
    private static final String V13 = "/wms?service=WMS&version=1.3.0&request=";
    private static final String V11 = "/wms?service=WMS&version=1.1.1&request=";
    private static final String RED_TOWN = "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'"
            + " xmlns:ogc='http://www.opengis.net/ogc'><NamedLayer><Name>boundaries</Name><UserStyle><FeatureTypeStyle><Rule>"
            + "<PolygonSymbolizer><Fill><CssParameter name='fill'>#ff0000</CssParameter></Fill></PolygonSymbolizer>"
            + "</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    private static final int RED = 0xffff0000;

    private final RunningService service = RunningService.get();
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void capabilitiesAreValid(String language) throws Exception {
        byte[] document = bytes(V13 + "GetCapabilities&language=" + language).body();
        assertThat(OgcSchemas.faults(document, "http://schemas.opengis.net/wms/1.3.0/capabilities_1_3_0.xsd"))
                .isEmpty();
        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains(language.equals("zh") ? "<Title>重点项目（面）</Title>" : "<Title>Key projects, areas</Title>")
                .contains("<Name>projects_lines</Name>", "<CRS>CRS:84</CRS>", "<CRS>EPSG:4490</CRS>");
    }

    @Test
    void negotiatesTheVersion() throws Exception {
        assertThat(text("/wms?service=WMS&request=GetCapabilities")).contains("<WMS_Capabilities version=\"1.3.0\"");
        assertThat(text("/wms?service=WMS&request=GetCapabilities&version=9.9.9"))
                .contains("version=\"1.3.0\"");
        assertThat(text("/wms?service=WMS&request=GetCapabilities&version=1.2.0"))
                .contains("version=\"1.1.1\"");
        assertThat(text("/wms?service=WMS&request=GetCapabilities&version=1.0.0"))
                .contains("version=\"1.1.1\"");
    }

    @Test
    void tellsWhetherItsCapabilitiesHaveChanged() throws Exception {
        String known = text(V13 + "GetCapabilities").replaceAll("(?s).*updateSequence=\"(\\d+)\".*", "$1");
        assertThat(text(V13 + "GetCapabilities&updateSequence=" + known)).contains("code=\"CurrentUpdateSequence\"");
        assertThat(text(V13 + "GetCapabilities&updateSequence=" + known + "0"))
                .contains("code=\"InvalidUpdateSequence\"");
        assertThat(text(V13 + "GetCapabilities&updateSequence=0")).contains("<WMS_Capabilities");
    }

    /** The same area in every axis order and projection shows the same: the banner covers the middle, not the corner. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.3.0 | crs=EPSG:4326 | 39.0,107.5,40.5,109.0",
                "1.3.0 | crs=EPSG:4490 | 39.0,107.5,40.5,109.0",
                "1.3.0 | crs=urn:ogc:def:crs:EPSG::4326 | 39.0,107.5,40.5,109.0",
                "1.3.0 | crs=CRS:84 | 107.5,39.0,109.0,40.5",
                "1.3.0 | crs=EPSG:3857 | 11966845,4721671,12133824,4938516",
                "1.3.0 | crs=EPSG:4545 | 4318500,457000,4485000,586000",
                "1.1.1 | srs=EPSG:4326 | 107.5,39.0,109.0,40.5",
                "1.1.1 | srs=EPSG:4545 | 457000,4318500,586000,4485000",
                "1.1.1 | srs=EPSG:3857 | 11966845,4721671,12133824,4938516"
            })
    void takesTheAxisOrderOfTheVersionAndTheCrs(String version, String crs, String box) throws Exception {
        BufferedImage map = image("/wms?service=WMS&version=" + version + "&request=GetMap&layers=boundaries&styles=&"
                + crs + "&bbox=" + box + "&width=200&height=200&format=image/png&sld_body=" + encoded(RED_TOWN));
        assertThat(map.getWidth()).isEqualTo(200);
        assertThat(Integer.toHexString(map.getRGB(170, 110))).isEqualTo(Integer.toHexString(RED));
        assertThat(Arrays.stream(new int[] {map.getRGB(199, 199), map.getRGB(0, 199)}))
                .as("south of the banner")
                .containsOnly(0xffffffff);
    }

    @Test
    void drawsLayersInTheirOwnStylesWithLabels() throws Exception {
        BufferedImage map = image(V13 + "GetMap&layers=boundaries,rivers,roads,projects_lines,places&styles=,,,,"
                + "&crs=EPSG:4326&bbox=39.55,108.4,40.1,109.1&width=900&height=700&format=image/png");
        assertThat(Arrays.stream(map.getRGB(0, 0, 900, 700, null, 0, 900))
                        .distinct()
                        .count())
                .isGreaterThan(100);
    }

    @Test
    void leavesTheBackgroundOpenOrColoursIt() throws Exception {
        String empty = V13 + "GetMap&layers=roads&styles=&crs=CRS:84&bbox=0,0,1,1&width=10&height=10&format=";
        assertThat(image(empty + "image/png&transparent=true").getRGB(5, 5)).isZero();
        assertThat(image(empty + "image/png&bgcolor=0x336699").getRGB(5, 5)).isEqualTo(0xff336699);
        assertThat(image(empty + "image/png").getRGB(5, 5)).isEqualTo(0xffffffff);
        HttpResponse<byte[]> jpeg = bytes(empty + "image/jpeg");
        assertThat(jpeg.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg.body())).getWidth())
                .isEqualTo(10);
    }

    @Test
    void drawsOnlyWhatTheFilterLetsThrough() throws Exception {
        String map = V13 + "GetMap&layers=boundaries&styles=&crs=CRS:84&bbox=107.5,39.0,109.0,40.5&width=50&height=50"
                + "&format=image/png&transparent=true&sld_body=" + encoded(RED_TOWN) + "&cql_filter=";
        assertThat(image(map + encoded("name = 'nowhere'")).getRGB(42, 27)).isZero();
        assertThat(image(map + encoded("name IS NOT NULL")).getRGB(42, 27)).isEqualTo(RED);
    }

    @Test
    void answersNotModifiedWhileNothingHasChanged() throws Exception {
        String map =
                V13 + "GetMap&layers=roads&styles=&crs=CRS:84&bbox=108,39,109,40&width=50&height=50&format=image/png";
        String tag = bytes(map).headers().firstValue("ETag").orElseThrow();
        assertThat(service.get(map, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(service.get(map + "&dpi=180", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layers=cafe | LayerNotDefined",
                "styles=cafe | StyleNotDefined",
                "styles=,,, | StyleNotDefined",
                "crs=EPSG:999999 | InvalidCRS",
                "format=image/cafe | InvalidFormat",
                "bbox=108,39,107,40 | InvalidParameterValue",
                "bbox=108,39,108,40 | InvalidParameterValue",
                "bbox=108,39,109 | InvalidParameterValue",
                "width=0 | InvalidParameterValue",
                "width=5000 | InvalidParameterValue",
                "height=x | InvalidParameterValue",
                "height= | MissingParameterValue",
                "bgcolor=red | InvalidParameterValue",
                "transparent=maybe | InvalidParameterValue",
                "dpi=1e9 | InvalidParameterValue",
                "cql_filter=cafe%20%3D%201 | InvalidParameterValue",
                "sld=http://127.0.0.1:1/x.sld | OptionNotSupported",
                "sld_body=%3Ccafe/%3E | InvalidParameterValue",
                "request=GetCafe | OperationNotSupported",
                "service=CAFE | InvalidParameterValue"
            })
    void saysInTheServicesOwnFormWhatIsWrong(String change, String code) throws Exception {
        String name = change.substring(0, change.indexOf('='));
        StringBuilder address = new StringBuilder("/wms?");
        for (String pair :
                ("service=WMS&version=1.3.0&request=GetMap&layers=roads&styles=&crs=CRS:84&bbox=108,39,109,40"
                                + "&width=50&height=50&format=image/png")
                        .split("&")) {
            if (!pair.startsWith(name + "=")) {
                address.append(pair).append('&');
            }
        }
        HttpResponse<byte[]> answer = bytes(address + change);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("code=\"" + code + "\"");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(OgcSchemas.faults(answer.body(), "http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd"))
                .isEmpty();
    }

    @Test
    void writesAnErrorIntoThePictureOrLeavesItEmpty() throws Exception {
        String wrong =
                V13 + "GetMap&layers=cafe&styles=&crs=CRS:84&bbox=108,39,109,40&width=300&height=90&format=image/png"
                        + "&exceptions=";
        assertThat(colours(image(wrong + "INIMAGE"))).isGreaterThan(2);
        assertThat(colours(image(wrong + "BLANK"))).isEqualTo(1);
        assertThat(image(wrong + "INIMAGE").getWidth()).isEqualTo(300);
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void anEntityInAStyleReachesNothing() throws Exception {
        String body =
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + RED_TOWN.replace("boundaries", "&e;");
        String answer =
                text(V13 + "GetMap&styles=&crs=CRS:84&bbox=108,39,109,40&width=50&height=50&format=image/png&sld_body="
                        + encoded(body));
        assertThat(answer).contains("ServiceException").doesNotContain("localhost");
        HttpResponse<String> posted = service.send("POST", "/wms", "Content-Type", "text/xml");
        assertThat(posted.statusCode()).isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({"text/plain,巴音补拉格", "text/html,<table>", "application/json,FeatureCollection"})
    void tellsOfTheFeaturesUnderAPixel(String format, String expected) throws Exception {
        String info = V13 + "GetFeatureInfo&layers=boundaries&query_layers=boundaries&styles=&crs=EPSG:4326"
                + "&bbox=39.0,107.5,40.5,109.0&width=200&height=200&i=170&j=110&feature_count=10&sld_body="
                + encoded(RED_TOWN) + "&info_format=" + format;
        HttpResponse<byte[]> answer = bytes(info);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(format);
        assertThat(text).contains(format.equals("text/plain") ? "杭锦旗" : expected);
        String beside = new String(bytes(info.replace("j=110", "j=199")).body(), StandardCharsets.UTF_8);
        assertThat(beside).doesNotContain("杭锦旗");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i=200 | InvalidPoint",
                "j=-1 | InvalidPoint",
                "query_layers=places | LayerNotDefined",
                "info_format=text/cafe | InvalidFormat",
                "feature_count=x | InvalidParameterValue"
            })
    void refusesAQuestionAboutNoPixel(String change, String code) throws Exception {
        String name = change.substring(0, change.indexOf('='));
        StringBuilder address = new StringBuilder(V13 + "GetFeatureInfo");
        for (String pair :
                ("layers=roads&query_layers=roads&styles=&crs=CRS:84&bbox=108,39,109,40&width=200&height=200&i=1&j=1"
                                + "&info_format=text/plain")
                        .split("&")) {
            if (!pair.startsWith(name + "=")) {
                address.append('&').append(pair);
            }
        }
        assertThat(text(address + "&" + change)).contains("code=\"" + code + "\"");
    }

    @Test
    void showsLegendsAndGivesStylesBack() throws Exception {
        BufferedImage legend = image(V13 + "GetLegendGraphic&layer=projects_lines&format=image/png");
        assertThat(legend.getHeight()).isGreaterThan(100);
        assertThat(text(V13 + "GetLegendGraphic&layer=projects_lines&format=application/json&language=zh"))
                .contains("道路交通", "data:image/png;base64,");
        assertThat(text(V11 + "GetStyles&layers=roads")).contains("StyledLayerDescriptor", "version=\"1.1.0\"");
        assertThat(text(V11 + "DescribeLayer&layers=roads")).contains("typeName=\"roads\"", "/wfs?");
    }

    private HttpResponse<byte[]> bytes(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(service.root() + address)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(String address) throws IOException, InterruptedException {
        return new String(bytes(address).body(), StandardCharsets.UTF_8);
    }

    private BufferedImage image(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = bytes(address);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(image)
                .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                .isNotNull();
        return image;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
