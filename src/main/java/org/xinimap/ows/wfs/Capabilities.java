package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Locale;
import org.xinimap.layer.Layer;
import org.xinimap.ows.ServiceMetadata;
import org.xinimap.ows.XmlWriter;

/**
 * What a capabilities document is made of.
 *
 * @param address of the service as the client sees it, without a query
 * @param layers the feature types
 * @param locale language of titles
 * @param sections the sections wanted (OWS Common 1.1, clause 7.3.3); empty: all
 * @param formats values of outputFormat, the default first
 * @param editable whether transactions are carried out
 * @param managesStoredQueries whether clients can make and drop them
 */
record Capabilities(
        ServiceMetadata service,
        String address,
        List<Layer> layers,
        Locale locale,
        List<String> sections,
        List<String> formats,
        boolean editable,
        boolean managesStoredQueries) {

    /** Features of a query given when a request of a version with pages does not say how many. */
    static final long DEFAULT_COUNT = 10_000;

    /** The most features of a query that are given. */
    static final long MOST_FEATURES = 1_000_000;

    byte[] write(WfsVersion version) {
        XmlWriter xml = new XmlWriter();
        switch (version) {
            case V1_0 -> new Capabilities10(this, xml).write();
            case V1_1 -> new OwsCapabilities(this, xml, version).write();
            case V2_0 -> new OwsCapabilities(this, xml, version).write();
        }
        return xml.toBytes();
    }

    boolean has(String section) {
        return sections.isEmpty()
                || sections.stream()
                        .anyMatch(wanted -> wanted.equalsIgnoreCase(section) || wanted.equalsIgnoreCase("All"));
    }
}
