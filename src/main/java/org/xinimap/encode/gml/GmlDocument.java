package org.xinimap.encode.gml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;

/** An answer in GML: a collection of the version of WFS that goes with it, a feature on its own, or values. */
public final class GmlDocument {
    /**
     * What a collection says of itself; of a part of one, the addresses are of the whole.
     *
     * @param matched absent: not known
     */
    public record Counts(
            OptionalLong matched, long returned, String timeStamp, Optional<String> next, Optional<String> previous) {
        /** The same as if all that match were given. */
        public Counts allReturned() {
            return new Counts(matched, matched.orElse(returned), timeStamp, next, previous);
        }
    }

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlText xml;
    private final GmlVersion version;
    private final String namespace;
    private final String schemaAddress;
    private final String member;

    /**
     * @param namespace of the features; the document's default, since a prefix would be a good part of all its bytes
     * @param schemaAddress where the schema of the features can be had
     */
    public GmlDocument(OutputStream out, GmlVersion version, String namespace, String schemaAddress) {
        this.xml = new XmlText(out);
        this.version = version;
        this.namespace = namespace;
        this.schemaAddress = schemaAddress;
        this.member = switch (version) {
            case V3_2 -> "wfs:member";
            case V3_1, V2 -> "gml:featureMember";
        };
    }

    /** Begins the collection. */
    public void open(Counts counts) {
        begin(counts);
        xml.raw(">");
        if (version == GmlVersion.V2) {
            xml.raw("<gml:boundedBy><gml:null>unknown</gml:null></gml:boundedBy>");
        }
    }

    /** Begins the collection of features that have been locked (WFS 2.0.2, clause 13.3.2). */
    public void openLocked(Counts counts, String lockId) {
        begin(counts);
        xml.attribute("lockId", lockId);
        xml.raw(">");
    }

    private void begin(Counts counts) {
        declaration();
        xml.raw("<wfs:FeatureCollection").raw(namespaces());
        counts(counts);
    }

    /** Begins a collection inside the collection, one for each of several queries (WFS 2.0.2, clause 11.3.3.5). */
    public void openPart(Counts counts) {
        if (version == GmlVersion.V3_2) {
            xml.raw("<wfs:member><wfs:FeatureCollection");
            counts(counts);
            xml.raw(">");
        }
    }

    public void closePart() {
        if (version == GmlVersion.V3_2) {
            xml.raw("</wfs:FeatureCollection></wfs:member>");
        }
    }

    /** Writes all features that are left. */
    public void features(String layer, FeatureResult features, Crs crs) throws IOException {
        GmlFeatureWriter writer = new GmlFeatureWriter(xml, version, layer, features.schema(), crs, namespace);
        byte[] start = writer.startTag("");
        while (features.hasNext()) {
            xml.raw("<").raw(member).raw(">");
            writer.feature(features.next(), start);
            xml.raw("</").raw(member).raw(">\n");
        }
    }

    public void close() throws IOException {
        xml.raw("</wfs:FeatureCollection>").flush();
    }

    /** A document that is one feature. */
    public void feature(String layer, LayerFeature feature, Crs crs) throws IOException {
        declaration();
        GmlFeatureWriter writer = new GmlFeatureWriter(xml, version, layer, feature.getFeatureType(), crs, namespace);
        writer.feature(feature, writer.startTag(namespaces()));
        xml.flush();
    }

    public void openValues(Counts counts) {
        declaration();
        xml.raw("<wfs:ValueCollection").raw(namespaces());
        counts(counts);
        xml.raw(">");
    }

    /** Writes the values of an attribute; of the gml:ids if none is named. */
    public void values(String layer, FeatureResult features, Crs crs, Optional<String> attribute) throws IOException {
        GmlFeatureWriter writer = new GmlFeatureWriter(xml, version, layer, features.schema(), crs, namespace);
        int index = attribute.map(name -> features.schema().indexOf(name)).orElse(-1);
        while (features.hasNext()) {
            LayerFeature feature = features.next();
            xml.raw("<wfs:member>");
            if (index < 0) {
                xml.escaped(GmlNames.gmlId(layer, feature.getID()));
            } else {
                writer.value(feature, index);
            }
            xml.raw("</wfs:member>\n");
            xml.drain();
        }
    }

    public void closeValues() throws IOException {
        xml.raw("</wfs:ValueCollection>").flush();
    }

    private void declaration() {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    private String namespaces() {
        String wfs = version == GmlVersion.V3_2 ? "http://www.opengis.net/wfs/2.0" : "http://www.opengis.net/wfs";
        String wfsSchema = switch (version) {
            case V2 -> "http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd";
            case V3_1 -> "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd";
            case V3_2 -> "http://schemas.opengis.net/wfs/2.0/wfs.xsd";
        };
        return " xmlns:wfs=\"%s\" xmlns:gml=\"%s\" xmlns=\"%s\" xmlns:xsi=\"%s\" xsi:schemaLocation=\"%s %s %s %s%s\""
                .formatted(
                        wfs,
                        version.namespace(),
                        namespace,
                        XSI,
                        namespace,
                        schemaAddress.replace("&", "&amp;"),
                        wfs,
                        wfsSchema,
                        version == GmlVersion.V3_2 ? " " + version.namespace() + " " + version.schema() : "");
    }

    private void counts(Counts counts) {
        switch (version) {
            case V2 -> {
                // Version 1.0.0 counts nothing.
            }
            case V3_1 ->
                xml.attribute("numberOfFeatures", Long.toString(counts.returned()))
                        .attribute("timeStamp", counts.timeStamp());
            case V3_2 -> {
                xml.attribute("timeStamp", counts.timeStamp())
                        .attribute(
                                "numberMatched",
                                counts.matched().isPresent()
                                        ? Long.toString(counts.matched().getAsLong())
                                        : "unknown")
                        .attribute("numberReturned", Long.toString(counts.returned()));
                counts.next().ifPresent(address -> xml.attribute("next", address));
                counts.previous().ifPresent(address -> xml.attribute("previous", address));
            }
        }
    }
}
