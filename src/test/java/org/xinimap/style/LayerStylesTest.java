package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.geotools.data.DataUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xinimap.layer.GeometryKind;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.Snapshot;
import org.xinimap.layer.Text;

@ExtendWith(OutputCaptureExtension.class)
class LayerStylesTest {
    @TempDir
    private Path folder;

    @Test
    void givesTheStyleOfTheLayersName() throws Exception {
        write(
                "roads.sld",
                named(
                        "roads",
                        "<se:Description><se:Title>路<se:Localized lang='en'>Road</se:Localized>"
                                + "</se:Title></se:Description>"));
        LayerStyle style =
                new LayerStyles(folder).of(layer("roads", Optional.empty())).get(0);
        assertThat(style.name()).isEqualTo("roads");
        assertThat(style.title()).isEqualTo(new Text("路", "Road"));
        assertThat(style.problems()).isEmpty();
    }

    @Test
    void prefersTheStyleTheCatalogueNames() throws Exception {
        write("roads.sld", named("roads", ""));
        write("lines.sld", named("anything", ""));
        assertThat(names("roads", Optional.of("lines"))).containsExactly("lines");
        assertThat(names("roads", Optional.of("lines.sld"))).containsExactly("lines");
        assertThat(names("roads", Optional.of("gone"))).containsExactly("roads");
    }

    @Test
    void aSuffixIsAFurtherStyle() throws Exception {
        write("roads.sld", named("roads", ""));
        write("roads.night.sld", named("roads", ""));
        write("roads.夜间.sld", named("roads", ""));
        write("roadside.sld", named("roadside", ""));
        assertThat(names("roads", Optional.empty())).containsExactly("roads", "night", "夜间");
        LayerStyles styles = new LayerStyles(folder);
        assertThat(styles.find(layer("roads", Optional.empty()), "night")).isPresent();
        assertThat(styles.find(layer("roads", Optional.empty()), "day")).isEmpty();
    }

    @Test
    void furtherUserStylesOfAFileAreStylesAndTheDefaultIsFirst() throws Exception {
        write(
                "roads.sld",
                head() + "<NamedLayer><se:Name>roads</se:Name>" + user("plain", "")
                        + user("main", "<IsDefault>1</IsDefault>") + "</NamedLayer></StyledLayerDescriptor>");
        List<LayerStyle> styles = new LayerStyles(folder).of(layer("roads", Optional.empty()));
        assertThat(styles).extracting(LayerStyle::name).containsExactly("roads", "plain");
        assertThat(styles.get(0).style().getName()).isEqualTo("main");
        assertThat(styles).extracting(LayerStyle::hash).doesNotHaveDuplicates();
    }

