package org.xinimap.store.gpkg;

import java.sql.Connection;
import java.sql.SQLException;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;

/** Writes what makes a SQLite file a GeoPackage 1.3, and its tables (OGC 12-128r18, annex C). */
final class FileLayout {
    private static final int APPLICATION_ID = 0x47504B47;
    private static final int VERSION = 10300;
    static final int WGS84 = 4326;

    private static final String WGS84_DEFINITION =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
                    + "AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

    private FileLayout() {}

    static void create(Connection connection) throws SQLException {
        Sql.run(
                connection,
                "PRAGMA application_id = " + APPLICATION_ID,
                "PRAGMA user_version = " + VERSION,
                "CREATE TABLE IF NOT EXISTS gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY"
                        + " KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT"
                        + " NULL, description TEXT)",
                "CREATE TABLE IF NOT EXISTS gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,"
                        + " identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT"
                        + " (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,"
                        + " srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES"
                        + " gpkg_spatial_ref_sys(srs_id))",
                "CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,"
                        + " geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT"
                        + " NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT"
                        + " uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES"
                        + " gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES"
                        + " gpkg_spatial_ref_sys (srs_id))",
                "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT"
                        + " NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name,"
                        + " column_name, extension_name))");
        srs(
                connection,
                "Undefined Cartesian SRS",
                -1,
                "NONE",
                "undefined",
                "undefined Cartesian coordinate reference system");
        srs(
                connection,
                "Undefined geographic SRS",
                0,
                "NONE",
                "undefined",
                "undefined geographic coordinate reference system");
        srs(
                connection,
                "WGS 84 geodetic",
                WGS84,
                "EPSG",
                WGS84_DEFINITION,
                "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid");
    }

    private static void srs(
            Connection connection, String name, int id, String organization, String definition, String description)
            throws SQLException {
        srs(connection, name, id, organization, id, definition, description);
    }

    /** Adds a row to gpkg_spatial_ref_sys unless it is there. */
    static void srs(
            Connection connection,
            String name,
            int id,
            String organization,
            int code,
            String definition,
            String description)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
                name,
                id,
                organization,
                code,
                definition,
                description);
    }

    /** Creates a table for the type, in WGS 84, with its R-tree index where it has a geometry. */
    static void createTable(Connection connection, SimpleFeatureType type) throws SQLException {
        createTable(connection, type, type.getTypeName(), "", WGS84);
    }

    /**
     * @param type also gives the table's name
     * @param identifier title for people, unique in the file
     * @param srs a row of gpkg_spatial_ref_sys
     */
    static void createTable(
            Connection connection, SimpleFeatureType type, String identifier, String description, int srs)
            throws SQLException {
        String table = type.getTypeName();
        GeometryDescriptor geometry = type.getGeometryDescriptor();
        StringBuilder columns = new StringBuilder("fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
        for (AttributeDescriptor attribute : type.getAttributeDescriptors()) {
            String sql = attribute.equals(geometry)
                    ? GeometryColumn.typeName(attribute.getType().getBinding())
                    : ColumnType.of(attribute.getType().getBinding()).sql();
            columns.append(", ")
                    .append(Sql.name(attribute.getLocalName()))
                    .append(' ')
                    .append(sql);
        }
        Sql.run(connection, "CREATE TABLE " + Sql.name(table) + " (" + columns + ")");
        Sql.update(
                connection,
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
                        + " VALUES (?, ?, ?, ?, ?)",
                table,
                geometry == null ? "attributes" : "features",
                identifier,
                description,
                geometry == null ? null : srs);
        if (geometry != null) {
            String column = geometry.getLocalName();
            Sql.update(
                    connection,
                    "INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 2, 0)",
                    table,
                    column,
                    GeometryColumn.typeName(geometry.getType().getBinding()),
                    srs);
            createRtree(connection, table, column);
        }
    }

    /** The R-tree index and its triggers, named and worded as GeoPackage 1.3 annex F.3 has them. */
    private static void createRtree(Connection connection, String table, String column) throws SQLException {
        String prefix = "rtree_" + table + "_" + column;
        String rtree = Sql.name(prefix);
        String on = " ON " + Sql.name(table);
        String geom = Sql.name(column);
        String filled = "(NEW." + geom + " NOTNULL AND NOT ST_IsEmpty(NEW." + geom + "))";
        String hollow = "(NEW." + geom + " ISNULL OR ST_IsEmpty(NEW." + geom + "))";
        String put = "INSERT OR REPLACE INTO " + rtree + " VALUES (NEW.fid, ST_MinX(NEW." + geom + "), ST_MaxX(NEW."
                + geom + "), ST_MinY(NEW." + geom + "), ST_MaxY(NEW." + geom + "));";
        String drop = "DELETE FROM " + rtree + " WHERE id = OLD.fid;";
        Sql.run(
                connection,
                "CREATE VIRTUAL TABLE " + rtree + " USING rtree(id, minx, maxx, miny, maxy)",
                trigger(prefix + "_insert", "AFTER INSERT" + on, filled, put),
                trigger(prefix + "_update1", "AFTER UPDATE OF " + geom + on, "OLD.fid = NEW.fid AND " + filled, put),
                trigger(prefix + "_update2", "AFTER UPDATE OF " + geom + on, "OLD.fid = NEW.fid AND " + hollow, drop),
                trigger(prefix + "_update3", "AFTER UPDATE" + on, "OLD.fid != NEW.fid AND " + filled, drop + " " + put),
                trigger(
                        prefix + "_update4",
                        "AFTER UPDATE" + on,
                        "OLD.fid != NEW.fid AND " + hollow,
                        "DELETE FROM " + rtree + " WHERE id IN (OLD.fid, NEW.fid);"),
                trigger(prefix + "_delete", "AFTER DELETE" + on, "OLD." + geom + " NOT NULL", drop));
        Sql.update(
                connection,
                "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', ?, 'write-only')",
                table,
                column,
                "http://www.geopackage.org/spec120/#extension_rtree");
    }

    private static String trigger(String name, String event, String condition, String body) {
        return "CREATE TRIGGER " + Sql.name(name) + " " + event + " WHEN " + condition + " BEGIN " + body + " END";
    }
}
