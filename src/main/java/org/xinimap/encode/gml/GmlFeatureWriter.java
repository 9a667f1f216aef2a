package org.xinimap.encode.gml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.encode.AttributeText;
import org.xinimap.layer.LayerFeature;

/**
 * Writes the features of one layer, one after another. In GML 3.2 and 3.1 a null is an element that says so; in GML 2, whose
 * readers do not know that, it is left out.
 */
public final class GmlFeatureWriter {
    private record Property(int index, String tag, byte[] open, byte[] nil, byte[] close, boolean geometry) {
        Property(int index, String open, String nil, String close, boolean geometry) {
            this(index, open, utf8(open), utf8(nil), utf8(close), geometry);
        }
    }

    private final XmlText xml;
    private final GmlVersion version;
    private final String layer;
    private final String element;

    private final byte[] end;
    private final GmlGeometryWriter geometries;
    private final List<Property> properties = new ArrayList<>();

    /** The properties in the order they are written: GML's own come first, the description before the name. */
    private final List<Property> order = new ArrayList<>();

    /**
     * @param schema of the features given
     * @param namespace of the features, the document's default
     */
    GmlFeatureWriter(
            XmlText xml, GmlVersion version, String layer, SimpleFeatureType schema, Crs crs, String namespace) {
        this.xml = xml;
        this.version = version;
        this.layer = layer;
        this.element = GmlNames.element(layer);
        this.end = utf8("</" + element + ">");
        this.geometries = new GmlGeometryWriter(version, crs);
        for (int i = 0; i < schema.getAttributeCount(); i++) {
            AttributeDescriptor attribute = schema.getDescriptor(i);
            boolean standard = GmlNames.isStandard(attribute.getLocalName());
            String name =
                    standard ? attribute.getLocalName().replace('_', ':') : GmlNames.element(attribute.getLocalName());
            boolean geometry =
                    Geometry.class.isAssignableFrom(attribute.getType().getBinding());
            if (name.equals("gml:identifier") && version != GmlVersion.V3_2) {
                continue;
            }
            // An identifier without the space it is unique in is not valid.
            String codeSpace = name.equals("gml:identifier") ? " codeSpace=\"" + namespace + "\"" : "";
            String nil = geometry || standard || version == GmlVersion.V2 ? "" : "<" + name + " xsi:nil=\"true\"/>";
            properties.add(new Property(i, "<" + name + codeSpace + ">", nil, "</" + name + ">", geometry));
        }
        properties.stream()
                .filter(property -> property.tag().startsWith("<gml:"))
                .sorted(Comparator.comparing(Property::tag))
                .forEach(order::add);
        properties.stream()
                .filter(property -> !property.tag().startsWith("<gml:"))
                .forEach(order::add);
    }

    /**
     * The start tag of a feature, up to its id.
     *
     * @param namespaces their declarations, where the feature is the document
     */
    byte[] startTag(String namespaces) {
        return utf8("<" + element + namespaces + (version == GmlVersion.V2 ? " fid=\"" : " gml:id=\""));
    }

    /** The feature itself. */
    void feature(LayerFeature feature, byte[] startTag) throws IOException {
        byte[] id = utf8(GmlNames.gmlId(layer, feature.getID()));
        xml.raw(startTag).raw(id).raw("\">");
        for (Property property : order) {
            property(feature, property, id);
        }
        xml.raw(end);
        xml.drain();
    }

    private void property(LayerFeature feature, Property property, byte[] id) {
        Object value = feature.getAttribute(property.index());
        if (isNull(value)) {
            xml.raw(property.nil());
            return;
        }
        xml.raw(property.open());
        content(value, id);
        xml.raw(property.close());
    }

    private void content(Object value, byte[] id) {
        if (value instanceof Geometry geometry) {
            geometries.write(xml, geometry, id);
        } else if (value instanceof Long number) {
            xml.buffer().number(number);
        } else {
            xml.escaped(text(value));
        }
    }

    /** The value of one property without its element; nothing for a null. */
    void value(LayerFeature feature, int index) {
        Object value = feature.getAttribute(index);
        if (!isNull(value)) {
            content(value, utf8(GmlNames.gmlId(layer, feature.getID())));
        }
    }

    private static boolean isNull(@Nullable Object value) {
        return value == null || value instanceof Geometry geometry && geometry.isEmpty();
    }

    private static String text(Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return number.isNaN() ? "NaN" : number > 0 ? "INF" : "-INF";
        }
        return AttributeText.of(value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
