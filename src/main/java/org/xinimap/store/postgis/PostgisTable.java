package org.xinimap.store.postgis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;

/**
 * A table or view of the database as it is now.
 *
 * @param name how the store names it: the relation's name in our own schema, {@code schema.relation} elsewhere
 * @param schema its schema
 * @param relation its name in the schema
 * @param kind what it is
 * @param key what tells its rows apart
 * @param geometry its geometry column; empty: an attribute table
 * @param columns its other columns, in order; those of the key are left out where the key is one column of our own tables
 * @param type the feature type: the geometry first, then the columns; geometries EPSG:4326, x = longitude
 * @param index attribute positions by name, that of the geometry also under null, as GeoTools wants it
 */
record PostgisTable(
        String name,
        String schema,
        String relation,
        Kind kind,
        RowKey key,
        Optional<GeometryColumn> geometry,
        List<Column> columns,
        SimpleFeatureType type,
        Map<String, Integer> index) {

    /** What a relation is. */
    enum Kind {
        /** An ordinary or partitioned table: can be watched by triggers. */
        TABLE,
        /** A view, materialized view or foreign table: only read, and only by pushed-down queries. */
        VIEW
    }

    /**
     * A column that is not the geometry.
     *
     * @param typname its base type's name in {@code pg_type}
     * @param declared its type as SQL writes it, for casts
     * @param comment the database's description, used as its label
     */
    record Column(
            String name, String typname, String declared, ColumnType type, boolean nullable, Optional<String> comment) {
        /** The column of the relation that goes by this alias. */
        String of(String alias) {
            return alias + "." + Identifier.quoted(name);
        }

        /** As {@link ColumnType#read} wants it selected. */
        String selected(String alias) {
            return type.selected(of(alias), typname);
        }
    }

    /**
     * The geometry column.
     *
     * @param binding the class of its geometries; Geometry where they are mixed
     * @param srid the SRID of its values, 0 when they have none
     * @param crs what the coordinates are in; empty: nothing known, taken as longitude and latitude
     * @param geography whether it is of PostGIS' geography type
     * @param dimension 2, 3 (Z or M) or 4
     */
    record GeometryColumn(
            String name,
            Class<? extends Geometry> binding,
            int srid,
            Optional<Crs> crs,
            boolean geography,
            boolean curved,
            int dimension) {
        /** Whether the stored coordinates are those the layer engine works with. */
        boolean isLonLat() {
            return crs.isEmpty() || crs.get().sameAs(Crs.CRS84);
        }

        /** The column as a geometry. */
        String of(String alias) {
            String column = alias + "." + Identifier.quoted(name);
            return geography ? column + "::geometry" : column;
        }

        /** The column as EWKB that JTS can read: curves as lines. */
        String selected(String alias) {
            return "ST_AsEWKB(" + linear(of(alias)) + ")";
        }

        /** A geometry expression without curves. */
        String linear(String expression) {
            // PostGIS 3.3 makes a line of memory it does not own out of an empty arc.
            return curved
                    ? "CASE WHEN ST_HasArc(" + expression + ") AND NOT ST_IsEmpty(" + expression
                            + ") THEN ST_CurveToLine(" + expression + ") ELSE " + expression + " END"
                    : expression;
        }
    }

    /** The relation's name in SQL. */
    String sqlName() {
        return Identifier.quoted(schema, relation);
    }

    /** The select list that {@link RowReader} reads: geometry, columns, key parts, version. */
    String selectList(String alias) {
        StringBuilder list = new StringBuilder();
        geometry.ifPresent(column -> list.append(column.selected(alias)).append(", "));
        columns.forEach(column -> list.append(column.selected(alias)).append(", "));
        key.parts().forEach(part -> list.append(part.text(alias)).append(", "));
        return list.append(version(alias)).toString();
    }

    /** The row's own version: the transaction that wrote it. Views have none. */
    String version(String alias) {
        return kind == Kind.TABLE ? alias + ".xmin::text::bigint" : "0::bigint";
    }

    Optional<Column> column(String attribute) {
        return columns.stream()
                .filter(column -> column.name().equals(attribute))
                .findFirst();
    }
}
