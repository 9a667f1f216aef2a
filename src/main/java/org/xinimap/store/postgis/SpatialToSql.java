package org.xinimap.store.postgis;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.store.postgis.PostgisTable.GeometryColumn;

/**
 * Spatial relations of the geometry column with a literal.
 *
 * <p>Whether two geometries have a point in common PostGIS and JTS find by the same robust tests: exact. The other relations
 * rest on intersection points computed in each one's own way, so that they may differ where a vertex all but lies on an edge:
 * of them only that there is a common point is asked of the database, and the rest in memory; single points excepted.
 * Columns in another CRS than longitude and latitude are asked for their bounds only.
 */
final class SpatialToSql {
    private final Optional<StoredGeometry> stored;
    private final Operands operands;

    SpatialToSql(PostgisTable table, Operands operands) {
        this.stored = table.geometry().map(StoredGeometry::new);
        this.operands = operands;
    }

    /** Whether the layer engine has no geometry: there is none, or none that it can read. */
    Condition isNull() {
        return stored.map(StoredGeometry::isAbsent).orElse(Condition.UNKNOWN);
    }

    Condition condition(BinarySpatialOperator relation) {
        Expression left = relation.getExpression1();
        Expression right = relation.getExpression2();
        boolean columnFirst = operands.isGeometry(left);
        Expression other = columnFirst ? right : left;
        if (!(columnFirst || operands.isGeometry(right)) || !(other instanceof Literal)) {
            return Condition.UNKNOWN;
        }
        Geometry literal = other.evaluate(null, Geometry.class);
        if (literal == null || literal.isEmpty() || !PackedGeometry.isFinite(literal)) {
            return Condition.UNKNOWN;
        }
        return condition(relation, literal, columnFirst);
    }

    private Condition condition(BinarySpatialOperator relation, Geometry literal, boolean columnFirst) {
        StoredGeometry geometry = stored.orElseThrow();
        if (relation instanceof BBOX || relation instanceof Intersects) {
            return geometry.meets(literal);
        }
        if (relation instanceof Disjoint) {
            return geometry.meetsNot(literal);
        }
        if (relation instanceof DWithin near) {
            return Reach.of(near, literal.getEnvelopeInternal())
                    .map(geometry::boundsMeet)
                    .orElse(Condition.UNKNOWN);
        }
        if (relation instanceof Beyond) {
            return Condition.UNKNOWN;
        }
        if (relation instanceof Within && columnFirst || relation instanceof Contains && !columnFirst) {
            return geometry.pointRelation("ST_Within", literal).orElseGet(() -> geometry.mayMeet(literal));
        }
        if (relation instanceof Touches) {
            return geometry.pointRelation("ST_Touches", literal).orElseGet(() -> geometry.mayMeet(literal));
        }
        boolean needsCommonPoint = relation instanceof Within
                || relation instanceof Contains
                || relation instanceof Crosses
                || relation instanceof Overlaps
                || relation instanceof Equals;
        return needsCommonPoint ? geometry.mayMeet(literal) : Condition.UNKNOWN;
    }

    /** The stored geometries as SQL expressions, compared with geometries in longitude and latitude. */
    static final class StoredGeometry {
        private static final List<Class<? extends Geometry>> ALWAYS_VALID =
                List.of(Point.class, MultiPoint.class, LineString.class, MultiLineString.class);

        private final GeometryColumn column;
        private final String raw;
        private final String shape;

        StoredGeometry(GeometryColumn column) {
            this.column = column;
            this.raw = column.of(QuerySql.ALIAS);
            String linear = column.linear(raw);
            // One row of another SRID must not fail the query; the layer engine takes it for the column's, too.
            this.shape = isMixed() ? "ST_SetSRID(" + linear + ", " + column.srid() + ")" : linear;
        }

        private boolean isMixed() {
            return column.binding() == Geometry.class || column.binding() == GeometryCollection.class;
        }

        /** JTS has no triangulated surfaces. */
        private String isReadable() {
            return "ST_GeometryType(" + column.linear(raw) + ") IN ('ST_Point', 'ST_LineString', 'ST_Polygon',"
                    + " 'ST_MultiPoint', 'ST_MultiLineString', 'ST_MultiPolygon', 'ST_GeometryCollection')";
        }

