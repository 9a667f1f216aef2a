package org.xinimap.store.postgis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNil;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Says a GeoTools filter in SQL, as far as SQL says it: of each part a condition that holds for all rows that pass and
 * maybe for some more, and what remains to be evaluated on the features that come.
 *
 * <p>Literals are always parameters. GeoTools has two truth values where SQL has three: under NOT a condition is asked not to
 * be true, instead of to be false; elsewhere it stands bare, so that indexes serve it.
 */
final class FilterToSql {
    /**
     * @param where true for every row that passes the filter
     * @param residual what else the features must pass; INCLUDE: nothing
     */
    record Translation(Sql where, Filter residual) {
        boolean isExact() {
            return residual == Filter.INCLUDE;
        }
    }

    private final PostgisTable table;
    private final Operands operands;
    private final ComparisonToSql comparisons;
    private final SpatialToSql spatial;

    FilterToSql(PostgisTable table) {
        this.table = table;
        this.operands = new Operands(table);
        this.comparisons = new ComparisonToSql(operands);
        this.spatial = new SpatialToSql(table, operands);
    }

    Translation translate(Filter filter) {
        List<Sql> where = new ArrayList<>();
        List<Filter> residual = new ArrayList<>();
        for (Filter conjunct : conjuncts(filter)) {
            Condition condition = condition(conjunct);
            where.add(condition.sql());
            if (!condition.exact()) {
                residual.add(conjunct);
            }
        }
        Filter rest = residual.isEmpty()
                ? Filter.INCLUDE
                : residual.size() == 1
                        ? residual.get(0)
                        : CommonFactoryFinder.getFilterFactory().and(residual);
        return new Translation(Sql.and(where), rest);
    }

    private static List<Filter> conjuncts(Filter filter) {
        return filter instanceof And and
                ? and.getChildren().stream()
                        .flatMap(child -> conjuncts(child).stream())
                        .toList()
                : List.of(filter);
    }

    Condition condition(Filter filter) {
        if (filter == Filter.INCLUDE || filter == Filter.EXCLUDE) {
            return filter == Filter.INCLUDE ? Condition.ALWAYS : Condition.NEVER;
        }
        if (filter instanceof And and) {
            return Condition.and(and.getChildren().stream().map(this::condition).toList());
        }
        if (filter instanceof Or or) {
            return disjunction(or);
        }
        if (filter instanceof Not not) {
            return negation(not.getFilter());
        }
        if (filter instanceof Id ids) {
            return KeyCondition.of(
                    table.key(),
                    ids.getIDs().stream()
                            .map(String::valueOf)
                            .collect(Collectors.toCollection(java.util.TreeSet::new)));
        }
        if (filter instanceof PropertyIsNull isNull) {
            return isNull(isNull.getExpression());
        }
        if (filter instanceof PropertyIsNil isNil) {
            return isNull(isNil.getExpression());
        }
        if (filter instanceof BinarySpatialOperator relation) {
            return spatial.condition(relation);
        }
        return comparison(filter);
    }

    private Condition comparison(Filter filter) {
        if (filter instanceof BinaryComparisonOperator comparison) {
            return comparisons.condition(comparison);
        }
        if (filter instanceof PropertyIsBetween between) {
            return comparisons.between(between);
        }
        return filter instanceof PropertyIsLike like ? comparisons.like(like) : Condition.UNKNOWN;
    }

    /** Not null is nearly always asked in this way, and indexes know only the plain form. */
    private Condition negation(Filter filter) {
        if (filter instanceof PropertyIsNull isNull) {
            Optional<String> column = operands.value(isNull.getExpression());
            if (column.isPresent()) {
                return Condition.exactly(column.get() + " IS NOT NULL");
            }
        }
        return filter instanceof Not twice
                ? condition(twice.getFilter())
                : condition(filter).negated();
    }

    private Condition isNull(Expression expression) {
        return operands.value(expression)
                .map(value -> Condition.exactly(value + " IS NULL"))
                .orElseGet(() -> operands.isGeometry(expression) ? spatial.isNull() : Condition.UNKNOWN);
    }

    /** Equalities with the same column become one array: a list of a thousand values stays one parameter. */
    private Condition disjunction(Or or) {
        List<Condition> parts = new ArrayList<>();
        Map<PostgisTable.Column, List<Object>> values = new LinkedHashMap<>();
        for (Filter child : or.getChildren()) {
            Optional<ComparisonToSql.Equality> equality =
                    child instanceof PropertyIsEqualTo equal ? comparisons.plainEquality(equal) : Optional.empty();
            if (equality.isPresent()) {
                values.computeIfAbsent(equality.get().column(), column -> new ArrayList<>())
                        .add(equality.get().value());
            } else {
                parts.add(condition(child));
            }
        }
        values.forEach((column, list) -> parts.add(ComparisonToSql.oneOf(column, list)));
        return Condition.or(parts);
    }
}
