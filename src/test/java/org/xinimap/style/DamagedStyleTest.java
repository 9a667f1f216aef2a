package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DamagedStyleTest {
    private static final String[] JUNK = {"", "x", "-1", "1e999", "NaN", "#12", "true", "路", "0 0"};

    /** Elements taken out, moved where they do not belong, and given values that mean nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damageGivesProblemsOrTheDeclaredFaultAndWhatIsReadCanBeWritten(long seed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        Random random = new Random(seed);
        int problems = 0;
        for (byte[] good : samples()) {
            for (int i = 0; i < 40; i++) {
                Document document = builder.parse(new ByteArrayInputStream(good));
                for (int n = random.nextInt(4); n >= 0; n--) {
                    damage(document, random);
                }
                ByteArrayOutputStream damaged = new ByteArrayOutputStream();
                transformer.transform(new DOMSource(document), new StreamResult(damaged));
                try {
                    StyleDocument read = new StyleReader().read(damaged.toByteArray());
                    problems += read.problems().size();
                    new StyleReader().read(new StyleWriter().write(read.descriptor(), SldVersion.V1_1_0));
                } catch (StyleFault e) {
                    assertThat(e).hasMessageContaining("accepted");
                }
            }
        }
        assertThat(problems).isGreaterThan(100);
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/org/xinimap/style/qgis"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sld"))
                    .sorted()
                    .toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        found.add(Files.readAllBytes(Path.of("styles/roads.sld")));
        found.add(Files.readAllBytes(Path.of("styles/energy_points.sld")));
        return found;
    }

    private static void damage(Document document, Random random) {
        NodeList all = document.getElementsByTagNameNS("*", "*");
        Element one = (Element) all.item(random.nextInt(all.getLength()));
        Element other = (Element) all.item(random.nextInt(all.getLength()));
        switch (random.nextInt(4)) {
            case 0 -> one.setTextContent(JUNK[random.nextInt(JUNK.length)]);
            case 1 -> other.appendChild(one.cloneNode(true));
            case 2 -> {
                if (one.hasAttributes()) {
                    one.removeAttributeNode((Attr) one.getAttributes().item(0));
                }
            }
            default -> {
                if (one != document.getDocumentElement()) {
                    one.getParentNode().removeChild(one);
                }
            }
        }
    }
}
