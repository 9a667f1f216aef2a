package org.xinimap.style;

import java.util.Map;
import java.util.Set;
import org.xinimap.xml.XmlElement;

/** Reads the options that GeoServer adds to SLD; QGIS writes some of them, too. All are kept, the unknown are reported. */
final class VendorOptions {
    /** Whether something is for the map, the legend, or both: {@code mapOnly}, {@code legendOnly}, {@code normal}. */
    static final String INCLUSION = "inclusion";

    static void read(XmlElement element, Map<String, String> into, Set<String> known, StyleProblems problems) {
        String name = element.attribute("name").orElse("").strip();
        if (!element.children().isEmpty()) {
            problems.add(
                    element,
                    "选项“%s”只能是文字，已忽略".formatted(name),
                    "the vendor option '%s' is left out: only text is accepted".formatted(name));
            return;
        }
        into.put(name, element.text().strip());
        if (!known.contains(name)) {
            problems.add(element, "选项“%s”不起作用".formatted(name), "the vendor option '%s' has no effect".formatted(name));
        }
    }

    private VendorOptions() {}
}
