package org.xinimap.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.InvalidParameter;

class XmlParserTest {

    private static XmlElement parse(String text) throws IOException {
        return XmlParser.parse(new StringReader(text), XmlLimits.BODY);
    }

    private static XmlElement parse(byte[] bytes) throws IOException {
        return XmlParser.parse(new ByteArrayInputStream(bytes), XmlLimits.BODY);
    }

    private static XmlFault fault(String text) {
        return catchThrowableOfType(XmlFault.class, () -> parse(text));
    }

    @Test
    void readsNamesAttributesTextAndPlaces() throws IOException {
        XmlElement root = parse("""
                <?xml version="1.0"?>
                <a:Query xmlns:a="urn:a" xmlns="urn:b" count="5" a:lang="zh">
                  <Name>锡&amp;尼<![CDATA[<镇>]]></Name>
                  <a:Name/>
                </a:Query>
                """);

        assertThat(root.namespace()).isEqualTo("urn:a");
        assertThat(root.name()).isEqualTo("Query");
        assertThat(root.qualifiedName()).isEqualTo("a:Query");
        assertThat(root.attribute("count")).contains("5");
        assertThat(root.attribute("urn:a", "lang")).contains("zh");
        assertThat(root.attribute("lang")).isEmpty();
        assertThat(root.children("Name")).hasSize(2);
        assertThat(root.child("urn:b", "Name").orElseThrow().text()).isEqualTo("锡&尼<镇>");
        assertThat(root.child("urn:b", "Name").orElseThrow().line()).isEqualTo(3);
        assertThat(root.content()).hasSize(2);
    }

    @Test
    void resolvesQualifiedNamesByThePrefixesInScope() throws IOException {
        XmlElement inner = parse("<r xmlns:t='urn:outer' xmlns='urn:d'><i xmlns:t='urn:inner'/><j xmlns=''/></r>")
                .children()
                .get(0);

        assertThat(inner.resolve("t:prop")).contains(new QName("urn:inner", "prop"));
        assertThat(inner.resolve("prop")).contains(new QName("urn:d", "prop"));
        assertThat(inner.resolve("x:prop")).isEmpty();
        assertThat(inner.resolve("t:a:b")).isEmpty();
        assertThat(inner.resolve(":b")).isEmpty();
    }

