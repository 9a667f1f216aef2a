package org.xinimap.style;

import static org.xinimap.style.StyleExpressions.FACTORY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.identity.FeatureId;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.gml.Gml;
import org.xinimap.gml.GmlGeometryReader;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/**
 * Reads the filters of rules, in Filter Encoding 1.0 and 1.1. Unlike those of requests they may name any property, because
 * a style is drawn on layers that are not known when it is read: what a feature does not have is null, and a comparison
 * with it is false. Geometries are brought to longitude, latitude.
 */
final class StyleFilters {
    private static final int DEEPEST = 32;
    private static final int MOST_PREDICATES = 1000;
    private static final Set<String> IDS = Set.of("FeatureId", "GmlObjectId", "ResourceId");

    private final StyleExpressions expressions;
    private int predicates;

    StyleFilters(StyleExpressions expressions) {
        this.expressions = expressions;
    }

    /** @param filter the {@code Filter} element */
    Filter read(XmlElement filter) throws Unsupported {
        List<XmlElement> inside = filter.children();
        if (!inside.isEmpty() && inside.stream().allMatch(child -> IDS.contains(child.name()))) {
            return ids(inside);
        }
        if (inside.size() != 1) {
            throw Unsupported.operands(filter, "one condition, or ids");
        }
        predicates = 0;
        return condition(inside.get(0), 0);
    }

    private static Filter ids(List<XmlElement> elements) throws Unsupported {
        Set<FeatureId> ids = new HashSet<>();
        for (XmlElement element : elements) {
            Optional<String> id = element.attribute("fid")
                    .or(() -> element.attribute(Gml.NS, "id"))
                    .or(() -> element.attribute("rid"));
            ids.add(FACTORY.featureId(id.orElseThrow(() -> Unsupported.operands(element, "an attribute fid"))));
        }
        return FACTORY.id(ids);
    }

    private Filter condition(XmlElement element, int depth) throws Unsupported {
        if (depth > DEEPEST || ++predicates > MOST_PREDICATES) {
            throw new Unsupported(
                    element,
                    "过滤条件最多 %d 层、%d 个".formatted(DEEPEST, MOST_PREDICATES),
                    "a filter has %d levels and %d predicates at most".formatted(DEEPEST, MOST_PREDICATES));
        }
        return switch (element.name()) {
            case "And" -> FACTORY.and(conditions(element, depth));
            case "Or" -> FACTORY.or(conditions(element, depth));
            case "Not" -> {
                List<Filter> one = conditions(element, depth);
                if (one.size() != 1) {
                    throw Unsupported.operands(element, "one condition");
                }
                yield FACTORY.not(one.get(0));
            }
            case "PropertyIsLike" -> like(element);
            case "PropertyIsNull" -> FACTORY.isNull(operand(element, 0, 1));
            case "PropertyIsBetween" -> between(element);
            default -> element.name().startsWith("PropertyIs") ? comparison(element) : spatial(element);
        };
    }

    private List<Filter> conditions(XmlElement element, int depth) throws Unsupported {
        List<Filter> inside = new ArrayList<>();
        for (XmlElement child : element.children()) {
            inside.add(condition(child, depth + 1));
        }
        if (inside.isEmpty()) {
            throw Unsupported.operands(element, "conditions");
        }
        return inside;
    }

    private Filter comparison(XmlElement element) throws Unsupported {
        Expression left = operand(element, 0, 2);
        Expression right = operand(element, 1, 2);
        boolean matchCase =
                !element.attribute("matchCase").orElse("true").strip().equals("false");
        return switch (element.name()) {
            case "PropertyIsEqualTo" -> FACTORY.equal(left, right, matchCase);
            case "PropertyIsNotEqualTo" -> FACTORY.notEqual(left, right, matchCase);
            case "PropertyIsLessThan" -> FACTORY.less(left, right, matchCase);
            case "PropertyIsGreaterThan" -> FACTORY.greater(left, right, matchCase);
            case "PropertyIsLessThanOrEqualTo" -> FACTORY.lessOrEqual(left, right, matchCase);
            case "PropertyIsGreaterThanOrEqualTo" -> FACTORY.greaterOrEqual(left, right, matchCase);
            default -> throw unknown(element);
        };
    }

