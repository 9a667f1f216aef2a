package org.xinimap.store.gpkg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.xinimap.layer.PackedGeometry;
import org.xinimap.store.Edit;

/** The file against the abstract test suite of OGC 12-128r18 (annex A): core, features, extensions, R-tree, attributes. */
class GeoPackageConformanceTest {
    private static final List<String> GEOMETRIES = List.of(
            "POINT (88 39)",
            "POINT Z (88 39 1200)",
            "LINESTRING (80.123456789 40, 81 41.987654321)",
            "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))",
            "MULTIPOINT ((-10 -20), (10 20))",
            "MULTILINESTRING Z ((0 0 1, 1 1 2), (2 2 3, 3 3 4))",
            "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 5 5))",
            "POINT EMPTY",
            "POLYGON EMPTY",
            "GEOMETRYCOLLECTION EMPTY");

    @TempDir
    Path folder;

    private Path file;
    private GeoPackageStore store;
    private Connection sql;

    @BeforeEach
    void write() throws SQLException {
        file = folder.resolve("store.gpkg");
        store = GeoPackageStore.open(file);
        store.createTable(type("项目", Geometry.class).buildFeatureType());
        store.createTable(type("areas", MultiPolygon.class).buildFeatureType());
        store.createTable(type("notes", null).buildFeatureType());
        List<Edit> edits = new ArrayList<>();
        for (String wkt : GEOMETRIES) {
            edits.add(insert("项目", wkt));
        }
        edits.add(new Edit.Insert("项目", Map.of("name", "无")));
        edits.add(insert("areas", "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))"));
        edits.add(new Edit.Insert("notes", Map.of("name", "甲")));
        // Bounds that move, vanish and come.
        edits.add(new Edit.Update("项目", "1", Map.of("geom", geometry("POINT (75 38)")), OptionalLong.empty()));
        edits.add(new Edit.Update("项目", "2", Map.of("geom", geometry("POINT EMPTY")), OptionalLong.empty()));
        edits.add(new Edit.Update("项目", "8", Map.of("geom", geometry("POINT (76 39)")), OptionalLong.empty()));
        edits.add(new Edit.Delete("项目", "4", OptionalLong.empty()));
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("geom", null);
        edits.add(new Edit.Update("项目", "5", nothing, OptionalLong.empty()));
        store.apply(edits);
        sql = DriverManager.getConnection("jdbc:sqlite:" + file);
        SpatialFunctions.register(sql);
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
        store.close();
    }

