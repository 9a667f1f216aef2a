package org.xinimap.encode.gml;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;

/**
 * Names of XML elements for attributes, and gml:ids for feature ids. A character that an XML name can't have is written
 * {@code _xHHHH_}, as is an underscore that would read like one, so that both ways lead back.
 */
public final class GmlNames {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-F]{4,6})_");

    private GmlNames() {}

    /** The element that holds an attribute. */
    public static String element(String attribute) {
        return escape(attribute, true);
    }

    /**
     * The attribute that is the features' {@code gml:name}, {@code gml:description} or {@code gml:identifier}: the one named
     * {@code gml_name} and so on, which is how GDAL names them too. It is no property of the feature type's own.
     */
    public static Optional<String> standard(SimpleFeatureType type, String property) {
        String name = "gml_" + property;
        return isStandard(name) && type.getDescriptor(name) != null ? Optional.of(name) : Optional.empty();
    }

    static boolean isStandard(String attribute) {
        return attribute.equals("gml_name")
                || attribute.equals("gml_description")
                || attribute.equals("gml_identifier");
    }

    /** The attribute that an element holds; empty: none of the type's. */
    public static Optional<String> attribute(SimpleFeatureType type, String element) {
        String name = unescape(element);
        AttributeDescriptor found = type.getDescriptor(name);
        return found == null || isStandard(name) ? Optional.empty() : Optional.of(name);
    }

    /** The gml:id of a feature, unique over all layers. */
    public static String gmlId(String layer, String featureId) {
        return layer + "." + escape(featureId, false);
    }

    /** The id of the feature that bears a gml:id; empty if no feature of the layer can. */
    public static Optional<String> featureId(String layer, String gmlId) {
        return gmlId.startsWith(layer + ".")
                ? Optional.of(unescape(gmlId.substring(layer.length() + 1)))
                : Optional.empty();
    }

    /** Letters, digits, dots and hyphens of ASCII, beginning with a letter where that is asked for: nothing to escape. */
    private static boolean isSimple(String name, boolean start) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 && start || !isFurther(c))) {
                return false;
            }
        }
        return true;
    }

    private static String escape(String name, boolean start) {
        if (isSimple(name, start)) {
            return name;
        }
        StringBuilder escaped = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            boolean ambiguous =
                    c == '_' && ESCAPE.matcher(name).region(i, name.length()).lookingAt();
            boolean allowed = i == 0 && start ? isStart(c) : isStart(c) || isFurther(c);
            if (allowed && !ambiguous) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("_x")
                        .append(HexFormat.of().withUpperCase().toHexDigits(c, c > 0xFFFF ? 6 : 4))
                        .append('_');
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static String unescape(String name) {
        Matcher matcher = ESCAPE.matcher(name);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            int c = Integer.parseInt(matcher.group(1), 16);
            matcher.appendReplacement(
                    text, Matcher.quoteReplacement(Character.isValidCodePoint(c) ? Character.toString(c) : ""));
        }
        return matcher.appendTail(text).toString();
    }

    /** NameStartChar of XML 1.0, fifth edition, without the colon; older parsers know fewer, of ideographs the common ones. */
    private static boolean isStart(int c) {
        return c == '_'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7
                || c >= 0x4E00 && c <= 0x9FA5;
    }

    private static boolean isFurther(int c) {
        return c >= '0' && c <= '9' || c == '-' || c == '.';
    }
}
