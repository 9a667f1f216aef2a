package org.xinimap.style;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.styling.AbstractStyleVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What of a feature a style looks at: only that need be read.
 *
 * @param names attributes, whether the layer has them or not; without the default geometry, which is always needed
 */
public record StyleAttributes(Set<String> names) {
    public StyleAttributes {
        names = Set.copyOf(names);
    }

    /** What these rules look at; not what decides the order of features, see {@link #of(Style, double)}. */
    public static StyleAttributes of(Collection<? extends Rule> rules) {
        Extractor extractor = new Extractor();
        rules.forEach(rule -> rule.accept(extractor));
        return extractor.found();
    }

    /** What a style looks at, at a scale, to order its features, too. */
    public static StyleAttributes of(Style style, double scaleDenominator) {
        Extractor extractor = new Extractor();
        for (FeatureTypeStyle pass : style.featureTypeStyles()) {
            List<Rule> drawn = new ArrayList<>();
            for (Rule rule : pass.rules()) {
                if (rule.getMinScaleDenominator() <= scaleDenominator
                        && scaleDenominator < rule.getMaxScaleDenominator()) {
                    drawn.add(rule);
                }
            }
            drawn.forEach(rule -> rule.accept(extractor));
            if (!drawn.isEmpty()) {
                extractor.order(pass.getOptions().getOrDefault(FeatureTypeStyle.SORT_BY, ""));
            }
        }
        return extractor.found();
    }

    /** Goes through all that may hold an expression. */
    private static final class Extractor extends AbstractStyleVisitor {
        private final FilterAttributeExtractor attributes = new FilterAttributeExtractor();
        private final Set<String> ordering = new TreeSet<>();

        StyleAttributes found() {
            Set<String> names = new TreeSet<>(attributes.getAttributeNameSet());
            names.addAll(ordering);
            names.remove("");
            return new StyleAttributes(names);
        }

        /** GeoServer's option: {@code name, height D}. */
        void order(String keys) {
            for (String key : keys.split(",", -1)) {
                ordering.add(key.strip().split("\\s+", 2)[0]);
            }
        }

        private void add(@Nullable Expression... expressions) {
            for (Expression expression : expressions) {
                if (expression != null) {
                    expression.accept(attributes, null);
                }
            }
        }

        @Override
        public void visit(Rule rule) {
            if (rule.getFilter() != null && !rule.isElseFilter()) {
                rule.getFilter().accept(attributes, null);
            }
            rule.symbolizers().forEach(symbolizer -> symbolizer.accept(this));
        }

        private void common(Symbolizer symbolizer) {
            add(symbolizer.getGeometry());
        }

        @Override
        public void visit(PointSymbolizer point) {
            common(point);
            super.visit(point);
        }

        @Override
        public void visit(LineSymbolizer line) {
            common(line);
            add(line.getPerpendicularOffset());
            super.visit(line);
        }

        @Override
        public void visit(PolygonSymbolizer polygon) {
            common(polygon);
            add(polygon.getPerpendicularOffset());
            if (polygon.getDisplacement() != null) {
                visit(polygon.getDisplacement());
            }
            super.visit(polygon);
        }

        @Override
        public void visit(TextSymbolizer text) {
            common(text);
            add(text.getLabel(), text.getPriority());
            for (Font font : text.fonts()) {
                font.getFamily().forEach(this::add);
                add(font.getSize(), font.getStyle(), font.getWeight());
            }
            super.visit(text);
            if (text.getGraphic() != null) {
                visit(text.getGraphic());
            }
        }

        @Override
        public void visit(Stroke stroke) {
            add(stroke.getColor(), stroke.getOpacity(), stroke.getWidth(), stroke.getLineCap(), stroke.getLineJoin());
            add(stroke.getDashOffset());
            if (stroke.dashArray() != null) {
                stroke.dashArray().forEach(this::add);
            }
            super.visit(stroke);
        }

        @Override
        public void visit(Fill fill) {
            add(fill.getColor(), fill.getOpacity());
            super.visit(fill);
        }

        @Override
        public void visit(Graphic graphic) {
            add(graphic.getOpacity(), graphic.getSize(), graphic.getRotation());
            add(graphic.getGap(), graphic.getInitialGap());
            super.visit(graphic);
        }

        @Override
        public void visit(Mark mark) {
            add(mark.getWellKnownName());
            super.visit(mark);
        }

        @Override
        public void visit(Halo halo) {
            add(halo.getRadius());
            super.visit(halo);
        }

        @Override
        public void visit(PointPlacement placement) {
            add(placement.getRotation());
            super.visit(placement);
        }

        @Override
        public void visit(LinePlacement placement) {
            add(placement.getPerpendicularOffset(), placement.getGap(), placement.getInitialGap());
        }

        @Override
        public void visit(AnchorPoint anchor) {
            add(anchor.getAnchorPointX(), anchor.getAnchorPointY());
        }

        @Override
        public void visit(Displacement displacement) {
            add(displacement.getDisplacementX(), displacement.getDisplacementY());
        }
    }
}
