package org.xinimap.encode.kml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xinimap.crs.Crs;
import org.xinimap.encode.Features;
import org.xinimap.encode.SampleFeatures;

/** KML 2.2. That GDAL reads every value in it is told in FormatsReadByGdalTest. */
class KmlWriterTest {
    private static final String KML = "http://www.opengis.net/kml/2.2";

    @Test
    void aPlacemarkHasItsNameAndDataInTheOrderOfTheSchema() throws Exception {
        Document document = document(SampleFeatures.HIGH_POINTS.features());
        Element placemark = (Element) elements(document, "Placemark").item(0);
        List<String> children = new ArrayList<>();
        for (int i = 0; i < placemark.getChildNodes().getLength(); i++) {
            children.add(placemark.getChildNodes().item(i).getLocalName());
        }

        assertThat(children).containsExactly("name", "ExtendedData", "Point");
        assertThat(placemark.getAttribute("id")).isEqualTo("重点项目.1");
        assertThat(placemark.getFirstChild().getTextContent()).isEqualTo("锡尼镇供水管网改造工程（二期）");
        assertThat(elements(document, "coordinates").item(0).getTextContent()).isEqualTo("88.1,40.5,1050.25");
        assertThat(elements(document, "altitudeMode").item(0).getTextContent()).isEqualTo("absolute");
    }

    @Test
    void labelsStandInTheSchema() throws Exception {
        Document document = document(SampleFeatures.POINTS.features());
        List<String> fields = new ArrayList<>();
        NodeList nodes = elements(document, "SimpleField");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element field = (Element) nodes.item(i);
            fields.add(field.getAttribute("name") + ":" + field.getAttribute("type") + ":" + field.getTextContent());
        }

        assertThat(fields)
                .containsExactly(
                        "id:string:id",
                        "项目名称:string:项目名称",
                        "year:double:年份",
                        "length:double:length",
                        "done:bool:done",
                        "begun:string:begun",
                        "changed:string:changed",
                        "big:double:big");
    }

    @ParameterizedTest
    @EnumSource
    void everyXmlIdIsThereOnceOnly(SampleFeatures sample) throws Exception {
        NodeList placemarks = elements(document(sample.features()), "Placemark");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < placemarks.getLength(); i++) {
            ids.add(((Element) placemarks.item(i)).getAttribute("id"));
        }

        assertThat(ids).hasSize(sample.rows().size()).doesNotHaveDuplicates().allMatch(id -> id.startsWith("重点项目."));
    }

    @Test
    void outerRingsRunCounterClockwise() throws Exception {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class);
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {Features.geometry("POLYGON ((0 0, 0 9, 9 9, 0 0), (1 2, 2 3, 2 4, 1 2))")});
        NodeList rings = elements(document(Features.of(schema, rows)), "coordinates");

        assertThat(rings.item(0).getTextContent()).isEqualTo("0,0 9,9 0,9 0,0");
        assertThat(rings.item(1).getTextContent()).isEqualTo("1,2 2,4 2,3 1,2");
    }

    @ParameterizedTest
    @CsvSource({"'a\u0000b', a\uFFFDb", "'\uD83D', \uFFFD", "'</kml>]]>', '</kml>]]>'", "😀, 😀"})
    void anyTextIsWellFormed(String given, String read) throws Exception {
        SimpleFeatureType schema = Features.schema("t", String.class);
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {given});

        assertThat(elements(document(Features.of(schema, rows)), "SimpleData")
                        .item(1)
                        .getTextContent())
                .isEqualTo(read);
    }

    private static NodeList elements(Document document, String name) {
        return document.getElementsByTagNameNS(KML, name);
    }

    private static Document document(Features features) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(features, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static void write(Features features, ByteArrayOutputStream out) throws IOException {
        new KmlWriter().write(features, SampleFeatures.context(Crs.CRS84), out);
    }
}
