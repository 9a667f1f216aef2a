package org.xinimap.style;

import static org.xinimap.style.GraphicReader.STYLES;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;
import org.xinimap.xml.XmlElement;

/** Reads text symbolizers (SE 1.1, clause 11.4). */
final class TextReader {
    private static final Set<String> STYLE_WORDS = Set.of("normal", "italic", "oblique");
    private static final Set<String> WEIGHT_WORDS = Set.of(
            "normal", "bold", "lighter", "bolder", "100", "200", "300", "400", "500", "600", "700", "800", "900");

    private final StyleParameters parameters;
    private final StyleProblems problems;
    private final GraphicReader graphics;

    TextReader(StyleParameters parameters, StyleProblems problems, GraphicReader graphics) {
        this.parameters = parameters;
        this.problems = problems;
        this.graphics = graphics;
    }

    TextSymbolizer read(XmlElement element, SymbolizerReader symbolizers) {
        TextSymbolizer text = SymbolizerReader.plain(STYLES.createTextSymbolizer());
        text.setFill(STYLES.createFill(literal("#000000")));
        text.fonts().clear();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Label" -> parameters.any(child).ifPresent(text::setLabel);
                case "Font" -> text.fonts().add(font(child));
                case "LabelPlacement" -> text.setLabelPlacement(placement(child));
                case "Halo" -> text.setHalo(halo(child));
                case "Fill" -> text.setFill(graphics.fill(child));
                case "Graphic" -> {
                    text.setGraphic(graphics.graphic(child));
                    problems.add(child, "不绘制注记后面的图形", "a graphic behind a label is not drawn");
                }
                case "Priority" -> parameters.any(child).ifPresent(text::setPriority);
                default -> symbolizers.common(text, child, element, VendorOptions.OF_LABELS);
            }
        }
        if (text.fonts().isEmpty()) {
            text.fonts()
                    .add(STYLES.font(
                            List.of(literal("sans-serif")), literal("normal"), literal("normal"), literal("10")));
        }
        return text;
    }

    private static Expression literal(String value) {
        return StyleExpressions.FACTORY.literal(value);
    }

    private Font font(XmlElement element) {
        List<Expression> families = new ArrayList<>();
        Expression style = literal("normal");
        Expression weight = literal("normal");
        Expression size = literal("10");
        for (XmlElement child : element.children()) {
            String name = child.attribute("name").orElse("");
            switch (name) {
                case "font-family" -> parameters.any(child).ifPresent(family -> families.addAll(families(family)));
                case "font-style" -> style = parameters.word(child, STYLE_WORDS).orElse(style);
                case "font-weight" ->
                    weight = parameters.word(child, WEIGHT_WORDS).orElse(weight);
                case "font-size" -> size = parameters.number(child).orElse(size);
                default ->
                    problems.add(
                            child,
                            "%s 中不支持参数“%s”，已忽略".formatted(element.name(), name),
                            "a parameter '%s' is not supported in %s and is left out".formatted(name, element.name()));
            }
        }
        if (families.isEmpty()) {
            families.add(literal("sans-serif"));
        }
        return STYLES.font(families, style, weight, size);
    }

    /** Names in one text, as CSS has them: {@code "Noto Sans CJK SC", sans-serif}. */
    private static List<Expression> families(Expression given) {
        if (!(given instanceof Literal literal)) {
            return List.of(given);
        }
        List<Expression> families = new ArrayList<>();
        for (String name : String.valueOf(literal.getValue()).split(",", -1)) {
            String plain = name.strip().replaceAll("^[\"']|[\"']$", "").strip();
            if (!plain.isEmpty()) {
                families.add(literal(plain));
            }
        }
        return families;
    }

    private LabelPlacement placement(XmlElement element) {
        LabelPlacement placement = STYLES.getDefaultPointPlacement();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "PointPlacement" -> placement = pointPlacement(child);
                case "LinePlacement" -> placement = linePlacement(child);
                default -> problems.unknown(child, element);
            }
        }
        return placement;
    }

    /** Without an anchor the label begins at the point, its middle at the height of the point (SE 1.1, clause 11.4.4). */
    private PointPlacement pointPlacement(XmlElement element) {
        AnchorPoint anchor = STYLES.createAnchorPoint(literal("0"), literal("0.5"));
        Displacement displacement = STYLES.createDisplacement(literal("0"), literal("0"));
        Expression rotation = literal("0");
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "AnchorPoint" -> anchor = graphics.anchorPoint(child);
                case "Displacement" -> displacement = graphics.displacement(child);
                case "Rotation" -> rotation = parameters.number(child).orElse(rotation);
                default -> problems.unknown(child, element);
            }
        }
        return STYLES.createPointPlacement(anchor, displacement, rotation);
    }

    private LinePlacement linePlacement(XmlElement element) {
        LinePlacement line = STYLES.createLinePlacement(literal("0"));
        line.setAligned(true);
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "PerpendicularOffset" -> parameters.number(child).ifPresent(line::setPerpendicularOffset);
                case "IsRepeated" -> line.setRepeated(parameters.flag(child, false));
                case "InitialGap" -> parameters.number(child).ifPresent(line::setInitialGap);
                case "Gap" -> parameters.number(child).ifPresent(line::setGap);
                case "IsAligned" -> line.setAligned(parameters.flag(child, true));
                case "GeneralizeLine" -> generalize(line, child);
                default -> problems.unknown(child, element);
            }
        }
        return line;
    }

    private void generalize(LinePlacement line, XmlElement element) {
        line.setGeneralized(parameters.flag(element, false));
        if (line.isGeneralizeLine()) {
            problems.add(element, "注记沿原线，不作概化", "labels follow the line as it is, it is not generalized for them");
        }
    }

    private Halo halo(XmlElement element) {
        Fill fill = STYLES.createFill(literal("#ffffff"));
        Expression radius = literal("1");
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Radius" -> radius = parameters.number(child).orElse(radius);
                case "Fill" -> fill = graphics.fill(child);
                default -> problems.unknown(child, element);
            }
        }
        return STYLES.createHalo(fill, radius);
    }
}
