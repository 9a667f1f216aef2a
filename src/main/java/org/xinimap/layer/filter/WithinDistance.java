package org.xinimap.layer.filter;

import java.util.Objects;
import java.util.Optional;
import org.geotools.api.filter.FilterVisitor;
import org.geotools.api.filter.MultiValuedFilter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.DWithin;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Whether two geometries in longitude, latitude are at most so many metres apart on the ground; false where one is null.
 * GeoTools' own takes the distance for degrees.
 *
 * <p>A visitor that takes bounds from a DWithin expands them by the metres as if they were degrees: far too wide, so that
 * {@link GeodesicPredicate} puts a box of the right size beside it. One that copies filters would make it one of GeoTools.
 */
final class WithinDistance implements DWithin {
    private final Expression geometry;
    private final Expression target;
    private final double metres;
    private final Optional<GeodesicDistance> constant;

    WithinDistance(Expression geometry, Expression target, double metres) {
        this.geometry = geometry;
        this.target = target;
        this.metres = metres;
        this.constant =
                target instanceof Literal literal && literal.getValue() instanceof Geometry value && !value.isEmpty()
                        ? Optional.of(GeodesicDistance.to(value))
                        : Optional.empty();
    }

    @Override
    public boolean evaluate(@Nullable Object feature) {
        Geometry here = geometry.evaluate(feature, Geometry.class);
        if (here == null) {
            return false;
        }
        if (constant.isPresent()) {
            return constant.get().isWithin(here, metres);
        }
        Geometry there = target.evaluate(feature, Geometry.class);
        return there != null && GeodesicDistance.between(there, here) <= metres;
    }

    /** A box in degrees that holds all that is near enough to a constant target; empty where the target is no such. */
    Optional<Envelope> bounds() {
        return constant.map(distance -> distance.boundsWithin(metres));
    }

    @Override
    public Expression getExpression1() {
        return geometry;
    }

    @Override
    public Expression getExpression2() {
        return target;
    }

    /** In metres. */
    @Override
    public double getDistance() {
        return metres;
    }

    @Override
    public String getDistanceUnits() {
        return "m";
    }

    @Override
    public MatchAction getMatchAction() {
        return MultiValuedFilter.MatchAction.ANY;
    }

    @Override
    public @Nullable Object accept(FilterVisitor visitor, @Nullable Object extraData) {
        return visitor.visit(this, extraData);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithinDistance within
                && geometry.equals(within.geometry)
                && target.equals(within.target)
                && metres == within.metres;
    }

    @Override
    public int hashCode() {
        return Objects.hash(geometry, target, metres);
    }

    @Override
    public String toString() {
        return "DWITHIN(%s, %s, %s, meters)".formatted(geometry, target, metres);
    }
}
