package org.xinimap.layer.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;

class FilterParserTest {

    private static Filter parse(FilterLanguage language, String text) {
        return FilterParser.parse(text, language, Houses.SCHEMA, Crs.CRS84);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "floors | expected a condition",
                "'' | expected a condition, found a value",
                "floors = | at character 9: expected a property, a literal, a function or '(', found the end",
                "floors 5 | at character 8: expected AND, OR, an operator or the end, found '5'",
                "(floors = 5 | expected ')', found the end",
                "floors = 5) | at character 11",
                "floors = 'abc | at character 10: the text that starts here has no closing quote",
                "\"floors = 5 | no closing quote",
                "floors ! 5 | unexpected character '!'",
                "owner = ‘张三’ | straight quotes",
                "floors NOT 5 | expected LIKE, BETWEEN or IN",
                "floors IS 5 | expected NULL, found '5'",
                "population > 5 | no property is named 'population'; known are: owner, 名称, eo:material, date, floors",
                "Owner = 'x' | no property is named 'Owner'",
                "floors > 'abc' | 'floors' is a number and 'abc' is a text: they cannot be compared",
                "owner = 5 | 'owner' is a text and '5' is a number",
                "swimming_pool = 1 | 'swimming_pool' is a boolean",
                "built = 5 | 'built' is a date",
                "built = 'soon' | expected a date such as 2024-05-31, found 'soon'",
                "built = updated | cannot be compared",
                "scan = 'x' | cannot be compared",
                "geometry = 5 | cannot be compared",
                "geometry = geometry | S_EQUALS",
                "floors LIKE 'x%' | LIKE compares a text",
                "owner LIKE floors | LIKE compares a text",
                "owner LIKE 'x\\\\' | ends in an escape",
                "owner + 1 = 2 | operand 1 of '+' must be a number, but is a text",
                "CASEI(floors) = 'x' | must be a text",
                "DATE('2024-13-01') = built | expected a date such as",
                "updated = TIMESTAMP('2024-01-01') | expected a timestamp such as",
                "T_AFTER(owner, DATE('2024-01-01')) | found a text",
                "T_DURING(built, INTERVAL('2024-01-01','..')) | compares intervals only",
                "T_AFTER(built, INTERVAL('2024-01-02','2024-01-01')) | starts before it ends",
                "T_SOMETIMES(built, built) | expected T_DISJOINT, T_AFTER",
                "S_NEAR(geometry, POINT(1 1)) | expected S_INTERSECTS",
                "S_INTERSECTS(owner, POINT(1 1)) | takes geometries, found a text",
                "S_INTERSECTS(geometry, POINT(1)) | not a geometry in WKT",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))) | not valid",
                "S_INTERSECTS(geometry, POINT(NaN 1)) | finite",
                "S_INTERSECTS(geometry, BBOX(1,2,3)) | four or six numbers, found 3",
                "S_INTERSECTS(geometry, BBOX(1,2,3,1)) | lower corner",
                "S_INTERSECTS(geometry) | takes 2 operands, found 1",
                "A_CONTAINS(owner, ('a','b')) | array functions are not supported",
                "env('java.home') = 'x' | functions are: abs, area",
                "strMatches(owner, '(a+)+') | functions are",
                "strReplace(owner, 'a', 'b', 'c') = 'x' | functions are",
                "buffer(geometry) IS NULL | 'buffer' takes 2 operands, found 1",
                "floors = 1e999 | too large",
                "floors IN () | expected a property",
                "AND = 5 | double quotes",
            })
    void saysWhereWhatWasExpected(String text, String message) {
        assertThatThrownBy(() -> parse(FilterLanguage.CQL2_TEXT, text))
                .isInstanceOfSatisfying(InvalidParameter.class, e -> {
                    assertThat(e.name()).isEqualTo("filter");
                    assertThat(e.accepted()).contains(message);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\":\"=\",\"args\":[{\"property\":\"floors\"},5]} | true",
                "{\"op\":\"like\",\"args\":[{\"property\":\"名称\"},\"%小南河%\"]} | true",
                "{\"op\":\"casei\",\"args\":[{\"property\":\"owner\"}]} | a text",
                "{\"op\":\"in\",\"args\":[{\"property\":\"taxes\"},[1,499.5]]} | true",
                "{\"op\":\"between\",\"args\":[{\"property\":\"taxes\"},499,500]} | true",
                "{\"op\":\"not\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"owner\"}]}]} | true",
                "{\"op\":\"t_before\",\"args\":[{\"property\":\"built\"},{\"date\":\"2015-01-01\"}]} | true",
                "{\"op\":\"t_during\",\"args\":[{\"interval\":[{\"property\":\"starts_at\"},{\"property\":\"ends_at\"}]},{\"interval\":[\"2017-06-10T07:30:00Z\",\"..\"]}]} | true",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[108.735,39.835]}]} | true",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"bbox\":[108,39,109,40]}]} | true",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":[[[108,39],[109,39],[109,40],[108,40],[108,39]]]}]} | true",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"MultiPoint\",\"coordinates\":[[0,0],[108.735,39.835]]}]}]} | true",
                "{\"op\":\">\",\"args\":[{\"property\":\"taxes\"},{\"op\":\"*\",\"args\":[{\"property\":\"floors\"},90]}]} | true",
                "true | true",
                "{\"op\":\"strStartsWith\",\"args\":[{\"property\":\"owner\"},\"Mike\"]} | true",
                "{\"op\":\"and\",\"args\":[]} | at least one operand",
                "{\"op\":\"=\",\"args\":[{\"property\":\"floors\"}]} | takes 2 operands, found 1",
                "{\"op\":\"=\",\"args\":[{\"property\":\"flors\"},5]} | no property is named 'flors'",
                "{\"op\":\"=\"} | 'args', an array",
                "{\"op\":5,\"args\":[]} | a string as 'op'",
                "{\"property\":\"swimming_pool\"} | true",
                "{\"foo\":1} | an object with op, property",
                "{\"op\":\"=\",\"args\":[null,5]} | expected an expression, found null",
                "{\"op\": | not JSON",
                "true false | not JSON",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Curve\",\"coordinates\":[]}]} | GeoJSON geometry type",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"LineString\",\"coordinates\":[[0,0]]}]} | not a GeoJSON geometry",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Point\",\"coordinates\":[\"a\",0]}]} | a position of two or three numbers",
                "{\"op\":\"s_intersects\",\"args\":[{\"property\":\"geometry\"},{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]}]} | not a GeoJSON geometry",
            })
    void readsJsonToo(String json, String outcome) {
        if (outcome.equals("true")) {
            assertThat(parse(FilterLanguage.CQL2_JSON, json).evaluate(Houses.house()))
                    .isTrue();
        } else {
            assertThatThrownBy(() -> parse(FilterLanguage.CQL2_JSON, json))
                    .isInstanceOfSatisfying(
                            InvalidParameter.class,
                            e -> assertThat(e.accepted()).contains(outcome));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "floors = 5 AND owner LIKE 'Mike%' | true",
                "owner ILIKE 'mike%' | true",
                "名称 LIKE '%小南河%' | true",
                "\"名称\" = 'x' | false",
                "NOT floors = 4 | true",
                "floors IN (4, 5) | true",
                "floors <> 4 AND rooms BETWEEN 10 AND 12 | true",
                "built = 2014-06-01 | true",
                "built <> 2014-05-31 | true",
                "owner < 'a' | true",
                "owner > 'm' | false",
                "built BEFORE 2015-01-01T00:00:00Z | true",
                "updated DURING 2022-04-16T00:00:00Z/2022-04-17T00:00:00Z | true",
                "updated AFTER 2022-04-16T10:13:18Z | true",
                "updated > '2022-04-16T10:13:18Z' | true",
                "BBOX(geometry, 108, 39, 109, 40) | true",
                "INTERSECTS(geometry, POINT(108.735 39.835)) | true",
                "DISJOINT(geometry, ENVELOPE(0, 1, 0, 1)) | true",
                "strToLowerCase(owner) LIKE 'mike%' | true",
                "floors + 7 = rooms | true",
                "area(geometry) > 900000 | true",
                "area(geometry) > 1000000 | false",
                "swimming_pool = true | true",
                "owner IS NOT NULL | true",
                "INCLUDE | true",
                "EXCLUDE | false",
                "BBOX(geometry, 108, 39, 109, 40, 'EPSG:3857') | filter-crs",
                "INTERSECTS(geometry, SRID=3857;POINT(1 1)) | filter-crs",
                "DWITHIN(geometry, POINT(1 1), 5, meters) | false",
                "DWITHIN(geometry, POINT(1 1), 5, li) | not ECQL",
                "IN ('house.1') | not supported",
                "flors = 5 | no property is named 'flors'",
                "floors > 'abc' | cannot be compared",
                "env('x') = 'y' | functions are",
                "PropertyExists('x') = TRUE | functions are",
                "floors EXISTS | functions are",
                "floors = | not ECQL: Encountered",
                "jsonPointer(owner, '/x') = 'y' | not ECQL: Function not found",
            })
    void readsEcqlWithTheSameCare(String ecql, String outcome) {
        if (outcome.equals("true") || outcome.equals("false")) {
            assertThat(parse(FilterLanguage.ECQL, ecql).evaluate(Houses.house()))
                    .isEqualTo(Boolean.parseBoolean(outcome));
        } else {
            assertThatThrownBy(() -> parse(FilterLanguage.ECQL, ecql))
                    .isInstanceOfSatisfying(
                            InvalidParameter.class,
                            e -> assertThat(e.accepted()).contains(outcome));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CRS84 | POINT(108.735 39.835) | BBOX(108,39,109,40)",
                "EPSG:4326 | POINT(108.735 39.835) | BBOX(108,39,109,40)",
                "http://www.opengis.net/def/crs/EPSG/0/4326 | POINT(39.835 108.735) | BBOX(39,108,40,109)",
                "[EPSG:4490] | POINT(39.835 108.735) | BBOX(39,108,40,109)",
                "EPSG:3857 | POINT(12104325 4842000) | BBOX(12090000,4830000,12120000,4850000)",
                "[EPSG:4545] | POINT(4411440 562877) | BBOX(4410000,560000,4420000,565000)",
                "GCJ-02 | POINT(108.7402 39.836) | BBOX(108,39,109,40)",
            })
    void takesGeometriesInTheFilterCrs(String crs, String point, String box) {
        Crs filterCrs = Crs.parse(crs);
        for (String literal : new String[] {point, box}) {
            Filter filter = FilterParser.parse(
                    "S_INTERSECTS(geometry, " + literal + ")", FilterLanguage.CQL2_TEXT, Houses.SCHEMA, filterCrs);
            assertThat(filter.evaluate(Houses.house())).as(literal).isTrue();
            assertThat(filter.evaluate(Houses.house(Map.of("geometry", Houses.wkt("POINT (0 0)")))))
                    .isFalse();
        }
    }

    @Test
    void stopsAtItsLimits() {
        assertRefused(FilterLanguage.CQL2_TEXT, "floors = 1" + " ".repeat(17_000), "16384 characters");
        assertRefused(FilterLanguage.CQL2_TEXT, "(".repeat(5000) + "floors = 1" + ")".repeat(5000), "32 levels");
        assertRefused(FilterLanguage.CQL2_TEXT, "NOT ".repeat(3000) + "floors = 1", "32 levels");
        assertRefused(FilterLanguage.CQL2_TEXT, "floors = " + "-".repeat(9000) + "1", "32 levels");
        assertRefused(FilterLanguage.CQL2_TEXT, "floors = 1" + "+1".repeat(5000), "32 levels");
        assertRefused(FilterLanguage.CQL2_TEXT, "abs(".repeat(3000) + "floors" + ")".repeat(3000), "32 levels");
        assertRefused(
                FilterLanguage.CQL2_TEXT,
                "S_INTERSECTS(geometry, " + "GEOMETRYCOLLECTION(".repeat(500) + ")".repeat(501),
                "32 levels");
        assertRefused(FilterLanguage.CQL2_TEXT, "rooms=1" + " or rooms=1".repeat(1000), "1000 predicates");
        assertRefused(FilterLanguage.CQL2_TEXT, "rooms IN (1" + ",1".repeat(1000) + ")", "1000 predicates");
        assertRefused(FilterLanguage.CQL2_JSON, "[".repeat(8000), "not JSON");
        assertRefused(
                FilterLanguage.CQL2_JSON,
                "{\"op\":\"not\",\"args\":[".repeat(33) + "true" + "]}".repeat(33),
                "32 levels");
        assertRefused(FilterLanguage.ECQL, "(".repeat(5000) + "floors = 1" + ")".repeat(5000), "32 levels");
        assertRefused(FilterLanguage.ECQL, "floors = 1" + "+1".repeat(5000), "32 levels");
        assertRefused(FilterLanguage.ECQL, "NOT ".repeat(3000) + "floors = 1", "not ECQL");
        assertRefused(FilterLanguage.ECQL, "rooms=1" + " or rooms=1".repeat(1000), "1000 predicates");
    }

    @Test
    void takesWhatIsJustWithinThem() {
        String deep = "(".repeat(30) + "floors = 5" + ")".repeat(30);
        assertThat(parse(FilterLanguage.CQL2_TEXT, deep).evaluate(Houses.house()))
                .isTrue();
        String wide = "rooms=1" + " or rooms=12".repeat(999);
        assertThat(parse(FilterLanguage.CQL2_TEXT, wide).evaluate(Houses.house()))
                .isTrue();
        assertThat(parse(FilterLanguage.ECQL, wide).evaluate(Houses.house())).isTrue();
    }

    @Test
    @Timeout(5)
    void doesNotRunLongOnAPatternThatAlmostMatches() {
        var house = Houses.house(Map.of("owner", "的".repeat(5000)));
        Filter filter = parse(FilterLanguage.CQL2_TEXT, "owner LIKE '%的%的%的%的%的%的%的%的%x'");
        assertThat(filter.evaluate(house)).isFalse();
    }

    @Test
    void matchesAcrossLines() {
        var house = Houses.house(Map.of("owner", "first\nsecond"));
        assertThat(parse(FilterLanguage.CQL2_TEXT, "owner LIKE 'first%second'").evaluate(house))
                .isTrue();
        assertThat(parse(FilterLanguage.CQL2_TEXT, "owner = 'first\\nsecond'").evaluate(house))
                .isTrue();
    }

    private static void assertRefused(FilterLanguage language, String text, String message) {
        assertThatThrownBy(() -> parse(language, text))
                .isInstanceOfSatisfying(
                        InvalidParameter.class, e -> assertThat(e.accepted()).contains(message));
    }

    /** Column names as spreadsheets have them; to GeoTools some of them are paths. */
    @ParameterizedTest
    @ValueSource(strings = {"长度/米", "数量 (个)", "a.b", "@x", "a[1]", "*", "楼层（层）", "it's", "default", "and", "\"q\""})
    void findsPropertiesOfAnyName(String name) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("table");
        type.add(name, String.class);
        SimpleFeatureType schema = type.buildFeatureType();
        var feature = SimpleFeatureBuilder.build(schema, new Object[] {"value"}, "1");
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        Filter filter = FilterParser.parse(quoted + " = 'value'", FilterLanguage.CQL2_TEXT, schema, Crs.CRS84);
        assertThat(filter.evaluate(feature)).isTrue();
        Filter again = FilterParser.parse(Cql2Writer.json(filter), FilterLanguage.CQL2_JSON, schema, Crs.CRS84);
        assertThat(again.evaluate(feature)).isTrue();
        Filter isNull = FilterParser.parse(quoted + " IS NULL", FilterLanguage.CQL2_TEXT, schema, Crs.CRS84);
        assertThat(isNull.evaluate(feature)).isFalse();
    }
}
