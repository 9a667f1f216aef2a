package org.xinimap.render.label;

import java.util.Locale;
import java.util.Map;
import org.geotools.api.style.TextSymbolizer;

/**
 * GeoServer's vendor options of a text symbolizer. Lengths are in pixels of the device, angles in degrees. A value that cannot
 * be read counts as absent: a picture is drawn as well as it can be; the style reader has reported it.
 *
 * @param repeat distance between labels of one line; 0: one label
 * @param minGroupDistance between equal labels of a group; below 0: none is kept
 * @param polygonAlign what a polygon's label is turned to
 */
record LabelOptions(
        double maxDisplacement,
        boolean group,
        boolean labelAllGroup,
        double repeat,
        double minGroupDistance,
        boolean followLine,
        double maxAngleDelta,
        double autoWrap,
        double spaceAround,
        boolean conflictResolution,
        double goodnessOfFit,
        boolean partials,
        boolean forceLeftToRight,
        boolean allowOverruns,
        double charSpacing,
        double wordSpacing,
        TextSymbolizer.PolygonAlignOptions polygonAlign) {
    /** @param scale device pixels per pixel of the style */
    static LabelOptions of(Map<String, String> options, double scale) {
        return new LabelOptions(
                scale * number(options, TextSymbolizer.MAX_DISPLACEMENT_KEY, 0),
                flag(options, TextSymbolizer.GROUP_KEY, false),
                flag(options, TextSymbolizer.LABEL_ALL_GROUP_KEY, false),
                scale * number(options, TextSymbolizer.LABEL_REPEAT_KEY, 0),
                scale * number(options, TextSymbolizer.MIN_GROUP_DISTANCE_KEY, -1),
                flag(options, TextSymbolizer.FOLLOW_LINE_KEY, false),
                number(options, TextSymbolizer.MAX_ANGLE_DELTA_KEY, TextSymbolizer.DEFAULT_MAX_ANGLE_DELTA),
                scale * number(options, TextSymbolizer.AUTO_WRAP_KEY, 0),
                scale * number(options, TextSymbolizer.SPACE_AROUND_KEY, 0),
                flag(options, TextSymbolizer.CONFLICT_RESOLUTION_KEY, true),
                number(options, TextSymbolizer.GOODNESS_OF_FIT_KEY, TextSymbolizer.DEFAULT_GOODNESS_OF_FIT),
                flag(options, TextSymbolizer.PARTIALS_KEY, false),
                flag(options, TextSymbolizer.FORCE_LEFT_TO_RIGHT_KEY, true),
                // GeoServer's default is true; here a name longer than its line is left out unless it is asked for.
                flag(options, TextSymbolizer.ALLOW_OVERRUNS_KEY, false),
                scale * number(options, TextSymbolizer.CHAR_SPACING_KEY, 0),
                scale * number(options, TextSymbolizer.WORD_SPACING_KEY, 0),
                align(options.getOrDefault(TextSymbolizer.POLYGONALIGN_KEY, "")));
    }

    private static double number(Map<String, String> options, String key, double absent) {
        String text = options.get(key);
        if (text == null) {
            return absent;
        }
        try {
            double value = Double.parseDouble(text.trim());
            return Double.isFinite(value) ? value : absent;
        } catch (NumberFormatException e) {
            return absent;
        }
    }

    private static boolean flag(Map<String, String> options, String key, boolean absent) {
        String text = options.getOrDefault(key, "").trim().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> absent;
        };
    }

    private static TextSymbolizer.PolygonAlignOptions align(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "mbr" -> TextSymbolizer.PolygonAlignOptions.MBR;
            case "ortho" -> TextSymbolizer.PolygonAlignOptions.ORTHO;
            default -> TextSymbolizer.PolygonAlignOptions.NONE;
        };
    }
}
