package org.xinimap.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.capability.FunctionName;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.FunctionFinder;
import org.xinimap.layer.filter.AttributeValue;
import org.xinimap.xml.XmlContent;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlText;

/**
 * Reads expressions: those of Filter Encoding 1.0 and 1.1, the functions of SE 1.1 (clause 11.6), and text with expressions in it
 * as SE's {@code ParameterValueType} has it. A property that a feature does not have is null.
 */
final class StyleExpressions {
    static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
    private static final FunctionFinder FUNCTIONS = new FunctionFinder(null);
    private static final int DEEPEST = 32;

    private final StyleProblems problems;

    StyleExpressions(StyleProblems problems) {
        this.problems = problems;
    }

    /** What a parameter says; absent where it is empty, or cannot be evaluated, which is then a problem. */
    Optional<Expression> parameter(XmlElement element) {
        try {
            return mixed(element, 0);
        } catch (Unsupported e) {
            report(e);
            return Optional.empty();
        }
    }

    void report(Unsupported e) {
        problems.add(e.element(), e.reason().zh() + "，已忽略", e.reason().en() + "; the parameter is left out");
    }

    /** Text and expressions one after the other. White space is as one blank, unless it stands in a CDATA section. */
    Optional<Expression> mixed(XmlElement element, int depth) throws Unsupported {
        List<Expression> parts = new ArrayList<>();
        List<XmlContent> content = element.content();
        for (int i = 0; i < content.size(); i++) {
            XmlContent part = content.get(i);
            if (part instanceof XmlElement child) {
                parts.add(expression(child, depth + 1));
            } else if (part instanceof XmlText text) {
                String run = text.verbatim() ? text.value() : collapse(text.value(), i == 0, i == content.size() - 1);
                if (!run.isEmpty()) {
                    parts.add(FACTORY.literal(run));
                }
            }
        }
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.get(0));
            default -> Optional.of(concatenation(parts));
        };
    }

    private static String collapse(String text, boolean first, boolean last) {
        String run = text.replaceAll("[ \\t\\r\\n]+", " ");
        run = first ? run.stripLeading() : run;
        return last ? run.stripTrailing() : run;
    }

    private static Expression concatenation(List<Expression> parts) {
        if (parts.stream().allMatch(Literal.class::isInstance)) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(((Literal) part).getValue()));
            return FACTORY.literal(text.toString());
        }
        return FACTORY.function("Concatenate", parts.toArray(Expression[]::new));
    }

    /** @throws Unsupported if it is no expression of Filter Encoding or SE, or one of them with operands amiss */
    Expression expression(XmlElement element, int depth) throws Unsupported {
        if (depth > DEEPEST) {
            throw new Unsupported(
                    element,
                    "表达式嵌套超过 %d 层".formatted(DEEPEST),
                    "expressions may be nested %d deep at most".formatted(DEEPEST));
        }
        return switch (element.name()) {
            case "Literal" -> literal(element);
            case "PropertyName", "ValueReference" -> property(element);
            case "Add", "Sub", "Mul", "Div" -> arithmetic(element, depth);
            case "Function" -> function(element, depth);
            default ->
                new StyleValueFunctions(this)
                        .read(element, depth)
                        .orElseThrow(() -> new Unsupported(
                                element,
                                "%s 不是受支持的表达式".formatted(element.qualifiedName()),
                                "%s is no expression that is supported".formatted(element.qualifiedName())));
        };
    }

    private static Expression literal(XmlElement element) throws Unsupported {
        if (!element.children().isEmpty()) {
            return FACTORY.literal(StyleFilters.geometry(element.children().get(0)));
        }
        return FACTORY.literal(
                verbatim(element) ? element.text() : element.text().strip());
    }

    private static boolean verbatim(XmlElement element) {
        return element.content().stream().anyMatch(part -> part instanceof XmlText text && text.verbatim());
    }

    static Expression property(XmlElement element) {
        String name = element.text().strip();
        int colon = name.indexOf(':');
        if (colon > 0 && element.namespaceOf(name.substring(0, colon)).isPresent()) {
            name = name.substring(colon + 1);
        }
        // GeoTools takes the empty name for the geometry of the feature.
        return name.isEmpty() ? FACTORY.property("") : new AttributeValue(name);
    }

    private Expression arithmetic(XmlElement element, int depth) throws Unsupported {
        List<XmlElement> operands = element.children();
        if (operands.size() != 2) {
            throw Unsupported.operands(element, "two expressions");
        }
        Expression left = expression(operands.get(0), depth + 1);
        Expression right = expression(operands.get(1), depth + 1);
        return switch (element.name()) {
            case "Add" -> FACTORY.add(left, right);
            case "Sub" -> FACTORY.subtract(left, right);
            case "Mul" -> FACTORY.multiply(left, right);
            default -> FACTORY.divide(left, right);
        };
    }

    private Expression function(XmlElement element, int depth) throws Unsupported {
        String name = element.attribute("name").orElse("").strip();
        FunctionName known = StyleFunctions.allows(name) ? FUNCTIONS.findFunctionDescription(name) : null;
        if (known == null) {
            throw new Unsupported(
                    element, "不支持函数“%s”".formatted(name), "there is no function '%s' for styles".formatted(name));
        }
        List<Expression> arguments = new ArrayList<>();
        for (XmlElement child : element.children()) {
            arguments.add(expression(child, depth + 1));
        }
        int count = known.getArgumentCount();
        if (count < 0 ? arguments.size() < -count - 1 : isTooFew(name, count, arguments.size())) {
            throw Unsupported.operands(element, "%d arguments".formatted(Math.abs(count)));
        }
        return call(element, name, arguments);
    }

    /** GeoTools describes Categorize and Recode with a number of arguments, but takes as many as there are classes. */
    private static boolean isTooFew(String name, int count, int given) {
        boolean classes = name.equals("Categorize") || name.equals("Recode");
        return classes ? given < 2 : given != count;
    }

    Expression call(XmlElement element, String name, List<Expression> arguments) throws Unsupported {
        try {
            return FACTORY.function(name, arguments.toArray(Expression[]::new));
        } catch (IllegalArgumentException e) {
            Unsupported failed = new Unsupported(
                    element, "函数“%s”的参数不对".formatted(name), "function '%s': %s".formatted(name, e.getMessage()));
            failed.initCause(e);
            throw failed;
        }
    }
}
