package org.xinimap.store.postgis;

import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.AttributeExpressionImpl;
import org.xinimap.store.postgis.PostgisTable.Column;

/** What the operands of a filter are to a table. */
final class Operands {
    /** Other names GeoTools takes for paths. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final PostgisTable table;

    Operands(PostgisTable table) {
        this.table = table;
    }

    /** The column that the expression is the value of. */
    Optional<Column> column(Expression expression) {
        return name(expression).flatMap(table::column);
    }

    /** The value of the column that the expression names, as the layer engine sees it. */
    Optional<String> value(Expression expression) {
        return column(expression).map(column -> column.selected(QuerySql.ALIAS));
    }

    /** Whether the expression is the geometry column: GeoTools' name for the default geometry is the empty one. */
    boolean isGeometry(Expression expression) {
        return table.geometry().isPresent()
                && expression instanceof PropertyName property
                && (property.getPropertyName() == null
                        || property.getPropertyName().isEmpty()
                        || name(expression)
                                .filter(table.geometry().get().name()::equals)
                                .isPresent());
    }

    static Optional<Object> literal(Expression expression) {
        return expression instanceof Literal literal ? Optional.ofNullable(literal.getValue()) : Optional.empty();
    }

    private static Optional<String> name(Expression expression) {
        if (!(expression instanceof PropertyName property) || property.getPropertyName() == null) {
            return Optional.empty();
        }
        String name = property.getPropertyName();
        boolean asItStands = expression.getClass() != AttributeExpressionImpl.class
                || PLAIN_NAME.matcher(name).matches();
        return asItStands ? Optional.of(name) : Optional.empty();
    }
}
