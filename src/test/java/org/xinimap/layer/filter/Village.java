package org.xinimap.layer.filter;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.xinimap.gml.Gml;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlLimits;
import org.xinimap.xml.XmlParser;

/** Five houses in a row, a degree apart, the last of them with nothing but an id. */
final class Village {
    static final Snapshot SNAPSHOT = Snapshot.of(Houses.SCHEMA, 1, features());

    private static List<LayerFeature> features() {
        List<LayerFeature> features = new ArrayList<>();
        features.add(house("1", "Anna", 1, 100.5, true, "2001-01-01", "2024-01-01T00:00:00", "POINT (100 30)"));
        features.add(house("2", "anna", 2, 200.0, false, "2002-02-02", "2024-02-01T12:00:00", "POINT (101 30)"));
        features.add(house(
                "3",
                "Béla*_%",
                3,
                300.25,
                true,
                "2003-03-03",
                "2024-03-01T00:00:00",
                "POLYGON ((102 30, 102.01 30, 102.01 30.01, 102 30.01, 102 30))"));
        features.add(
                house("4", "锡尼镇", 4, 400.0, false, "2004-04-04", "2024-04-01T00:00:00", "LINESTRING (103 30, 103 31)"));
        features.add(feature("5", Map.of()));
        return features;
    }

    private static LayerFeature house(
            String id,
            String owner,
            long floors,
            double taxes,
            boolean pool,
            String built,
            String updated,
            String geometry) {
        return feature(
                id,
                Map.of(
                        "owner",
                        owner,
                        "名称",
                        "房" + id,
                        "floors",
                        floors,
                        "rooms",
                        (int) floors * 2,
                        "taxes",
                        taxes,
                        "swimming_pool",
                        pool,
                        "built",
                        LocalDate.parse(built),
                        "updated",
                        LocalDateTime.parse(updated),
                        "geometry",
                        Houses.wkt(geometry)));
    }

    private static LayerFeature feature(String id, Map<String, Object> values) {
        List<Object> all = new ArrayList<>();
        for (AttributeDescriptor descriptor : Houses.SCHEMA.getAttributeDescriptors()) {
            all.add(values.get(descriptor.getLocalName()));
        }
        return new LayerFeature(Houses.SCHEMA, all, id, 1);
    }

    /** The ids of the houses that pass, put together: {@code 124}. */
    static String passing(Filter filter) {
        StringBuilder ids = new StringBuilder();
        try (FeatureResult features = SNAPSHOT.query(Query.ALL.withFilter(filter))) {
            features.forEachRemaining(feature -> ids.append(feature.getID()));
        }
        return ids.toString();
    }

    static XmlElement xml(String text) {
        try {
            return XmlParser.parse(new StringReader(text), XmlLimits.BODY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String HEAD = "<Filter xmlns='%s' xmlns:gml='%s' xmlns:tns='urn:t'>";

    /** A filter in FES 2.0 whose text has V{name} for a value reference and L{text} for a literal. */
    static XmlElement fes(String body) {
        return xml(HEAD.formatted(FesReader.FES_2, Gml.NS_32) + spelt(body, "ValueReference") + "</Filter>");
    }

    /** The same in Filter Encoding 1.1 or 1.0. */
    static XmlElement ogc(String body) {
        return xml(HEAD.formatted(FesReader.OGC, Gml.NS) + spelt(body, "PropertyName") + "</Filter>");
    }

    private static String spelt(String body, String reference) {
        return body.replaceAll("V\\{(.*?)}", "<" + reference + ">$1</" + reference + ">")
                .replaceAll("L\\{(.*?)}", "<Literal>$1</Literal>");
    }

    private Village() {}
}
