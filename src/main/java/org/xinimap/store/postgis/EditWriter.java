package org.xinimap.store.postgis;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.util.PSQLException;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.store.Edit;
import org.xinimap.store.EditRefused;
import org.xinimap.store.EditRefused.Reason;
import org.xinimap.store.GeometryPromotion;
import org.xinimap.store.postgis.PostgisTable.Column;
import org.xinimap.store.postgis.PostgisTable.GeometryColumn;

/** Carries out the edits of one transaction on its connection. */
final class EditWriter {
    private final Connection connection;
    private final Map<String, PostgisTable> tables = new HashMap<>();
    /** By their text: a transaction of thousands of edits has few kinds of them. */
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    EditWriter(Connection connection) {
        this.connection = connection;
    }

    /** A column to be written: its name and value, and how the parameter stands in the statement. */
    private record Assignment(
            String column, String parameter, @Nullable Object value) {}

    /** @return the id of the feature each edit touched */
    List<String> apply(List<Edit> edits) throws SQLException {
        try {
            List<String> ids = new ArrayList<>(edits.size());
            for (int i = 0; i < edits.size(); i++) {
                ids.add(apply(i, edits.get(i)));
            }
            return ids;
        } finally {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
        }
    }

    private String apply(int index, Edit edit) throws SQLException {
        PostgisTable table = table(index, edit.table());
        try {
            if (edit instanceof Edit.Insert insert) {
                return insert(index, table, insert);
            }
            if (edit instanceof Edit.Update update) {
                return update(index, table, update);
            }
            return delete(index, table, (Edit.Delete) edit);
        } catch (PSQLException e) {
            throw refused(index, e);
        }
    }

    /** What the table's own rules say of the values is the sender's matter; everything else is ours. */
    private static RuntimeException refused(int index, PSQLException e) throws SQLException {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        boolean rules =
                state.startsWith("22") || state.startsWith("23") || state.equals("P0001") || state.equals("42501");
        // XX000: what PostGIS raises, of a geometry's type, dimension or SRID.
        if (!rules && !(state.equals("XX000") && e.getServerErrorMessage() != null)) {
            throw e;
        }
        var message = e.getServerErrorMessage();
        String detail = message == null || message.getDetail() == null ? "" : " " + message.getDetail();
        return new EditRefused(
                index, Reason.INVALID_VALUE, (message == null ? e.getMessage() : message.getMessage()) + detail);
    }

    private PostgisTable table(int index, String name) throws SQLException {
        PostgisTable table = tables.get(name);
        if (table == null) {
            table = new TableReader(connection)
                    .read(name)
                    .orElseThrow(() -> new EditRefused(index, Reason.INVALID_VALUE, "There is no table " + name + "."));
            if (table.kind() == PostgisTable.Kind.VIEW) {
                throw new EditRefused(
                        index, Reason.INVALID_VALUE, name + " is not an ordinary table and is read-only here.");
            }
            tables.put(name, table);
        }
        return table;
    }

    private String insert(int index, PostgisTable table, Edit.Insert edit) throws SQLException {
        List<Assignment> assignments = assignments(index, table, edit.values());
        String sql = "INSERT INTO " + table.sqlName() + " AS t "
                + (assignments.isEmpty()
                        ? "DEFAULT VALUES"
                        : "("
                                + String.join(
                                        ", ",
                                        assignments.stream()
                                                .map(Assignment::column)
                                                .toList())
                                + ") VALUES ("
                                + String.join(
                                        ", ",
                                        assignments.stream()
                                                .map(Assignment::parameter)
                                                .toList())
                                + ")")
                + " RETURNING " + keyTexts(table);
        return run(table, sql, assignments, List.of()).orElseThrow();
    }

    private String update(int index, PostgisTable table, Edit.Update edit) throws SQLException {
        List<Assignment> assignments = assignments(index, table, edit.values());
        String sql = assignments.isEmpty()
                ? "SELECT " + keyTexts(table) + " FROM " + table.sqlName() + " t WHERE "
                        + row(table, edit.expectedVersion()) + " FOR UPDATE"
                : "UPDATE " + table.sqlName() + " AS t SET "
                        + String.join(
                                ", ",
                                assignments.stream()
                                        .map(set -> set.column() + " = " + set.parameter())
                                        .toList())
                        + " WHERE " + row(table, edit.expectedVersion()) + " RETURNING " + keyTexts(table);
        return touch(index, table, sql, assignments, edit.id(), edit.expectedVersion());
    }

    private String delete(int index, PostgisTable table, Edit.Delete edit) throws SQLException {
        String sql = "DELETE FROM " + table.sqlName() + " AS t WHERE " + row(table, edit.expectedVersion())
                + " RETURNING " + keyTexts(table);
        return touch(index, table, sql, List.of(), edit.id(), edit.expectedVersion());
    }

