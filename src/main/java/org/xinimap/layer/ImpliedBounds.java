package org.xinimap.layer;

import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.visitor.ExtractBoundsFilterVisitor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The bounds outside of which nothing passes a filter. GeoTools' visitor stumbles over a relation whose property stands
 * second, {@code S_INTERSECTS(POINT(1 2), geom)}, and over one of two properties.
 */
final class ImpliedBounds extends ExtractBoundsFilterVisitor {
    /** @param bounds what the operand before implies; null: nothing */
    @Override
    public @Nullable Object visit(PropertyName property, @Nullable Object bounds) {
        return bounds;
    }

    @Override
    public Object visit(And and, @Nullable Object data) {
        Envelope common = infinity();
        for (Filter child : and.getChildren()) {
            if (child.accept(this, data) instanceof Envelope bounds) {
                common = common.intersection(bounds);
            }
        }
        return common;
    }

    @Override
    public Object visit(Or or, @Nullable Object data) {
        Envelope all = new Envelope();
        for (Filter child : or.getChildren()) {
            if (!(child.accept(this, data) instanceof Envelope bounds)) {
                return infinity();
            }
            all.expandToInclude(bounds);
        }
        return all;
    }
}
