package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.xinimap.crs.Crs;
import org.xinimap.store.postgis.PostgisTable.Column;
import org.xinimap.store.postgis.PostgisTable.GeometryColumn;

/** Reads from the system catalogue what tables and views there are, and what they are made of. */
final class TableReader {
    /** The schema of our own tables and of the change log. */
    static final String OWN_SCHEMA = "xinimap";

    /** The key column of our own tables; it is the feature's id and not an attribute. */
    static final String OWN_KEY = "fid";

    /** Columns that by their name tell the rows of a view apart. */
    private static final Set<String> KEY_NAMES = Set.of("fid", "gid", "id", "ogc_fid", "objectid");

    private static final String RELATIONS =
            "SELECT c.oid, n.nspname, c.relname, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition"
                    + " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'topology', 'tiger', 'tiger_data')"
                    + " AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'"
                    + " AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')"
                    + " AND NOT (n.nspname = 'xinimap' AND c.relname IN ('change_log', 'watched_table', 'store_version', 'flyway_schema_history'))"
                    + " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid"
                    + " AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')";

    private static final String COLUMNS = "SELECT a.attname, b.typname,"
            // Without length: an explicit cast would cut what is too long in silence.
            + " CASE t.typname WHEN 'bpchar' THEN 'bpchar' WHEN 'bit' THEN '\"bit\"'"
            + " ELSE format_type(a.atttypid, NULL) END, a.attnotnull,"
            + " col_description(a.attrelid, a.attnum)"
            + " FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
            + " JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END"
            + " WHERE a.attrelid = ? AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

    /** The columns of the primary key, else of the first unique index that no null can slip through. */
    private static final String KEY =
            "SELECT a.attname FROM (SELECT i.indexrelid, i.indrelid, i.indkey, i.indnkeyatts FROM pg_index i"
                    + " WHERE i.indrelid = ? AND i.indisunique AND i.indisvalid AND i.indpred IS NULL"
                    + " AND i.indexprs IS NULL AND NOT EXISTS (SELECT 1 FROM pg_attribute n"
                    + " WHERE n.attrelid = i.indrelid AND n.attnum = ANY (i.indkey::int2[]) AND NOT n.attnotnull)"
                    + " ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid LIMIT 1) i"
                    + " CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY k(attnum, position)"
                    + " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
                    + " WHERE k.position <= i.indnkeyatts ORDER BY k.position";

    private final Connection connection;

    TableReader(Connection connection) {
        this.connection = connection;
    }

    private record Relation(long oid, String schema, String name, char kind) {
        String storeName() {
            return schema.equals(OWN_SCHEMA) ? name : schema + "." + name;
        }
    }

    private record Attribute(Column column) {
        boolean isSpatial() {
            return column.typname().equals("geometry") || column.typname().equals("geography");
        }
    }