    @Test
    void keepsMixedContentInOrder() throws IOException {
        XmlElement root = parse("<p>one <b>two</b> three</p>");

        assertThat(root.content()).hasSize(3);
        assertThat(root.text()).isEqualTo("one  three");
        assertThat(parse("<p>  </p>").text()).isEqualTo("  ");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "GB18030, GB18030",
        "gbk, GBK",
        "Big5, Big5",
        "UTF-16, UTF-16LE",
        "UTF-16, UTF-16BE",
        "UTF-16, UTF-16",
        "UTF-8, UTF-16",
    })
    void honoursTheDeclaredEncoding(String declared, String real) throws IOException {
        String text = "<?xml version='1.0' encoding='%s'?><n>小南河</n>".formatted(declared);

        assertThat(parse(text.getBytes(Charset.forName(real))).text()).isEqualTo("小南河");
    }

    @Test
    void readsUtf8WithOrWithoutByteOrderMark() throws IOException {
        assertThat(parse("\uFEFF<n>锡尼</n>".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("锡尼");
        assertThat(parse("<n>锡尼</n>".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("锡尼");
    }

    @Test
    void refusesBytesThatAreNotInTheEncoding() {
        byte[] bytes = "<?xml version='1.0' encoding='UTF-8'?><n>锡尼</n>".getBytes(Charset.forName("GB18030"));

        assertThatThrownBy(() -> parse(bytes)).isInstanceOf(XmlFault.class).hasMessageContaining("encoding");
        assertThatThrownBy(() -> parse("<?xml version='1.0' encoding='X-NONE'?><n/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(XmlFault.class)
                .hasMessageContaining("X-NONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r><r/>",
                "<!DOCTYPE r [<!ENTITY x 'y'>]><r>&x;</r>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><r>&x;</r>",
                "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><r/>",
                "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><r>&c;&c;&c;</r>",
                "<r>&undefined;</r>",
            })
    void refusesDocumentTypesAndEntities(String text) {
        XmlFault fault = fault(text);

        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.getMessage()).doesNotContain("root:");
    }

    @Test
    @Timeout(20)
    void neverAsksTheNetwork() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            fault("<!DOCTYPE r SYSTEM '%s'><r/>".formatted(url));
            fault("<!DOCTYPE r [<!ENTITY %% p SYSTEM '%s'> %%p;]><r/>".formatted(url));
            fault("<!DOCTYPE r [<!ENTITY p SYSTEM '%s'>]><r>&p;</r>".formatted(url));
            parse("<r xmlns:xi='http://www.w3.org/2001/XInclude' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                    + " xsi:schemaLocation='urn:x %1$s'><xi:include href='%1$s'/></r>".formatted(url));

            server.setSoTimeout(300);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesDeepNesting() throws IOException {
        String deep = "<a>".repeat(64) + "</a>".repeat(64);
        String deeper = "<a>".repeat(65) + "</a>".repeat(65);

        assertThat(parse(deep).name()).isEqualTo("a");
        assertThat(fault(deeper)).hasMessageContaining("64 deep").hasMessageContaining("line 1");
    }

    @Test
    void refusesWhatIsTooLong() throws IOException {
        XmlLimits limits = new XmlLimits(100, 10, 10);
        String fits = "<a>" + "x".repeat(93) + "</a>";
        String long1 = "<a>" + "x".repeat(94) + "</a>";

        assertThat(XmlParser.parse(new StringReader(fits), limits).text()).hasSize(93);
        assertThatThrownBy(() -> XmlParser.parse(new StringReader(long1), limits))
                .isInstanceOf(XmlFault.class)
                .hasMessageContaining("100 bytes");
        assertThatThrownBy(
                        () -> XmlParser.parse(new ByteArrayInputStream(long1.getBytes(StandardCharsets.UTF_8)), limits))
                .isInstanceOf(XmlFault.class)
                .hasMessageContaining("100 bytes");
        assertThatThrownBy(() -> XmlParser.parse(new StringReader("<a>" + "<b/>".repeat(10) + "</a>"), limits))
                .isInstanceOf(XmlFault.class)
                .hasMessageContaining("10 elements and attributes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"<a>~<b></a> | 2", "<a><b:c/></a> | 1", "`` | 1", "<a x='1' x='2'/> | 1", "<a/>junk | 1", "x | 1"})
    void namesTheLineOfWhatIsNotWellFormed(String text, int line) {
        XmlFault fault = fault(text.replace('~', '\n'));

        assertThat(fault.line()).isEqualTo(line);
        InvalidParameter invalid = fault.asInvalid("FILTER");
        assertThat(invalid.name()).isEqualTo("FILTER");
        assertThat(invalid.accepted()).startsWith("at line " + line).contains("well-formed XML");
    }

    @Test
    void knowsWhereStartTagsBegin() throws IOException {
        XmlElement root = parse("<a\n x='1'>\n  text <b/>\n<!-- c --><c><d\n/></c>锡<e/></a>");

        assertThat(root.startLine()).isEqualTo(2);
        assertThat(root.children().stream().map(child -> List.of(child.startLine(), child.startColumn())))
                .containsExactly(List.of(3, 8), List.of(4, 11), List.of(5, 8));
        assertThat(root.children().get(1).children().get(0).startColumn()).isEqualTo(14);
    }

    @Test
    void keepsWhiteSpaceThatStandsInCdata() throws IOException {
        XmlElement root = parse("<a>\n <b/><![CDATA[ ]]><c/> x<![CDATA[ y ]]></a>");

        assertThat(root.content().stream()
                        .filter(XmlText.class::isInstance)
                        .map(part -> ((XmlText) part).value() + ((XmlText) part).verbatim()))
                .containsExactly(" true", " xfalse", " y true");
        assertThat(root.text()).isEqualTo("  x y ");
    }

    @Test
    @Timeout(10)
    void readsTenMegabytesOfTextInTimeProportionalToTheirLength() throws IOException {
        String positions = "108.123456 39.123456 ".repeat(500_000);
        XmlElement root = parse("<posList>" + positions + "</posList>");

        assertThat(root.text()).hasSize(positions.length());
    }

    @Test
    void damageGivesNothingButTheDeclaredFault() throws IOException {
        String good =
                "<?xml version='1.0' encoding='UTF-8'?><f:a xmlns:f='urn:f' b='&lt;'><![CDATA[x]]><c>锡</c><!--d--></f:a>";
        Random random = new Random(7);
        int faults = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(3); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                parse(bytes);
            } catch (XmlFault e) {
                faults++;
            }
        }
        assertThat(faults).isGreaterThan(1000);
    }
}
