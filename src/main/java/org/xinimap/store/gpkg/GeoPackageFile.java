package org.xinimap.store.gpkg;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Snapshot;

/** A GeoPackage that is only read: nothing is written into it. */
public final class GeoPackageFile {
    private GeoPackageFile() {}

    /**
     * Reads a feature table.
     *
     * @throws IOException if the file is not a GeoPackage, or has no such table
     */
    public static Snapshot read(Path file, String table, long version) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
            Optional<TableSchema> found = TableSchema.read(connection, table);
            if (found.isEmpty()) {
                throw new IOException("%s has no table '%s'".formatted(file, table));
            }
            TableSchema schema = found.get();
            RowReader reader = new RowReader(schema);
            List<LayerFeature> features = new ArrayList<>();
            String sql = "SELECT " + schema.selectList("t") + " FROM " + Sql.name(table) + " t";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    features.add(reader.read(rows, 1, version));
                }
            }
            return Snapshot.of(schema.type(), version, features);
        } catch (SQLException e) {
            throw new IOException("%s is not a GeoPackage that can be read: %s".formatted(file, e.getMessage()), e);
        }
    }
}