        Condition isAbsent() {
            if (!column.isLonLat()) {
                // A position outside the domain of its CRS has no longitude and latitude.
                return Condition.UNKNOWN;
            }
            return isMixed()
                    ? Condition.exactly("(" + raw + " IS NULL OR NOT " + isReadable() + ")")
                    : Condition.exactly(raw + " IS NULL");
        }

        /** Whether the geometry, empty ones never, has a point in common with the literal. */
        Condition meets(Geometry literal) {
            Condition bounds = boundsMeet(List.of(literal.getEnvelopeInternal()));
            if (!column.isLonLat() || literal.getClass() == GeometryCollection.class || !literal.isValid()) {
                return bounds;
            }
            Sql meets = Sql.of("ST_Intersects(" + shape + ", ")
                    .then(parameter(literal))
                    .then(")");
            boolean rectangle = literal.isRectangle();
            if (isMixed()) {
                // Collections that overlap themselves and invalid areas: asked in memory.
                Sql guarded = Sql.of("CASE WHEN " + isReadable() + " AND ST_GeometryType(" + shape
                                + ") <> 'ST_GeometryCollection' AND "
                                + (rectangle ? "TRUE" : "ST_IsValid(" + shape + ")")
                                + " THEN ")
                        .then(meets)
                        .then(" ELSE TRUE END");
                return new Condition(Sql.and(List.of(bounds.sql(), guarded)), false);
            }
            Sql safe = rectangle || ALWAYS_VALID.contains(column.binding()) ? meets : alsoInvalid(meets, literal);
            return new Condition(Sql.and(List.of(bounds.sql(), safe)), true);
        }

        /** GEOS may refuse to relate an invalid area; its edges and its inside it can always tell. */
        private Sql alsoInvalid(Sql meets, Geometry literal) {
            Point[] starts = new Point[literal.getNumGeometries()];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = PackedGeometry.FACTORY.createPoint(
                        literal.getGeometryN(i).getCoordinate());
            }
            return Sql.of("CASE WHEN ST_IsValid(" + shape + ") THEN ")
                    .then(meets)
                    .then(" ELSE ST_Intersects(ST_Boundary(" + shape + "), ")
                    .then(parameter(literal))
                    .then(") OR ST_Intersects(" + shape + ", ")
                    .then(parameter(PackedGeometry.FACTORY.createMultiPoint(starts)))
                    .then(") END");
        }

        Condition mayMeet(Geometry literal) {
            return new Condition(meets(literal).sql(), false);
        }

        Condition meetsNot(Geometry literal) {
            Condition meets = meets(literal);
            Condition present = new Condition(Sql.of(raw + " IS NOT NULL"), column.isLonLat() && !isMixed());
            return meets.exact() ? present.and(meets.negated()) : new Condition(present.sql(), false);
        }

        /** A relation that is exact for columns of single points. */
        Optional<Condition> pointRelation(String function, Geometry literal) {
            if (column.binding() != Point.class || !meets(literal).exact()) {
                return Optional.empty();
            }
            Sql relation = Sql.of(function + "(" + shape + ", ")
                    .then(parameter(literal))
                    .then(")");
            Sql bounds = boundsMeet(List.of(literal.getEnvelopeInternal())).sql();
            return Optional.of(new Condition(Sql.and(List.of(bounds, relation)), true));
        }

        /** Whether the geometry meets one of the boxes, which are in longitude and latitude. */
        Condition meetsBoxes(List<Envelope> boxes) {
            return Condition.or(boxes.stream()
                    .map(box -> meets(PackedGeometry.FACTORY.toGeometry(box)))
                    .toList());
        }

        /** Whether the bounds meet one of the boxes, which are in longitude and latitude. */
        Condition boundsMeet(List<Envelope> boxes) {
            return new Condition(
                    Sql.or(boxes.stream()
                            .map(box -> ColumnBounds.of(column, box)
                                    .map(this::boundsMeet)
                                    .orElse(Sql.TRUE))
                            .toList()),
                    false);
        }

        private Sql boundsMeet(Envelope box) {
            return Sql.of(
                    raw + " && ST_MakeEnvelope(?, ?, ?, ?, " + column.srid() + ")",
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY());
        }

        private Sql parameter(Geometry literal) {
            return Sql.of("ST_GeomFromWKB(?, " + column.srid() + ")", PostgisGeometry.writeFlat(literal));
        }
    }
}
