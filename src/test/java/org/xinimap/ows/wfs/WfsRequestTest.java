package org.xinimap.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.KeyValues;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.OwsMessage;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

/** What requests select, whichever way and version they are written in. */
class WfsRequestTest {
    private static final String WFS2 = "http://www.opengis.net/wfs/2.0";
    private static final String FES =
            "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'><fes:PropertyIsGreaterThan>"
                    + "<fes:ValueReference>depth</fes:ValueReference><fes:Literal>70</fes:Literal>"
                    + "</fes:PropertyIsGreaterThan></fes:Filter>";
    private static final String OGC = FES.replace("fes/2.0", "ogc").replace("ValueReference", "PropertyName");

    private static WfsRequest kvp(String query) {
        return RequestReader.read(new OwsMessage(KeyValues.parse(query), Optional.empty()));
    }

    private static WfsRequest feature(String rest) {
        return kvp("service=WFS&request=GetFeature&" + rest);
    }

    private static WfsRequest xml(String document) throws IOException {
        return RequestReader.read(new OwsMessage(
                KeyValues.NONE, Optional.of(XmlParser.parse(new StringReader(document), XmlLimits.BODY))));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Lower corner 102.5, 42.5 as longitude, latitude and the other way round.
                "version=2.0.0&typeNames=wells&bbox=42.5,102.5,44.5,104.5 | 3 4",
                "version=1.1.0&typeName=wells&bbox=42.5,102.5,44.5,104.5 | 3 4",
                "version=1.0.0&typeName=wells&bbox=102.5,42.5,104.5,44.5 | 3 4",
                "version=2.0.0&typeNames=wells&bbox=102.5,42.5,104.5,44.5,EPSG:4326 | 3 4",
                "version=2.0.0&typeNames=wells&bbox=102.5,42.5,104.5,44.5,CRS84 | 3 4",
                "version=2.0.0&typeNames=wells&bbox=102.5,42.5,104.5,44.5,http://www.opengis.net/gml/srs/epsg.xml%234326 | 3 4",
                "version=1.0.0&typeName=wells&bbox=42.5,102.5,44.5,104.5,urn:ogc:def:crs:EPSG::4326 | 3 4",
                "version=1.1.0&typeName=wells&bbox=42.5,102.5,44.5,104.5,http://www.opengis.net/def/crs/EPSG/0/4326 | 3 4",
                "version=2.0.0&typeNames=wells&bbox=42.5,102.5,44.5,104.5,urn:ogc:def:crs:EPSG::4490 | 3 4",
                "version=2.0.0&typeNames=wells&bbox=11410000,5230000,11630000,5550000,EPSG:3857 | 3 4",
                "typeName=wells&maxFeatures=2 | 1 2",
                "typeNames=wells&count=2&startIndex=3 | 4 5",
                "version=1.0.0&typeNames=wells&count=1&startIndex=8 | 9",
                "version=1.0.0&typename=wells&MAXFEATURES=0 |",
                "typeNames=wells&sortBy=depth+DESC&count=2 | 9 8",
                "typeNames=wells&sortBy=depth%2BD&count=2 | 9 8",
                "typeNames=wells&sortBy=owner+D,depth+A&count=3 | 1 3 5",
                "typeNames=wells&sortBy=xinimap:depth+DESC&count=1 | 9",
                "typeNames=wells&resourceId=wells.3,wells.5 | 3 5",
                "resourceId=wells.3 | 3",
                "typeNames=wells&resourceId=nobody | ",
                "typeNames=wells&resourceId=nobody,wells.3,wells.300 | 3",
                "featureId=wells.3,dry.1 | 3",
                "typeNames=wells&cql_filter=depth>70 | 8 9",
                "typeNames=wells,dry&count=12 | 1 2 3 4 5 6 7 8 9",
                "typeNames=(wells)(wells)&resourceId=wells.1 | 1 1",
                "typeNames=(wells)(wells)&count=11&startIndex=8 | 9 1 2 3 4 5 6 7 8 9",
                "typeNames=a:wells&namespaces=xmlns(a,https://xinimap.org/features)&count=1 | 1",
                "typeNames=any:wells&count=1 | 1",
                "typeNames=wells&propertyName=&bbox=&filter=&count=1 | 1",
                "typeNames=wells&count=1&COUNT=1 | 1"
            })
    void pairsSelect(String rest, String ids) {
        assertThat(String.join(" ", Wells.ids(feature(rest)))).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void filtersOfAllVersionsSelect() {
        assertThat(Wells.ids(feature("typeNames=wells&filter=" + encode(FES)))).containsExactly("8", "9");
        assertThat(Wells.ids(feature("version=1.1.0&typeName=wells&filter=" + encode(OGC))))
                .containsExactly("8", "9");
        assertThat(Wells.ids(feature("typeNames=(wells)(wells)&filter=" + encode("(" + FES + ")(" + FES + ")"))))
                .containsExactly("8", "9", "8", "9");
    }

    @Test
    void postedQueriesSelect() throws IOException {
        assertThat(Wells.ids(xml(
                        "<GetFeature xmlns='%s' service='WFS' version='2.0.0' count='1'><Query typeNames='wells'>%s</Query></GetFeature>"
                                .formatted(WFS2, FES))))
                .containsExactly("8");
        assertThat(Wells.ids(xml(
                        "<GetFeature xmlns='http://www.opengis.net/wfs' version='1.0.0' maxFeatures='1' xmlns:x='https://xinimap.org/features'><Query typeName='x:wells'>%s</Query></GetFeature>"
                                .formatted(OGC))))
                .containsExactly("8");
        assertThat(Wells.ids(xml(
                        "<GetFeature xmlns='%s' service='WFS' version='2.0.0'><StoredQuery id='urn:ogc:def:query:OGC-WFS::GetFeatureById'><Parameter name='ID'>wells.4</Parameter></StoredQuery></GetFeature>"
                                .formatted(WFS2))))
                .containsExactly("4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "typeNames=nothing | typeName",
                "typeNames=x:wells&namespaces=xmlns(x,http://elsewhere) | typeName",
                "typeNames=wells&bbox=1,2,3 | BBOX",
                "typeNames=wells&bbox=1,2,NaN,4 | BBOX",
                "typeNames=wells&srsName=EPSG:1 | srsName",
                "typeNames=wells&sortBy=height | sortBy",
                "typeNames=wells&sortBy=depth+UP | sortBy",
                "typeNames=wells&propertyName=height | propertyName",
                "typeNames=wells&count=-1 | count",
                "typeNames=wells&count=many | count",
                "typeNames=wells&resultType=some | resultType",
                "typeNames=wells&resourceId=dry.1 | RESOURCEID",
                "typeNames=wells&cql_filter=height=1 | cql_filter",
                "typeNames=wells&filter=<Filter/> | filter",
                "typeNames=wells&filter=<!DOCTYPE+a+[]><Filter/> | filter",
                "typeNames=(wells)(dry)&propertyName=(a)(b)(c) | propertyName",
                "typeNames=wells&count=1&count=2 | count",
                "typeNames=%FF | query",
                "version=3.0.0&typeNames=wells | version"
            })
    void refusesNamingTheParameter(String rest, String locator) {
        assertThatThrownBy(() -> Wells.ids(feature(rest))).satisfies(failure -> {
            OwsException worded = OwsException.of((Exception) failure);
            assertThat(worded.locator()).isEqualTo(locator);
            assertThat(worded.status().value()).isEqualTo(400);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"request=GetFeature", "service=WFS", "service=WFS&request=GetFeature"})
    void namesWhatIsMissing(String query) {
        assertThatThrownBy(() -> kvp(query))
                .isInstanceOfSatisfying(
                        OwsException.class,
                        failure -> assertThat(failure.code().text()).isEqualTo("MissingParameterValue"));
    }

    @ParameterizedTest
    @CsvSource({
        "acceptVersions=10.0.0%2C2.0.0%2C1.1.0,V2_0",
        "acceptVersions=1.1.0%2C2.0.0,V1_1",
        "version=1.0.0,V1_0",
        "version=1.2.0,V1_1",
        "version=9.9.9,V2_0",
        "version=0.0.1,V1_0",
        "version=2.0.2,V2_0",
        "x=y,V2_0"
    })
    void negotiatesTheVersion(String rest, WfsVersion version) {
        assertThat(kvp("service=WFS&request=GetCapabilities&" + rest).version()).isEqualTo(version);
    }

    @Test
    void refusesVersionsNobodySpeaks() {
        assertThatThrownBy(() -> kvp("service=WFS&request=GetCapabilities&acceptVersions=3.0.0"))
                .isInstanceOfSatisfying(
                        OwsException.class,
                        failure -> assertThat(failure.code().text()).isEqualTo("VersionNegotiationFailed"));
    }

    @Test
    void boxAcrossTheAntimeridianIsTwo() {
        assertThat(Bbox.parse("-10,170,10,-170").envelopes(WfsVersion.V2_0.defaultCrs()))
                .hasSize(2);
        assertThatThrownBy(() -> Bbox.parse("2,0,1,1,EPSG:3857").envelopes(WfsVersion.V2_0.defaultCrs()))
                .isInstanceOf(InvalidParameter.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"depth", "xinimap:depth", "wells/depth", "x:wells/x:depth", "/x:wells/depth[1]", "depth[1]"})
    void pathsNameAnAttribute(String path) {
        assertThat(new FeatureNames(
                                Wells.TYPES.all().get(0),
                                Wells.TYPES.all().get(0).schema())
                        .path("valueReference", path))
                .isEqualTo(new PropertyPath.Attribute("depth"));
    }

    @Test
    void splitsListsInParentheses() {
        assertThat(ParenthesisedList.split("p", "(a,b)(c(d))")).isEqualTo(List.of("a,b", "c(d)"));
        assertThatThrownBy(() -> ParenthesisedList.split("p", "(a))(b)")).isInstanceOf(InvalidParameter.class);
    }
}
