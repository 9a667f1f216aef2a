package org.xinimap.store.gpkg;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.store.Edit;
import org.xinimap.store.EditRefused;
import org.xinimap.store.EditRefused.Reason;
import org.xinimap.store.GeometryPromotion;

/** Carries out the edits of one transaction on the writer's connection. */
final class EditWriter {
    private final Connection connection;
    private final Map<String, TableSchema> schemas = new HashMap<>();
    private final Map<String, Envelope> touched = new HashMap<>();
    /** By their text: a transaction of thousands of edits has few kinds of them. */
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    EditWriter(Connection connection) {
        this.connection = connection;
    }

    /** @return the id of the feature each edit touched */
    List<String> apply(List<Edit> edits) throws SQLException {
        try {
            return applyAll(edits);
        } finally {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        }
    }

    private List<String> applyAll(List<Edit> edits) throws SQLException {
        List<String> ids = new ArrayList<>(edits.size());
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            TableSchema schema = schema(i, edit.table());
            if (edit instanceof Edit.Insert insert) {
                ids.add(insert(i, schema, insert));
            } else if (edit instanceof Edit.Update update) {
                ids.add(update(i, schema, update));
            } else if (edit instanceof Edit.Delete delete) {
                ids.add(delete(i, schema, delete));
            }
        }
        for (Map.Entry<String, Envelope> table : touched.entrySet()) {
            describe(table.getKey(), table.getValue());
        }
        return ids;
    }

    private TableSchema schema(int index, String table) throws SQLException {
        TableSchema schema = schemas.get(table);
        if (schema == null) {
            schema = TableSchema.read(connection, table)
                    .orElseThrow(
                            () -> new EditRefused(index, Reason.INVALID_VALUE, "There is no table " + table + "."));
            if (!schema.srs().isLonLat()) {
                throw new EditRefused(
                        index,
                        Reason.INVALID_VALUE,
                        "%s keeps its geometries in %s and is read-only here."
                                .formatted(table, schema.srs().crs().get()));
            }
            if (!ChangeLog.watches(connection, table)) {
                ChangeLog.watch(connection, table, schema.key());
            }
            schemas.put(table, schema);
            touched.put(table, new Envelope());
        }
        return schema;
    }

    private String insert(int index, TableSchema schema, Edit.Insert edit) throws SQLException {
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        columns(index, schema, edit.values(), names, values);
        String sql = names.isEmpty()
                ? "INSERT INTO " + Sql.name(schema.table()) + " DEFAULT VALUES"
                : "INSERT INTO " + Sql.name(schema.table()) + " ("
                        + String.join(", ", names.stream().map(Sql::name).toList()) + ") VALUES ("
                        + String.join(", ", names.stream().map(name -> "?").toList()) + ")";
        run(index, sql, values);
        return Long.toString(number("SELECT last_insert_rowid()"));
    }

    private String update(int index, TableSchema schema, Edit.Update edit) throws SQLException {
        long fid = existing(index, schema, edit.id(), edit.expectedVersion());
        List<String> names = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        columns(index, schema, edit.values(), names, values);
        if (!names.isEmpty()) {
            values.add(fid);
            String assignments = String.join(
                    ", ", names.stream().map(name -> Sql.name(name) + " = ?").toList());
            run(
                    index,
                    "UPDATE " + Sql.name(schema.table()) + " SET " + assignments + " WHERE " + Sql.name(schema.key())
                            + " = ?",
                    values);
        }
        return edit.id();
    }

    private String delete(int index, TableSchema schema, Edit.Delete edit) throws SQLException {
        long fid = existing(index, schema, edit.id(), edit.expectedVersion());
        run(
                index,
                "DELETE FROM " + Sql.name(schema.table()) + " WHERE " + Sql.name(schema.key()) + " = ?",
                List.of(fid));
        return edit.id();
    }

    private void run(int index, String sql, List<? extends @Nullable Object> values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        try {
            statement.executeUpdate();
        } catch (SQLException e) {
            // SQLITE_CONSTRAINT: the table's own rules (unique, not null, check) refuse the row.
            if ((e.getErrorCode() & 0xFF) == 19) {
                throw new EditRefused(index, Reason.INVALID_VALUE, e.getMessage());
            }
            throw e;
        }
    }

    /** The first column of the first row; 0 when there is none. */
    private long number(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private long existing(int index, TableSchema schema, String id, OptionalLong expected) throws SQLException {
        long fid;
        try {
            fid = Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw missing(index, schema, id);
        }
        String table = Sql.name(schema.table());
        if (number("SELECT count(*) FROM " + table + " WHERE " + Sql.name(schema.key()) + " = ?", fid) == 0) {
            throw missing(index, schema, id);
        }
        if (expected.isPresent() && version(schema, fid) != expected.getAsLong()) {
            throw new EditRefused(
                    index,
                    Reason.CHANGED_MEANWHILE,
                    "%s %s was changed by somebody else meanwhile; read it again.".formatted(schema.table(), id));
        }
        return fid;
    }

    private long version(TableSchema schema, long fid) throws SQLException {
        // A feature not changed since the table is watched has the version at which that began.
        return number(
                "SELECT version FROM " + ChangeLog.TABLE + " WHERE table_name = ? AND fid IN (?, " + ChangeLog.RESET
                        + ") ORDER BY fid DESC LIMIT 1",
                schema.table(),
                fid);
    }

    private static EditRefused missing(int index, TableSchema schema, String id) {
        return new EditRefused(
                index, Reason.NO_SUCH_FEATURE, "There is no feature %s in %s.".formatted(id, schema.table()));
    }

    private void columns(
            int index,
            TableSchema schema,
            Map<String, @Nullable Object> given,
            List<String> names,
            List<@Nullable Object> values) {
        for (Map.Entry<String, @Nullable Object> entry : given.entrySet()) {
            String name = entry.getKey();
            Object value = entry.getValue();
            if (schema.geometryColumn().filter(name::equals).isPresent()) {
                values.add(value == null ? null : geometry(index, schema, value));
            } else {
                TableSchema.Column column = schema.columns().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new EditRefused(
                                index,
                                Reason.INVALID_VALUE,
                                "%s has no attribute '%s'.".formatted(schema.table(), name)));
                values.add(value(index, column, value));
            }
            names.add(name);
        }
    }

    private static @Nullable Object value(int index, TableSchema.Column column, @Nullable Object value) {
        try {
            return column.type().write(value);
        } catch (IllegalArgumentException e) {
            throw new EditRefused(
                    index, Reason.INVALID_VALUE, "Attribute '%s': %s.".formatted(column.name(), e.getMessage()));
        }
    }

    private byte[] geometry(int index, TableSchema schema, Object value) {
        Class<?> binding = schema.type().getGeometryDescriptor().getType().getBinding();
        Geometry geometry = GeometryPromotion.to(binding, value)
                .orElseThrow(() -> new EditRefused(
                        index,
                        Reason.INVALID_VALUE,
                        "%s takes geometries of type %s, not %s."
                                .formatted(
                                        schema.table(),
                                        binding.getSimpleName(),
                                        value instanceof Geometry other ? other.getGeometryType() : value)));
        touched.get(schema.table()).expandToInclude(geometry.getEnvelopeInternal());
        return GeoPackageGeometry.encode(geometry, schema.srs().id());
    }

    /** Keeps gpkg_contents up: when the table last changed, and bounds that hold all of it. */
    private void describe(String table, Envelope box) throws SQLException {
        Sql.update(
                connection,
                "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now') WHERE table_name = ?",
                table);
        if (!box.isNull()) {
            Sql.update(
                    connection,
                    "UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?1), ?1), min_y = min(coalesce(min_y, ?2), ?2),"
                            + " max_x = max(coalesce(max_x, ?3), ?3), max_y = max(coalesce(max_y, ?4), ?4)"
                            + " WHERE table_name = ?5",
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY(),
                    table);
        }
    }
}
