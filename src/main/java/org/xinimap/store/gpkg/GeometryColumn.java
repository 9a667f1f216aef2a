package org.xinimap.store.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;

/** A row of gpkg_geometry_columns. */
record GeometryColumn(String name, Class<? extends Geometry> binding, TableSchema.Srs srs) {
    private static final Map<String, Class<? extends Geometry>> BINDINGS = Map.of(
            "POINT", Point.class,
            "LINESTRING", LineString.class,
            "POLYGON", Polygon.class,
            "MULTIPOINT", MultiPoint.class,
            "MULTILINESTRING", MultiLineString.class,
            "MULTIPOLYGON", MultiPolygon.class,
            "GEOMETRYCOLLECTION", GeometryCollection.class);

    static Optional<GeometryColumn> read(Connection connection, String table) throws SQLException {
        String sql = "SELECT g.column_name, g.geometry_type_name, g.srs_id, s.organization, s.organization_coordsys_id"
                + " FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
                + " WHERE g.table_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new GeometryColumn(
                                rows.getString(1),
                                BINDINGS.getOrDefault(rows.getString(2).toUpperCase(Locale.ROOT), Geometry.class),
                                new TableSchema.Srs(rows.getInt(3), crs(rows.getString(4), rows.getInt(5)))))
                        : Optional.empty();
            }
        }
    }

    /** The standard's name of a geometry class. */
    static String typeName(Class<?> binding) {
        return BINDINGS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(binding))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("GEOMETRY");
    }

    private static Optional<Crs> crs(String organization, int code) {
        if (!"EPSG".equalsIgnoreCase(organization)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Crs.parse("EPSG:" + code));
        } catch (InvalidParameter unknown) {
            return Optional.empty();
        }
    }
}
