package org.xinimap.ows.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinimap.crs.Crs;
import org.xinimap.encode.gml.GmlVersion;
import org.xinimap.ows.ExceptionReport;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;

/** The versions of the protocol that are spoken, lowest first. */
enum WfsVersion {
    V1_0("1.0.0", "http://www.opengis.net/wfs", ExceptionReport.WFS_1_0, Crs.CRS84),
    V1_1("1.1.0", "http://www.opengis.net/wfs", ExceptionReport.WFS_1_1, Crs.EPSG_4326),
    V2_0("2.0.0", "http://www.opengis.net/wfs/2.0", ExceptionReport.WFS_2_0, Crs.EPSG_4326);

    private final String text;
    private final String namespace;
    private final ExceptionReport report;
    private final Crs defaultCrs;

    WfsVersion(String text, String namespace, ExceptionReport report, Crs defaultCrs) {
        this.text = text;
        this.namespace = namespace;
        this.report = report;
        this.defaultCrs = defaultCrs;
    }

    String text() {
        return text;
    }

    /** Of the protocol's elements. */
    String namespace() {
        return namespace;
    }

    ExceptionReport report() {
        return report;
    }

    /** The GML that an answer is in unless another is asked for. */
    GmlVersion gml() {
        return switch (this) {
            case V1_0 -> GmlVersion.V2;
            case V1_1 -> GmlVersion.V3_1;
            case V2_0 -> GmlVersion.V3_2;
        };
    }

    /** The CRS of coordinates that come without one, in and out: WGS 84, longitude first in 1.0.0 only. */
    Crs defaultCrs() {
        return defaultCrs;
    }

    /**
     * How many features are given when a request does not say. Only version 2.0 has pages: a client of an earlier one takes what
     * it gets for all there is.
     */
    long defaultCount() {
        return this == V2_0 ? Capabilities.DEFAULT_COUNT : Capabilities.MOST_FEATURES;
    }

    /** The version that a text names: 2.0.0 and 2.0.2 are one, a last number left out is passed over. */
    static Optional<WfsVersion> named(String text) {
        String given = text.strip();
        return Arrays.stream(values())
                .filter(version -> given.equals(version.text)
                        || given.equals(version.text.substring(0, 3))
                        || version == V2_0 && given.equals("2.0.2"))
                .findFirst();
    }

    /** The version of an operation other than GetCapabilities; the highest if none is given. */
    static WfsVersion required(Optional<String> text) {
        return text.map(given -> named(given).orElseThrow(() -> unknown(given))).orElse(V2_0);
    }

    private static OwsException unknown(String given) {
        return new OwsException(
                OwsCode.INVALID_PARAMETER_VALUE,
                "version",
                "Parameter 'version' is '%s'; accepted: 2.0.0, 2.0.2, 1.1.0 or 1.0.0".formatted(given));
    }

    /**
     * Version negotiation: the first of the client's list that is known (OWS Common 1.1, clause 7.3.2), else by one version
     * as WFS 1.0.0, clause 6.2.4 has it: the next lower one of those known, else the lowest.
     */
    static WfsVersion negotiate(List<String> accepted, Optional<String> version) {
        if (!accepted.isEmpty()) {
            return accepted.stream()
                    .flatMap(text -> named(text).stream())
                    .findFirst()
                    .orElseThrow(() -> new OwsException(
                            OwsCode.VERSION_NEGOTIATION_FAILED,
                            "AcceptVersions",
                            "None of the versions %s is spoken; accepted: 2.0.0, 1.1.0, 1.0.0"
                                    .formatted(String.join(", ", accepted))));
        }
        if (version.isEmpty()) {
            return V2_0;
        }
        long asked = order(version.get());
        WfsVersion chosen = V1_0;
        for (WfsVersion known : values()) {
            if (order(known.text) <= asked) {
                chosen = known;
            }
        }
        return chosen;
    }

    private static long order(String text) {
        String[] parts = text.strip().split("\\.");
        long order = 0;
        for (int i = 0; i < 3; i++) {
            order = order * 1000;
            if (i < parts.length) {
                if (!parts[i].matches("\\d{1,3}")) {
                    throw unknown(text);
                }
                order += Integer.parseInt(parts[i]);
            }
        }
        return order;
    }
}