    /** The names of all tables and views that may be read. */
    List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        RELATIONS + " ORDER BY n.nspname <> 'xinimap', n.nspname, c.relname");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(relation(rows).storeName());
            }
        }
        return names;
    }

    /**
     * The table of this name; empty when there is none that may be read.
     *
     * @param name {@code relation}, {@code schema.relation}, either followed by {@code #column} for another geometry column than
     *     the first
     */
    Optional<PostgisTable> read(String name) throws SQLException {
        Optional<PostgisTable> whole = read(name, name, Optional.empty());
        int hash = name.lastIndexOf('#');
        return whole.isPresent() || hash < 0
                ? whole
                : read(name, name.substring(0, hash), Optional.of(name.substring(hash + 1)));
    }

    private Optional<PostgisTable> read(String name, String relation, Optional<String> geometryColumn)
            throws SQLException {
        String sql = RELATIONS + " AND (n.nspname = 'xinimap' AND c.relname = ? OR n.nspname || '.' || c.relname = ?)"
                + " ORDER BY n.nspname <> 'xinimap' LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, relation);
            statement.setString(2, relation);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? table(name, relation(rows), geometryColumn) : Optional.empty();
            }
        }
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4).charAt(0));
    }

    private Optional<PostgisTable> table(String name, Relation relation, Optional<String> geometryColumn)
            throws SQLException {
        List<Attribute> attributes = attributes(relation);
        Optional<Attribute> spatial = attributes.stream()
                .filter(Attribute::isSpatial)
                .filter(attribute -> geometryColumn.isEmpty()
                        || geometryColumn.get().equals(attribute.column().name()))
                .findFirst();
        if (geometryColumn.isPresent() && spatial.isEmpty()) {
            return Optional.empty();
        }
        List<Column> plain = attributes.stream()
                .filter(attribute ->
                        !attribute.isSpatial() && !attribute.column().typname().equals("raster"))
                .map(Attribute::column)
                .toList();
        RowKey key = key(relation, plain);
        boolean own = relation.schema().equals(OWN_SCHEMA);
        List<Column> columns = plain.stream()
                .filter(column -> !(own && column.name().equals(OWN_KEY)))
                .toList();
        Optional<GeometryColumn> geometry =
                spatial.isPresent() ? Optional.of(geometry(relation, spatial.get())) : Optional.empty();
        return Optional.of(new PostgisTable(
                name,
                relation.schema(),
                relation.name(),
                relation.kind() == 'r' || relation.kind() == 'p' ? PostgisTable.Kind.TABLE : PostgisTable.Kind.VIEW,
                key,
                geometry,
                columns,
                type(name, geometry, columns),
                index(geometry, columns)));
    }

    private List<Attribute> attributes(Relation relation) throws SQLException {
        List<Attribute> attributes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setLong(1, relation.oid());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String typname = rows.getString(2);
                    attributes.add(new Attribute(new Column(
                            rows.getString(1),
                            typname,
                            rows.getString(3),
                            ColumnType.of(typname),
                            !rows.getBoolean(4),
                            Optional.ofNullable(rows.getString(5)))));
                }
            }
        }
        return attributes;
    }

    private RowKey key(Relation relation, List<Column> columns) throws SQLException {
        List<Column> key = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KEY)) {
            statement.setLong(1, relation.oid());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    columns.stream()
                            .filter(column -> column.name().equals(name))
                            .forEach(key::add);
                }
            }
        }
        if (!key.isEmpty()) {
            return RowKey.ofColumns(key);
        }
        if (relation.kind() == 'r') {
            return RowKey.ofPlace();
        }
        return columns.stream()
                .filter(column -> KEY_NAMES.contains(column.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(column -> RowKey.ofColumns(List.of(column)))
                .orElseGet(RowKey::ofContent);
    }

    private GeometryColumn geometry(Relation relation, Attribute attribute) throws SQLException {
        boolean geography = attribute.column().typname().equals("geography");
        String type = "GEOMETRY";
        int srid = 0;
        int dimension = 2;
        // PostGIS' own views know declared types as well as check constraints.
        String sql = geography
                ? "SELECT type, srid, coord_dimension FROM geography_columns WHERE f_table_schema = ? AND f_table_name = ?"
                        + " AND f_geography_column = ?"
                : "SELECT type, srid, coord_dimension FROM geometry_columns WHERE f_table_schema = ? AND f_table_name = ?"
                        + " AND f_geometry_column = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, relation.schema());
            statement.setString(2, relation.name());
            statement.setString(3, attribute.column().name());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    type = row.getString(1).toUpperCase(Locale.ROOT).replaceAll("(ZM|Z|M)$", "");
                    srid = row.getInt(2);
                    dimension = row.getInt(3);
                }
            }
        }
        boolean curved = switch (type) {
            case "GEOMETRY",
                    "GEOMETRYCOLLECTION",
                    "CIRCULARSTRING",
                    "COMPOUNDCURVE",
                    "CURVEPOLYGON",
                    "MULTICURVE",
                    "MULTISURFACE" -> true;
            default -> false;
        };
        if (srid == 0) {
            srid = sridOfTheFirst(relation, attribute.column());
        }
        return new GeometryColumn(
                attribute.column().name(),
                PostgisGeometry.binding(type),
                srid,
                crs(srid),
                geography,
                curved,
                dimension);
    }

    /** What the first geometry says where the column declares nothing; 0 when there is none. */
    private int sridOfTheFirst(Relation relation, Column column) throws SQLException {
        String name = column.of("t");
        try (PreparedStatement statement = connection.prepareStatement("SELECT ST_SRID((" + name + ")::geometry) FROM "
                        + Identifier.quoted(relation.schema(), relation.name()) + " t WHERE " + name
                        + " IS NOT NULL LIMIT 1");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** The CRS of an SRID by the authority's code, as {@code spatial_ref_sys} has it. */
    private Optional<Crs> crs(int srid) throws SQLException {
        if (srid == 0) {
            return Optional.empty();
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT auth_name, auth_srid FROM spatial_ref_sys WHERE srid = ?")) {
            statement.setInt(1, srid);
            try (ResultSet row = statement.executeQuery()) {
                String code = row.next() && "EPSG".equalsIgnoreCase(row.getString(1))
                        ? "EPSG:" + row.getInt(2)
                        : "EPSG:" + srid;
                return Optional.of(Crs.parse("srid", code));
            }
        }
    }

    private static SimpleFeatureType type(String name, Optional<GeometryColumn> geometry, List<Column> columns) {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName(name);
        builder.setCRS(Crs.CRS84.xy());
        geometry.ifPresent(column -> builder.add(column.name(), column.binding()));
        columns.forEach(column -> builder.add(column.name(), column.type().binding()));
        return builder.buildFeatureType();
    }

    private static Map<String, Integer> index(Optional<GeometryColumn> geometry, List<Column> columns) {
        Map<String, Integer> index = new HashMap<>();
        geometry.ifPresent(column -> {
            index.put(column.name(), 0);
            index.put(null, 0);
        });
        int first = geometry.isPresent() ? 1 : 0;
        for (int i = 0; i < columns.size(); i++) {
            index.put(columns.get(i).name(), first + i);
        }
        return index;
    }
}
