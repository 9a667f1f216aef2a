package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinimap.InvalidParameter;
import org.xinimap.encode.FeatureFormat;
import org.xinimap.encode.FeatureFormats;
import org.xinimap.encode.gml.GmlVersion;

/** What an answer is written in. */
sealed interface OutputFormat {
    /**
     * GML, in the collection of the version of the protocol that goes with it.
     *
     * @param mediaType as it was asked for
     */
    record Gml(GmlVersion version, String mediaType) implements OutputFormat {}

    /** A format that knows no schema. */
    record Other(FeatureFormat format, String mediaType) implements OutputFormat {}

    /** The values of outputFormat for GetFeature that a version advertises, the default first. */
    static List<String> advertised(WfsVersion version) {
        List<String> formats = new ArrayList<>();
        for (GmlVersion gml : List.of(version.gml(), GmlVersion.V3_2, GmlVersion.V3_1, GmlVersion.V2)) {
            String type = mediaType(gml);
            if (!formats.contains(type)) {
                formats.add(type);
            }
        }
        FeatureFormats.all().forEach(format -> formats.add(format.mediaType()));
        return formats;
    }

    /** The GML formats that a version describes and takes, the default first. */
    static List<String> schemas(WfsVersion version) {
        return version == WfsVersion.V1_0 ? List.of("XMLSCHEMA") : List.of(mediaType(version.gml()));
    }

    /** @throws InvalidParameter if there is no such format */
    static OutputFormat parse(WfsVersion version, Optional<String> asked) {
        if (asked.isEmpty()) {
            return new Gml(version.gml(), mediaType(version.gml()));
        }
        Optional<OutputFormat> gml = gml(asked.get(), version).map(found -> new Gml(found, mediaType(found)));
        return gml.or(() -> FeatureFormats.find(asked.get())
                        .map(format -> new Other(format, format.mediaType(asked.get()))))
                .orElseThrow(() -> new InvalidParameter(
                        "outputFormat", asked.get(), "one of " + String.join(", ", advertised(version))));
    }

    /** The GML version of a schema asked for. */
    static GmlVersion schema(WfsVersion version, Optional<String> asked) {
        return asked.map(text -> gml(text, version)
                        .orElseThrow(() -> new InvalidParameter(
                                "outputFormat", text, "one of " + String.join(", ", schemas(version)))))
                .orElse(version.gml());
    }

    private static Optional<GmlVersion> gml(String asked, WfsVersion version) {
        // A plus sign that was not escaped arrives as a space.
        String text =
                asked.toLowerCase(Locale.ROOT).replace("gml xml", "gml+xml").replaceAll("[\\s\"']", "");
        return switch (text) {
            case "text/xml", "application/xml", "gml", "xmlschema", "application/gml+xml" -> Optional.of(version.gml());
            case "application/gml+xml;version=3.2",
                    "application/gml+xml;version=3.2.1",
                    "text/xml;subtype=gml/3.2",
                    "text/xml;subtype=gml/3.2.1",
                    "text/xml;subtype=gml/3.2.2",
                    "text/xml;version=3.2",
                    "gml32",
                    "gml3.2" -> Optional.of(GmlVersion.V3_2);
            case "text/xml;subtype=gml/3.1.1",
                    "text/xml;subtype=gml/3.1",
                    "application/gml+xml;version=3.1",
                    "application/gml+xml;version=3.1.1",
                    "gml3",
                    "gml31",
                    "gml3.1" -> Optional.of(GmlVersion.V3_1);
            case "text/xml;subtype=gml/2.1.2",
                    "application/gml+xml;version=2.1",
                    "application/gml+xml;version=2.1.2",
                    "gml2" -> Optional.of(GmlVersion.V2);
            default -> Optional.empty();
        };
    }

    static String mediaType(GmlVersion version) {
        return switch (version) {
            case V2 -> "text/xml; subtype=gml/2.1.2";
            case V3_1 -> "text/xml; subtype=gml/3.1.1";
            case V3_2 -> "application/gml+xml; version=3.2";
        };
    }
}