    private static Unsupported unknown(XmlElement element) {
        return new Unsupported(
                element,
                "%s 不是受支持的过滤条件".formatted(element.qualifiedName()),
                "%s is no condition that is supported".formatted(element.qualifiedName()));
    }

    private Filter like(XmlElement element) throws Unsupported {
        List<XmlElement> operands = element.children();
        if (operands.size() != 2) {
            throw Unsupported.operands(element, "a property and a pattern");
        }
        String wildCard = element.attribute("wildCard").orElse("*");
        String singleChar = element.attribute("singleChar").orElse("?");
        String escape = element.attribute("escapeChar")
                .or(() -> element.attribute("escape"))
                .orElse("\\");
        if (wildCard.length() != 1 || singleChar.length() != 1 || escape.length() != 1) {
            throw Unsupported.operands(element, "wildCard, singleChar and escapeChar of one character each");
        }
        boolean matchCase =
                !element.attribute("matchCase").orElse("true").strip().equals("false");
        return FACTORY.like(
                expressions.expression(operands.get(0), 0),
                operands.get(1).text().strip(),
                wildCard,
                singleChar,
                escape,
                matchCase);
    }

    private Filter between(XmlElement element) throws Unsupported {
        XmlElement lower = element.child("LowerBoundary")
                .orElseThrow(() -> Unsupported.operands(element, "a LowerBoundary and an UpperBoundary"));
        XmlElement upper = element.child("UpperBoundary")
                .orElseThrow(() -> Unsupported.operands(element, "a LowerBoundary and an UpperBoundary"));
        return FACTORY.between(operand(element, 0, 3), boundary(lower), boundary(upper));
    }

    private Expression boundary(XmlElement element) throws Unsupported {
        return expressions.mixed(element, 0).orElseThrow(() -> Unsupported.operands(element, "an expression"));
    }

    private Expression operand(XmlElement element, int index, int count) throws Unsupported {
        if (element.children().size() != count) {
            throw Unsupported.operands(element, "%d operands".formatted(count));
        }
        return expressions.expression(element.children().get(index), 0);
    }

    private Filter spatial(XmlElement element) throws Unsupported {
        List<Expression> operands = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (Gml.contains(child)) {
                operands.add(FACTORY.literal(geometry(child)));
            } else if (!child.name().equals("Distance")) {
                operands.add(expressions.expression(child, 0));
            }
        }
        if (operands.size() == 1) {
            operands.add(0, FACTORY.property(""));
        }
        if (operands.size() != 2) {
            throw isSpatial(element) ? Unsupported.operands(element, "two geometries") : unknown(element);
        }
        Expression a = operands.get(0);
        Expression b = operands.get(1);
        return switch (element.name()) {
            case "BBOX", "Intersects" -> FACTORY.intersects(a, b);
            case "Equals" -> FACTORY.equal(a, b);
            case "Disjoint" -> FACTORY.disjoint(a, b);
            case "Touches" -> FACTORY.touches(a, b);
            case "Within" -> FACTORY.within(a, b);
            case "Overlaps" -> FACTORY.overlaps(a, b);
            case "Crosses" -> FACTORY.crosses(a, b);
            case "Contains" -> FACTORY.contains(a, b);
            // Distances would have to be measured on the ground.
            default -> throw unknown(element);
        };
    }

    private static boolean isSpatial(XmlElement element) {
        return Set.of(
                        "BBOX",
                        "Intersects",
                        "Equals",
                        "Disjoint",
                        "Touches",
                        "Within",
                        "Overlaps",
                        "Crosses",
                        "Contains")
                .contains(element.name());
    }

    /** A geometry in GML, in longitude and latitude. */
    static Geometry geometry(XmlElement element) throws Unsupported {
        try {
            return GmlGeometryReader.read(element, Optional.empty());
        } catch (XmlFault e) {
            Unsupported failed = new Unsupported(
                    element, "无法读取几何：" + e.accepted(), "the geometry cannot be read, accepted: " + e.accepted());
            failed.initCause(e);
            throw failed;
        }
    }
}
