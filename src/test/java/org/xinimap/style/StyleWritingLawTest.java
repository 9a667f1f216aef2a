package org.xinimap.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinimap.style.GraphicReader.STYLES;
import static org.xinimap.style.StyleExpressions.FACTORY;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LabelPlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.UomOgcMapping;
import org.geotools.util.GrowableInternationalString;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.xinimap.layer.filter.AttributeValue;

/** What is written is read as an equal style, whatever it is. */
class StyleWritingLawTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void readingUndoesWriting(@ForAll("styles") Style style, @ForAll SldVersion version) throws StyleFault {
        byte[] written = new StyleWriter().write("道路", style, version);
        StyleDocument document = new StyleReader().read(written);
        assertThat(document.problems()).isEmpty();
        NamedLayer layer = (NamedLayer) document.descriptor().layers().get(0);
        assertThat(layer.getName()).isEqualTo("道路");
        assertThat(layer.styles().get(0)).as(new String(written)).isEqualTo(style);
        assertThat(new StyleWriter().write("道路", layer.styles().get(0), version))
                .isEqualTo(written);
    }

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(texts(), passes().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as((name, passes, isDefault) -> {
                    Style style = STYLES.createStyle();
                    style.setName("s" + name.strip());
                    GrowableInternationalString title = new GrowableInternationalString("标题");
                    title.add(Locale.ENGLISH, "Title");
                    style.getDescription().setTitle(title);
                    style.setDefault(isDefault);
                    style.featureTypeStyles().addAll(passes);
                    return style;
                });
    }

    private static Arbitrary<FeatureTypeStyle> passes() {
        return Combinators.combine(rules().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as((rules, first) -> {
                    FeatureTypeStyle pass = STYLES.createFeatureTypeStyle(rules.toArray(Rule[]::new));
                    pass.setName(null);
                    if (first) {
                        pass.getOptions().put(FeatureTypeStyle.KEY_EVALUATION_MODE, "first");
                    }
                    return pass;
                });
    }

    private static Arbitrary<Rule> rules() {
        return Combinators.combine(
                        filters(2).optional(0.8),
                        Arbitraries.doubles().between(0, 1e4).ofScale(3),
                        Arbitraries.doubles().between(2e4, 1e8).ofScale(3),
                        symbolizers().list().ofMaxSize(3))
                .as((filter, min, max, symbolizers) -> {
                    Rule rule = STYLES.createRule();
                    rule.setName("r");
                    filter.ifPresentOrElse(rule::setFilter, () -> rule.setElseFilter(true));
                    rule.setMinScaleDenominator(min);
                    rule.setMaxScaleDenominator(max);
                    rule.symbolizers().addAll(symbolizers);
                    return rule;
                });
    }

    private static Arbitrary<Symbolizer> symbolizers() {
        return Arbitraries.oneOf(points(), lines(), areas(), labels())
                .flatMap(symbolizer -> Arbitraries.of(UomOgcMapping.values()).map(unit -> {
                    // Labels in other units are a problem.
                    symbolizer.setUnitOfMeasure(
                            symbolizer instanceof TextSymbolizer ? UomOgcMapping.PIXEL.getUnit() : unit.getUnit());
                    return symbolizer;
                }));
    }

    private static Arbitrary<Symbolizer> points() {
        return graphics().map(graphic -> {
            PointSymbolizer point = SymbolizerReader.plain(STYLES.createPointSymbolizer());
            point.setGraphic(graphic);
            point.setGeometry(FACTORY.function("centroid", new AttributeValue("geom")));
            return point;
        });
    }

    private static Arbitrary<Symbolizer> lines() {
        return Combinators.combine(strokes(), numbers()).as((stroke, offset) -> {
            LineSymbolizer line = SymbolizerReader.plain(STYLES.createLineSymbolizer());
            line.setStroke(stroke);
            line.setPerpendicularOffset(offset);
            return line;
        });
    }

    private static Arbitrary<Symbolizer> areas() {
        return Combinators.combine(fills().injectNull(0.3), strokes().injectNull(0.3), numbers())
                .as((fill, stroke, shift) -> {
                    PolygonSymbolizer area = SymbolizerReader.plain(STYLES.createPolygonSymbolizer());
                    area.setFill(fill);
                    area.setStroke(stroke);
                    area.setDisplacement(STYLES.createDisplacement(shift, shift));
                    return area;
                });
    }

    private static Arbitrary<Symbolizer> labels() {
        return Combinators.combine(values(), numbers(), fills(), placements(), Arbitraries.integers())
                .as((label, size, fill, placement, option) -> {
                    TextSymbolizer text = SymbolizerReader.plain(STYLES.createTextSymbolizer());
                    text.fonts().clear();
                    text.fonts()
                            .add(STYLES.font(
                                    List.of(FACTORY.literal("Noto Sans CJK SC"), FACTORY.literal("sans-serif")),
                                    FACTORY.literal("italic"),
                                    FACTORY.literal("bold"),
                                    size));
                    text.setLabel(label);
                    text.setHalo(STYLES.createHalo(fill, size));
                    text.setFill(fill);
                    text.setLabelPlacement(placement);
                    text.setPriority(size);
                    text.getOptions().put("autoWrap", String.valueOf(option));
                    return text;
                });
    }

    private static Arbitrary<LabelPlacement> placements() {
        return Combinators.combine(numbers(), Arbitraries.of(true, false)).as((number, line) -> {
            if (!line) {
                return STYLES.createPointPlacement(
                        STYLES.createAnchorPoint(number, number), STYLES.createDisplacement(number, number), number);
            }
            var placement = STYLES.createLinePlacement(number);
            placement.setRepeated(true);
            placement.setGap(number);
            return placement;
        });
    }

    private static Arbitrary<Graphic> graphics() {
        Arbitrary<Expression> names =
                Arbitraries.of("circle", "star", "shape://slash", "x").map(FACTORY::literal);
        return Combinators.combine(
                        names, plainFills().injectNull(0.2), numbers(), numbers(), Arbitraries.of(true, false))
                .as((name, fill, size, rotation, external) -> STYLES.graphic(
                        external
                                ? List.of(STYLES.createExternalGraphic("symbols/a b&.svg", "image/svg+xml"))
                                : List.of(STYLES.mark(name, fill, null)),
                        null,
                        size,
                        rotation,
                        STYLES.createAnchorPoint(size, size),
                        null));
    }

    private static Arbitrary<Fill> plainFills() {
        return Combinators.combine(colours(), numbers()).as((colour, opacity) -> STYLES.createFill(colour, opacity));
    }

    private static Arbitrary<Fill> fills() {
        return Arbitraries.oneOf(plainFills(), graphics().map(graphic -> STYLES.createFill(null, null, null, graphic)));
    }

    private static Arbitrary<Stroke> strokes() {
        Arbitrary<List<Expression>> dashes = Arbitraries.integers()
                .between(0, 30)
                .map(length -> (Expression) FACTORY.literal(length.toString()))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        colours(),
                        numbers(),
                        dashes,
                        Arbitraries.of("round", "bevel"),
                        graphics().injectNull(0.5))
                .as((colour, width, dash, join, graphic) -> {
                    Stroke stroke = STYLES.createStroke(colour, width, FACTORY.literal("1"));
                    stroke.setLineJoin(FACTORY.literal(join));
                    if (!dash.isEmpty()) {
                        stroke.setDashArray(dash);
                    }
                    stroke.setGraphicStroke(graphic);
                    return stroke;
                });
    }

    private static Arbitrary<Expression> colours() {
        return Arbitraries.integers()
                .between(0, 0xFFFFFF)
                .map(rgb -> FACTORY.literal(String.format(Locale.ROOT, "#%06x", rgb)));
    }

    /** What a number may be: one, or computed from the feature. */
    private static Arbitrary<Expression> numbers() {
        Arbitrary<Expression> literals =
                Arbitraries.doubles().between(0, 1000).ofScale(2).map(FACTORY::literal);
        return Arbitraries.oneOf(
                literals,
                properties(),
                Combinators.combine(properties(), literals).as(FACTORY::multiply),
                Combinators.combine(properties(), literals, literals)
                        .as((lookup, a, b) -> FACTORY.function(
                                "Interpolate",
                                lookup,
                                FACTORY.literal("0"),
                                a,
                                FACTORY.literal("9"),
                                b,
                                FACTORY.literal("linear"),
                                FACTORY.literal("numeric"))));
    }

    private static Arbitrary<Expression> properties() {
        return Arbitraries.of("name", "长度/米", "accuracy_m", "a:b").map(AttributeValue::new);
    }

    private static Arbitrary<Expression> values() {
        return Arbitraries.oneOf(
                texts().map(FACTORY::literal),
                properties(),
                Combinators.combine(properties(), texts())
                        .as((property, text) -> FACTORY.function("Concatenate", property, FACTORY.literal(text))));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("a 路<&>'\"\n\t]é").ofMaxLength(6);
    }

    private static Arbitrary<Filter> filters(int depth) {
        Arbitrary<Filter> comparisons = Combinators.combine(
                        properties(), texts(), Arbitraries.integers().between(0, 8))
                .as((property, text, kind) -> {
                    Expression literal = FACTORY.literal(text);
                    return switch (kind) {
                        case 0 -> FACTORY.equal(property, literal, true);
                        case 1 -> FACTORY.notEqual(property, literal, false);
                        case 2 -> FACTORY.less(property, literal);
                        case 3 -> FACTORY.greaterOrEqual(property, literal);
                        case 4 -> FACTORY.like(property, "a" + text.strip() + "*", "*", "?", "!");
                        case 5 -> FACTORY.isNull(property);
                        case 6 -> FACTORY.between(property, literal, FACTORY.literal("z"));
                        case 7 -> FACTORY.id(FACTORY.featureId("路." + text.length()));
                        default ->
                            FACTORY.intersects(
                                    property,
                                    FACTORY.literal(new GeometryFactory().createPoint(new Coordinate(108.7, 39.8))));
                    };
                });
        if (depth == 0) {
            return comparisons.filter(filter -> !(filter instanceof org.geotools.api.filter.Id));
        }
        Arbitrary<List<Filter>> several = filters(0).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                comparisons,
                several.map(FACTORY::and),
                several.map(FACTORY::or),
                filters(0).map(FACTORY::not));
    }
}
