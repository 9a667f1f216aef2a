package org.xinimap.encode.gml;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.layer.Layer;

/** The XML schema of feature types: a GML application schema, flat, each property at most once. */
public final class GmlSchemaWriter {
    private GmlSchemaWriter() {}

    /** Writes one schema document; the stream stays open. */
    public static void write(
            Collection<Layer> layers, GmlVersion version, String prefix, String namespace, OutputStream out)
            throws IOException {
        XmlText xml = new XmlText(out);
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"")
                .attribute("xmlns:gml", version.namespace())
                .attribute("xmlns:" + prefix, namespace)
                .attribute("targetNamespace", namespace)
                .raw(" elementFormDefault=\"qualified\" version=\"1.0\"><xs:import")
                .attribute("namespace", version.namespace())
                .attribute("schemaLocation", version.schema())
                .raw("/>\n");
        for (Layer layer : layers) {
            type(xml, layer.name(), layer.schema(), version, prefix);
            xml.drain();
        }
        xml.raw("</xs:schema>").flush();
    }

    private static void type(XmlText xml, String layer, SimpleFeatureType schema, GmlVersion version, String prefix) {
        String name = GmlNames.element(layer);
        xml.raw("<xs:complexType")
                .attribute("name", name + "Type")
                .raw("><xs:complexContent><xs:extension base=\"gml:AbstractFeatureType\"><xs:sequence>");
        for (AttributeDescriptor attribute : schema.getAttributeDescriptors()) {
            if (GmlNames.isStandard(attribute.getLocalName())) {
                continue;
            }
            Class<?> binding = attribute.getType().getBinding();
            boolean geometry = Geometry.class.isAssignableFrom(binding);
            xml.raw("<xs:element")
                    .attribute("name", GmlNames.element(attribute.getLocalName()))
                    .attribute("type", geometry ? geometryType(binding, version) : simpleType(binding))
                    .raw(geometry ? " minOccurs=\"0\"/>" : " minOccurs=\"0\" nillable=\"true\"/>");
        }
        xml.raw("</xs:sequence></xs:extension></xs:complexContent></xs:complexType><xs:element")
                .attribute("name", name)
                .attribute("type", prefix + ":" + name + "Type")
                .attribute("substitutionGroup", version == GmlVersion.V3_2 ? "gml:AbstractFeature" : "gml:_Feature")
                .raw("/>\n");
    }

    private static String simpleType(Class<?> binding) {
        if (binding == Long.class) {
            return "xs:long";
        }
        if (binding == Integer.class || binding == Short.class) {
            return "xs:int";
        }
        if (Number.class.isAssignableFrom(binding)) {
            return "xs:double";
        }
        if (binding == Boolean.class) {
            return "xs:boolean";
        }
        if (binding == LocalDate.class) {
            return "xs:date";
        }
        if (binding == LocalDateTime.class) {
            return "xs:dateTime";
        }
        return binding == byte[].class ? "xs:base64Binary" : "xs:string";
    }

    private static String geometryType(Class<?> binding, GmlVersion version) {
        boolean old = version == GmlVersion.V2;
        String name = "Geometry";
        if (binding == Point.class) {
            name = "Point";
        } else if (binding == MultiPoint.class) {
            name = "MultiPoint";
        } else if (binding == LineString.class) {
            name = old ? "LineString" : "Curve";
        } else if (binding == MultiLineString.class) {
            name = old ? "MultiLineString" : "MultiCurve";
        } else if (binding == Polygon.class) {
            name = old ? "Polygon" : "Surface";
        } else if (binding == MultiPolygon.class) {
            name = old ? "MultiPolygon" : "MultiSurface";
        }
        return "gml:" + name + "PropertyType";
    }
}
