package org.xinimap.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.xinimap.render.symbol.Painter;
import org.xinimap.render.symbol.Painters;

/**
 * What one feature type style draws at the scale of a map: all its features before those of the next (SE 1.1, clause 9).
 *
 * @param firstOnly whether only the first rule that is for a feature draws it
 * @param order in which features are drawn; empty: by id
 */
record StylePass(List<StyleRule> rules, boolean firstOnly, List<SortBy> order) {
    /** Scales that differ by less than this are one: a client's arithmetic, not its wish. */
    private static final double SCALE_TOLERANCE = 1e-6;

    static final String LEGEND = "legendOnly";
    static final String MAP = "mapOnly";

    /** GeoServer's vendor option: whether a pass or a rule is only for the legend, or only for the map. */
    static boolean isOnly(String place, Map<String, String> options) {
        return place.equals(options.get(FeatureTypeStyle.VENDOR_OPTION_INCLUSION));
    }

    /** The passes that draw anything, in the style's order. */
    static List<StylePass> of(Style style, double scaleDenominator, Painters painters) {
        List<StylePass> passes = new ArrayList<>();
        for (FeatureTypeStyle given : style.featureTypeStyles()) {
            if (isOnly(LEGEND, given.getOptions())) {
                continue;
            }
            List<StyleRule> rules = new ArrayList<>();
            for (Rule rule : given.rules()) {
                if (isAt(rule, scaleDenominator) && !isOnly(LEGEND, rule.getOptions())) {
                    rules.add(rule(rule, painters));
                }
            }
            if (!rules.isEmpty()) {
                boolean first = FeatureTypeStyle.VALUE_EVALUATION_MODE_FIRST.equals(
                        given.getOptions().get(FeatureTypeStyle.KEY_EVALUATION_MODE));
                passes.add(new StylePass(
                        rules, first, order(given.getOptions().getOrDefault(FeatureTypeStyle.SORT_BY, ""))));
            }
        }
        return passes;
    }

    /** SE 1.1, clause 10.2: from the minimum, up to but without the maximum. */
    static boolean isAt(Rule rule, double scaleDenominator) {
        return rule.getMinScaleDenominator() - SCALE_TOLERANCE <= scaleDenominator
                && scaleDenominator < rule.getMaxScaleDenominator() - SCALE_TOLERANCE;
    }

    private static StyleRule rule(Rule rule, Painters painters) {
        List<Painter> symbols = new ArrayList<>();
        List<TextSymbolizer> texts = new ArrayList<>();
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof TextSymbolizer text) {
                texts.add(text);
            } else {
                painters.of(symbolizer).ifPresent(symbols::add);
            }
        }
        Filter filter = rule.getFilter() == null ? Filter.INCLUDE : rule.getFilter();
        return new StyleRule(filter, rule.isElseFilter(), symbols, texts);
    }

    /** GeoServer's vendor option: {@code name, height D}. */
    private static List<SortBy> order(String option) {
        List<SortBy> keys = new ArrayList<>();
        for (String key : option.split(",", -1)) {
            String[] words = key.trim().split("\\s+", -1);
            if (!words[0].isEmpty()) {
                boolean down =
                        words.length > 1 && words[1].toUpperCase(Locale.ROOT).startsWith("D");
                keys.add(CommonFactoryFinder.getFilterFactory()
                        .sort(words[0], down ? SortOrder.DESCENDING : SortOrder.ASCENDING));
            }
        }
        return keys;
    }

    /** The rules that draw a feature, in order. */
    void rulesOf(SimpleFeature feature, Consumer<StyleRule> consumer) {
        boolean found = false;
        for (StyleRule rule : rules) {
            if (!rule.otherwise()
                    && (rule.filter() == Filter.INCLUDE || rule.filter().evaluate(feature))) {
                consumer.accept(rule);
                if (firstOnly) {
                    return;
                }
                found = true;
            }
        }
        if (!found) {
            for (StyleRule rule : rules) {
                if (rule.otherwise()) {
                    consumer.accept(rule);
                }
            }
        }
    }

    /** A filter that every feature passes which a rule may draw. */
    Filter filter() {
        List<Filter> filters = new ArrayList<>();
        for (StyleRule rule : rules) {
            if (rule.otherwise() || rule.filter() == Filter.INCLUDE) {
                return Filter.INCLUDE;
            }
            filters.add(rule.filter());
        }
        return filters.size() == 1
                ? filters.get(0)
                : CommonFactoryFinder.getFilterFactory().or(filters);
    }
}
