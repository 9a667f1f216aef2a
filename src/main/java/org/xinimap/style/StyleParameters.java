package org.xinimap.style;

import java.awt.Color;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.util.Converters;
import org.xinimap.xml.XmlElement;

/** Reads parameters whose literal values must be of a kind; what is computed from a feature is not known until it is drawn. */
final class StyleParameters {
    private final StyleExpressions expressions;
    private final StyleProblems problems;

    StyleParameters(StyleExpressions expressions, StyleProblems problems) {
        this.expressions = expressions;
        this.problems = problems;
    }

    Optional<Expression> any(XmlElement element) {
        return expressions.parameter(element);
    }

    Expression expression(XmlElement element) throws Unsupported {
        return expressions.expression(element, 0);
    }

    void report(Unsupported e) {
        expressions.report(e);
    }

    /** In the unit of the symbolizer; GeoServer lets one write px after it. */
    Optional<Expression> number(XmlElement element) {
        Optional<Expression> given = expressions.parameter(element);
        if (given.orElse(null) instanceof Literal literal) {
            String text = String.valueOf(literal.getValue()).strip();
            String number =
                    text.endsWith("px") ? text.substring(0, text.length() - 2).strip() : text;
            if (parsed(number).isEmpty()) {
                problems.invalid(element, text, "a number, in the unit of the symbolizer's attribute uom");
                return Optional.empty();
            }
            return Optional.of(StyleExpressions.FACTORY.literal(number));
        }
        return given;
    }

    static Optional<Double> parsed(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<Expression> colour(XmlElement element) {
        Optional<Expression> given = expressions.parameter(element);
        if (given.orElse(null) instanceof Literal literal
                && Converters.convert(literal.getValue(), Color.class) == null) {
            problems.invalid(element, String.valueOf(literal.getValue()), "a colour such as #1d65d9");
            return Optional.empty();
        }
        return given;
    }

    /** One of some words. */
    Optional<Expression> word(XmlElement element, Set<String> accepted) {
        Optional<Expression> given = expressions.parameter(element);
        if (given.orElse(null) instanceof Literal literal
                && !accepted.contains(String.valueOf(literal.getValue()).strip())) {
            problems.invalid(
                    element,
                    String.valueOf(literal.getValue()),
                    String.join(", ", accepted.stream().sorted().toList()));
            return Optional.empty();
        }
        return given;
    }

    /** {@code true}, {@code false}, {@code 1} or {@code 0}. */
    boolean flag(XmlElement element, boolean otherwise) {
        return switch (element.text().strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                problems.invalid(element, element.text().strip(), "true, false");
                yield otherwise;
            }
        };
    }
}
