package org.xinimap.render.label;

import java.awt.Color;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Puntal;

/** Evaluates text symbolizers for features. */
final class LabelReader {
    /** GeoServer's, between what styles call important and unimportant. */
    private static final double PRIORITY = 1000;

    /** Larger letters than any map has would only cost memory. */
    private static final double LARGEST_FONT = 500;

    /** Characters that are set of a text; an attribute that holds a page is not a label. */
    private static final int LONGEST_TEXT = 500;

    private record Known(int number, LabelOptions options) {}

    private final Map<TextSymbolizer, Known> known = new IdentityHashMap<>();
    private final double scale;
    private final String language;

    LabelReader(double scale, Locale language) {
        this.scale = scale;
        this.language = language.getLanguage();
    }

    /** The label of a feature; absent where it has no text. */
    Optional<Label> read(int layer, TextSymbolizer symbolizer, SimpleFeature feature, Geometry geometry) {
        String text = shortened(text(symbolizer.getLabel(), feature).strip());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Known about =
                known.computeIfAbsent(symbolizer, s -> new Known(known.size(), LabelOptions.of(s.getOptions(), scale)));
        LabelOptions options = about.options();
        FontSpec font = font(symbolizer, feature);
        TextBlock block = TextBlock.set(
                text,
                Typeface.of(font),
                new TextBlock.Spacing(options.charSpacing(), options.wordSpacing()),
                options.autoWrap());
        return Optional.of(new Label(
                layer,
                about.number(),
                number(symbolizer.getPriority(), feature, PRIORITY),
                feature.getID(),
                text,
                block,
                font.size(),
                argb(symbolizer.getFill(), feature, Color.BLACK),
                halo(symbolizer, feature),
                position(symbolizer.getLabelPlacement(), feature, geometry),
                options,
                geometry));
    }

    private static String shortened(String text) {
        int most = Math.min(LONGEST_TEXT, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** In the map's language where the layer has it: attribute name_en beside name. */
    private String text(@Nullable Expression label, SimpleFeature feature) {
        if (label == null) {
            return "";
        }
        if (label instanceof PropertyName property) {
            String translated = property.getPropertyName() + "_" + language;
            if (feature.getFeatureType().getDescriptor(translated) != null
                    && feature.getAttribute(translated) instanceof String text
                    && !text.isBlank()) {
                return text;
            }
        }
        String text = label.evaluate(feature, String.class);
        return text == null ? "" : text;
    }

    private FontSpec font(TextSymbolizer symbolizer, SimpleFeature feature) {
        List<String> families = new ArrayList<>();
        double size = Font.DEFAULT_FONTSIZE;
        boolean bold = false;
        boolean italic = false;
        List<Font> fonts = symbolizer.fonts();
        for (Font font : fonts) {
            for (Expression family : font.getFamily()) {
                String name = family.evaluate(feature, String.class);
                if (name != null) {
                    families.addAll(List.of(name.split(",")));
                }
            }
        }
        if (!fonts.isEmpty()) {
            Font first = fonts.get(0);
            size = number(first.getSize(), feature, size);
            bold = isBold(word(first.getWeight(), feature));
            String style = word(first.getStyle(), feature);
            italic = style.equals("italic") || style.equals("oblique");
        }
        // Eighths of a pixel are not seen, and keep expressions from filling the cache of faces.
        double pixels = Math.rint(Math.max(1, Math.min(LARGEST_FONT, size * scale)) * 8) / 8;
        return new FontSpec(List.copyOf(families), bold, italic, (float) pixels);
    }

    private static boolean isBold(String weight) {
        return weight.equals("bold") || weight.equals("bolder") || weight.matches("[6-9]00");
    }

    private Optional<Label.Halo> halo(TextSymbolizer symbolizer, SimpleFeature feature) {
        var halo = symbolizer.getHalo();
        if (halo == null) {
            return Optional.empty();
        }
        double radius = scale * number(halo.getRadius(), feature, 1);
        int argb = argb(halo.getFill(), feature, Color.WHITE);
        return radius <= 0 || argb >>> 24 == 0 ? Optional.empty() : Optional.of(new Label.Halo(radius, argb));
    }

    private Label.Position position(@Nullable LabelPlacement placement, SimpleFeature feature, Geometry geometry) {
        if (placement instanceof LinePlacement line) {
            Optional<Label.Gap> gap = line.isRepeated()
                    ? Optional.of(new Label.Gap(
                            scale * number(line.getInitialGap(), feature, 0),
                            scale * number(line.getGap(), feature, 0)))
                    : Optional.empty();
            return new Label.AlongLine(
                    scale * number(line.getPerpendicularOffset(), feature, 0), line.isAligned(), gap);
        }
        // SE 1.1, 11.4.4: beside a point, centred in height; a line or an area is labelled at its middle.
        double anchorX = geometry instanceof Puntal ? 0 : 0.5;
        double anchorY = 0.5;
        double dx = 0;
        double dy = 0;
        double rotation = 0;
        if (placement instanceof PointPlacement point) {
            if (point.getAnchorPoint() != null) {
                anchorX = number(point.getAnchorPoint().getAnchorPointX(), feature, anchorX);
                anchorY = number(point.getAnchorPoint().getAnchorPointY(), feature, anchorY);
            }
            if (point.getDisplacement() != null) {
                dx = scale * number(point.getDisplacement().getDisplacementX(), feature, 0);
                dy = scale * number(point.getDisplacement().getDisplacementY(), feature, 0);
            }
            rotation = Math.toRadians(number(point.getRotation(), feature, 0));
        }
        return new Label.AtPoint(anchorX, anchorY, dx, dy, rotation);
    }

    private static int argb(@Nullable Fill fill, SimpleFeature feature, Color absent) {
        Color colour = null;
        double opacity = 1;
        if (fill != null) {
            colour = fill.getColor() == null ? null : fill.getColor().evaluate(feature, Color.class);
            opacity = Math.max(0, Math.min(1, number(fill.getOpacity(), feature, 1)));
        }
        int rgb = (colour == null ? absent : colour).getRGB();
        return (int) Math.rint((rgb >>> 24) * opacity) << 24 | rgb & 0xffffff;
    }

    private static double number(@Nullable Expression expression, SimpleFeature feature, double absent) {
        Double value = expression == null ? null : expression.evaluate(feature, Double.class);
        return value == null || !Double.isFinite(value) ? absent : value;
    }

    private static String word(@Nullable Expression expression, SimpleFeature feature) {
        String value = expression == null ? null : expression.evaluate(feature, String.class);
        return value == null ? "" : value.trim().toLowerCase(Locale.ROOT);
    }
}
