package org.xinimap.gml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.crs.Crs;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

class GmlGeometryReaderTest {

    private static XmlElement xml(String text) {
        try {
            return XmlParser.parse(new StringReader(text), XmlLimits.BODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Geometry read(String gml) {
        return read(gml, Gml.NS_32);
    }

    private static Geometry read(String gml, String namespace) {
        String declared = gml.replaceFirst("(<gml:\\w+)", "$1 xmlns:gml='" + namespace + "'");
        return GmlGeometryReader.read(xml(declared), Optional.empty());
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<gml:Point><gml:pos>1 2</gml:pos></gml:Point> | POINT (1 2)",
                "<gml:Point><gml:pos>1 2 3</gml:pos></gml:Point> | POINT (1 2)",
                "<gml:Point><gml:coordinates>1,2</gml:coordinates></gml:Point> | POINT (1 2)",
                "<gml:Point><gml:coordinates>1,2,3</gml:coordinates></gml:Point> | POINT (1 2)",
                "<gml:Point><gml:coordinates>1, 2</gml:coordinates></gml:Point> | POINT (1 2)",
                "<gml:Point><gml:coordinates decimal=',' cs=';'>1,5;2,5</gml:coordinates></gml:Point> | POINT (1.5 2.5)",
                "<gml:Point><gml:coord><gml:X>1</gml:X><gml:Y>2</gml:Y></gml:coord></gml:Point> | POINT (1 2)",
                "<gml:LineString><gml:posList>1 2 3 4</gml:posList></gml:LineString> | LINESTRING (1 2, 3 4)",
                "<gml:LineString><gml:posList srsDimension='3'>1 2 9 3 4 9</gml:posList></gml:LineString>"
                        + " | LINESTRING (1 2, 3 4)",
                "<gml:LineString srsDimension='3'><gml:posList>1 2 9 3 4 9</gml:posList></gml:LineString>"
                        + " | LINESTRING (1 2, 3 4)",
                "<gml:LineString><gml:pos>1 2</gml:pos><gml:pos>3 4</gml:pos></gml:LineString> | LINESTRING (1 2, 3 4)",
                "<gml:LineString><gml:coordinates ts=';'>1,2;3,4</gml:coordinates></gml:LineString> | LINESTRING (1 2, 3 4)",
                "<gml:LineString><gml:coordinates cs=' ' ts=','>1 2,3 4</gml:coordinates></gml:LineString>"
                        + " | LINESTRING (1 2, 3 4)",
                "<gml:LineString><gml:pointProperty><gml:Point><gml:pos>1 2</gml:pos></gml:Point></gml:pointProperty>"
                        + "<gml:pos>3 4</gml:pos></gml:LineString> | LINESTRING (1 2, 3 4)",
                "<gml:Curve><gml:segments><gml:LineStringSegment><gml:posList>0 0 1 1</gml:posList>"
                        + "</gml:LineStringSegment><gml:LineStringSegment><gml:posList>1 1 2 0</gml:posList>"
                        + "</gml:LineStringSegment></gml:segments></gml:Curve> | LINESTRING (0 0, 1 1, 2 0)",
                "<gml:CompositeCurve><gml:curveMember><gml:LineString><gml:posList>0 0 1 1</gml:posList></gml:LineString>"
                        + "</gml:curveMember><gml:curveMember><gml:OrientableCurve orientation='-'><gml:baseCurve>"
                        + "<gml:LineString><gml:posList>2 0 1 1</gml:posList></gml:LineString></gml:baseCurve>"
                        + "</gml:OrientableCurve></gml:curveMember></gml:CompositeCurve> | LINESTRING (0 0, 1 1, 2 0)",
                "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 9 0 9 9 0 0</gml:posList></gml:LinearRing>"
                        + "</gml:exterior><gml:interior><gml:LinearRing><gml:posList>5 1 6 1 6 2 5 1</gml:posList>"
                        + "</gml:LinearRing></gml:interior></gml:Polygon>"
                        + " | POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))",
                "<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,0 9,0 9,9 0,0</gml:coordinates>"
                        + "</gml:LinearRing></gml:outerBoundaryIs></gml:Polygon> | POLYGON ((0 0, 9 0, 9 9, 0 0))",
                "<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember><gml:LineString>"
                        + "<gml:posList>0 0 9 0 9 9</gml:posList></gml:LineString></gml:curveMember><gml:curveMember>"
                        + "<gml:LineString><gml:posList>9 9 0 0</gml:posList></gml:LineString></gml:curveMember>"
                        + "</gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>"
                        + " | POLYGON ((0 0, 9 0, 9 9, 0 0))",
                "<gml:MultiPoint><gml:pointMember><gml:Point><gml:pos>1 2</gml:pos></gml:Point></gml:pointMember>"
                        + "<gml:pointMembers><gml:Point><gml:pos>3 4</gml:pos></gml:Point></gml:pointMembers>"
                        + "</gml:MultiPoint> | MULTIPOINT ((1 2), (3 4))",
                "<gml:MultiLineString><gml:lineStringMember><gml:LineString><gml:coordinates>0,0 1,1</gml:coordinates>"
                        + "</gml:LineString></gml:lineStringMember></gml:MultiLineString> | MULTILINESTRING ((0 0, 1 1))",
                "<gml:MultiCurve><gml:curveMembers><gml:LineString><gml:posList>0 0 1 1</gml:posList></gml:LineString>"
                        + "<gml:LineString><gml:posList>2 2 3 3</gml:posList></gml:LineString></gml:curveMembers>"
                        + "</gml:MultiCurve> | MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "<gml:MultiSurface><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>"
                        + "0 0 9 0 9 9 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
                        + "</gml:surfaceMember></gml:MultiSurface> | MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
                "<gml:MultiPolygon><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing>"
                        + "<gml:coordinates>0,0 9,0 9,9 0,0</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>"
                        + "</gml:Polygon></gml:polygonMember></gml:MultiPolygon> | MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))",
                "<gml:MultiGeometry><gml:geometryMember><gml:Point><gml:pos>1 2</gml:pos></gml:Point>"
                        + "</gml:geometryMember><gml:geometryMembers><gml:LineString><gml:posList>0 0 1 1</gml:posList>"
                        + "</gml:LineString></gml:geometryMembers></gml:MultiGeometry>"
                        + " | GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))",
                "<gml:Envelope><gml:lowerCorner>0 1</gml:lowerCorner><gml:upperCorner>2 3</gml:upperCorner>"
                        + "</gml:Envelope> | POLYGON ((0 1, 2 1, 2 3, 0 3, 0 1))",
                "<gml:Box><gml:coordinates>0,1 2,3</gml:coordinates></gml:Box> | POLYGON ((0 1, 2 1, 2 3, 0 3, 0 1))",
                "<gml:Box><gml:coord><gml:X>0</gml:X><gml:Y>1</gml:Y></gml:coord><gml:coord><gml:X>2</gml:X>"
                        + "<gml:Y>3</gml:Y></gml:coord></gml:Box> | POLYGON ((0 1, 2 1, 2 3, 0 3, 0 1))",
                "<gml:Envelope><gml:lowerCorner>-200 -120</gml:lowerCorner><gml:upperCorner>200 120</gml:upperCorner>"
                        + "</gml:Envelope> | POLYGON ((-200 -90, 200 -90, 200 90, -200 90, -200 -90))",
            })
    void readsEverySpelling(String gml, String wkt) throws ParseException {
        for (String namespace : new String[] {Gml.NS, Gml.NS_32}) {
            Geometry geometry = read(gml, namespace);
            assertThatObject(geometry.norm()).isEqualTo(wkt(wkt).norm());
            assertThat(geometry.getGeometryType()).isEqualTo(wkt(wkt).getGeometryType());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:4326 | 108.7 39.8",
                "http://www.opengis.net/gml/srs/epsg.xml#4326 | 108.7 39.8",
                "urn:ogc:def:crs:OGC:1.3:CRS84 | 108.7 39.8",
                "urn:ogc:def:crs:EPSG::4326 | 39.8 108.7",
                "urn:x-ogc:def:crs:EPSG:4326 | 39.8 108.7",
                "http://www.opengis.net/def/crs/EPSG/0/4326 | 39.8 108.7",
                "urn:ogc:def:crs:EPSG::4490 | 39.8 108.7",
                "EPSG:3857 | 12100428.65 4836921.25",
                "urn:ogc:def:crs:EPSG::3857 | 12100428.65 4836921.25",
            })
    void takesTheAxisOrderFromTheSpellingOfTheSrsName(String srsName, String pos) {
        for (String gml : new String[] {
            "<gml:Point srsName='%s'><gml:pos>%s</gml:pos></gml:Point>",
            "<gml:Point><gml:pos srsName='%s'>%s</gml:pos></gml:Point>",
        }) {
            Coordinate read = read(gml.formatted(srsName, pos)).getCoordinate();

            assertThat(read.x).isCloseTo(108.7, within(1e-5));
            assertThat(read.y).isCloseTo(39.8, within(1e-5));
        }
    }

    @Test
    void readsNorthingFirstOfGaussKrugerZones() {
        Geometry urn =
                read("<gml:Point srsName='urn:ogc:def:crs:EPSG::4545'><gml:pos>4406000 560000</gml:pos></gml:Point>");
        Geometry bare = read("<gml:Point srsName='EPSG:4545'><gml:pos>560000 4406000</gml:pos></gml:Point>");

        assertThat(urn.equalsExact(bare, 1e-9)).isTrue();
        assertThat(urn.getCoordinate().x).isBetween(108.0, 110.0);
        assertThat(urn.getCoordinate().y).isBetween(39.0, 41.0);
    }

    @Test
    void inheritsTheSrsNameFromOutsideAndInside() throws ParseException {
        Geometry multi = read("<gml:MultiPoint srsName='urn:ogc:def:crs:EPSG::4326'><gml:pointMember><gml:Point>"
                + "<gml:pos>2 1</gml:pos></gml:Point></gml:pointMember><gml:pointMember><gml:Point srsName='EPSG:4326'>"
                + "<gml:pos>1 2</gml:pos></gml:Point></gml:pointMember></gml:MultiPoint>");
        assertThatObject(multi).isEqualTo(wkt("MULTIPOINT ((1 2), (1 2))"));

        XmlElement plain = xml("<Point xmlns='http://www.opengis.net/gml/3.2'><pos>2 1</pos></Point>");
        assertThatObject(GmlGeometryReader.read(plain, Optional.of(Crs.EPSG_4326)))
                .isEqualTo(wkt("POINT (1 2)"));
    }

    @Test
    void drawsArcsAndCirclesThroughTheirPositions() throws ParseException {
        Geometry arc = read("<gml:Curve srsName='EPSG:3857'><gml:segments><gml:Arc><gml:posList>-100 0 0 100 100 0"
                + "</gml:posList></gml:Arc></gml:segments></gml:Curve>");
        Geometry clockwise =
                read("<gml:Curve srsName='EPSG:3857'><gml:segments><gml:Arc><gml:posList>100 0 0 -100 -100 0"
                        + "</gml:posList></gml:Arc></gml:segments></gml:Curve>");
        Geometry circle = read("<gml:Polygon srsName='EPSG:3857'><gml:exterior><gml:Ring><gml:curveMember><gml:Curve>"
                + "<gml:segments><gml:Circle><gml:posList>100 0 0 100 -100 0</gml:posList></gml:Circle></gml:segments>"
                + "</gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>");
        Geometry straight = read("<gml:Curve><gml:segments><gml:Arc><gml:posList>0 0 1 1 2 2</gml:posList></gml:Arc>"
                + "</gml:segments></gml:Curve>");

        double degree = 111_319.49;
        assertThat(arc.getLength() * degree).isCloseTo(Math.PI * 100, within(0.1));
        assertThat(arc.getEnvelopeInternal().getMinY()).isCloseTo(0, within(1e-12));
        assertThat(clockwise.getEnvelopeInternal().getMaxY()).isCloseTo(0, within(1e-12));
        assertThat(clockwise.getLength() * degree).isCloseTo(Math.PI * 100, within(0.1));
        assertThat(circle.isValid()).isTrue();
        assertThat(circle.getArea() * degree * degree).isCloseTo(Math.PI * 100 * 100, within(20.0));
        assertThatObject(straight).isEqualTo(wkt("LINESTRING (0 0, 1 1, 2 2)"));
    }

    @Test
    void unitesThePatchesOfASurface() {
        String patch = "<gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList>%1$d 0 %2$d 0 %2$d 1 %1$d 1 %1$d 0"
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch>";
        Geometry surface = read("<gml:Surface><gml:patches>" + patch.formatted(0, 1) + patch.formatted(1, 2)
                + "</gml:patches></gml:Surface>");

        assertThat(surface.getGeometryType()).isEqualTo("Polygon");
        assertThat(surface.getArea()).isEqualTo(2);
    }

    @Test
    void takesAnEnvelopeAcrossTheAntimeridianForTwo() {
        Geometry box = read("<gml:Envelope><gml:lowerCorner>177 -10</gml:lowerCorner><gml:upperCorner>-177 10"
                + "</gml:upperCorner></gml:Envelope>");

        assertThat(box.getNumGeometries()).isEqualTo(2);
        assertThat(box.getArea()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<gml:Point><gml:pos>1</gml:pos></gml:Point> | two numbers",
                "<gml:Point><gml:pos>1 2 3 4</gml:pos></gml:Point> | two or three numbers",
                "<gml:Point><gml:pos>1 x</gml:pos></gml:Point> | finite decimal numbers, not 'x'",
                "<gml:Point><gml:pos>1 NaN</gml:pos></gml:Point> | finite",
                "<gml:Point><gml:pos>1 INF</gml:pos></gml:Point> | finite",
                "<gml:Point><gml:pos>1 1e999</gml:pos></gml:Point> | finite",
                "<gml:Point><gml:pos>1 0x1p3</gml:pos></gml:Point> | finite",
                "<gml:Point/> | one position",
                "<gml:Point><gml:pos>39.8 108.7</gml:pos></gml:Point> | latitudes from -90 to 90, in the axis order of CRS84",
                "<gml:Point srsName='EPSG:99999999'><gml:pos>1 2</gml:pos></gml:Point> | EPSG:99999999",
                "<gml:Point srsName='here'><gml:pos>1 2</gml:pos></gml:Point> | srsName 'here'",
                "<gml:Point srsDimension='4'><gml:pos>1 2</gml:pos></gml:Point> | srsDimension 2 or 3",
                "<gml:LineString><gml:posList>1 2</gml:posList></gml:LineString> | two positions or more",
                "<gml:LineString><gml:posList>1 2 3</gml:posList></gml:LineString> | found 3 numbers",
                "<gml:LineString><gml:posList count='3'>1 2 3 4</gml:posList></gml:LineString> | count",
                "<gml:Point><gml:coordinates>1 2</gml:coordinates></gml:Point> | two or three numbers",
                "<gml:Point><gml:coordinates cs=' '>1 2</gml:coordinates></gml:Point> | all different",
                "<gml:LinearRing><gml:posList>0 0 1 0 1 1 0 1</gml:posList></gml:LinearRing> | a closed ring",
                "<gml:LinearRing><gml:posList>0 0 1 0 0 0</gml:posList></gml:LinearRing> | four positions",
                "<gml:Polygon/> | one gml:exterior",
                "<gml:Polygon><gml:exterior/></gml:Polygon> | one geometry inside",
                "<gml:MultiPoint><gml:pointMember xmlns:x='http://www.w3.org/1999/xlink' x:href='#p'/></gml:MultiPoint>"
                        + " | references (xlink:href) are not followed",
                "<gml:MultiPoint><gml:pointMember><gml:LineString><gml:posList>1 2 3 4</gml:posList></gml:LineString>"
                        + "</gml:pointMember></gml:MultiPoint> | of its kind",
                "<gml:MultiSurface><gml:surfaceMember><gml:Point><gml:pos>1 2</gml:pos></gml:Point></gml:surfaceMember>"
                        + "</gml:MultiSurface> | of its kind",
                "<gml:Curve><gml:segments><gml:CircleByCenterPoint/></gml:segments></gml:Curve> | others are not read",
                "<gml:Curve><gml:segments/></gml:Curve> | a segment or more",
                "<gml:CompositeCurve><gml:curveMember><gml:LineString><gml:posList>0 0 1 1</gml:posList></gml:LineString>"
                        + "</gml:curveMember><gml:curveMember><gml:LineString><gml:posList>2 0 3 1</gml:posList>"
                        + "</gml:LineString></gml:curveMember></gml:CompositeCurve> | starts where the one before ends",
                "<gml:Envelope><gml:lowerCorner>0 3</gml:lowerCorner><gml:upperCorner>2 1</gml:upperCorner></gml:Envelope>"
                        + " | lower corner first",
                "<gml:Solid/> | gml:Point, LineString",
            })
    void saysWhatIsWrongAndOnWhichLine(String gml, String said) {
        assertThatThrownBy(() -> read("\n\n" + gml))
                .isInstanceOf(XmlFault.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Point xmlns='http://www.opengis.net/kml/2.2'><coordinates>1,2</coordinates></Point>",
                "<Point><pos>1 2</pos></Point>",
            })
    void refusesGeometriesOfOtherNamespaces(String text) {
        assertThatThrownBy(() -> GmlGeometryReader.read(xml(text), Optional.empty()))
                .isInstanceOf(XmlFault.class)
                .hasMessageContaining("a geometry in GML (namespace http://www.opengis.net/gml or");
    }

    @Test
    @Timeout(20)
    void readsAPolygonOfTenMegabytesAndRefusesTwoMillionPositions() {
        StringBuilder ring = new StringBuilder();
        int n = 500_000;
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            ring.append(Math.round(1e7 * Math.cos(angle)) / 1e7 + 100)
                    .append(' ')
                    .append(Math.round(1e7 * Math.sin(angle)) / 1e7)
                    .append(' ');
        }
        String gml = "<gml:LinearRing><gml:posList>" + ring + "101 0</gml:posList></gml:LinearRing>";
        assertThat(gml.length()).isGreaterThan(10_000_000);

        assertThat(read(gml).getNumPoints()).isEqualTo(n + 1);
        String tooMany = "<gml:LineString><gml:posList>" + "1 2 ".repeat(2_000_001) + "</gml:posList></gml:LineString>";
        assertThatThrownBy(() -> read(tooMany)).hasMessageContaining("2,000,000 positions");
    }

    @Test
    void damageGivesNothingButTheDeclaredFault() throws IOException {
        String good = "<gml:MultiSurface xmlns:gml='http://www.opengis.net/gml' srsName='EPSG:4326'><gml:surfaceMember>"
                + "<gml:Polygon><gml:exterior><gml:LinearRing><gml:coordinates decimal='.' cs=',' ts=' '>0,0 9,0 9,9 0,0"
                + "</gml:coordinates></gml:LinearRing></gml:exterior><gml:interior><gml:Ring><gml:curveMember><gml:Curve>"
                + "<gml:segments><gml:Circle srsDimension='2'><gml:posList count='3'>5 1 6 1 6 2</gml:posList></gml:Circle>"
                + "</gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:interior></gml:Polygon>"
                + "</gml:surfaceMember></gml:MultiSurface>";
        assertThat(GmlGeometryReader.read(xml(good), Optional.empty()).getArea())
                .isPositive();
        Random random = new Random(3);
        String letters = "<>/'\" .,-0123456789eExyzgml:=PS\n";
        int faults = 0;
        for (int i = 0; i < 5000; i++) {
            StringBuilder damaged = new StringBuilder(good);
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(damaged.length());
                if (random.nextBoolean()) {
                    damaged.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
                } else {
                    damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(12)));
                }
            }
            try {
                GmlGeometryReader.read(
                        XmlParser.parse(
                                new java.io.ByteArrayInputStream(
                                        damaged.toString().getBytes(StandardCharsets.UTF_8)),
                                XmlLimits.BODY),
                        Optional.empty());
            } catch (XmlFault e) {
                faults++;
            }
        }
        assertThat(faults).isGreaterThan(2000);
    }
}
