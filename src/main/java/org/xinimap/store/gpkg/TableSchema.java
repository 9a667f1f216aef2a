package org.xinimap.store.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.xinimap.crs.Crs;

/**
 * A table of the file as it is now.
 *
 * @param table its name
 * @param key its integer primary key
 * @param geometryColumn its geometry column; empty: an attribute table
 * @param srs the CRS its geometries are stored in
 * @param columns its other columns, in order
 * @param type the feature type: the geometry first, then the columns; geometries EPSG:4326, x = longitude
 */
record TableSchema(
        String table,
        String key,
        Optional<String> geometryColumn,
        Srs srs,
        List<Column> columns,
        SimpleFeatureType type,
        Map<String, Integer> index) {

    /** A column that is not the geometry and not the key. */
    record Column(String name, ColumnType type) {}

    /** A column of the primary key. */
    private record Key(String name, String type) {}

    /** A row of gpkg_spatial_ref_sys; geometries without a usable one are taken as they are. */
    record Srs(int id, Optional<Crs> crs) {
        boolean isLonLat() {
            return crs.isEmpty() || crs.get().sameAs(Crs.CRS84);
        }
    }

    /** Reads the table's schema; empty when it is not a feature or attribute table with an integer key. */
    static Optional<TableSchema> read(Connection connection, String table) throws SQLException {
        if (Sql.number(
                        connection,
                        "SELECT count(*) FROM gpkg_contents WHERE table_name = ? AND data_type IN ('features', 'attributes')",
                        table)
                == 0) {
            return Optional.empty();
        }
        Optional<GeometryColumn> geometry = GeometryColumn.read(connection, table);
        List<Key> keys = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    if (rows.getInt(3) > 0) {
                        keys.add(new Key(name, rows.getString(2)));
                    } else if (geometry.map(GeometryColumn::name)
                            .filter(name::equals)
                            .isEmpty()) {
                        columns.add(new Column(name, ColumnType.of(rows.getString(2))));
                    }
                }
            }
        }
        // Req 29: one column, and only this type is an alias of SQLite's own row number.
        if (keys.size() != 1 || !keys.get(0).type().equalsIgnoreCase("INTEGER")) {
            return Optional.empty();
        }
        return Optional.of(new TableSchema(
                table,
                keys.get(0).name(),
                geometry.map(GeometryColumn::name),
                geometry.map(GeometryColumn::srs).orElse(new Srs(0, Optional.empty())),
                List.copyOf(columns),
                type(table, geometry, columns),
                index(geometry, columns)));
    }

    private static SimpleFeatureType type(String table, Optional<GeometryColumn> geometry, List<Column> columns) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(table);
        builder.setCRS(Crs.CRS84.xy());
        geometry.ifPresent(column -> builder.add(column.name(), column.binding()));
        columns.forEach(column -> builder.add(column.name(), column.type().binding()));
        return builder.buildFeatureType();
    }

    private static Map<String, Integer> index(Optional<GeometryColumn> geometry, List<Column> columns) {
        Map<String, Integer> index = new HashMap<>();
        geometry.ifPresent(column -> index.put(column.name(), 0));
        // GeoTools looks the default geometry up under null.
        geometry.ifPresent(column -> index.put(null, 0));
        int first = geometry.isPresent() ? 1 : 0;
        for (int i = 0; i < columns.size(); i++) {
            index.put(columns.get(i).name(), first + i);
        }
        return index;
    }

    /** The columns of a SELECT that gives a row of this table, geometry first. */
    String selectList(String alias) {
        StringBuilder list = new StringBuilder();
        geometryColumn.ifPresent(
                name -> list.append(alias).append('.').append(Sql.name(name)).append(", "));
        columns.forEach(column ->
                list.append(alias).append('.').append(Sql.name(column.name())).append(", "));
        return list.append(alias).append('.').append(Sql.name(key)).toString();
    }
}
