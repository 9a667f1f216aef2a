package org.xinimap.style;

/** The versions of SLD that are written. */
public enum SldVersion {
    /** SLD 1.0.0 (OGC 02-070): what GeoServer and older programs use. */
    V1_0_0("1.0.0"),
    /** SLD 1.1.0 (OGC 05-078r4) with Symbology Encoding 1.1.0: what QGIS uses. */
    V1_1_0("1.1.0");

    private final String text;

    SldVersion(String text) {
        this.text = text;
    }

    /** As the attribute {@code version} has it. */
    public String text() {
        return text;
    }
}
