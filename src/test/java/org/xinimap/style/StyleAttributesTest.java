package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

class StyleAttributesTest {
    private static final String DOCUMENT = "<StyledLayerDescriptor version='1.1.0' xmlns='http://www.opengis.net/sld'"
            + " xmlns:se='http://www.opengis.net/se' xmlns:ogc='http://www.opengis.net/ogc'><NamedLayer><UserStyle>"
            + "<se:FeatureTypeStyle><se:Rule><ogc:Filter><ogc:PropertyIsNull>" + property("inFilter")
            + "</ogc:PropertyIsNull></ogc:Filter><se:MaxScaleDenominator>1000</se:MaxScaleDenominator>"
            + "<se:PointSymbolizer><se:Geometry><ogc:Function name='centroid'>" + property("inGeometry")
            + "</ogc:Function></se:Geometry><se:Graphic><se:Mark><se:WellKnownName>" + property("inMark")
            + "</se:WellKnownName><se:Fill><se:SvgParameter name='fill'>" + property("inFill")
            + "</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name='stroke-dasharray'>" + property("inDash")
            + "</se:SvgParameter></se:Stroke></se:Mark><se:Size>" + property("inSize") + "</se:Size><se:Displacement>"
            + "<se:DisplacementX>" + property("inShift") + "</se:DisplacementX></se:Displacement></se:Graphic>"
            + "</se:PointSymbolizer></se:Rule></se:FeatureTypeStyle>"
            + "<se:FeatureTypeStyle><se:Rule><se:MinScaleDenominator>1000</se:MinScaleDenominator>"
            + "<se:LineSymbolizer><se:Stroke><se:GraphicStroke><se:Graphic><se:Rotation>" + property("inRotation")
            + "</se:Rotation></se:Graphic></se:GraphicStroke></se:Stroke><se:PerpendicularOffset>"
            + property("inOffset")
            + "</se:PerpendicularOffset></se:LineSymbolizer><se:TextSymbolizer><se:Label>" + property("inLabel") + " m"
            + "</se:Label><se:Font><se:SvgParameter name='font-size'>" + property("inFont")
            + "</se:SvgParameter></se:Font><se:LabelPlacement><se:PointPlacement><se:AnchorPoint><se:AnchorPointX>"
            + property("inAnchor") + "</se:AnchorPointX></se:AnchorPoint><se:Rotation>" + property("inTurn")
            + "</se:Rotation></se:PointPlacement></se:LabelPlacement><se:Halo><se:Radius>" + property("inHalo")
            + "</se:Radius></se:Halo><se:Priority>" + property("inPriority") + "</se:Priority></se:TextSymbolizer>"
            + "<se:PolygonSymbolizer><se:Fill><se:GraphicFill><se:Graphic><se:Opacity>" + property("inHatch")
            + "</se:Opacity></se:Graphic></se:GraphicFill></se:Fill></se:PolygonSymbolizer></se:Rule>"
            + "<se:VendorOption name='sortBy'>inOrder D, second</se:VendorOption></se:FeatureTypeStyle>"
            + "</UserStyle></NamedLayer></StyledLayerDescriptor>";

    private static String property(String name) {
        return "<ogc:PropertyName>" + name + "</ogc:PropertyName>";
    }

    private static Style style() throws StyleFault {
        StyleDocument document = new StyleReader().read(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        assertThat(document.problems()).isEmpty();
        return ((NamedLayer) document.descriptor().layers().get(0)).styles().get(0);
    }

    @Test
    void namesWhatFiltersAndSymbolsLookAtAtTheScale() throws StyleFault {
        assertThat(StyleAttributes.of(style(), 500).names())
                .containsExactlyInAnyOrder("inFilter", "inGeometry", "inMark", "inFill", "inDash", "inSize", "inShift");
    }

    @Test
    void namesWhatLinesLabelsAndPatternsLookAtAndTheOrder() throws StyleFault {
        assertThat(StyleAttributes.of(style(), 5000).names())
                .containsExactlyInAnyOrder(
                        "inRotation",
                        "inOffset",
                        "inLabel",
                        "inFont",
                        "inAnchor",
                        "inTurn",
                        "inHalo",
                        "inPriority",
                        "inHatch",
                        "inOrder",
                        "second");
    }

    @Test
    void ofRulesNamesThoseOfTheRules() throws StyleFault {
        assertThat(StyleAttributes.of(style().featureTypeStyles().get(0).rules())
                        .names())
                .contains("inFilter")
                .doesNotContain("inLabel");
    }
}
