package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not supported, no style at all, or beyond the limits. */
class StyleProblemTest {
    private static final String HEAD_11 = "<StyledLayerDescriptor version='1.1.0' xmlns='http://www.opengis.net/sld'"
            + " xmlns:se='http://www.opengis.net/se' xmlns:ogc='http://www.opengis.net/ogc'"
            + " xmlns:gml='http://www.opengis.net/gml' xmlns:xlink='http://www.w3.org/1999/xlink'>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/a.png",
                "https://example.com/a.png",
                "file:///etc/passwd",
                "file:a.svg",
                "/etc/passwd",
                "../secret.png",
                "a/../../b.png",
                "..\\b.png",
                "jar:file:x!/y",
                "base64:AAAA",
                ""
            })
    void anyOtherExternalGraphicIsLeftOutAndReported(String href) throws Exception {
        StyleDocument document = read(symbol(graphic(href)));
        Graphic graphic = ((PointSymbolizer) only(style(document))).getGraphic();
        assertThat(graphic.graphicalSymbols()).hasSize(1).allMatch(Mark.class::isInstance);
        assertThat(document.problems()).extracting(StyleProblem::element).containsExactly("OnlineResource");
    }

    private static String graphic(String href) {
        return "<se:PointSymbolizer><se:Graphic><se:ExternalGraphic><se:OnlineResource xlink:type='simple' xlink:href='"
                + href
                + "'/><se:Format>image/svg+xml</se:Format></se:ExternalGraphic></se:Graphic></se:PointSymbolizer>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <se:Rule><se:Sparkle/></se:Rule> | Sparkle
            <se:Transformation/> | Transformation
            <se:VendorOption name="composite">multiply</se:VendorOption> | VendorOption
            <se:Rule><se:VectorSymbolizer/></se:Rule> | VectorSymbolizer
            <se:Rule><se:RasterSymbolizer/></se:Rule> | RasterSymbolizer
            <se:Rule><se:MinScaleDenominator>many</se:MinScaleDenominator></se:Rule> | MinScaleDenominator
            <se:Rule><se:MinScaleDenominator>9</se:MinScaleDenominator><se:MaxScaleDenominator>8</se:MaxScaleDenominator></se:Rule> | Rule
            <se:Rule><se:LineSymbolizer uom="cubit"/></se:Rule> | LineSymbolizer
            <se:Rule><se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke">reddish</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule> | SvgParameter
            <se:Rule><se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke-width">wide</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule> | SvgParameter
            <se:Rule><se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke-linecap">pointed</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule> | SvgParameter
            <se:Rule><se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke-glow">1</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule> | SvgParameter
            <se:Rule><se:LineSymbolizer><se:VendorOption name="glow">1</se:VendorOption></se:LineSymbolizer></se:Rule> | VendorOption
            <se:Rule><se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>ttf://Webdings#65</se:WellKnownName></se:Mark></se:Graphic></se:PointSymbolizer></se:Rule> | WellKnownName
            <se:Rule><se:TextSymbolizer><se:Label><ogc:Function name="property"><ogc:Literal>a</ogc:Literal></ogc:Function></se:Label></se:TextSymbolizer></se:Rule> | Function
            <se:Rule><se:TextSymbolizer><se:Label><ogc:Function name="strSubstring"><ogc:Literal>a</ogc:Literal></ogc:Function></se:Label></se:TextSymbolizer></se:Rule> | Function
            <se:Rule><ogc:Filter><ogc:PropertyIsRound><ogc:PropertyName>a</ogc:PropertyName><ogc:Literal>1</ogc:Literal></ogc:PropertyIsRound></ogc:Filter></se:Rule> | PropertyIsRound
            <se:Rule><ogc:Filter><ogc:DWithin/></ogc:Filter></se:Rule> | DWithin
            <se:OnlineResource xlink:href="http://example.com/rules.xml"/> | OnlineResource
            <se:VendorOption name="ruleEvaluation">last</se:VendorOption> | VendorOption
            <se:Rule><se:TextSymbolizer><se:VendorOption name="repeat">often</se:VendorOption></se:TextSymbolizer></se:Rule> | VendorOption
            <se:Rule><se:TextSymbolizer uom="http://www.opengeospatial.org/se/units/metre"/></se:Rule> | TextSymbolizer
            """)
    void whatIsNotSupportedIsReportedWhereItStands(String inside, String element) throws Exception {
        String head = HEAD_11 + "<NamedLayer><UserStyle>\n<se:FeatureTypeStyle>\n  ";
        StyleDocument document =
                read(head + inside + "</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.element()).isEqualTo(element);
            assertThat(problem.line()).isEqualTo(3);
            int at = inside.lastIndexOf("<se:" + element) < 0
                    ? inside.indexOf("<ogc:" + element)
                    : inside.indexOf("<se:" + element);
            assertThat(problem.column()).isEqualTo(3 + at);
            assertThat(problem.message().zh())
                    .isNotBlank()
                    .isNotEqualTo(problem.message().en());
        });
    }

    @Test
    void aRuleWhoseFilterCannotBeReadDrawsNothing() throws Exception {
        StyleDocument document = read(rules("<ogc:Filter><ogc:Sometimes/></ogc:Filter>"));
        assertThat(rule(document).getFilter()).isEqualTo(Filter.EXCLUDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "<html/>",
                "<StyledLayerDescriptor version='2.0' xmlns='http://www.opengis.net/sld'/>",
                "<StyledLayerDescriptor xmlns='http://example.com/'/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><StyledLayerDescriptor/>",
                "<StyledLayerDescriptor version='1.0.0'><NamedLayer></StyledLayerDescriptor>"
            })
    void whatIsNoStyleIsAFaultThatSaysWhatIsAccepted(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(StyleFault.class).hasMessageContaining("accepted");
    }

    @Test
    void aFaultSaysWhereItIs() {
        assertThatThrownBy(() -> read("<StyledLayerDescriptor version='1.0.0'>\n  <NamedLayer>\n  </UserLayer>"))
                .isInstanceOfSatisfying(
                        StyleFault.class, fault -> assertThat(fault.line()).isEqualTo(3));
    }

    @Test
    void limitsHold() throws Exception {
        assertThat(style(read(many(200))).featureTypeStyles().get(0).rules()).hasSize(200);
        assertThatThrownBy(() -> read(many(201))).isInstanceOf(StyleFault.class).hasMessageContaining("200");
        assertThatThrownBy(() -> read(rules("<se:Name>" + "x".repeat(1 << 20) + "</se:Name>")))
                .isInstanceOf(StyleFault.class)
                .hasMessageContaining("1,048,576");
    }

    private static String many(int count) {
        return HEAD_11 + "<NamedLayer><UserStyle><se:FeatureTypeStyle>" + "<se:Rule/>".repeat(count)
                + "</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static String rules(String inRule) {
        return HEAD_11 + "<NamedLayer><UserStyle><se:FeatureTypeStyle><se:Rule>" + inRule
                + "</se:Rule></se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static String symbol(String symbolizer) {
        return rules(symbolizer);
    }

    private static Style style(StyleDocument document) {
        return ((NamedLayer) document.descriptor().layers().get(0)).styles().get(0);
    }

    private static Rule rule(StyleDocument document) {
        return style(document).featureTypeStyles().get(0).rules().get(0);
    }

    private static Symbolizer only(Style style) {
        return style.featureTypeStyles().get(0).rules().get(0).symbolizers().get(0);
    }

    private static StyleDocument read(String document) throws StyleFault {
        return new StyleReader().read(utf8(document));
    }

    private static byte[] utf8(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
