package org.xinimap.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicLegend;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.xinimap.xml.XmlElement;

/** Reads graphics, strokes and fills (SE 1.1, clauses 11.1.3, 11.2.2 and 11.3.2; SLD 1.0, clauses 11.1 to 11.3). */
final class GraphicReader {
    static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Set<String> JOINS = Set.of("mitre", "miter", "round", "bevel");
    private static final Set<String> CAPS = Set.of("butt", "round", "square");

    private final StyleParameters parameters;
    private final StyleProblems problems;
    private final GraphicFiles files;

    GraphicReader(StyleParameters parameters, StyleProblems problems, GraphicFiles files) {
        this.files = files;
        this.parameters = parameters;
        this.problems = problems;
    }

    /** What the parts of a graphic say; the same in all that hold one. */
    private static final class Parts {
        final List<GraphicalSymbol> symbols = new ArrayList<>();

        @Nullable
        Expression opacity;

        @Nullable
        Expression size;

        @Nullable
        Expression rotation;

        @Nullable
        AnchorPoint anchor;

        @Nullable
        Displacement displacement;
    }

    /** @param holder an element with a {@code Graphic} in it, such as {@code GraphicFill}, or the graphic itself */
    Graphic graphic(XmlElement holder) {
        Parts parts = parts(holder);
        return STYLES.graphic(
                parts.symbols, parts.opacity, parts.size, parts.rotation, parts.anchor, parts.displacement);
    }

    GraphicLegend legend(XmlElement holder) {
        Parts parts = parts(holder);
        return STYLES.graphicLegend(
                parts.symbols, parts.opacity, parts.size, parts.rotation, parts.anchor, parts.displacement);
    }

    /** The graphic of a stroke, which alone has gaps. */
    private Graphic strokeGraphic(XmlElement holder) {
        Graphic graphic = graphic(holder);
        holder.child("InitialGap").flatMap(parameters::number).ifPresent(graphic::setInitialGap);
        holder.child("Gap").flatMap(parameters::number).ifPresent(graphic::setGap);
        return graphic;
    }

    private Parts parts(XmlElement holder) {
        XmlElement element = inside(holder);
        Parts parts = new Parts();
        List<XmlElement> children = element.name().equals("Graphic") ? element.children() : List.of();
        for (XmlElement child : children) {
            switch (child.name()) {
                case "Mark" -> parts.symbols.add(mark(child));
                case "ExternalGraphic" -> externalGraphic(child).ifPresent(parts.symbols::add);
                case "Opacity" -> parts.opacity = parameters.number(child).orElse(null);
                case "Size" -> parts.size = parameters.number(child).orElse(null);
                case "Rotation" -> parts.rotation = parameters.number(child).orElse(null);
                case "AnchorPoint" -> parts.anchor = anchorPoint(child);
                case "Displacement" -> parts.displacement = displacement(child);
                default -> problems.unknown(child, element);
            }
        }
        if (parts.symbols.isEmpty()) {
            parts.symbols.add(STYLES.getDefaultMark());
        }
        return parts;
    }

    private XmlElement inside(XmlElement holder) {
        if (holder.name().equals("Graphic")) {
            return holder;
        }
        Set<String> known =
                holder.name().equals("GraphicStroke") ? Set.of("Graphic", "InitialGap", "Gap") : Set.of("Graphic");
        for (XmlElement child : holder.children()) {
            if (!known.contains(child.name())) {
                problems.unknown(child, holder);
            }
        }
        return holder.child("Graphic").orElse(holder);
    }

