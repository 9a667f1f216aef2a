package org.xinimap.render.label;

import java.awt.Color;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Symbolizers and features of tests. */
final class Texts {
    static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final SimpleFeatureType TYPE = type();

    private Texts() {}

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("place");
        builder.add("name", String.class);
        builder.add("name_en", String.class);
        builder.add("rank", Integer.class);
        return builder.buildFeatureType();
    }

    static SimpleFeature feature(String id, String name, int rank) {
        return SimpleFeatureBuilder.build(TYPE, new Object[] {name, "", rank}, id);
    }

    static SimpleFeature feature(String id, String name, String english) {
        return SimpleFeatureBuilder.build(TYPE, new Object[] {name, english, 0}, id);
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The attribute name with a white halo of 1.5 pixels. */
    static TextSymbolizer symbolizer(Color colour, double size, LabelPlacement placement, Map<String, String> options) {
        TextSymbolizer text = STYLES.createTextSymbolizer(
                STYLES.createFill(FILTERS.literal(colour)),
                new org.geotools.api.style.Font[] {
                    STYLES.createFont(
                            FILTERS.literal("Noto Sans CJK SC"),
                            FILTERS.literal("normal"),
                            FILTERS.literal("normal"),
                            FILTERS.literal(size))
                },
                STYLES.createHalo(STYLES.createFill(FILTERS.literal(Color.WHITE)), FILTERS.literal(1.5)),
                FILTERS.property("name"),
                placement,
                null,
                null);
        text.setPriority(FILTERS.property("rank"));
        text.getOptions().putAll(options);
        return text;
    }

    static LabelPlacement point(double anchorX, double anchorY, double dx, double dy, double rotation) {
        return STYLES.createPointPlacement(
                STYLES.createAnchorPoint(FILTERS.literal(anchorX), FILTERS.literal(anchorY)),
                STYLES.createDisplacement(FILTERS.literal(dx), FILTERS.literal(dy)),
                FILTERS.literal(rotation));
    }

    static LabelPlacement line(double offset) {
        org.geotools.api.style.LinePlacement line = STYLES.createLinePlacement(FILTERS.literal(offset));
        line.setAligned(true);
        return line;
    }
}