    /** The condition that picks the row by its key and, where one is expected, its version. */
    private static String row(PostgisTable table, OptionalLong expected) {
        List<String> conditions = new ArrayList<>();
        table.key().parts().forEach(part -> conditions.add(part.of("t") + " = " + part.parameter()));
        if (expected.isPresent()) {
            conditions.add(table.version("t") + " = CAST(? AS bigint)");
        }
        return String.join(" AND ", conditions);
    }

    private static String keyTexts(PostgisTable table) {
        return String.join(
                ", ", table.key().parts().stream().map(part -> part.text("t")).toList());
    }

    private String touch(
            int index, PostgisTable table, String sql, List<Assignment> assignments, String id, OptionalLong expected)
            throws SQLException {
        List<Object> rest = new ArrayList<>(table.key().texts(id).orElseThrow(() -> missing(index, table, id)));
        if (expected.isPresent()) {
            rest.add(expected.getAsLong());
        }
        var touched = run(table, sql, assignments, rest);
        if (touched.isEmpty()) {
            if (expected.isPresent()
                    && !RowsById.read(connection, table, List.of(id)).isEmpty()) {
                throw new EditRefused(
                        index,
                        Reason.CHANGED_MEANWHILE,
                        "%s %s was changed by somebody else meanwhile; read it again.".formatted(table.name(), id));
            }
            throw missing(index, table, id);
        }
        return touched.get();
    }

    private static EditRefused missing(int index, PostgisTable table, String id) {
        return new EditRefused(
                index, Reason.NO_SUCH_FEATURE, "There is no feature %s in %s.".formatted(id, table.name()));
    }

    private Optional<String> run(PostgisTable table, String sql, List<Assignment> assignments, List<Object> rest)
            throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        int parameter = 1;
        for (Assignment assignment : assignments) {
            statement.setObject(parameter++, assignment.value());
        }
        for (Object value : rest) {
            statement.setObject(parameter++, value);
        }
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            List<String> texts = new ArrayList<>();
            for (int i = 1; i <= table.key().parts().size(); i++) {
                texts.add(row.getString(i));
            }
            return Optional.of(table.key().id(texts));
        }
    }

    private List<Assignment> assignments(int index, PostgisTable table, Map<String, @Nullable Object> values) {
        List<Assignment> assignments = new ArrayList<>();
        values.forEach((name, value) -> assignments.add(
                table.geometry().filter(column -> column.name().equals(name)).isPresent()
                        ? geometry(index, table, table.geometry().get(), value)
                        : attribute(index, table, name, value)));
        return assignments;
    }

    private static Assignment attribute(int index, PostgisTable table, String name, @Nullable Object value) {
        Column column = table.column(name)
                .orElseThrow(() -> new EditRefused(
                        index, Reason.INVALID_VALUE, "%s has no attribute '%s'.".formatted(table.name(), name)));
        try {
            // A text column takes the parameter as it is, so that one too long is refused and not cut.
            String parameter =
                    column.type() == ColumnType.TEXT && column.typname().endsWith("char")
                            ? "?"
                            : "CAST(? AS " + column.declared() + ")";
            return new Assignment(
                    Identifier.quoted(name), parameter, column.type().write(value));
        } catch (IllegalArgumentException e) {
            throw new EditRefused(index, Reason.INVALID_VALUE, "Attribute '%s': %s.".formatted(name, e.getMessage()));
        }
    }

    private static Assignment geometry(int index, PostgisTable table, GeometryColumn column, @Nullable Object value) {
        String name = Identifier.quoted(column.name());
        String parameter = column.dimension() == 3 ? "ST_Force3D(ST_GeomFromEWKB(?))" : "ST_GeomFromEWKB(?)";
        if (column.geography()) {
            parameter = "CAST(" + parameter + " AS geography)";
        }
        if (value == null) {
            return new Assignment(name, parameter, null);
        }
        Geometry geometry = GeometryPromotion.to(column.binding(), value)
                .orElseThrow(() -> new EditRefused(
                        index,
                        Reason.INVALID_VALUE,
                        "%s takes geometries of type %s, not %s."
                                .formatted(
                                        table.name(),
                                        column.binding().getSimpleName(),
                                        value instanceof Geometry other ? other.getGeometryType() : value)));
        try {
            Geometry stored = column.isLonLat()
                    ? geometry
                    : CrsTransform.between(Crs.CRS84, column.crs().orElseThrow())
                            .apply(geometry);
            return new Assignment(name, parameter, PostgisGeometry.write(stored, column.srid()));
        } catch (InvalidParameter e) {
            throw new EditRefused(
                    index,
                    Reason.INVALID_VALUE,
                    "%s keeps its geometries in EPSG:%d, where this one cannot be: %s"
                            .formatted(table.name(), column.srid(), e.getMessage()));
        }
    }
}
