package org.xinimap.ows.wfs.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.cli.RunningService;

/** GDAL's WMS and WMTS drivers read maps of the sample. */
class GdalMapsTest {
    private static final int SIZE = 400;
    private static final int FAR = 60;

    @TempDir
    Path folder;

    private ClientProgram program;
    private RunningService service;

    @BeforeAll
    static void needsGdal() {
        ClientProgram.needs("gdal-bin", "gdal_translate", "--version");
    }

    @BeforeEach
    void findService() {
        program = new ClientProgram(folder);
        service = RunningService.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1", "1.3.0"})
    void findsEveryLayer(String version) throws IOException {
        String said = program.run(
                "gdalinfo",
                "WMS:%s/wms?SERVICE=WMS&VERSION=%s&REQUEST=GetCapabilities".formatted(service.root(), version));
        service.json("/ogc/collections")
                .path("collections")
                .forEach(layer ->
                        assertThat(said).contains("LAYERS=" + layer.path("id").asString() + "&"));
    }

    /** GDAL puts the map together of pieces and scales them: alike, not the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.1 | SRS=EPSG:4326&BBOX=106,38,110,42",
                "1.3.0 | CRS=EPSG:4326&BBOX=38,106,42,110",
                "1.3.0 | CRS=EPSG:3857&BBOX=11800000,4580000,12250000,5030000",
                "1.1.1 | SRS=EPSG:4490&BBOX=106,38,110,42"
            })
    void showsTheMapThatTheServiceDraws(String version, String area) throws IOException {
        String map = service.root() + "/wms?SERVICE=WMS&VERSION=" + version
                + "&REQUEST=GetMap&LAYERS=boundaries&STYLES=&" + area;
        Path file = folder.resolve("map.png");
        program.run(
                "gdal_translate",
                "-q",
                "-of",
                "PNG",
                "-outsize",
                Integer.toString(SIZE),
                Integer.toString(SIZE),
                "WMS:" + map + "&FORMAT=image/png",
                file.toString());
        BufferedImage given = ImageIO.read(file.toFile());
        BufferedImage drawn = ImageIO.read(URI.create(map + "&FORMAT=image/png&WIDTH=" + SIZE + "&HEIGHT=" + SIZE)
                .toURL());
        int colours = 0;
        int differing = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                colours += drawn.getRGB(x, y) == drawn.getRGB(0, 0) ? 0 : 1;
                differing += distance(given.getRGB(x, y), drawn.getRGB(x, y)) > FAR ? 1 : 0;
            }
        }
        assertThat(colours).as("pixels that show something").isGreaterThan(SIZE * SIZE / 10);
        assertThat(differing).as("pixels that differ").isLessThan(SIZE * SIZE / 20);
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            distance += Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
        }
        return distance;
    }

    /** The banner is there, and nothing is south of it. */
    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad, 11910000, 4930000, 12160000, 4680000",
        "WorldCRS84Quad, 107, 40.7, 109.2, 38.5",
        "CGCS2000Quad, 107, 40.7, 109.2, 38.5"
    })
    void readsTheTilesOfASet(String set, String left, String top, String right, String bottom) throws IOException {
        Path file = folder.resolve("tiles.png");
        program.run(
                "gdal_translate",
                "-q",
                "-of",
                "PNG",
                "-outsize",
                Integer.toString(SIZE),
                Integer.toString(SIZE),
                "-projwin",
                left,
                top,
                right,
                bottom,
                "WMTS:%s/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0,layer=boundaries,tilematrixset=%s"
                        .formatted(service.root(), set),
                file.toString());
        BufferedImage given = ImageIO.read(file.toFile());
        assertThat(given.getRGB(SIZE / 2, SIZE / 4) >>> 24).as("in the banner").isGreaterThan(0);
        assertThat(given.getRGB(SIZE - 5, SIZE - 5) >>> 24).as("south of it").isZero();
    }
}