    private Mark mark(XmlElement element) {
        Expression name = StyleExpressions.FACTORY.literal("square");
        Fill fill = null;
        Stroke stroke = null;
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "WellKnownName" -> name = wellKnownName(child).orElse(name);
                case "Fill" -> fill = fill(child);
                case "Stroke" -> stroke = stroke(child);
                case "OnlineResource", "InlineContent" ->
                    problems.add(
                            child,
                            "不支持外部字形标记，改用方形",
                            "marks from fonts and files are not supported, a square is drawn instead");
                case "Format", "MarkIndex" -> {
                    // Belong to the OnlineResource or InlineContent that has been reported.
                }
                default -> problems.unknown(child, element);
            }
        }
        return STYLES.mark(name, fill, stroke);
    }

    private Optional<Expression> wellKnownName(XmlElement element) {
        Optional<Expression> given = parameters.any(element);
        if (given.orElse(null) instanceof Literal literal) {
            String name = String.valueOf(literal.getValue());
            if (!WellKnownMarks.contains(name)) {
                problems.add(
                        element,
                        "不支持标记“%s”，改用方形".formatted(name),
                        "a mark '%s' is not supported, a square is drawn instead".formatted(name));
            }
        }
        return given;
    }

    private Optional<ExternalGraphic> externalGraphic(XmlElement element) {
        Optional<XmlElement> resource = element.child("OnlineResource");
        String format =
                element.child("Format").map(child -> child.text().strip()).orElse("image/png");
        for (XmlElement child : element.children()) {
            if (!Set.of("OnlineResource", "Format", "InlineContent").contains(child.name())) {
                problems.unknown(child, element);
            }
        }
        if (resource.isEmpty()) {
            problems.add(
                    element,
                    "只支持样式文件夹中的外部图形，已忽略",
                    "only graphics in files of the styles folder are supported, this one is left out");
            return Optional.empty();
        }
        XmlElement online = resource.get();
        String href = online.attribute(XLINK, "href")
                .or(() -> online.attribute("href"))
                .orElse("")
                .strip();
        return relativePath(online, href).map(path -> STYLES.createExternalGraphic(path, format));
    }

    /** The path below the styles folder that a reference means; any other is refused. */
    private Optional<String> relativePath(XmlElement online, String href) {
        int query = href.indexOf('?');
        String path = query < 0 ? href : href.substring(0, query);
        if (!GraphicFiles.isBelow(path)) {
            problems.add(
                    online,
                    "外部图形“%s”不在样式文件夹中，已忽略".formatted(shortened(href)),
                    "the graphic '%s' is left out: only files below the styles folder are drawn, named by a relative path"
                            .formatted(shortened(href)));
            return Optional.empty();
        }
        if (!files.has(path)) {
            problems.add(
                    online,
                    "样式文件夹中没有图形“%s”".formatted(shortened(path)),
                    "there is no graphic '%s' in the styles folder".formatted(shortened(path)));
        }
        if (query >= 0) {
            problems.add(
                    online,
                    "外部图形按文件原样绘制，参数“%s”已忽略".formatted(shortened(href.substring(query))),
                    "the graphic is drawn as its file has it, its parameters '%s' are left out"
                            .formatted(shortened(href.substring(query))));
        }
        return Optional.of(path);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    AnchorPoint anchorPoint(XmlElement element) {
        Expression x = StyleExpressions.FACTORY.literal("0.5");
        Expression y = x;
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "AnchorPointX" -> x = parameters.number(child).orElse(x);
                case "AnchorPointY" -> y = parameters.number(child).orElse(y);
                default -> problems.unknown(child, element);
            }
        }
        return STYLES.createAnchorPoint(x, y);
    }

    Displacement displacement(XmlElement element) {
        Expression x = StyleExpressions.FACTORY.literal("0");
        Expression y = x;
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "DisplacementX" -> x = parameters.number(child).orElse(x);
                case "DisplacementY" -> y = parameters.number(child).orElse(y);
                default -> problems.unknown(child, element);
            }
        }
        return STYLES.createDisplacement(x, y);
    }

    Fill fill(XmlElement element) {
        Expression colour = null;
        Expression opacity = null;
        Graphic graphic = null;
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "GraphicFill" -> graphic = graphic(child);
                case "SvgParameter", "CssParameter" -> {
                    switch (child.attribute("name").orElse("")) {
                        case "fill" -> colour = parameters.colour(child).orElse(null);
                        case "fill-opacity" ->
                            opacity = parameters.number(child).orElse(null);
                        default -> unknownParameter(child, element);
                    }
                }
                default -> problems.unknown(child, element);
            }
        }
        return STYLES.createFill(colour, null, opacity, graphic);
    }

    Stroke stroke(XmlElement element) {
        Stroke stroke = STYLES.createStroke(
                StyleExpressions.FACTORY.literal("#000000"),
                StyleExpressions.FACTORY.literal("1"),
                StyleExpressions.FACTORY.literal("1"));
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "GraphicFill" -> stroke.setGraphicFill(graphic(child));
                case "GraphicStroke" -> stroke.setGraphicStroke(strokeGraphic(child));
                case "SvgParameter", "CssParameter" -> strokeParameter(stroke, child, element);
                default -> problems.unknown(child, element);
            }
        }
        return stroke;
    }

    private void strokeParameter(Stroke stroke, XmlElement child, XmlElement element) {
        switch (child.attribute("name").orElse("")) {
            case "stroke" -> parameters.colour(child).ifPresent(stroke::setColor);
            case "stroke-width" -> parameters.number(child).ifPresent(stroke::setWidth);
            case "stroke-opacity" -> parameters.number(child).ifPresent(stroke::setOpacity);
            case "stroke-linejoin" -> parameters.word(child, JOINS).ifPresent(stroke::setLineJoin);
            case "stroke-linecap" -> parameters.word(child, CAPS).ifPresent(stroke::setLineCap);
            case "stroke-dashoffset" -> parameters.number(child).ifPresent(stroke::setDashOffset);
            case "stroke-dasharray" -> dashes(child).ifPresent(stroke::setDashArray);
            default -> unknownParameter(child, element);
        }
    }

    /** Numbers in one text, or an expression for each. */
    private Optional<List<Expression>> dashes(XmlElement element) {
        if (element.children().isEmpty()) {
            List<Expression> dashes = new ArrayList<>();
            for (String dash : element.text().strip().split("[\\s,]+")) {
                if (StyleParameters.parsed(dash).filter(length -> length >= 0).isEmpty()) {
                    problems.invalid(element, element.text().strip(), "lengths with blanks between them, such as 8 4");
                    return Optional.empty();
                }
                dashes.add(StyleExpressions.FACTORY.literal(dash));
            }
            return Optional.of(dashes);
        }
        List<Expression> dashes = new ArrayList<>();
        for (XmlElement child : element.children()) {
            try {
                dashes.add(parameters.expression(child));
            } catch (Unsupported e) {
                parameters.report(e);
                return Optional.empty();
            }
        }
        return Optional.of(dashes);
    }

    private void unknownParameter(XmlElement child, XmlElement element) {
        String name = child.attribute("name").orElse("");
        problems.add(
                child,
                "%s 中不支持参数“%s”，已忽略".formatted(element.name(), name),
                "a parameter '%s' is not supported in %s and is left out".formatted(name, element.name()));
    }
}
