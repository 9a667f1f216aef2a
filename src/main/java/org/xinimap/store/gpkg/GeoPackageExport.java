package org.xinimap.store.gpkg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureResult;

/**
 * Writes GeoPackages to hand over (OGC 12-128r18): feature tables with R-tree indices, and nothing of this program's own in
 * them. A table without a geometry becomes an attribute table.
 */
public final class GeoPackageExport {
    private GeoPackageExport() {}

    /**
     * A table to write.
     *
     * @param name the table's name, unique in the file whatever its case
     * @param title for people; one that is taken in the file is told apart by the name
     * @param description for people; may be empty
     * @param crs of the geometries, which are x = longitude or easting however it was spelt
     * @param features read to the end and not closed. An id that is a whole number becomes the row's key; when another comes,
     *     all ids go into a text column {@code id}.
     */
    public record Table(String name, String title, String description, Crs crs, FeatureResult features) {}

    /**
     * Writes a GeoPackage.
     *
     * @param file a new or an empty file
     * @throws IOException if it cannot be written or is not empty, or a geometry is not of its layer's type
     */
    public static void write(Path file, List<Table> tables) throws IOException {
        if (Files.exists(file) && Files.size(file) > 0) {
            throw new IOException(file + " exists already");
        }
        SQLiteConfig config = new SQLiteConfig();
        // Nobody reads the file before it is whole, and after a crash nobody will.
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
            SpatialFunctions.register(connection);
            FileLayout.create(connection);
            connection.setAutoCommit(false);
            Set<String> titles = new HashSet<>();
            for (Table table : tables) {
                String title = table.title().isBlank() ? table.name() : table.title();
                String identifier =
                        titles.add(title.toLowerCase(Locale.ROOT)) ? title : title + " (" + table.name() + ")";
                try (ExportedTable exported = new ExportedTable(connection, table, identifier)) {
                    exported.write(table.features());
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("the GeoPackage cannot be written: " + e.getMessage(), e);
        }
    }
}