    private static SimpleFeatureTypeBuilder type(String name, @Nullable Class<?> geometry) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName(name);
        type.setCRS(DefaultGeographicCRS.WGS84);
        if (geometry != null) {
            type.add("geom", geometry);
        }
        type.add("name", String.class);
        type.add("number", Long.class);
        type.add("done", Boolean.class);
        type.add("length", Double.class);
        type.add("day", java.time.LocalDate.class);
        type.add("time", java.time.LocalDateTime.class);
        return type;
    }

    private static Edit insert(String table, String wkt) {
        return new Edit.Insert(table, Map.of("name", wkt, "geom", geometry(wkt)));
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader(PackedGeometry.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<String> texts(String query) throws SQLException {
        return Sql.texts(sql, query);
    }

    /** Req 1, 2: the header of the file itself, also while the store has it open with a write-ahead log. */
    @Test
    void saysInItsHeaderThatItIsAGeoPackage13() throws Exception {
        byte[] header = Files.readAllBytes(file);
        assertThat(new String(header, 0, 16, StandardCharsets.US_ASCII)).isEqualTo("SQLite format 3\0");
        assertThat(new String(header, 68, 4, StandardCharsets.US_ASCII)).isEqualTo("GPKG");
        assertThat(ByteBuffer.wrap(header).getInt(60)).isEqualTo(10300);
        assertThat(texts("PRAGMA application_id")).containsExactly(Integer.toString(0x47504B47));
        assertThat(texts("PRAGMA user_version")).containsExactly("10300");
    }

    /** Req 5: columns have the types of table 1, or are geometries. */
    @Test
    void usesOnlyColumnTypesOfTheStandard() throws SQLException {
        Pattern types =
                Pattern.compile("BOOLEAN|TINYINT|SMALLINT|MEDIUMINT|INT|INTEGER|FLOAT|DOUBLE|REAL|TEXT(\\(\\d+\\))?"
                        + "|BLOB(\\(\\d+\\))?|DATE|DATETIME|GEOMETRY|MULTIPOLYGON");
        assertThat(texts("SELECT t.type FROM gpkg_contents c, pragma_table_info(c.table_name) t"))
                .hasSizeGreaterThan(20)
                .allMatch(type -> types.matcher(type).matches());
    }

    /** Req 6, 7. */
    @Test
    void passesTheIntegrityAndForeignKeyChecks() throws SQLException {
        assertThat(texts("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(texts("PRAGMA foreign_key_check")).isEmpty();
    }

    /** Req 10, 13, 21, 58: the definitions of annex C, column by column. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gpkg_spatial_ref_sys | srs_name TEXT 1 0, srs_id INTEGER 1 1, organization TEXT 1 0,"
                        + " organization_coordsys_id INTEGER 1 0, definition TEXT 1 0, description TEXT 0 0",
                "gpkg_contents | table_name TEXT 1 1, data_type TEXT 1 0, identifier TEXT 0 0, description TEXT 0 0,"
                        + " last_change DATETIME 1 0, min_x DOUBLE 0 0, min_y DOUBLE 0 0, max_x DOUBLE 0 0,"
                        + " max_y DOUBLE 0 0, srs_id INTEGER 0 0",
                "gpkg_geometry_columns | table_name TEXT 1 1, column_name TEXT 1 2, geometry_type_name TEXT 1 0,"
                        + " srs_id INTEGER 1 0, z TINYINT 1 0, m TINYINT 1 0",
                "gpkg_extensions | table_name TEXT 0 0, column_name TEXT 0 0, extension_name TEXT 1 0,"
                        + " definition TEXT 1 0, scope TEXT 1 0"
            })
    void definesTheStandardsTables(String table, String columns) throws SQLException {
        assertThat(String.join(
                        ", ",
                        texts("SELECT name || ' ' || type || ' ' || \"notnull\" || ' ' || pk FROM pragma_table_info('"
                                + table + "') ORDER BY cid")))
                .isEqualTo(columns);
    }

    /** Req 11, 12. */
    @Test
    void describesTheThreeRequiredReferenceSystems() throws SQLException {
        assertThat(texts("SELECT srs_id || ' ' || organization || ' ' || organization_coordsys_id || ' ' ||"
                        + " substr(definition, 1, 15) FROM gpkg_spatial_ref_sys ORDER BY srs_id"))
                .containsExactly("-1 NONE -1 undefined", "0 NONE 0 undefined", "4326 EPSG 4326 GEOGCS[\"WGS 84\"");
        assertThat(texts("SELECT table_name FROM gpkg_contents WHERE srs_id NOT IN"
                        + " (SELECT srs_id FROM gpkg_spatial_ref_sys)"))
                .isEmpty();
    }

    /** Req 14, 15, 18 and 118: what the contents name is there, its time is a time, each geometry column has its row. */
    @Test
    void listsItsContentsAsTheyAre() throws SQLException {
        assertThat(texts("SELECT table_name || ' ' || data_type FROM gpkg_contents ORDER BY 1"))
                .containsExactly(
                        "areas features", "notes attributes", "xinimap_changes xinimap_change_log", "项目 features");
        assertThat(texts("SELECT table_name FROM gpkg_contents WHERE table_name NOT IN"
                        + " (SELECT name FROM sqlite_master WHERE type IN ('table', 'view'))"))
                .isEmpty();
        assertThat(texts("SELECT last_change FROM gpkg_contents"))
                .allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertThat(texts("SELECT g.table_name || ' ' || g.column_name || ' ' || g.geometry_type_name || ' ' || g.srs_id"
                        + " FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name AND"
                        + " c.data_type = 'features' AND c.srs_id = g.srs_id JOIN pragma_table_info(g.table_name) t ON"
                        + " t.name = g.column_name AND t.type = g.geometry_type_name WHERE z IN (0, 1, 2) AND m IN (0, 1,"
                        + " 2) ORDER BY 1"))
                .containsExactly("areas geom MULTIPOLYGON 4326", "项目 geom GEOMETRY 4326");
    }

    /** Req 29, 119: the key is an integer that is never given twice. */
    @ParameterizedTest
    @ValueSource(strings = {"项目", "areas", "notes", "xinimap_changes"})
    void givesEveryTableAnAutoincrementedKey(String table) throws SQLException {
        assertThat(texts("SELECT type || ' ' || pk FROM pragma_table_info('" + table + "') WHERE pk > 0"))
                .containsExactly("INTEGER 1");
        assertThat(texts("SELECT sql FROM sqlite_master WHERE name = '" + table + "'"))
                .singleElement()
                .asString()
                .contains("INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    }

    /** Req 19, 20, 33: header and well-known binary of each geometry. */
    @ParameterizedTest
    @ValueSource(strings = {"项目", "areas"})
    void headsEachGeometryAsTheStandardSays(String table) throws SQLException, ParseException {
        int seen = 0;
        try (Statement statement = sql.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT geom FROM " + Sql.name(table) + " WHERE geom IS NOT NULL ORDER BY fid")) {
            while (rows.next()) {
                checkHeader(rows.getBytes(1));
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    private static void checkHeader(byte[] bytes) throws ParseException {
        ByteBuffer blob = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Geometry geometry = GeoPackageGeometry.decode(bytes);
        assertThat(new String(bytes, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("GP");
        assertThat(bytes[2]).as("version").isZero();
        int flags = bytes[3];
        assertThat(flags & 0x01).as("little endian").isOne();
        assertThat((flags & 0x10) != 0).as("empty: %s", geometry).isEqualTo(geometry.isEmpty());
        assertThat(flags & 0xE0).as("standard binary; reserved bits 0").isZero();
        assertThat(blob.getInt(4)).as("srs_id").isEqualTo(4326);
        boolean bare = geometry.isEmpty() || geometry.getGeometryType().equals("Point");
        assertThat(flags >> 1 & 7).as("envelope of %s", geometry).isEqualTo(bare ? 0 : 1);
        if (!bare) {
            Envelope box = geometry.getEnvelopeInternal();
            assertThat(List.of(blob.getDouble(8), blob.getDouble(16), blob.getDouble(24), blob.getDouble(32)))
                    .containsExactly(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
        }
        int start = bare ? 8 : 40;
        assertThat(bytes[start]).as("byte order of the WKB").isOne();
        int type = blob.getInt(start + 1);
        boolean z = geometry.getCoordinate() != null
                && !Double.isNaN(geometry.getCoordinate().getZ());
        assertThat(type / 1000).as("ISO WKB type %d of %s", type, geometry).isEqualTo(z ? 1 : 0);
        assertThat(type % 1000).isBetween(1, 7);
    }

    /** Req 60-64: each extension is declared for a table and column that are there, with a scope and a definition. */
    @Test
    void declaresItsExtensions() throws SQLException {
        assertThat(texts(
                        "SELECT table_name || ' ' || coalesce(column_name, '-') || ' ' || extension_name || ' ' || scope"
                                + " FROM gpkg_extensions ORDER BY 1"))
                .containsExactly(
                        "areas geom gpkg_rtree_index write-only",
                        "xinimap_changes - xinimap_change_log write-only",
                        "项目 geom gpkg_rtree_index write-only");
        assertThat(texts("SELECT table_name FROM gpkg_extensions WHERE table_name NOT IN"
                        + " (SELECT table_name FROM gpkg_contents)"))
                .isEmpty();
        assertThat(texts("SELECT definition FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'"))
                .allMatch("http://www.geopackage.org/spec120/#extension_rtree"::equals);
        for (String definition :
                texts("SELECT definition FROM gpkg_extensions WHERE extension_name = 'xinimap_change_log'")) {
            String document = definition.replaceFirst("Xinimap, ", "");
            assertThat(Path.of(document))
                    .as("the document that defines the extension")
                    .isRegularFile();
        }
    }

    /** Req 75-77: the index of annex F.3, its triggers and what it holds. */
    @ParameterizedTest
    @ValueSource(strings = {"项目", "areas"})
    void indexesTheBoundsOfEveryGeometry(String table) throws SQLException, ParseException {
        String rtree = "rtree_" + table + "_geom";
        assertThat(texts("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '" + rtree
                        + "%' AND tbl_name = '" + table + "' ORDER BY name"))
                .containsExactly(
                        rtree + "_delete",
                        rtree + "_insert",
                        rtree + "_update1",
                        rtree + "_update2",
                        rtree + "_update3",
                        rtree + "_update4");
        Map<Long, Envelope> indexed = new HashMap<>();
        Map<Long, Envelope> real = new HashMap<>();
        try (Statement statement = sql.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT id, minx, maxx, miny, maxy FROM " + Sql.name(rtree))) {
                while (row.next()) {
                    indexed.put(
                            row.getLong(1),
                            new Envelope(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT fid, geom FROM " + Sql.name(table))) {
                while (row.next()) {
                    byte[] blob = row.getBytes(2);
                    if (blob != null && !GeoPackageGeometry.decode(blob).isEmpty()) {
                        real.put(row.getLong(1), GeoPackageGeometry.decode(blob).getEnvelopeInternal());
                    }
                }
            }
        }
        assertThat(indexed.keySet()).isNotEmpty().isEqualTo(real.keySet());
        // SQLite's R-tree keeps 32-bit floats, rounded outwards.
        real.forEach((fid, box) -> {
            Envelope outer = new Envelope(box);
            outer.expandBy(2e-5);
            assertThat(indexed.get(fid).contains(box)).isTrue();
            assertThat(outer.contains(indexed.get(fid))).isTrue();
        });
    }

    @Test
    void givesBoundsThatHoldEveryGeometryInTheContents() throws SQLException {
        assertThat(texts("SELECT min_x || ' ' || min_y || ' ' || max_x || ' ' || max_y FROM gpkg_contents WHERE"
                        + " table_name = 'areas'"))
                .containsExactly("0.0 0.0 9.0 9.0");
    }
}
