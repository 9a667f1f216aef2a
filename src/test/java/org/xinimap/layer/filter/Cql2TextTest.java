package org.xinimap.layer.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinimap.crs.Crs;

/** Each line: a filter and whether the house of {@link Houses} passes it. Many are the standard's own examples, renamed. */
class Cql2TextTest {

    private static Filter parse(String text) {
        return FilterParser.parse(text, FilterLanguage.CQL2_TEXT, Houses.SCHEMA, Crs.CRS84);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "floors>4 | true",
                "floors>5 | false",
                "taxes <= 500 | true",
                "owner LIKE '%Neill%' | true",
                "owner LIKE 'Mike%' | true",
                "owner NOT LIKE '%Mike%' | false",
                "swimming_pool = true | true",
                "swimming_pool | true",
                "NOT swimming_pool | false",
                "floors>4 AND swimming_pool=true | true",
                "swimming_pool=true AND (floors>5 OR \"eo:material\" LIKE 'brick%' OR eo:material LIKE '%brick') | true",
                "(floors>5 AND eo:material='brick') OR swimming_pool=true | true",
                "NOT (floors<5) OR swimming_pool=false | true",
                "(owner LIKE 'mike%' OR owner LIKE 'Mike%') AND floors<4 | false",
                "eo:material = 'brick & tile' AND floors=5 AND rooms=12 | true",
                "taxes IN (499.5,500) | true",
                "taxes BETWEEN 499 AND 500 AND floors=5 | true",
                "taxes >= 499 and taxes <= 499.5 | true",
                "rooms NOT IN (1,2,3,4) | true",
                "owner IN ('x', 'Mike O''Neill') | true",
                "owner = 'Mike O\\'Neill' | true",
                "floors BETWEEN 6 and 7 | false",
                "NOT floors BETWEEN 6 AND 7 | true",
                "floors NOT BETWEEN 1 AND 9 | false",
                "built BETWEEN DATE('2014-01-01') AND DATE('2014-12-31') | true",
                "owner BETWEEN 'L' AND 'N' | true",
                "geometry IS NOT NULL | true",
                "owner IS NULL | false",
                "NOT owner IS NULL | true",
                "1 = 1 | true",
                "TRUE | true",
                "FALSE OR floors = 5 | true",
                "FALSE <> isValid(geometry) | true",
                // names and texts
                "名称 LIKE '%小南河%' | true",
                "\"名称\" = '锡尼镇小南河综合整治' | true",
                "名称 = '锡尼镇' | false",
                "date = 'today' | true",
                "\"date\" <> 'today' | false",
                "OWNER_ = 'x' OR floors = 5 | refused",
                // patterns
                "owner LIKE 'Mike O_Neill' | true",
                "owner LIKE 'mike%' | false",
                "owner LIKE 'Mike_' | false",
                "owner LIKE 'Mike\\%' | false",
                "eo:material LIKE 'brick & t.le' | false",
                "CASEI(owner) LIKE CASEI('MIKE%') | true",
                "CASEI(owner) = CASEI('MIKE O''NEILL') | true",
                "CASEI(owner) IN (CASEI('Οδος'), CASEI('mike o''neill')) | true",
                "ACCENTI(owner) = ACCENTI('Míkè Ó''Neill') | true",
                "ACCENTI(CASEI(owner)) = ACCENTI(CASEI('MÍKE O''NEILL')) | true",
                // arithmetic and properties on both sides
                "floors > (rooms - 8) | true",
                "floors = rooms - 7 | true",
                "taxes = (floors * 100) - 0.5 | true",
                "taxes < rooms | false",
                "2 * floors + 2 = rooms | true",
                "2 + 2 * floors = rooms | true",
                "(2 + 2) * floors = 20 | true",
                "-floors = -5 | true",
                "floors - -1 = 6 | true",
                "floors^2 = 25 | true",
                "rooms % floors = 2 | true",
                "rooms div floors = 2 | true",
                "rooms / floors = 2.4 | true",
                "taxes % 100 = 99.5 | true",
                "floors / 0 > 5 | true",
                "floors % 0 = 0 | false",
                "floors < 5.5 | true",
                "floors > 4.9 | true",
                "floors = 5.5 | false",
                "floors = 5.0 | true",
                "floors <> 5.5 | true",
                "floors = taxes - 494 | false",
                "floors = taxes / 100 | false",
                "rooms + 0 = 12 | true",
                "owner LIKE '%Mike O''Neill%' | true",
                "owner LIKE '' | false",
                "owner LIKE '%' | true",
                "owner LIKE '_____O%l_' | true",
                "eo:material LIKE 'brick \\& tile' | true",
                "5 < rooms | true",
                "1e1 < rooms AND rooms < 1.3E+1 AND .5 < 1. | true",
                // functions
                "strToLowerCase(owner) = 'mike o''neill' | true",
                "STRLENGTH(名称) = 10 | true",
                "abs(0 - 1.5) = 1.5 | true",
                "strStartsWith(owner, 'Mike') | true",
                "NOT strStartsWith(owner, 'Mike') | false",
                "area(geometry) > 0.00009 | true",
                // space
                "S_INTERSECTS(geometry,POINT(108.735 39.835)) | true",
                "S_INTERSECTS(POINT(108.735 39.835), geometry) | true",
                "s_intersects(geometry, point z (108.735 39.835 1300)) | true",
                "NOT S_INTERSECTS(geometry,POINT(108.735 39.835)) | false",
                "S_WITHIN(geometry,BBOX(108,39,109,40)) | true",
                "S_WITHIN(geometry,BBOX(108,39,0,109,40,9000)) | true",
                "S_WITHIN(geometry,ENVELOPE(108,109,39,40)) | true",
                "S_DISJOINT(geometry,BBOX(-118,33.8,-117.9,34)) | true",
                "S_INTERSECTS(geometry,BBOX(170,30,-170,50)) | false",
                "S_INTERSECTS(geometry,BBOX(100,30,-170,50)) | true",
                "S_INTERSECTS(geometry,BBOX(108.735,39,108.735,40)) | true",
                "S_CONTAINS(geometry,POINT(108.735 39.835)) | true",
                "S_CROSSES(LINESTRING(108.7 39.835, 108.75 39.835), geometry) | true",
                "S_TOUCHES(geometry, LINESTRING(108.73 39, 108.73 40)) | true",
                "S_OVERLAPS(geometry, POLYGON((108.735 39.8, 109 39.8, 109 39.9, 108.735 39.9, 108.735 39.8))) | true",
                "S_EQUALS(geometry, POLYGON((108.74 39.83, 108.74 39.84, 108.73 39.84, 108.73 39.83, 108.74 39.83))) | true",
                "S_EQUALS(geometry, MULTIPOLYGON(((108.73 39.83, 108.74 39.83, 108.74 39.84, 108.73 39.84, 108.73 39.83)))) | true",
                "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(108 39.835, 109 39.835))) | true",
                "S_WITHIN(geometry, GEOMETRYCOLLECTION(POLYGON((108 39, 109 39, 109 40, 108 39)), POLYGON((108 39, 109 40, 108 40, 108 39)))) | true",
                "S_CROSSES(GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(108 39.835, 109 39.835)), geometry) | true",
                "S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(108.73 39, 108.73 40))) | true",
                "S_EQUALS(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(0 0, 1 1))) | false",
                "S_WITHIN(geometry, buffer(geometry, 0.1)) | true",
                "S_INTERSECTS(geometry, MULTIPOINT((0 0), (108.735 39.835))) | true",
                // time
                "T_BEFORE(built, DATE('2015-01-01')) | true",
                "T_AFTER(built,DATE('2012-06-05')) | true",
                "T_AFTER(built,DATE('2014-06-01')) | false",
                "built >= date('1970-01-01') | true",
                "built = '2014-06-01' | true",
                "updated > '2022-04-16T10:00:00Z' | true",
                "updated = TIMESTAMP('2022-04-16T10:13:19Z') | true",
                "updated = TIMESTAMP('2022-04-16T18:13:19+08:00') | true",
                "updated = DATE('2022-04-16') | true",
                "updated <> DATE('2022-04-16') | false",
                "updated > DATE('2022-04-16') | false",
                "updated >= DATE('2022-04-16') | true",
                "updated <= DATE('2022-04-16') | true",
                "updated < DATE('2022-04-16') | false",
                "built = TIMESTAMP('2014-06-01T00:00:00Z') | true",
                "built = TIMESTAMP('2014-06-01T00:00:01Z') | false",
                "built < TIMESTAMP('2014-06-01T00:00:01Z') | true",
                "built >= TIMESTAMP('2014-06-01T00:00:01Z') | false",
                "built > TIMESTAMP('2014-05-31T23:00:00Z') | true",
                "T_DURING(INTERVAL(starts_at, ends_at), INTERVAL('2017-06-10T07:30:00Z', '2017-06-11T10:30:00Z')) | true",
                "T_DURING(INTERVAL(starts_at, ends_at), INTERVAL('2017-06-10T08:00:00Z', '2017-06-11T10:30:00Z')) | false",
                "T_CONTAINS(INTERVAL('2017-06-10T07:30:00Z', '2017-06-11T10:30:00Z'), INTERVAL(starts_at, ends_at)) | true",
                "T_DISJOINT(INTERVAL('..', '2005-01-10T01:01:01.393216Z'), INTERVAL(starts_at, ends_at)) | true",
                "T_INTERSECTS(updated, INTERVAL('2022-01-01', '2022-04-16')) | true",
                "T_INTERSECTS(updated, INTERVAL('2022-01-01', '..')) | true",
                "T_INTERSECTS(updated, INTERVAL('..', '..')) | true",
                "T_INTERSECTS(built, INTERVAL('..', '2014-05-31')) | false",
                "T_EQUALS(built, DATE('2014-06-01')) | true",
                "T_FINISHES(INTERVAL(starts_at, ends_at), INTERVAL('2017-01-01T00:00:00Z', '2017-06-11T09:00:00Z')) | true",
                "T_FINISHEDBY(INTERVAL(starts_at, ends_at), INTERVAL('2017-06-11T00:00:00Z', '2017-06-11T09:00:00Z')) | true",
                "T_MEETS(INTERVAL(starts_at, ends_at), INTERVAL('2017-06-11T09:00:00Z', '..')) | true",
                "T_METBY(INTERVAL(starts_at, ends_at), INTERVAL('..', '2017-06-10T08:00:00Z')) | true",
                "T_OVERLAPS(INTERVAL(starts_at, ends_at), INTERVAL('2017-06-11T00:00:00Z', '2018-01-01T00:00:00Z')) | true",
                "T_OVERLAPPEDBY(INTERVAL(starts_at, ends_at), INTERVAL('2017-01-01T00:00:00Z', '2017-06-11T00:00:00Z')) | true",
                "T_STARTS(INTERVAL(starts_at, ends_at), INTERVAL('2017-06-10T08:00:00Z', '..')) | true",
                "T_STARTEDBY(INTERVAL(starts_at, ends_at), INTERVAL('2017-06-10T08:00:00Z', '2017-06-10T09:00:00Z')) | true",
                "T_DURING(INTERVAL('1969-07-20T20:17:40Z', '1969-07-21T17:54:00Z'), INTERVAL('1969-07-16T13:32:00Z', '1969-07-24T16:50:35Z')) | true",
            })
    void decidesAsTheStandardSays(String text, String passes) {
        if (passes.equals("refused")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(org.xinimap.InvalidParameter.class);
        } else {
            assertThat(parse(text).evaluate(Houses.house())).isEqualTo(Boolean.parseBoolean(passes));
        }
    }

    /** Every property unset: a predicate is NULL, and so is its negation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "floors = 5",
                "floors <> 5",
                "floors < 5",
                "rooms = floors",
                "rooms <> floors",
                "floors + 1 < 5",
                "floors % 2 = 0",
                "floors IN (1, 2)",
                "floors BETWEEN 1 AND 2",
                "5 BETWEEN floors AND rooms",
                "5 IN (floors, 6)",
                "owner LIKE '%'",
                "CASEI(owner) = 'x'",
                "ACCENTI(owner) LIKE 'x%'",
                "strStartsWith(owner, 'x')",
                "strLength(owner) > 0",
                "swimming_pool",
                "swimming_pool = FALSE",
                "built > DATE('2000-01-01')",
                "built <> TIMESTAMP('2000-01-01T00:00:01Z')",
                "updated <> DATE('2000-01-01')",
                "S_INTERSECTS(geometry, BBOX(0,0,1,1))",
                "S_DISJOINT(geometry, BBOX(0,0,1,1))",
                "S_WITHIN(buffer(geometry, 1), BBOX(0,0,1,1))",
                "T_AFTER(built, DATE('2000-01-01'))",
                "T_DISJOINT(INTERVAL(starts_at, ends_at), INTERVAL('..', '2000-01-01'))",
                "T_INTERSECTS(updated, INTERVAL('..', '..'))",
                "T_EQUALS(starts_at, ends_at)",
            })
    void isNeitherTrueNorFalseOnNull(String text) {
        var empty = Houses.feature(Map.of());
        assertThat(parse(text).evaluate(empty)).isFalse();
        assertThat(parse("NOT (" + text + ")").evaluate(empty)).isFalse();
        assertThat(parse("NOT (" + text + " AND TRUE)").evaluate(empty)).isFalse();
        assertThat(parse("NOT NOT (" + text + ") OR FALSE").evaluate(empty)).isFalse();
        assertThat(parse(text + " OR owner IS NULL").evaluate(empty)).isTrue();
    }
}
