package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Font;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.data.DataUtilities;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.filter.function.EnvFunction;
import org.geotools.styling.UomOgcMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class StyleReaderTest {
    private static final String HEAD_11 = "<StyledLayerDescriptor version='1.1.0' xmlns='http://www.opengis.net/sld'"
            + " xmlns:se='http://www.opengis.net/se' xmlns:ogc='http://www.opengis.net/ogc'"
            + " xmlns:gml='http://www.opengis.net/gml' xmlns:xlink='http://www.w3.org/1999/xlink'>";
    private static final String HEAD_10 = "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'"
            + " xmlns:ogc='http://www.opengis.net/ogc' xmlns:xlink='http://www.w3.org/1999/xlink'>";

    @Test
    void readsSld10AsItReadsSe11() throws Exception {
        Style old = style(HEAD_10
                + "<NamedLayer><Name>roads</Name><UserStyle><Name>day</Name><Title>白天</Title><FeatureTypeStyle><Rule>"
                + "<LineSymbolizer><Stroke><CssParameter name='stroke'>#ff0000</CssParameter>"
                + "<CssParameter name='stroke-width'><ogc:Literal>2.5</ogc:Literal></CssParameter>"
                + "<CssParameter name='stroke-dasharray'>5 2</CssParameter></Stroke></LineSymbolizer>"
                + "</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
        Style young = style(HEAD_11
                + "<NamedLayer><se:Name>roads</se:Name><UserStyle><se:Name>day</se:Name><se:Description><se:Title>白天"
                + "</se:Title></se:Description><se:FeatureTypeStyle><se:Rule>"
                + "<se:LineSymbolizer><se:Stroke><se:SvgParameter name='stroke'>#ff0000</se:SvgParameter>"
                + "<se:SvgParameter name='stroke-width'>2.5</se:SvgParameter>"
                + "<se:SvgParameter name='stroke-dasharray'>5 2</se:SvgParameter></se:Stroke></se:LineSymbolizer>"
                + "</se:Rule></se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
        assertThat(old).isEqualTo(young);
        LineSymbolizer line = (LineSymbolizer) only(old);
        assertThat(line.getStroke().getWidth().evaluate(null, Double.class)).isEqualTo(2.5);
        assertThat(line.getStroke().getDashArray()).containsExactly(5, 2);
    }

    @Test
    void twoStylesThatDifferInOneNumberAreNotEqual() throws Exception {
        assertThat(symbolStyle("<se:LineSymbolizer><se:Stroke><se:SvgParameter name='stroke-width'>2</se:SvgParameter>"
                        + "</se:Stroke></se:LineSymbolizer>"))
                .isNotEqualTo(symbolStyle(
                        "<se:LineSymbolizer><se:Stroke><se:SvgParameter name='stroke-width'>3</se:SvgParameter>"
                                + "</se:Stroke></se:LineSymbolizer>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16BE"})
    void readsTheEncodingThatIsDeclared(String encoding) throws Exception {
        String text = "<?xml version='1.0' encoding='" + encoding + "'?>" + rules("<se:Name>锡尼镇</se:Name>");
        StyleDocument document = new StyleReader().read(text.getBytes(Charset.forName(encoding)));
        assertThat(rule(document).getName()).isEqualTo("锡尼镇");
    }

    @Test
    void keepsATitleInTwoLanguages() throws Exception {
        Rule rule = rule(read(rules("<se:Description><se:Title>道路<se:Localized lang='en'>Road</se:Localized></se:Title>"
                + "</se:Description>")));
        assertThat(rule.getDescription().getTitle().toString(Locale.CHINESE)).isEqualTo("道路");
        assertThat(rule.getDescription().getTitle().toString(Locale.ENGLISH)).isEqualTo("Road");
    }

    @Test
    void readsRulesFiltersScalesAndOptions() throws Exception {
        StyleDocument document = read(HEAD_11
                + "<NamedLayer><UserStyle><se:FeatureTypeStyle>"
                + "<se:Rule><ogc:Filter><ogc:PropertyIsGreaterThan><ogc:PropertyName>accuracy_m</ogc:PropertyName>"
                + "<ogc:Literal>100</ogc:Literal></ogc:PropertyIsGreaterThan></ogc:Filter>"
                + "<se:MinScaleDenominator>1e3</se:MinScaleDenominator><se:MaxScaleDenominator>25000</se:MaxScaleDenominator>"
                + "</se:Rule><se:Rule><se:ElseFilter/></se:Rule>"
                + "<se:VendorOption name='ruleEvaluation'>first</se:VendorOption>"
                + "<se:VendorOption name='sortBy'>name D</se:VendorOption>"
                + "</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
        FeatureTypeStyle pass = style(document).featureTypeStyles().get(0);
        assertThat(pass.getOptions()).containsEntry("ruleEvaluation", "first").containsEntry("sortBy", "name D");
        Rule first = pass.rules().get(0);
        assertThat(first.getMinScaleDenominator()).isEqualTo(1000);
        assertThat(first.getMaxScaleDenominator()).isEqualTo(25000);
        assertThat(first.getFilter().evaluate(feature("a", 200))).isTrue();
        assertThat(first.getFilter().evaluate(feature("a", 50))).isFalse();
        assertThat(pass.rules().get(1).isElseFilter()).isTrue();
        assertThat(document.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <PropertyIsEqualTo><PropertyName>name</PropertyName><Literal>路</Literal></PropertyIsEqualTo> | true
            <PropertyIsEqualTo><PropertyName>none</PropertyName><Literal>路</Literal></PropertyIsEqualTo> | false
            <PropertyIsNull><PropertyName>none</PropertyName></PropertyIsNull> | true
            <PropertyIsNull><PropertyName>name</PropertyName></PropertyIsNull> | false
            <PropertyIsEqualTo matchCase="false"><Literal>ab</Literal><Literal>AB</Literal></PropertyIsEqualTo> | true
            <PropertyIsLike wildCard="%" singleChar="_" escape="!"><PropertyName>name</PropertyName><Literal>%路</Literal></PropertyIsLike> | true
            <PropertyIsLike wildCard="*" singleChar="." escapeChar="!"><PropertyName>name</PropertyName><Literal>河*</Literal></PropertyIsLike> | false
            <PropertyIsBetween><PropertyName>accuracy_m</PropertyName><LowerBoundary><Literal>1</Literal></LowerBoundary><UpperBoundary><Literal>7</Literal></UpperBoundary></PropertyIsBetween> | true
            <Not><PropertyIsLessThan><PropertyName>accuracy_m</PropertyName><Literal>5</Literal></PropertyIsLessThan></Not> | true
            <And><PropertyIsLessThanOrEqualTo><PropertyName>accuracy_m</PropertyName><Literal>5</Literal></PropertyIsLessThanOrEqualTo><PropertyIsNotEqualTo><PropertyName>name</PropertyName><Literal>x</Literal></PropertyIsNotEqualTo></And> | true
            <Or><PropertyIsGreaterThan><PropertyName>accuracy_m</PropertyName><Literal>5</Literal></PropertyIsGreaterThan><PropertyIsGreaterThanOrEqualTo><PropertyName>accuracy_m</PropertyName><Literal>5</Literal></PropertyIsGreaterThanOrEqualTo></Or> | true
            <PropertyIsEqualTo><Mul><PropertyName>accuracy_m</PropertyName><Literal>2</Literal></Mul><Sub><Literal>12</Literal><Literal>2</Literal></Sub></PropertyIsEqualTo> | true
            <PropertyIsEqualTo><Function name="dimension"><PropertyName>geom</PropertyName></Function><Literal>0</Literal></PropertyIsEqualTo> | true
            <PropertyIsEqualTo><Function name="dimension"><Function name="geometry"/></Function><Literal>0</Literal></PropertyIsEqualTo> | true
            <BBOX><PropertyName>geom</PropertyName><gml:Envelope srsName="EPSG:4326"><gml:lowerCorner>108 39</gml:lowerCorner><gml:upperCorner>109 40</gml:upperCorner></gml:Envelope></BBOX> | true
            <Within><PropertyName>geom</PropertyName><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,0 1,0 1,1 0,0</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></Within> | false
            <FeatureId fid="f.1"/> | true
            <GmlObjectId gml:id="f.2"/> | false
            """)
    void filtersDecideAsFilterEncodingSays(String condition, boolean passes) throws Exception {
        String inOgc = condition.replaceAll("<(/?)(?=[A-Z])", "<$1ogc:");
        StyleDocument document = read(rules("<ogc:Filter>" + inOgc + "</ogc:Filter>"));
        assertThat(document.problems()).isEmpty();
        assertThat(rule(document).getFilter().evaluate(feature("路", 5))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            高 <ogc:PropertyName>accuracy_m</ogc:PropertyName> 米 | 高 5.0 米
            <ogc:PropertyName>name</ogc:PropertyName><![CDATA[ ]]><ogc:PropertyName>name</ogc:PropertyName> | 路 路
            <ogc:Function name="if_then_else"><ogc:Function name="equalTo"><ogc:Function name="env"><ogc:Literal>language</ogc:Literal></ogc:Function><ogc:Literal>en</ogc:Literal></ogc:Function><ogc:Literal>Road</ogc:Literal><ogc:PropertyName>name</ogc:PropertyName></ogc:Function> | Road
            <se:Recode fallbackValue=""><se:LookupValue><ogc:PropertyName>name</ogc:PropertyName></se:LookupValue><se:MapItem><se:Data>路</se:Data><se:Value>road</se:Value></se:MapItem></se:Recode> | road
            <se:Categorize fallbackValue=""><se:LookupValue><ogc:PropertyName>accuracy_m</ogc:PropertyName></se:LookupValue><se:Value>near</se:Value><se:Threshold>5</se:Threshold><se:Value>far</se:Value></se:Categorize> | far
            <se:Categorize fallbackValue="" threshholdsBelongTo="preceding"><se:LookupValue><ogc:PropertyName>accuracy_m</ogc:PropertyName></se:LookupValue><se:Value>near</se:Value><se:Threshold>5</se:Threshold><se:Value>far</se:Value></se:Categorize> | near
            <se:FormatNumber fallbackValue=""><se:NumericValue><ogc:PropertyName>accuracy_m</ogc:PropertyName></se:NumericValue><se:Pattern>##0.00</se:Pattern></se:FormatNumber> | 5.00
            <se:Substring fallbackValue=""><se:StringValue>锡尼镇</se:StringValue><se:Position>2</se:Position><se:Length>2</se:Length></se:Substring> | 尼镇
            <se:Substring fallbackValue=""><se:StringValue>锡尼镇</se:StringValue><se:Position>3</se:Position></se:Substring> | 镇
            <se:StringLength fallbackValue=""><se:StringValue>锡尼镇</se:StringValue></se:StringLength> | 3
            <se:ChangeCase fallbackValue="" direction="toUpper"><se:StringValue>g6</se:StringValue></se:ChangeCase> | G6
            <se:Trim fallbackValue="" stripOffPosition="both" stripOffChar="-"><se:StringValue>--a-</se:StringValue></se:Trim> | a
            <se:Concatenate fallbackValue=""><se:StringValue>G</se:StringValue><se:StringValue>6</se:StringValue></se:Concatenate> | G6
            <se:StringPosition fallbackValue=""><se:LookupString>尼</se:LookupString><se:StringValue>锡尼镇</se:StringValue></se:StringPosition> | 2
            <ogc:PropertyName>none</ogc:PropertyName> |
            """)
    void labelsAreWhatTheirExpressionsSay(String label, String expected) throws Exception {
        StyleDocument document =
                read(symbol("<se:TextSymbolizer><se:Label>" + label + "</se:Label></se:TextSymbolizer>"));
        assertThat(document.problems()).isEmpty();
        Expression expression = ((TextSymbolizer) only(style(document))).getLabel();
        EnvFunction.setLocalValue("language", "en");
        try {
            assertThat(expression.evaluate(feature("路", 5), String.class)).isEqualTo(expected);
        } finally {
            EnvFunction.clearLocalValues();
        }
    }

    @Test
    void interpolatesNumbersAndColours() throws Exception {
        LineSymbolizer line = (LineSymbolizer) only(symbolStyle("<se:LineSymbolizer><se:Stroke>"
                + "<se:SvgParameter name='stroke'>" + interpolate("#000000", "#ffffff", "method='color'")
                + "</se:SvgParameter><se:SvgParameter name='stroke-width'>" + interpolate("1", "3", "mode='linear'")
                + "</se:SvgParameter></se:Stroke></se:LineSymbolizer>"));
        assertThat(line.getStroke().getWidth().evaluate(feature("x", 5), Double.class))
                .isEqualTo(2);
        assertThat(line.getStroke().getColor().evaluate(feature("x", 10), Color.class))
                .isEqualTo(Color.WHITE);
    }

    private static String interpolate(String from, String to, String attributes) {
        return "<se:Interpolate fallbackValue='0' " + attributes
                + "><se:LookupValue><ogc:PropertyName>accuracy_m</ogc:PropertyName></se:LookupValue>"
                + "<se:InterpolationPoint><se:Data>0</se:Data><se:Value>" + from + "</se:Value></se:InterpolationPoint>"
                + "<se:InterpolationPoint><se:Data>10</se:Data><se:Value>" + to
                + "</se:Value></se:InterpolationPoint></se:Interpolate>";
    }

    @Test
    void readsTextWithFontsPlacementAndOptions() throws Exception {
        StyleDocument document =
                read(symbol("<se:TextSymbolizer><se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>"
                        + "<se:Font><se:SvgParameter name='font-family'>\"Noto Sans CJK SC\", 'WenQuanYi Micro Hei',sans-serif"
                        + "</se:SvgParameter><se:SvgParameter name='font-size'>12</se:SvgParameter></se:Font>"
                        + "<se:LabelPlacement><se:PointPlacement><se:AnchorPoint><se:AnchorPointX>0</se:AnchorPointX>"
                        + "<se:AnchorPointY>1</se:AnchorPointY></se:AnchorPoint></se:PointPlacement></se:LabelPlacement>"
                        + "<se:Halo/><se:Priority><ogc:PropertyName>accuracy_m</ogc:PropertyName></se:Priority>"
                        + "<se:VendorOption name='maxDisplacement'>40</se:VendorOption></se:TextSymbolizer>"));
        assertThat(document.problems()).isEmpty();
        TextSymbolizer text = (TextSymbolizer) only(style(document));
        Font font = text.fonts().get(0);
        assertThat(font.getFamily().stream().map(Object::toString))
                .containsExactly("Noto Sans CJK SC", "WenQuanYi Micro Hei", "sans-serif");
        PointPlacement placement = (PointPlacement) text.getLabelPlacement();
        assertThat(placement.getAnchorPoint().getAnchorPointY().evaluate(null, Double.class))
                .isEqualTo(1);
        assertThat(text.getHalo().getRadius().evaluate(null, Double.class)).isEqualTo(1);
        assertThat(text.getOptions()).containsEntry("maxDisplacement", "40");
        assertThat(text.getPriority().evaluate(feature("a", 7), Double.class)).isEqualTo(7);
    }

    @Test
    void aLineLabelFollowsTheLineUnlessToldNotTo() throws Exception {
        TextSymbolizer text = (TextSymbolizer) only(symbolStyle(
                "<se:TextSymbolizer><se:LabelPlacement><se:LinePlacement><se:IsRepeated>true</se:IsRepeated>"
                        + "<se:Gap>30</se:Gap></se:LinePlacement></se:LabelPlacement></se:TextSymbolizer>"));
        LinePlacement line = (LinePlacement) text.getLabelPlacement();
        assertThat(line.isAligned()).isTrue();
        assertThat(line.isRepeated()).isTrue();
        assertThat(line.getGap().evaluate(null, Double.class)).isEqualTo(30);
    }

    @Test
    void readsUnitsGraphicsAndGeometryFunctions() throws Exception {
        PolygonSymbolizer area = (PolygonSymbolizer) only(
                symbolStyle("<se:PolygonSymbolizer uom='http://www.opengeospatial.org/se/units/metre'><se:Geometry>"
                        + "<ogc:Function name='buffer'><ogc:PropertyName>geom</ogc:PropertyName><ogc:Literal>1</ogc:Literal>"
                        + "</ogc:Function></se:Geometry><se:Fill><se:GraphicFill><se:Graphic><se:Mark>"
                        + "<se:WellKnownName>shape://slash</se:WellKnownName><se:Stroke/></se:Mark><se:Size>8</se:Size>"
                        + "</se:Graphic></se:GraphicFill></se:Fill></se:PolygonSymbolizer>"));
        assertThat(area.getUnitOfMeasure()).isEqualTo(UomOgcMapping.METRE.getUnit());
        assertThat(area.getStroke()).isNull();
        assertThat(area.getFill().getGraphicFill().getSize().evaluate(null, Double.class))
                .isEqualTo(8);
        assertThat(area.getGeometry().evaluate(feature("a", 1), Geometry.class).getArea())
                .isGreaterThan(3);
    }

    @Test
    void anExternalGraphicBelowTheFolderIsKept() throws Exception {
        PointSymbolizer point = (PointSymbolizer) only(symbolStyle(graphic("symbols/road.svg")));
        assertThat(((ExternalGraphic) point.getGraphic().graphicalSymbols().get(0)).getURI())
                .isEqualTo("symbols/road.svg");
        assertThat(new StyleReader(Path.of("styles"))
                        .read(utf8(symbol(graphic("symbols/road.svg"))))
                        .problems())
                .isEmpty();
        assertThat(new StyleReader(Path.of("styles"))
                        .read(utf8(symbol(graphic("symbols/none.svg"))))
                        .problems())
                .extracting(StyleProblem::element)
                .containsExactly("OnlineResource");
    }

    private static String graphic(String href) {
        return "<se:PointSymbolizer><se:Graphic><se:ExternalGraphic><se:OnlineResource xlink:type='simple' xlink:href='"
                + href
                + "'/><se:Format>image/svg+xml</se:Format></se:ExternalGraphic></se:Graphic></se:PointSymbolizer>";
    }

    @ParameterizedTest
    @CsvSource({
        "areas-graduated, 'VendorOption, WellKnownName'",
        "lines-markers, ''",
        "lines-rules, GeneralizeLine",
        "points-categorized, ''",
        "points-ellipse, VendorOption",
        "points-font, OnlineResource",
        "points-svg, 'OnlineResource, OnlineResource'"
    })
    void readsWhatQgisWrites(String name, String problems) throws Exception {
        StyleDocument document = new StyleReader()
                .read(Files.readAllBytes(Path.of("src/test/resources/org/xinimap/style/qgis", name + ".sld")));
        assertThat(document.problems().stream().map(StyleProblem::element))
                .containsExactlyElementsOf(problems.isEmpty() ? List.of() : List.of(problems.split(", ")));
        assertThat(style(document).featureTypeStyles().get(0).rules()).isNotEmpty();
    }

    @Test
    void readsWhatGeoServersUsersWriteInTheEncodingOfTheFile() throws Exception {
        StyleDocument document = new StyleReader()
                .read(Files.readAllBytes(Path.of("src/test/resources/org/xinimap/style/geoserver/roads.sld")));
        // A shield behind the label, its two options, and lines through and under the text.
        assertThat(document.problems())
                .extracting(StyleProblem::element)
                .containsExactly("Graphic", "VendorOption", "VendorOption", "VendorOption", "VendorOption");
        Style style = style(document);
        assertThat(style.getDescription().getTitle().toString(Locale.CHINESE)).isEqualTo("公路");
        TextSymbolizer text = (TextSymbolizer)
                style.featureTypeStyles().get(1).rules().get(0).symbolizers().get(0);
        assertThat(text.getOptions()).hasSize(19);
        assertThat(text.getGraphic()).isNotNull();
        assertThat(text.getLabel().evaluate(feature("路", 1), String.class)).isEqualTo("\n(路)");
    }

    private static SimpleFeature feature(String name, double accuracy) throws Exception {
        return SimpleFeatureBuilder.build(
                DataUtilities.createType("f", "geom:Point,name:String,accuracy_m:Double"),
                List.of(new GeometryFactory().createPoint(new Coordinate(108.7, 39.8)), name, accuracy),
                "f.1");
    }

    private static String rules(String inRule) {
        return HEAD_11 + "<NamedLayer><UserStyle><se:FeatureTypeStyle><se:Rule>" + inRule
                + "</se:Rule></se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static String symbol(String symbolizer) {
        return rules(symbolizer);
    }

    private static Style symbolStyle(String symbolizer) throws StyleFault {
        StyleDocument document = read(symbol(symbolizer));
        assertThat(document.problems()).isEmpty();
        return style(document);
    }

    private static Style style(String document) throws StyleFault {
        return style(read(document));
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
