package org.xinimap.style;

import static org.xinimap.style.StyleExpressions.FACTORY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.xinimap.xml.XmlElement;

/** Reads the functions that SE 1.1 defines by elements of their own (clause 11.6) as calls of GeoTools' functions. */
final class StyleValueFunctions {
    private final StyleExpressions expressions;

    StyleValueFunctions(StyleExpressions expressions) {
        this.expressions = expressions;
    }

    /** Absent if the element is none of them. */
    Optional<Expression> read(XmlElement element, int depth) throws Unsupported {
        return Optional.ofNullable(
                switch (element.name()) {
                    case "Interpolate" -> interpolate(element, depth);
                    case "Categorize" -> categorize(element, depth);
                    case "Recode" -> recode(element, depth);
                    case "FormatNumber" ->
                        call(
                                element,
                                "numberFormat",
                                argument(element, "Pattern", depth),
                                argument(element, "NumericValue", depth));
                    case "FormatDate" -> formatDate(element, depth);
                    case "Substring" -> substring(element, depth);
                    case "Concatenate" -> concatenate(element, depth);
                    case "ChangeCase" -> changeCase(element, depth);
                    case "Trim" -> trim(element, depth);
                    case "StringLength" -> call(element, "strLength", argument(element, "StringValue", depth));
                    case "StringPosition" ->
                        call(
                                element,
                                "strPosition",
                                argument(element, "LookupString", depth),
                                argument(element, "StringValue", depth),
                                FACTORY.literal(
                                        element.attribute("searchDirection").orElse("frontToBack")));
                    default -> null;
                });
    }

    private Expression interpolate(XmlElement element, int depth) throws Unsupported {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(argument(element, "LookupValue", depth));
        for (XmlElement point : element.children("InterpolationPoint")) {
            arguments.add(argument(point, "Data", depth));
            arguments.add(argument(point, "Value", depth));
        }
        if (arguments.size() < 3) {
            throw Unsupported.operands(element, "a LookupValue and InterpolationPoints");
        }
        arguments.add(FACTORY.literal(element.attribute("mode").orElse("linear")));
        arguments.add(FACTORY.literal(element.attribute("method").orElse("numeric")));
        return expressions.call(element, "Interpolate", arguments);
    }

    private Expression categorize(XmlElement element, int depth) throws Unsupported {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(argument(element, "LookupValue", depth));
        String next = "Value";
        for (XmlElement child : element.children()) {
            if (child.name().equals("LookupValue")) {
                continue;
            }
            if (!child.name().equals(next)) {
                throw Unsupported.operands(element, "a LookupValue, a Value, and Threshold and Value in turn");
            }
            arguments.add(mixed(child, depth));
            next = next.equals("Value") ? "Threshold" : "Value";
        }
        // The attribute's name is misspelt in the schema and right in the text of SE 1.1.
        String belongsTo = element.attribute("threshholdsBelongTo")
                .or(() -> element.attribute("thresholdsBelongTo"))
                .orElse("succeeding");
        arguments.add(FACTORY.literal(belongsTo));
        return expressions.call(element, "Categorize", arguments);
    }

    private Expression recode(XmlElement element, int depth) throws Unsupported {
        List<Expression> arguments = new ArrayList<>();
        arguments.add(argument(element, "LookupValue", depth));
        for (XmlElement item : element.children("MapItem")) {
            arguments.add(argument(item, "Data", depth));
            arguments.add(argument(item, "Value", depth));
        }
        return expressions.call(element, "Recode", arguments);
    }

    private Expression formatDate(XmlElement element, int depth) throws Unsupported {
        Expression pattern = argument(element, "Pattern", depth);
        if (!(pattern instanceof Literal literal)) {
            throw Unsupported.operands(element, "a Pattern that is text");
        }
        // SE writes YYYY-MM-DD hh:mm:ss, Java yyyy-MM-dd HH:mm:ss.
        String java = literal.getValue()
                .toString()
                .replace('Y', 'y')
                .replace('D', 'd')
                .replace('h', 'H');
        return call(element, "dateFormat", FACTORY.literal(java), argument(element, "DateValue", depth));
    }

    /** SE counts positions from 1; GeoTools from 0 and up to the end. */
    private Expression substring(XmlElement element, int depth) throws Unsupported {
        Expression text = argument(element, "StringValue", depth);
        Optional<XmlElement> position = element.child("Position");
        Expression from = position.isPresent() ? less(mixed(position.get(), depth), 1) : FACTORY.literal(0);
        Optional<XmlElement> length = element.child("Length");
        if (length.isEmpty()) {
            return call(element, "strSubstringStart", text, from);
        }
        return call(element, "strSubstring", text, from, FACTORY.add(from, mixed(length.get(), depth)));
    }

    private static Expression less(Expression number, int by) {
        return FACTORY.subtract(number, FACTORY.literal(by));
    }

    private Expression concatenate(XmlElement element, int depth) throws Unsupported {
        List<Expression> arguments = new ArrayList<>();
        for (XmlElement child : element.children("StringValue")) {
            arguments.add(mixed(child, depth));
        }
        return expressions.call(element, "Concatenate", arguments);
    }

    private Expression changeCase(XmlElement element, int depth) throws Unsupported {
        boolean lower = element.attribute("direction").orElse("toUpper").equals("toLower");
        return call(element, lower ? "strToLowerCase" : "strToUpperCase", argument(element, "StringValue", depth));
    }

    private Expression trim(XmlElement element, int depth) throws Unsupported {
        return call(
                element,
                "strTrim2",
                argument(element, "StringValue", depth),
                FACTORY.literal(element.attribute("stripOffPosition").orElse("leading")),
                FACTORY.literal(element.attribute("stripOffChar").orElse(" ")));
    }

    private Expression argument(XmlElement element, String name, int depth) throws Unsupported {
        XmlElement child = element.child(name).orElseThrow(() -> Unsupported.operands(element, "a " + name));
        return mixed(child, depth);
    }

    /** An argument that is empty is an empty text, as the values of Recode may be. */
    private Expression mixed(XmlElement element, int depth) throws Unsupported {
        return expressions.mixed(element, depth + 1).orElseGet(() -> FACTORY.literal(""));
    }

    private Expression call(XmlElement element, String name, Expression... arguments) throws Unsupported {
        return expressions.call(element, name, List.of(arguments));
    }
}
