package org.xinimap.style;

import static org.xinimap.style.GraphicReader.STYLES;

import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.SemanticType;
import org.geotools.api.style.Style;
import org.geotools.feature.NameImpl;
import org.xinimap.xml.XmlElement;

/** Reads user styles, their feature type styles and rules (SLD 1.1, clause 10; SE 1.1, clauses 8 to 10). */
final class FeatureStyleReader {
    private final StyleParameters parameters;
    private final StyleProblems problems;
    private final GraphicReader graphics;
    private final SymbolizerReader symbolizers;
    private final StyleFilters filters;

    FeatureStyleReader(StyleProblems problems, GraphicFiles files) {
        this.problems = problems;
        StyleExpressions expressions = new StyleExpressions(problems);
        parameters = new StyleParameters(expressions, problems);
        graphics = new GraphicReader(parameters, problems, files);
        symbolizers = new SymbolizerReader(parameters, problems, graphics);
        filters = new StyleFilters(expressions);
    }

    Style userStyle(XmlElement element) {
        Style style = STYLES.createStyle();
        style.setName("");
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name" -> style.setName(child.text().strip());
                case "Description", "Title", "Abstract" -> {
                    var read = Descriptions.read(style.getDescription(), child, problems);
                    style.getDescription().setTitle(read.getTitle());
                    style.getDescription().setAbstract(read.getAbstract());
                }
                case "IsDefault" -> style.setDefault(parameters.flag(child, false));
                case "FeatureTypeStyle" -> style.featureTypeStyles().add(featureTypeStyle(child));
                case "Background" -> {
                    style.setBackground(graphics.fill(child));
                    problems.add(child, "不绘制背景", "a background is not drawn");
                }
                default -> problems.unknown(child, element);
            }
        }
        return style;
    }

    FeatureTypeStyle featureTypeStyle(XmlElement element) {
        FeatureTypeStyle style = STYLES.createFeatureTypeStyle();
        style.setName(null);
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name" -> style.setName(child.text().strip());
                case "Description", "Title", "Abstract" -> {
                    var read = Descriptions.read(style.getDescription(), child, problems);
                    style.getDescription().setTitle(read.getTitle());
                    style.getDescription().setAbstract(read.getAbstract());
                }
                case "FeatureTypeName" ->
                    style.featureTypeNames().add(new NameImpl(child.text().strip()));
                case "SemanticTypeIdentifier" -> semanticType(style, child);
                case "Rule" -> style.rules().add(rule(child));
                case "Transformation" ->
                    problems.add(
                            child,
                            "不支持渲染变换，按原始要素绘制",
                            "rendering transformations are not supported, the features are drawn as they are");
                case "OnlineResource" ->
                    problems.add(child, "不读取外部引用的规则", "rules are not read from elsewhere; the reference is left out");
                case "VendorOption" -> VendorOptions.OF_PASSES.read(child, style.getOptions(), problems);
                default -> problems.unknown(child, element);
            }
        }
        return style;
    }

    private static void semanticType(FeatureTypeStyle style, XmlElement element) {
        // generic:line in SLD 1.0, line in the model.
        String name = element.text().strip().replace("generic:", "");
        for (SemanticType type : SemanticType.values()) {
            if (type.name().equalsIgnoreCase(name)) {
                style.semanticTypeIdentifiers().add(type);
            }
        }
    }

    private Rule rule(XmlElement element) {
        Rule rule = STYLES.createRule();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name" -> rule.setName(child.text().strip());
                case "Description", "Title", "Abstract" ->
                    rule.setDescription(Descriptions.read(rule.getDescription(), child, problems));
                case "LegendGraphic" -> rule.setLegend(graphics.legend(child));
                case "Filter" -> rule.setFilter(filter(child));
                case "ElseFilter" -> rule.setElseFilter(true);
                case "MinScaleDenominator" -> rule.setMinScaleDenominator(scale(child, 0));
                case "MaxScaleDenominator" -> rule.setMaxScaleDenominator(scale(child, Double.POSITIVE_INFINITY));
                case "VendorOption" -> VendorOptions.OF_RULES.read(child, rule.getOptions(), problems);
                default -> {
                    if (SymbolizerReader.isSymbolizer(child)) {
                        symbolizers.read(child).ifPresent(rule.symbolizers()::add);
                    } else {
                        problems.unknown(child, element);
                    }
                }
            }
        }
        if (rule.getMinScaleDenominator() >= rule.getMaxScaleDenominator()) {
            problems.add(
                    element,
                    "MinScaleDenominator 不小于 MaxScaleDenominator，该规则从不绘制",
                    "MinScaleDenominator is not below MaxScaleDenominator: the rule is never drawn");
        }
        return rule;
    }

    /** A filter that cannot be evaluated lets nothing through: drawing what was to be left out would mislead. */
    Filter filter(XmlElement element) {
        try {
            return filters.read(element);
        } catch (Unsupported e) {
            problems.add(
                    e.element(), e.reason().zh() + "，该规则不绘制任何要素", e.reason().en() + "; the rule draws nothing");
            return Filter.EXCLUDE;
        }
    }

    private double scale(XmlElement element, double otherwise) {
        String text = element.text().strip();
        return StyleParameters.parsed(text).filter(number -> number >= 0).orElseGet(() -> {
            problems.invalid(element, text, "a scale denominator such as 25000");
            return otherwise;
        });
    }
}