    @Test
    void ofSeveralNamedLayersTakesTheLayersOwn() throws Exception {
        write(
                "all.sld",
                head() + "<NamedLayer><se:Name>rivers</se:Name>" + user("r", "") + "</NamedLayer>"
                        + "<NamedLayer><se:Name>roads</se:Name>" + user("s", "")
                        + "</NamedLayer></StyledLayerDescriptor>");
        LayerStyles styles = new LayerStyles(folder);
        assertThat(styles.of(layer("roads", Optional.of("all"))).get(0).style().getName())
                .isEqualTo("s");
        assertThat(styles.of(layer("places", Optional.of("all"))).get(0).name()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource({
        "POINT, Geometry, point",
        "LINE, Geometry, line",
        "POLYGON, Geometry, polygon",
        ", MultiPoint, point",
        ", LineString, line",
        ", MultiPolygon, polygon",
        ", Geometry, geometry"
    })
    void withoutAFileThereIsADefaultByKindOfGeometry(GeometryKind kind, String binding, String expected)
            throws Exception {
        Layer layer = layer("x", Optional.empty(), Optional.ofNullable(kind), binding);
        LayerStyle style = new LayerStyles(folder.resolve("none")).of(layer).get(0);
        assertThat(style.name()).isEqualTo("default");
        assertThat(style.title()).isEqualTo(new Text("默认", "Default"));
        List<String> rules = style.style().featureTypeStyles().stream()
                .flatMap(pass -> pass.rules().stream())
                .map(rule -> rule.getName())
                .distinct()
                .toList();
        assertThat(rules)
                .isEqualTo(expected.equals("geometry") ? List.of("polygon", "line", "point") : List.of(expected));
    }

    @Test
    void aChangedFileIsReadAgainWithinASecondAndItsHashIsAnother() throws Exception {
        write("roads.sld", named("roads", ""));
        LayerStyles styles = new LayerStyles(folder);
        Layer layer = layer("roads", Optional.empty());
        String before = styles.of(layer).get(0).hash();
        write("roads.sld", named("roads", "<se:Description><se:Title>新</se:Title></se:Description>"));
        awaitCheck();
        LayerStyle after = styles.of(layer).get(0);
        assertThat(after.title().zh()).isEqualTo("新");
        assertThat(after.hash()).isNotEqualTo(before);
        write("roads.sld", named("roads", ""));
        awaitCheck();
        assertThat(styles.of(layer).get(0).hash()).isEqualTo(before);
        Files.delete(folder.resolve("roads.sld"));
        awaitCheck();
        assertThat(styles.of(layer).get(0).name()).isEqualTo("default");
    }

    @Test
    void aBrokenFileStaysAsItWasAndTheLogSaysWhereItIsWrong(CapturedOutput output) throws Exception {
        write("roads.sld", named("roads", ""));
        LayerStyles styles = new LayerStyles(folder);
        Layer layer = layer("roads", Optional.empty());
        LayerStyle good = styles.of(layer).get(0);
        write("roads.sld", "<StyledLayerDescriptor version='1.1.0'>\n  <NamedLayer>\n  </UserLayer>");
        awaitCheck();
        assertThat(styles.of(layer).get(0)).isEqualTo(good);
        assertThat(output).contains("roads.sld").contains("line 3");
        write("roads.sld", named("roads", "<se:Description><se:Title>好</se:Title></se:Description>"));
        awaitCheck();
        assertThat(styles.of(layer).get(0).title().zh()).isEqualTo("好");
    }

    @Test
    void aFileBrokenFromTheStartGivesTheDefault(CapturedOutput output) throws Exception {
        write("roads.sld", "<nothing/>");
        assertThat(names("roads", Optional.empty())).containsExactly("default");
        assertThat(output).contains("roads.sld").contains("accepted");
    }

    @Test
    void whatIsNotSupportedIsLoggedAndKept(CapturedOutput output) throws Exception {
        write("roads.sld", named("roads", "<se:Sparkle/>"));
        LayerStyle style =
                new LayerStyles(folder).of(layer("roads", Optional.empty())).get(0);
        assertThat(style.problems()).extracting(StyleProblem::element).containsExactly("Sparkle");
        assertThat(output).contains("Sparkle").contains("column");
    }

    @Test
    void aChangedGraphicMakesAnotherHash() throws Exception {
        Files.writeString(folder.resolve("a.svg"), "<svg/>");
        settle(folder.resolve("a.svg"));
        write(
                "pts.sld",
                named(
                        "pts",
                        "<se:FeatureTypeStyle><se:Rule><se:PointSymbolizer><se:Graphic><se:ExternalGraphic>"
                                + "<se:OnlineResource xlink:href='a.svg'/><se:Format>image/svg+xml</se:Format>"
                                + "</se:ExternalGraphic></se:Graphic></se:PointSymbolizer></se:Rule></se:FeatureTypeStyle>"));
        settle(folder.resolve("pts.sld"));
        LayerStyles styles = new LayerStyles(folder);
        Layer layer = layer("pts", Optional.empty());
        String before = styles.of(layer).get(0).hash();
        Files.writeString(folder.resolve("a.svg"), "<svg />");
        awaitCheck();
        assertThat(styles.of(layer).get(0).hash()).isNotEqualTo(before);
    }

    /** As if written long ago, so that only a change of the other file is seen. */
    private static void settle(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    private static void awaitCheck() throws InterruptedException {
        Thread.sleep(1050);
    }

    private List<String> names(String layer, Optional<String> style) throws Exception {
        return new LayerStyles(folder)
                .of(layer(layer, style)).stream().map(LayerStyle::name).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String head() {
        return "<StyledLayerDescriptor version='1.1.0' xmlns='http://www.opengis.net/sld'"
                + " xmlns:se='http://www.opengis.net/se' xmlns:xlink='http://www.w3.org/1999/xlink'>";
    }

    private static String user(String name, String inside) {
        return "<UserStyle><se:Name>" + name + "</se:Name>" + inside + "</UserStyle>";
    }

    private static String named(String layer, String inside) {
        return head() + "<NamedLayer><se:Name>" + layer + "</se:Name>" + user("", inside)
                + "</NamedLayer></StyledLayerDescriptor>";
    }

    private static Layer layer(String name, Optional<String> style) throws Exception {
        return layer(name, style, Optional.of(GeometryKind.LINE), Geometry.class.getSimpleName());
    }

    private static Layer layer(String name, Optional<String> style, Optional<GeometryKind> kind, String binding)
            throws Exception {
        LayerDefinition definition = new LayerDefinition(
                name,
                Text.of(name),
                Text.of(""),
                Optional.empty(),
                "store:x",
                Optional.empty(),
                Optional.empty(),
                kind,
                Optional.empty(),
                style,
                List.of(),
                Optional.empty(),
                true);
        var schema = DataUtilities.createType(name, "geom:" + binding + ",name:String");
        return new Layer(definition, () -> Snapshot.of(schema, 1, List.of()));
    }
}
