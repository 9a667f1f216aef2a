package org.xinimap.layer.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.xml.XmlElement;

class FesReaderTest {

    private static FesFilter read(XmlElement filter) {
        return FesReader.read("FILTER", filter, Houses.SCHEMA, Crs.EPSG_4326);
    }

    private static String passing(XmlElement filter) {
        return Village.passing(read(filter).filter());
    }

    private static String passingCql(String text) {
        return Village.passing(FilterParser.parse(text, FilterLanguage.CQL2_TEXT, Houses.SCHEMA, Crs.CRS84));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<PropertyIsEqualTo>V{floors}L{3}</PropertyIsEqualTo> | 3 | floors = 3",
                "<PropertyIsEqualTo>V{floors}L{ 3.0 }</PropertyIsEqualTo> | 3 | floors = 3",
                "<PropertyIsEqualTo>V{floors}L{3.5}</PropertyIsEqualTo> | `` | floors = 3.5",
                "<PropertyIsEqualTo>L{3}V{floors}</PropertyIsEqualTo> | 3 | 3 = floors",
                "<PropertyIsNotEqualTo>V{floors}L{3}</PropertyIsNotEqualTo> | 124 | floors <> 3",
                "<PropertyIsLessThan>V{taxes}L{300.25}</PropertyIsLessThan> | 12 | taxes < 300.25",
                "<PropertyIsGreaterThan>V{taxes}L{2e2}</PropertyIsGreaterThan> | 34 | taxes > 200",
                "<PropertyIsLessThanOrEqualTo>V{rooms}L{4}</PropertyIsLessThanOrEqualTo> | 12 | rooms <= 4",
                "<PropertyIsGreaterThanOrEqualTo>V{rooms}L{4}</PropertyIsGreaterThanOrEqualTo> | 234 | rooms >= 4",
                "<PropertyIsEqualTo>V{swimming_pool}L{true}</PropertyIsEqualTo> | 13 | swimming_pool = TRUE",
                "<PropertyIsEqualTo>V{swimming_pool}L{0}</PropertyIsEqualTo> | 24 | swimming_pool = FALSE",
                "<PropertyIsEqualTo>V{built}L{2002-02-02}</PropertyIsEqualTo> | 2 | built = DATE('2002-02-02')",
                "<PropertyIsEqualTo>V{built}L{2002-02-02Z}</PropertyIsEqualTo> | 2 | built = DATE('2002-02-02')",
                "<PropertyIsGreaterThan>V{updated}L{2024-02-01T12:00:00}</PropertyIsGreaterThan> | 34"
                        + " | updated > TIMESTAMP('2024-02-01T12:00:00Z')",
                "<PropertyIsLessThan>V{updated}L{2024-02-01T20:00:01+08:00}</PropertyIsLessThan> | 12"
                        + " | updated < TIMESTAMP('2024-02-01T12:00:01Z')",
                "<PropertyIsEqualTo>V{owner}L{anna}</PropertyIsEqualTo> | 2 | owner = 'anna'",
                "<PropertyIsEqualTo matchCase='false'>V{owner}L{ANNA}</PropertyIsEqualTo> | 12 | CASEI(owner) = CASEI('ANNA')",
                "<PropertyIsEqualTo matchCase='false'>V{floors}L{3}</PropertyIsEqualTo> | 3 | floors = 3",
                "<PropertyIsNotEqualTo matchCase='false'>V{owner}L{ANNA}</PropertyIsNotEqualTo> | 34"
                        + " | CASEI(owner) <> CASEI('ANNA')",
                "<PropertyIsEqualTo>V{名称}L{房3}</PropertyIsEqualTo> | 3 | 名称 = '房3'",
                "<PropertyIsEqualTo>V{tns:owner}L{Anna}</PropertyIsEqualTo> | 1 | owner = 'Anna'",
                "<PropertyIsEqualTo>V{tns:houses/tns:owner}L{Anna}</PropertyIsEqualTo> | 1 | owner = 'Anna'",
                "<PropertyIsEqualTo>V{houses/owner}L{Anna}</PropertyIsEqualTo> | 1 | owner = 'Anna'",
                "<PropertyIsEqualTo>V{*/tns:owner[1]}L{Anna}</PropertyIsEqualTo> | 1 | owner = 'Anna'",
                "<PropertyIsNull>V{owner[2]}</PropertyIsNull> | 12345 | TRUE",
                "<PropertyIsEqualTo>V{owner[2]}L{Anna}</PropertyIsEqualTo> | `` | FALSE",
                "<PropertyIsBetween>V{floors}<LowerBoundary>L{2}</LowerBoundary><UpperBoundary>L{3}</UpperBoundary>"
                        + "</PropertyIsBetween> | 23 | floors BETWEEN 2 AND 3",
                "<Not><PropertyIsBetween>V{floors}<LowerBoundary>L{2}</LowerBoundary><UpperBoundary>L{3}</UpperBoundary>"
                        + "</PropertyIsBetween></Not> | 14 | NOT floors BETWEEN 2 AND 3",
                "<PropertyIsNull>V{owner}</PropertyIsNull> | 5 | owner IS NULL",
                "<Not><PropertyIsNull>V{geometry}</PropertyIsNull></Not> | 1234 | geometry IS NOT NULL",
                "<PropertyIsNull>V{gml:name}</PropertyIsNull> | 12345 | TRUE",
                "<Not><PropertyIsNull>V{gml:name[1]}</PropertyIsNull></Not> | `` | FALSE",
                "<PropertyIsEqualTo>V{gml:description}L{x}</PropertyIsEqualTo> | `` | FALSE",
                "<Not><PropertyIsEqualTo>V{gml:description}L{x}</PropertyIsEqualTo></Not> | `` | FALSE",
                "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>V{owner}L{?nna}</PropertyIsLike> | 12"
                        + " | owner LIKE '_nna'",
                "<PropertyIsLike wildCard='*' singleChar='?' escape='!'>V{owner}L{*!**}</PropertyIsLike> | 3"
                        + " | owner LIKE '%*%'",
                "<PropertyIsLike wildCard='%' singleChar='_' escapeChar='\\'>V{owner}L{%\\_\\%}</PropertyIsLike> | 3"
                        + " | owner LIKE '%\\_\\%'",
                "<PropertyIsLike matchCase='false' wildCard='*' singleChar='?' escapeChar='!'>V{owner}L{A*}"
                        + "</PropertyIsLike> | 12 | CASEI(owner) LIKE CASEI('A%')",
                "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>V{built}L{200?-0[34]*}</PropertyIsLike> | ``"
                        + " | FALSE",
                "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>V{built}L{*-03-03}</PropertyIsLike> | 3"
                        + " | floors = 3",
                "<Not><PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>V{owner}L{A*}</PropertyIsLike></Not> | 234"
                        + " | owner NOT LIKE 'A%'",
                "<And><PropertyIsGreaterThan>V{floors}L{1}</PropertyIsGreaterThan><Or><PropertyIsEqualTo>V{owner}L{Anna}"
                        + "</PropertyIsEqualTo><PropertyIsLessThan>V{taxes}L{350}</PropertyIsLessThan></Or></And> | 23"
                        + " | floors > 1 AND (owner = 'Anna' OR taxes < 350)",
                "<PropertyIsEqualTo><Add>V{floors}L{1}</Add><Mul>L{2}<Sub>L{3}<Div>V{floors}V{floors}</Div></Sub></Mul>"
                        + "</PropertyIsEqualTo> | 3 | floors + 1 = 4",
                "<PropertyIsEqualTo><Function name='strToUpperCase'>V{owner}</Function>L{ANNA}</PropertyIsEqualTo> | 12"
                        + " | strToUpperCase(owner) = 'ANNA'",
                "<PropertyIsGreaterThan><Function name='strLength'>V{owner}</Function>L{4}</PropertyIsGreaterThan> | 3"
                        + " | strLength(owner) > 4",
                "<PropertyIsEqualTo><Function name='strStartsWith'>V{owner}L{An}</Function>L{true}</PropertyIsEqualTo> | 1"
                        + " | strStartsWith(owner, 'An')",
                "<BBOX>V{geometry}<gml:Envelope srsName='EPSG:4326'><gml:lowerCorner>100.5 29</gml:lowerCorner>"
                        + "<gml:upperCorner>102.005 31</gml:upperCorner></gml:Envelope></BBOX> | 23"
                        + " | S_INTERSECTS(geometry, BBOX(100.5, 29, 102.005, 31))",
                "<BBOX><gml:Envelope srsName='urn:ogc:def:crs:EPSG::4326'><gml:lowerCorner>29 100.5</gml:lowerCorner>"
                        + "<gml:upperCorner>31 102.005</gml:upperCorner></gml:Envelope></BBOX> | 23"
                        + " | S_INTERSECTS(geometry, BBOX(100.5, 29, 102.005, 31))",
                "<BBOX><gml:Envelope><gml:lowerCorner>29 100.5</gml:lowerCorner><gml:upperCorner>31 102.005"
                        + "</gml:upperCorner></gml:Envelope></BBOX> | 23"
                        + " | S_INTERSECTS(geometry, BBOX(100.5, 29, 102.005, 31))",
                "<BBOX>V{gml:boundedBy}<gml:Envelope srsName='EPSG:4326'><gml:lowerCorner>102.001 30.009</gml:lowerCorner>"
                        + "<gml:upperCorner>103 30.5</gml:upperCorner></gml:Envelope></BBOX> | 34"
                        + " | S_INTERSECTS(geometry, BBOX(102.001, 30.009, 103, 30.5))",
                "<Intersects>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>101 30</gml:pos></gml:Point></Intersects> | 2"
                        + " | S_INTERSECTS(geometry, POINT(101 30))",
                "<Intersects><Literal><gml:Point srsName='EPSG:4326'><gml:pos>101 30</gml:pos></gml:Point></Literal>"
                        + "V{geometry}</Intersects> | 2 | S_INTERSECTS(geometry, POINT(101 30))",
                "<Disjoint>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>101 30</gml:pos></gml:Point></Disjoint> | 134"
                        + " | S_DISJOINT(geometry, POINT(101 30))",
                "<Equals>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>101 30</gml:pos></gml:Point></Equals> | 2"
                        + " | S_EQUALS(geometry, POINT(101 30))",
                "<Contains>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>102.005 30.005</gml:pos></gml:Point>"
                        + "</Contains> | 3 | S_CONTAINS(geometry, POINT(102.005 30.005))",
                "<Touches>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>103 31</gml:pos></gml:Point></Touches> | 4"
                        + " | S_TOUCHES(geometry, POINT(103 31))",
                "<Within>V{geometry}<gml:Envelope srsName='EPSG:4326'><gml:lowerCorner>101.5 29</gml:lowerCorner>"
                        + "<gml:upperCorner>102.5 31</gml:upperCorner></gml:Envelope></Within> | 3"
                        + " | S_WITHIN(geometry, BBOX(101.5, 29, 102.5, 31))",
                "<Overlaps>V{geometry}<gml:Envelope srsName='EPSG:4326'><gml:lowerCorner>102.005 30.005</gml:lowerCorner>"
                        + "<gml:upperCorner>103 31</gml:upperCorner></gml:Envelope></Overlaps> | 3"
                        + " | S_OVERLAPS(geometry, BBOX(102.005, 30.005, 103, 31))",
                "<Crosses>V{geometry}<gml:LineString srsName='EPSG:4326'><gml:posList>102.5 30.5 103.5 30.5</gml:posList>"
                        + "</gml:LineString></Crosses> | 4 | S_CROSSES(geometry, LINESTRING(102.5 30.5, 103.5 30.5))",
                "<After>V{updated}<gml:TimeInstant><gml:timePosition>2024-02-01T12:00:00Z</gml:timePosition>"
                        + "</gml:TimeInstant></After> | 34 | T_AFTER(updated, TIMESTAMP('2024-02-01T12:00:00Z'))",
                "<Before>V{built}<gml:TimeInstant><gml:timePosition>2002-02-02</gml:timePosition></gml:TimeInstant></Before>"
                        + " | 1 | T_BEFORE(built, DATE('2002-02-02'))",
                "<During>V{updated}<gml:TimePeriod><gml:beginPosition>2024-01-01T00:00:00Z</gml:beginPosition>"
                        + "<gml:endPosition>2024-03-01T00:00:00Z</gml:endPosition></gml:TimePeriod></During> | 2"
                        + " | updated > TIMESTAMP('2024-01-01T00:00:00Z') AND updated < TIMESTAMP('2024-03-01T00:00:00Z')",
                "<AnyInteracts>V{updated}<gml:TimePeriod><gml:begin><gml:TimeInstant><gml:timePosition>2024-01-01T00:00:00Z"
                        + "</gml:timePosition></gml:TimeInstant></gml:begin><gml:end><gml:TimeInstant><gml:timePosition>"
                        + "2024-03-01T00:00:00Z</gml:timePosition></gml:TimeInstant></gml:end></gml:TimePeriod>"
                        + "</AnyInteracts> | 123 | updated >= TIMESTAMP('2024-01-01T00:00:00Z') AND"
                        + " updated <= TIMESTAMP('2024-03-01T00:00:00Z')",
                "<AnyInteracts>V{built}<gml:TimeInstant><gml:timePosition>2003</gml:timePosition></gml:TimeInstant>"
                        + "</AnyInteracts> | 3 | built >= DATE('2003-01-01') AND built <= DATE('2003-12-31')",
                "<After>V{built}<gml:TimePeriod><gml:beginPosition indeterminatePosition='unknown'/>"
                        + "<gml:endPosition>2002-12</gml:endPosition></gml:TimePeriod></After> | 34"
                        + " | built > DATE('2002-12-31')",
                "<Begins>V{updated}<gml:TimePeriod><gml:beginPosition>2024-03-01T00:00:00Z</gml:beginPosition>"
                        + "<gml:endPosition>2024-04-01T00:00:00Z</gml:endPosition></gml:TimePeriod></Begins> | 3"
                        + " | floors = 3",
                "<Ends>V{updated}<gml:TimePeriod><gml:beginPosition>2024-03-01T00:00:00Z</gml:beginPosition>"
                        + "<gml:endPosition>2024-04-01T00:00:00Z</gml:endPosition></gml:TimePeriod></Ends> | 4"
                        + " | floors = 4",
                "<TEquals>V{updated}<gml:TimeInstant><gml:timePosition>2024-03-01T00:00:00Z</gml:timePosition>"
                        + "</gml:TimeInstant></TEquals> | 3 | floors = 3",
                "<TContains>V{updated}<gml:TimeInstant><gml:timePosition>2024-03-01T00:00:00Z</gml:timePosition>"
                        + "</gml:TimeInstant></TContains> | `` | FALSE",
                "<Not><Before>V{updated}<gml:TimeInstant><gml:timePosition>2024-03-01T00:00:00Z</gml:timePosition>"
                        + "</gml:TimeInstant></Before></Not> | 34 | floors >= 3",
                "<DWithin>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>100.1 30</gml:pos></gml:Point>"
                        + "<Distance uom='km' units='km'>10</Distance></DWithin> | 1"
                        + " | DWITHIN(geometry, POINT(100.1 30), 10000)",
                "<DWithin>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>100.1 30</gml:pos></gml:Point>"
                        + "<Distance uom='m' units='m'>9600</Distance></DWithin> | ``"
                        + " | DWITHIN(geometry, POINT(100.1 30), 9.6, 'km')",
                "<Beyond>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>100.1 30</gml:pos></gml:Point>"
                        + "<Distance uom='urn:ogc:def:uom:EPSG::9001' units='urn:ogc:def:uom:EPSG::9001'>200000</Distance>"
                        + "</Beyond> | 4 | BEYOND(geometry, POINT(100.1 30), 200, 'km')",
                "<Not><DWithin>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>100.1 30</gml:pos></gml:Point>"
                        + "<Distance uom='mi' units='mi'>200</Distance></DWithin></Not> | ``"
                        + " | NOT DWITHIN(geometry, POINT(100.1 30), 200, 'mi')",
            })
    void meansTheSameInEveryVersionAndInCql2(String body, String ids, String cql) {
        assertThat(passing(Village.fes(body))).isEqualTo(ids);
        assertThat(passing(Village.ogc(body))).isEqualTo(ids);
        assertThat(passingCql(cql)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<PropertyIsNil>V{owner}</PropertyIsNil> | 5",
                "<Not><PropertyIsNil>V{owner}</PropertyIsNil></Not> | 1234",
                "<PropertyIsNil nilReason='withheld'>V{owner}</PropertyIsNil> | ``",
                "<PropertyIsNil>V{gml:name}</PropertyIsNil> | ``",
                "<PropertyIsEqualTo matchAction='All'>V{floors}L{3}</PropertyIsEqualTo> | 3",
                "<PropertyIsEqualTo>V{@gml:id}L{h.3}</PropertyIsEqualTo> | 3",
                "<PropertyIsNotEqualTo>V{tns:houses/@gml:id}L{h.3}</PropertyIsNotEqualTo> | 1245",
                "<PropertyIsEqualTo>V{@gml:id}L{road.3}</PropertyIsEqualTo> | ``",
                "<PropertyIsNull>V{@gml:id}</PropertyIsNull> | ``",
                "<ResourceId rid='h.2'/> | 2",
                "<ResourceId rid='h.2'/><ResourceId rid='h.4'/><ResourceId rid='road.1'/> | 24",
                "<FeatureId fid='h.2'/><FeatureId fid='h.9'/> | 2",
                "<GmlObjectId gml:id='h.2'/> | 2",
                "<And><ResourceId rid='h.2'/><PropertyIsEqualTo>V{floors}L{2}</PropertyIsEqualTo></And> | 2",
                "<Not><ResourceId rid='h.2'/></Not> | 1345",
                "<Not><ResourceId rid='road.2'/></Not> | 12345",
                "<Function name='strStartsWith'>V{owner}L{An}</Function> | 1",
            })
    void knowsNilsAndIds(String body, String ids) {
        FesSchema schema = FesSchema.of(Houses.SCHEMA, Crs.EPSG_4326)
                .withFeatureId(id -> id.startsWith("h.") ? Optional.of(id.substring(2)) : Optional.empty());

        assertThat(Village.passing(
                        FesReader.read("FILTER", Village.fes(body), schema).filter()))
                .isEqualTo(ids);
    }

    @Test
    void handsBackResourceIdsAsTheyWereWritten() {
        assertThat(read(Village.fes("<ResourceId rid='houses.2'/><ResourceId rid='x'/>"))
                        .resourceIds())
                .containsExactly("houses.2", "x");
        assertThat(read(Village.fes("<PropertyIsNull>V{owner}</PropertyIsNull>"))
                        .resourceIds())
                .isEmpty();
    }

    @Test
    void namesTheAttributeOfAnUpdate() {
        FesSchema schema = FesSchema.of(Houses.SCHEMA, Crs.CRS84);
        XmlElement update = Village.fes("V{tns:owner[1]}V{gml:name[1]}V{gml:boundedBy}V{ghost}");

        assertThat(FesReader.attribute("Update", update.children().get(0), schema))
                .contains("owner");
        assertThat(FesReader.attribute("Update", update.children().get(1), schema))
                .isEmpty();
        for (int i = 2; i < 4; i++) {
            XmlElement wrong = update.children().get(i);
            assertThatThrownBy(() -> FesReader.attribute("Update", wrong, schema))
                    .isInstanceOf(InvalidParameter.class);
        }
    }

    @Test
    void readsFiltersOfQueryStringsThatLackTheirDeclarations() {
        XmlElement bare = Village.xml("<Filter><PropertyIsEqualTo><PropertyName>tns_owner</PropertyName>"
                + "<Literal>Anna</Literal></PropertyIsEqualTo></Filter>");
        FesSchema schema = new FesSchema(
                Houses.SCHEMA, "t", Crs.CRS84, name -> Optional.of(name.replace("tns_", "")), Optional::of);

        assertThat(Village.passing(FesReader.read("FILTER", bare, schema).filter()))
                .isEqualTo("1");
        assertThat(
                        passing(
                                Village.xml(
                                        "<Filter xmlns:gml='http://www.opengis.net/gml'><BBOX><PropertyName/>"
                                                + "<gml:Box srsName='EPSG:4326'><gml:coordinates>99,29 101,31</gml:coordinates></gml:Box></BBOX></Filter>")))
                .isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PropertyIsEqualTo>V{gml:boundedBy}L{x}</PropertyIsEqualTo>",
                "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'>V{gml:boundedBy}L{x}</PropertyIsLike>",
                "<PropertyIsBetween>V{gml:boundedBy}<LowerBoundary>L{2}</LowerBoundary><UpperBoundary>L{3}"
                        + "</UpperBoundary></PropertyIsBetween>",
            })
    void tellsAComparisonOfBoundsFromOtherFaults(String body) {
        assertThatThrownBy(() -> read(Village.fes(body)))
                .isInstanceOf(IncomparableOperand.class)
                .hasMessageContaining("gml:boundedBy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | one condition",
                "<PropertyIsNull>V{owner}</PropertyIsNull><PropertyIsNull>V{owner}</PropertyIsNull> | one condition",
                "<PropertyIsEqualTo>V{floors}L{abc}</PropertyIsEqualTo> | expected a number, found 'abc'",
                "<PropertyIsEqualTo>V{floors}L{0x10}</PropertyIsEqualTo> | expected a number",
                "<PropertyIsEqualTo>V{floors}L{NaN}</PropertyIsEqualTo> | expected a number",
                "<PropertyIsEqualTo>V{built}L{soon}</PropertyIsEqualTo> | expected a date or a timestamp",
                "<PropertyIsEqualTo>V{swimming_pool}L{maybe}</PropertyIsEqualTo> | expected true or false",
                "<PropertyIsEqualTo>V{geometry}L{x}</PropertyIsEqualTo> | cannot be compared",
                "<PropertyIsEqualTo>V{}L{x}</PropertyIsEqualTo> | the name of a property is missing",
                "<PropertyIsEqualTo>V{ghost}L{x}</PropertyIsEqualTo> | no property is named 'ghost'; known are: owner, 名称",
                "<PropertyIsEqualTo>V{roads/owner}L{x}</PropertyIsEqualTo> | no property is named 'roads/owner'",
                "<PropertyIsEqualTo>V{owner/text()}L{x}</PropertyIsEqualTo> | no property",
                "<PropertyIsEqualTo>V{owner[1]/x}L{x}</PropertyIsEqualTo> | no property",
                "<PropertyIsEqualTo>V{document('x')}L{x}</PropertyIsEqualTo> | no property",
                "<PropertyIsEqualTo>V{gml:nothing}L{x}</PropertyIsEqualTo> | no property",
                "<PropertyIsLessThan>V{@gml:id}L{x}</PropertyIsLessThan> | for equality only",
                "<PropertyIsEqualTo>V{owner}</PropertyIsEqualTo> | takes 2 operands, found 1",
                "<PropertyIsEqualTo matchAction='Some'>V{owner}L{x}</PropertyIsEqualTo> | Any, All or One",
                "<PropertyIsEqualTo matchCase='maybe'>V{owner}L{x}</PropertyIsEqualTo> | matchCase is true or false",
                "<PropertyIsLike wildCard='' singleChar='?' escapeChar='!'>V{owner}L{x}</PropertyIsLike> | wildCard",
                "<PropertyIsBetween>V{floors}L{1}L{2}</PropertyIsBetween> | expected LowerBoundary",
                "<PropertyIsSimilar>V{owner}L{x}</PropertyIsSimilar> | expected an operator",
                "<And/> | takes two operands or more",
                "<Not/> | takes 1 operands, found 0",
                "<PropertyIsEqualTo><Function name='env'/>L{x}</PropertyIsEqualTo> | functions are: abs, area",
                "<PropertyIsEqualTo><Function name='area'>V{owner}</Function>L{1}</PropertyIsEqualTo> | must be a geometry",
                "<PropertyIsEqualTo><Add>V{owner}L{1}</Add>L{1}</PropertyIsEqualTo> | must be a number",
                "<PropertyIsEqualTo><Add>V{floors}</Add>L{1}</PropertyIsEqualTo> | two operands",
                "<BBOX>V{gml:description}<gml:Envelope><gml:lowerCorner>0 0</gml:lowerCorner><gml:upperCorner>1 1"
                        + "</gml:upperCorner></gml:Envelope></BBOX> | 'gml:description' is not a geometry",
                "<BBOX>V{owner}<gml:Envelope><gml:lowerCorner>0 0</gml:lowerCorner><gml:upperCorner>1 1"
                        + "</gml:upperCorner></gml:Envelope></BBOX> | takes geometries, found a text",
                "<BBOX><gml:Envelope srsName='EPSG:1'><gml:lowerCorner>0 0</gml:lowerCorner><gml:upperCorner>1 1"
                        + "</gml:upperCorner></gml:Envelope></BBOX> | geographic or projected CRS",
                "<BBOX/> | takes a value reference and a geometry",
                "<Intersects>V{geometry}<gml:Point><gml:pos>1</gml:pos></gml:Point></Intersects> | two numbers",
                "<Intersects>V{geometry}<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 1 1 1 0 0 1 0 0"
                        + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></Intersects> | not valid",
                "<DWithin>V{geometry}<gml:Point><gml:pos>1 1</gml:pos></gml:Point></DWithin> | takes a Distance",
                "<DWithin>V{geometry}<gml:Point><gml:pos>1 1</gml:pos></gml:Point><Distance uom='li'>1</Distance></DWithin>"
                        + " | 'li' is no unit of distance",
                "<DWithin>V{geometry}<gml:Point><gml:pos>1 1</gml:pos></gml:Point><Distance uom='m'>-1</Distance></DWithin>"
                        + " | from 0 up",
                "<DWithin>V{geometry}<gml:Point><gml:pos>1 1</gml:pos></gml:Point><Distance uom='m'>x</Distance></DWithin>"
                        + " | expected a number",
                "<After>V{updated}</After> | takes a value reference and",
                "<After>V{owner}<gml:TimeInstant><gml:timePosition>2024-01-01</gml:timePosition></gml:TimeInstant></After>"
                        + " | found a text",
                "<After>V{updated}<gml:TimeInstant/></After> | holds a gml:timePosition",
                "<During>V{updated}<gml:TimePeriod><gml:beginPosition>2024-02-01</gml:beginPosition></gml:TimePeriod>"
                        + "</During> | gml:endPosition",
                "<During>V{updated}<gml:TimePeriod><gml:beginPosition>2024-02-01</gml:beginPosition><gml:endPosition>"
                        + "2024-01-01</gml:endPosition></gml:TimePeriod></During> | starts before it ends",
                "<ResourceId/> | has no id",
                "<ResourceId rid='1' version='PREVIOUS'/> | present version only",
                "<kml:And xmlns:kml='http://www.opengis.net/kml/2.2'/> | found one of http://www.opengis.net/kml/2.2",
            })
    void saysWhatIsWrongAndOnWhichLine(String body, String said) {
        assertThatThrownBy(() -> read(Village.fes(body))).isInstanceOfSatisfying(InvalidParameter.class, e -> {
            assertThat(e.name()).isEqualTo("FILTER");
            assertThat(e.accepted()).startsWith("at line 1, column").contains(said);
        });
    }

    @Test
    void refusesFiltersThatAreTooDeepOrTooLong() {
        String one = "<PropertyIsNull>V{owner}</PropertyIsNull>";
        String deep = "<Not>".repeat(40) + one + "</Not>".repeat(40);
        String wide = "<Or>" + one.repeat(1001) + "</Or>";

        assertThatThrownBy(() -> read(Village.fes(deep))).hasMessageContaining("32 levels");
        assertThatThrownBy(() -> read(Village.fes(wide))).hasMessageContaining("1000 predicates");
        assertThat(read(Village.fes("<ResourceId rid='5'/>".repeat(5000))).resourceIds())
                .hasSize(5000);
    }
}
