package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xinimap.ows.OgcSchemas;

/** The files in styles/ and the defaults. */
class StyleFilesTest {
    private static final Path STYLES = Path.of("styles");

    static Stream<Named<Path>> files() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : List.of(STYLES, Path.of("src/main/resources/org/xinimap/style"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".sld")).forEach(found::add);
            }
        }
        return found.stream().sorted().map(file -> Named.of(file.getFileName().toString(), file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void loadsWithoutAProblem(Path file) throws Exception {
        assertThat(new StyleReader(STYLES).read(Files.readAllBytes(file)).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isValidButForWhatGeoServerAdds(Path file) throws Exception {
        assertThat(OgcSchemas.faults(
                        withoutExtensions(Files.readAllBytes(file)),
                        "http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrittenIsValid(Path file) throws Exception {
        var descriptor = new StyleReader().read(Files.readAllBytes(file)).descriptor();
        for (SldVersion version : SldVersion.values()) {
            byte[] written = new StyleWriter().write(descriptor, version);
            assertThat(OgcSchemas.faults(
                            withoutExtensions(written),
                            "http://schemas.opengis.net/sld/" + version.text() + "/StyledLayerDescriptor.xsd"))
                    .isEmpty();
        }
    }

    @Test
    void eachLayerOfTheCatalogueHasOne() throws IOException {
        Set<String> layers = Pattern.compile("(?m)^  - name: (\\w+)$")
                .matcher(Files.readString(Path.of("geodata/catalog.yml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(STYLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sld"))
                            .map(name -> name.replace(".sld", "")))
                    .containsExactlyInAnyOrderElementsOf(layers);
        }
    }

    /** The portal's signs are in the web package, which styles may not use. */
    @Test
    void themesHaveTheColoursOfThePortal() throws Exception {
        List<MatchResult> signs = Pattern.compile("case (\\w+) -> sign\\(theme, \"(#\\w{6})\"")
                .matcher(Files.readString(Path.of("src/main/java/org/xinimap/web/ThemePalette.java")))
                .results()
                .toList();
        assertThat(signs).hasSize(13);
        byte[] file = Files.readAllBytes(STYLES.resolve("projects.sld"));
        Style style = ((NamedLayer)
                        new StyleReader().read(file).descriptor().layers().get(0))
                .styles()
                .get(0);
        for (MatchResult sign : signs) {
            String theme = sign.group(1).toLowerCase(Locale.ROOT);
            List<Rule> rules = style.featureTypeStyles().stream()
                    .flatMap(pass -> pass.rules().stream())
                    .filter(rule -> theme.equals(rule.getName()))
                    .toList();
            assertThat(rules).as(theme).hasSize(3);
            for (Rule rule : rules) {
                assertThat(new String(new StyleWriter().write("x", only(rule), SldVersion.V1_1_0)))
                        .contains(sign.group(2));
            }
        }
    }

    private static Style only(Rule rule) {
        Style style = GraphicReader.STYLES.createStyle();
        style.featureTypeStyles().add(GraphicReader.STYLES.createFeatureTypeStyle(rule));
        return style;
    }

    /** Vendor options, priorities and localized titles; uom, offsets, anchors and displacements in SLD 1.0. */
    private static byte[] withoutExtensions(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document dom = factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
        boolean old = dom.getDocumentElement().getAttribute("version").equals("1.0.0");
        NodeList all = dom.getElementsByTagNameNS("*", "*");
        List<Element> gone = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String parent = String.valueOf(element.getParentNode().getLocalName());
            boolean newer = List.of("AnchorPoint", "Displacement").contains(element.getLocalName())
                    && List.of("Graphic", "PolygonSymbolizer").contains(parent);
            boolean later = List.of("IsRepeated", "IsAligned", "GeneralizeLine", "InitialGap", "Gap")
                    .contains(element.getLocalName());
            if (List.of("VendorOption", "Priority", "Localized").contains(element.getLocalName())
                    || old
                            && (newer
                                    || later
                                    || parent.equals("LineSymbolizer")
                                            && element.getLocalName().equals("PerpendicularOffset"))) {
                gone.add(element);
            }
            if (old) {
                element.removeAttribute("uom");
            }
        }
        gone.forEach(element -> element.getParentNode().removeChild(element));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(dom), new StreamResult(out));
        return out.toByteArray();
    }
}
