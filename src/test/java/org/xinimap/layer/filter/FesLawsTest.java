package org.xinimap.layer.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

class FesLawsTest {
    /** One condition in two languages; the first with V{…} and L{…} as {@link Village#fes} reads them. */
    record Condition(String fes, String cql) {}

    @Property(tries = 400)
    void aFilterMeansTheSameInFesAndInCql2(@ForAll("conditions") Condition condition) {
        String expected = Village.passing(
                FilterParser.parse(condition.cql(), FilterLanguage.CQL2_TEXT, Houses.SCHEMA, Crs.CRS84));

        for (XmlElement filter : new XmlElement[] {Village.fes(condition.fes()), Village.ogc(condition.fes())}) {
            assertThat(Village.passing(FesReader.read("FILTER", filter, Houses.SCHEMA, Crs.EPSG_4326)
                            .filter()))
                    .as(condition.toString())
                    .isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return Arbitraries.lazyOf(
                FesLawsTest::comparisons,
                FesLawsTest::comparisons,
                FesLawsTest::texts,
                FesLawsTest::boxes,
                FesLawsTest::distances,
                this::pairs,
                () -> conditions()
                        .map(inner -> new Condition(
                                "<Not>%s</Not>".formatted(inner.fes()), "NOT (%s)".formatted(inner.cql()))));
    }

    private Arbitrary<Condition> pairs() {
        return Combinators.combine(Arbitraries.of("And", "Or"), conditions(), conditions())
                .as((op, a, b) -> new Condition(
                        "<%1$s>%2$s%3$s</%1$s>".formatted(op, a.fes(), b.fes()),
                        "(%s) %s (%s)".formatted(a.cql(), op.toUpperCase(java.util.Locale.ROOT), b.cql())));
    }

    private static Arbitrary<Condition> comparisons() {
        Arbitrary<String[]> operators = Arbitraries.of(
                new String[] {"PropertyIsEqualTo", "="},
                new String[] {"PropertyIsNotEqualTo", "<>"},
                new String[] {"PropertyIsLessThan", "<"},
                new String[] {"PropertyIsGreaterThan", ">"},
                new String[] {"PropertyIsLessThanOrEqualTo", "<="},
                new String[] {"PropertyIsGreaterThanOrEqualTo", ">="});
        Arbitrary<String[]> operands = Arbitraries.of(
                new String[] {"floors", "2", "2"},
                new String[] {"floors", "3.5", "3.5"},
                new String[] {"rooms", "4", "4"},
                new String[] {"taxes", "300.25", "300.25"},
                new String[] {"owner", "anna", "'anna'"},
                new String[] {"名称", "房3", "'房3'"},
                new String[] {"swimming_pool", "true", "TRUE"},
                new String[] {"built", "2002-02-02", "DATE('2002-02-02')"},
                new String[] {"built", "2003-03-03T00:00:01Z", "TIMESTAMP('2003-03-03T00:00:01Z')"},
                new String[] {"updated", "2024-02-01T12:00:00", "TIMESTAMP('2024-02-01T12:00:00Z')"},
                new String[] {"updated", "2024-02-01", "DATE('2024-02-01')"});
        return Combinators.combine(operators, operands)
                .as((op, operand) -> new Condition(
                        "<%1$s>V{%2$s}L{%3$s}</%1$s>".formatted(op[0], operand[0], operand[1]),
                        "%s %s %s".formatted(operand[0], op[1], operand[2])));
    }

    private static Arbitrary<Condition> texts() {
        return Arbitraries.strings().withChars("Aan*%_é镇锡").ofMaxLength(4).map(text -> {
            String pattern = text.replace("%", "\\%").replace("_", "\\_").replace('*', '%');
            return new Condition(
                    "<PropertyIsLike wildCard='*' singleChar='#' escapeChar='!'>V{owner}L{%s}</PropertyIsLike>"
                            .formatted(text),
                    "owner LIKE '%s'".formatted(pattern));
        });
    }

    private static Arbitrary<Condition> boxes() {
        Arbitrary<Integer> tenths = Arbitraries.integers().between(990, 1040);
        return Combinators.combine(tenths, tenths, Arbitraries.of("Intersects", "Disjoint", "Within"))
                .as((a, b, op) -> {
                    double west = Math.min(a, b) / 10.0;
                    double east = Math.max(a, b) / 10.0 + 0.05;
                    return new Condition(
                            ("<%1$s>V{geometry}<gml:Envelope srsName='urn:ogc:def:crs:EPSG::4326'><gml:lowerCorner>29 %2$s"
                                            + "</gml:lowerCorner><gml:upperCorner>30.5 %3$s</gml:upperCorner></gml:Envelope>"
                                            + "</%1$s>")
                                    .formatted(op, west, east),
                            "S_%s(geometry, BBOX(%s, 29, %s, 30.5))"
                                    .formatted(op.toUpperCase(java.util.Locale.ROOT), west, east));
                });
    }

    private static Arbitrary<Condition> distances() {
        return Combinators.combine(Arbitraries.integers().between(0, 400), Arbitraries.of("DWithin", "Beyond"))
                .as((km, op) -> new Condition(
                        ("<%1$s>V{geometry}<gml:Point srsName='EPSG:4326'><gml:pos>100.5 30.2</gml:pos></gml:Point>"
                                        + "<Distance uom='km' units='km'>%2$s</Distance></%1$s>")
                                .formatted(op, km),
                        "%s(geometry, POINT(100.5 30.2), %s000)".formatted(op, km)));
    }

    @Test
    void damageGivesNothingButTheDeclaredErrors() throws IOException {
        String good = "<Filter xmlns='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'><And>"
                + "<PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'><ValueReference>owner</ValueReference>"
                + "<Literal>A!*?</Literal></PropertyIsLike><Or><BBOX><gml:Envelope srsName='urn:ogc:def:crs:EPSG::4326'>"
                + "<gml:lowerCorner>29 99</gml:lowerCorner><gml:upperCorner>31 101</gml:upperCorner></gml:Envelope></BBOX>"
                + "<DWithin><ValueReference>geometry</ValueReference><gml:Point><gml:pos>30 100</gml:pos></gml:Point>"
                + "<Distance uom='km'>12.5</Distance></DWithin></Or><Not><PropertyIsBetween><ValueReference>taxes"
                + "</ValueReference><LowerBoundary><Literal>1e3</Literal></LowerBoundary><UpperBoundary><Literal>2000"
                + "</Literal></UpperBoundary></PropertyIsBetween></Not><During><ValueReference>updated</ValueReference>"
                + "<gml:TimePeriod><gml:beginPosition>2023-12-31T00:00:00Z</gml:beginPosition><gml:endPosition>2024-05"
                + "</gml:endPosition></gml:TimePeriod></During><PropertyIsEqualTo matchCase='false'><Function"
                + " name='strTrim'><ValueReference>owner</ValueReference></Function><Literal>anna</Literal>"
                + "</PropertyIsEqualTo></And></Filter>";
        assertThat(Village.passing(FesReader.read("FILTER", Village.xml(good), Houses.SCHEMA, Crs.EPSG_4326)
                        .filter()))
                .isEmpty();
        Random random = new Random(11);
        String letters = "<>/'\" .,-0123456789eEZTxyowner*!?=[]@:";
        int faults = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder damaged = new StringBuilder(good);
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
                    case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                    default -> damaged.insert(at, damaged.substring(at, Math.min(damaged.length(), at + 15)));
                }
            }
            try {
                XmlElement filter = XmlParser.parse(new StringReader(damaged.toString()), XmlLimits.BODY);
                Village.passing(FesReader.read("FILTER", filter, Houses.SCHEMA, Crs.EPSG_4326)
                        .filter());
            } catch (XmlFault | InvalidParameter | IncomparableOperand e) {
                faults++;
            }
        }
        assertThat(faults).isGreaterThan(1500);
    }

    /** Damage that leaves the document well formed gets further in. */
    @Test
    void damagedValuesGiveNothingButTheDeclaredErrors() {
        String[] values = {
            "",
            " ",
            "floors",
            "owner",
            "geometry",
            "updated",
            "built",
            "scan",
            "gml:name",
            "gml:boundedBy",
            "@gml:id",
            "abc",
            "1",
            "-1",
            "1e308",
            "2024-01-01",
            "2024-13-01",
            "2024-01-01T00:00:00Z",
            "+999999999-12-31",
            "9999",
            "true",
            "1 2",
            "1 2 3",
            "NaN",
            "*",
            "!",
            "owner[1]",
            "owner[2]",
            "//",
            "[",
            "EPSG:4326",
            "urn:ogc:def:crs:EPSG::4545"
        };
        String[] operators = {
            "PropertyIsEqualTo",
            "PropertyIsLessThan",
            "PropertyIsLike",
            "PropertyIsBetween",
            "PropertyIsNull",
            "BBOX",
            "DWithin",
            "Beyond",
            "Intersects",
            "Equals",
            "During",
            "After",
            "TEquals",
            "AnyInteracts",
            "Meets",
            "Not",
            "And",
            "Function",
            "ResourceId"
        };
        String[] operands = {
            "V{%s}",
            "L{%s}",
            "<gml:Point><gml:pos>%s</gml:pos></gml:Point>",
            "<Distance uom='m'>%s</Distance>",
            "<gml:Envelope srsName='%s'><gml:lowerCorner>1 2</gml:lowerCorner><gml:upperCorner>3 4</gml:upperCorner></gml:Envelope>",
            "<gml:TimeInstant><gml:timePosition>%s</gml:timePosition></gml:TimeInstant>",
            "<gml:TimePeriod><gml:beginPosition>%s</gml:beginPosition><gml:endPosition>2024-01-01</gml:endPosition></gml:TimePeriod>",
            "<LowerBoundary>L{%s}</LowerBoundary>",
            "<UpperBoundary>L{%s}</UpperBoundary>",
            "<Function name='buffer'>V{geometry}L{%s}</Function>",
            "<Function name='strLength'>V{%s}</Function>",
            "<Div>V{floors}L{%s}</Div>",
        };
        Random random = new Random(13);
        int read = 0;
        for (int i = 0; i < 8_000; i++) {
            StringBuilder body = new StringBuilder();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                body.append(operands[random.nextInt(operands.length)].formatted(values[random.nextInt(values.length)]));
            }
            String op = operators[random.nextInt(operators.length)];
            String attribute = random.nextInt(4) == 0 ? " matchCase='false' name='strTrim' rid='1'" : "";
            try {
                XmlElement filter = Village.fes("<%1$s%2$s>%3$s</%1$s>".formatted(op, attribute, body));
                Village.passing(FesReader.read("FILTER", filter, Houses.SCHEMA, Crs.EPSG_4326)
                        .filter());
                read++;
            } catch (InvalidParameter | IncomparableOperand e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(read).isGreaterThan(80);
    }
}
