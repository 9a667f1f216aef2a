package org.xinimap.style;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.PolygonSymbolizer;
import org.xinimap.xml.XmlElement;

/**
 * The options that GeoServer adds to elements of SLD, and QGIS, too. All are kept as they are; those that have no effect and
 * values that mean nothing are reported.
 */
final class VendorOptions {
    /** What a value may be. */
    private enum Kind {
        NUMBER("a number"),
        FLAG("true, false, yes, no"),
        TEXT("text"),
        INCLUSION("normal, mapOnly, legendOnly"),
        EVALUATION("first, all"),
        ALIGNMENT("none, ortho, mbr");

        private final String accepted;

        Kind(String accepted) {
            this.accepted = accepted;
        }

        boolean accepts(String value) {
            return switch (this) {
                case TEXT -> true;
                case NUMBER -> StyleParameters.parsed(value).isPresent();
                case FLAG -> isOneOf(value, "true", "false", "yes", "no", "1", "0");
                case INCLUSION -> isOneOf(value, "normal", "maponly", "legendonly");
                case EVALUATION -> isOneOf(value, "first", "all");
                case ALIGNMENT -> isOneOf(value, "none", "ortho", "mbr", "manual");
            };
        }

        private static boolean isOneOf(String value, String... words) {
            return Set.of(words).contains(value.toLowerCase(Locale.ROOT));
        }
    }

    /** Whether something is for the map, the legend, or both. */
    private static final Map<String, Kind> ANYWHERE = Map.of("inclusion", Kind.INCLUSION);

    static final VendorOptions OF_RULES = new VendorOptions(Map.of());
    static final VendorOptions OF_PASSES = new VendorOptions(
            Map.of(FeatureTypeStyle.KEY_EVALUATION_MODE, Kind.EVALUATION, FeatureTypeStyle.SORT_BY, Kind.TEXT));
    static final VendorOptions OF_SYMBOLS = new VendorOptions(Map.of());
    static final VendorOptions OF_AREAS = new VendorOptions(Map.of(PolygonSymbolizer.GRAPHIC_MARGIN_KEY, Kind.NUMBER));
    static final VendorOptions OF_LABELS = new VendorOptions(labels());

    private final Map<String, Kind> known;

    private VendorOptions(Map<String, Kind> known) {
        this.known = new HashMap<>(ANYWHERE);
        this.known.putAll(known);
    }

    private static Map<String, Kind> labels() {
        Map<String, Kind> kinds = new HashMap<>();
        String numbers = "maxDisplacement repeat minGroupDistance maxAngleDelta autoWrap spaceAround goodnessOfFit"
                + " charSpacing wordSpacing";
        String flags = "group labelAllGroup followLine conflictResolution partials forceLeftToRight allowOverruns";
        for (String name : numbers.split(" ")) {
            kinds.put(name, Kind.NUMBER);
        }
        for (String name : flags.split(" ")) {
            kinds.put(name, Kind.FLAG);
        }
        kinds.put("polygonAlign", Kind.ALIGNMENT);
        return kinds;
    }

    void read(XmlElement element, Map<String, String> into, StyleProblems problems) {
        String name = element.attribute("name").orElse("").strip();
        if (!element.children().isEmpty()) {
            problems.add(
                    element,
                    "选项“%s”只能是文字，已忽略".formatted(name),
                    "the vendor option '%s' is left out: only text is accepted".formatted(name));
            return;
        }
        String value = element.text().strip();
        into.put(name, value);
        Kind kind = known.get(name);
        if (kind == null) {
            problems.add(element, "选项“%s”不起作用".formatted(name), "the vendor option '%s' has no effect".formatted(name));
        } else if (!kind.accepts(value)) {
            problems.invalid(element, value, kind.accepted);
        }
    }
}
