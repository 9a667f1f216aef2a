package org.xinimap.style;

import javax.xml.stream.XMLStreamException;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.locationtech.jts.geom.Geometry;

/** Writes the filters that {@link StyleFilters} reads, in Filter Encoding 1.1. */
final class FilterWriter {
    private final SldOutput out;
    private final ExpressionWriter expressions;

    FilterWriter(SldOutput out, ExpressionWriter expressions) {
        this.out = out;
        this.expressions = expressions;
    }

    void write(Filter filter) throws XMLStreamException {
        out.openOgc("Filter");
        condition(filter);
        out.close();
    }

    private void condition(Filter filter) throws XMLStreamException {
        if (filter instanceof BinaryLogicOperator several) {
            out.openOgc(filter instanceof And ? "And" : "Or");
            for (Filter child : several.getChildren()) {
                condition(child);
            }
            out.close();
        } else if (filter instanceof Not not) {
            out.openOgc("Not");
            condition(not.getFilter());
            out.close();
        } else if (filter instanceof BinaryComparisonOperator comparison) {
            comparison(comparison);
        } else if (filter instanceof BinarySpatialOperator spatial) {
            spatial(spatial);
        } else {
            special(filter);
        }
    }

    private void special(Filter filter) throws XMLStreamException {
        if (filter instanceof PropertyIsLike like) {
            like(like);
        } else if (filter instanceof PropertyIsNull isNull) {
            out.openOgc("PropertyIsNull");
            expressions.write(isNull.getExpression());
            out.close();
        } else if (filter instanceof PropertyIsBetween between) {
            out.openOgc("PropertyIsBetween");
            expressions.write(between.getExpression());
            boundary("LowerBoundary", between.getLowerBoundary());
            boundary("UpperBoundary", between.getUpperBoundary());
            out.close();
        } else if (filter instanceof Id ids) {
            for (Identifier id : ids.getIdentifiers()) {
                out.openOgc("FeatureId", "fid", id.toString());
                out.close();
            }
        } else if (filter == Filter.INCLUDE || filter == Filter.EXCLUDE) {
            constant(filter == Filter.INCLUDE);
        } else {
            throw new IllegalArgumentException("no filter of a style: " + filter);
        }
    }

    /** Filter Encoding has no words for all and nothing. */
    private void constant(boolean all) throws XMLStreamException {
        out.openOgc("PropertyIsEqualTo");
        expressions.write(StyleExpressions.FACTORY.literal("1"));
        expressions.write(StyleExpressions.FACTORY.literal(all ? "1" : "0"));
        out.close();
    }

    private void comparison(BinaryComparisonOperator filter) throws XMLStreamException {
        if (filter.isMatchingCase()) {
            out.openOgc(name(filter));
        } else {
            out.openOgc(name(filter), "matchCase", "false");
        }
        expressions.write(filter.getExpression1());
        expressions.write(filter.getExpression2());
        out.close();
    }

    private static String name(BinaryComparisonOperator filter) {
        if (filter instanceof PropertyIsEqualTo) {
            return "PropertyIsEqualTo";
        } else if (filter instanceof PropertyIsNotEqualTo) {
            return "PropertyIsNotEqualTo";
        } else if (filter instanceof PropertyIsLessThan) {
            return "PropertyIsLessThan";
        } else if (filter instanceof PropertyIsGreaterThan) {
            return "PropertyIsGreaterThan";
        } else if (filter instanceof PropertyIsLessThanOrEqualTo) {
            return "PropertyIsLessThanOrEqualTo";
        } else if (filter instanceof PropertyIsGreaterThanOrEqualTo) {
            return "PropertyIsGreaterThanOrEqualTo";
        }
        throw new IllegalArgumentException("no filter of a style: " + filter);
    }

    private void spatial(BinarySpatialOperator filter) throws XMLStreamException {
        out.openOgc(name(filter));
        operand(filter.getExpression1());
        operand(filter.getExpression2());
        out.close();
    }

    private void operand(Expression expression) throws XMLStreamException {
        if (expression instanceof Literal literal && literal.getValue() instanceof Geometry geometry) {
            expressions.geometry(geometry);
        } else {
            expressions.write(expression);
        }
    }

    private static String name(BinarySpatialOperator filter) {
        if (filter instanceof Intersects) {
            return "Intersects";
        } else if (filter instanceof Equals) {
            return "Equals";
        } else if (filter instanceof Disjoint) {
            return "Disjoint";
        } else if (filter instanceof Touches) {
            return "Touches";
        } else if (filter instanceof Within) {
            return "Within";
        } else if (filter instanceof Overlaps) {
            return "Overlaps";
        } else if (filter instanceof Crosses) {
            return "Crosses";
        } else if (filter instanceof Contains) {
            return "Contains";
        }
        throw new IllegalArgumentException("no filter of a style: " + filter);
    }

    private void like(PropertyIsLike like) throws XMLStreamException {
        // Filter Encoding 1.0 calls it escape, 1.1 escapeChar.
        String escape = out.version() == SldVersion.V1_0_0 ? "escape" : "escapeChar";
        String matchCase = Boolean.toString(like.isMatchingCase());
        out.openOgc(
                "PropertyIsLike",
                "wildCard",
                like.getWildCard(),
                "singleChar",
                like.getSingleChar(),
                escape,
                like.getEscape(),
                "matchCase",
                matchCase);
        expressions.write(like.getExpression());
        expressions.write(StyleExpressions.FACTORY.literal(like.getLiteral()));
        out.close();
    }

    private void boundary(String name, Expression expression) throws XMLStreamException {
        out.openOgc(name);
        expressions.write(expression);
        out.close();
    }
}
