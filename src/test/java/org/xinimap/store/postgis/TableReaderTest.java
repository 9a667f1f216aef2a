package org.xinimap.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
    private static String database;

    @BeforeAll
    static void createTables() {
        database = PostgresCluster.shared().database();
        PostgresCluster.execute(
                database,
                "CREATE SCHEMA \"规划.x\"",
                "CREATE DOMAIN storeys AS int CHECK (value > 0)",
                "CREATE TYPE use AS ENUM ('住宅', '商业')",
                "CREATE TABLE parcels (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, floors storeys, use use, area numeric(12,2),"
                        + " built date, seen timestamptz, noted timestamp, tags text[], more jsonb, ok boolean, share real,"
                        + " scan bytea, geom geometry(MultiPolygonZ, 4545))",
                "COMMENT ON COLUMN parcels.code IS '地块编码'",
                "CREATE TABLE nokey (name text, geom geometry)",
                "INSERT INTO nokey VALUES ('a', ST_SetSRID('POINT(1 2)'::geometry, 3857))",
                "CREATE TABLE two (a int, b text, c int NOT NULL, p geography(Point), q geometry(LineString, 4326), PRIMARY KEY (b, a))",
                "CREATE VIEW \"规划.x\".\"地块 v\" AS SELECT code, geom FROM parcels",
                "CREATE VIEW ids AS SELECT 7 AS \"GID\", ST_Point(1, 2, 4326) AS geom",
                "CREATE TABLE parts (k int, geom geometry(Point, 4326)) PARTITION BY RANGE (k)",
                "CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (9)");
    }

    private static PostgisTable table(String name) throws SQLException {
        try (Connection connection = PostgresCluster.connect(database)) {
            return new TableReader(connection).read(name).orElseThrow();
        }
    }

    @Test
    void listsTablesAndViewsButNotWhatBelongsToExtensions() throws SQLException {
        try (Connection connection = PostgresCluster.connect(database)) {
            assertThat(new TableReader(connection).names())
                    .containsExactly(
                            "public.ids", "public.nokey", "public.parcels", "public.parts", "public.two", "规划.x.地块 v");
        }
    }

    @Test
    void readsColumnsOfEveryType() throws SQLException {
        PostgisTable parcels = table("public.parcels");
        assertThat(parcels.type().getAttributeDescriptors())
                .extracting(
                        d -> d.getLocalName() + ":" + d.getType().getBinding().getSimpleName())
                .containsExactly(
                        "geom:MultiPolygon",
                        "id:String",
                        "code:String",
                        "floors:Long",
                        "use:String",
                        "area:Double",
                        "built:LocalDate",
                        "seen:LocalDateTime",
                        "noted:LocalDateTime",
                        "tags:String",
                        "more:String",
                        "ok:Boolean",
                        "share:Double",
                        "scan:byte[]");
        assertThat(parcels.geometry().orElseThrow().srid()).isEqualTo(4545);
        assertThat(parcels.geometry().orElseThrow().dimension()).isEqualTo(3);
        assertThat(parcels.column("code").orElseThrow().comment()).hasValue("地块编码");
    }

    @ParameterizedTest
    @CsvSource({
        "public.parcels, %s.\"id\", true",
        "public.nokey, %s.ctid, false",
        "public.ids, %s.\"GID\", true",
        "规划.x.地块 v, md5(%s::text), false",
        "public.parts, md5(%s::text), false"
    })
    void findsWhatTellsRowsApart(String name, String expression, boolean stable) throws SQLException {
        RowKey key = table(name).key();
        assertThat(key.parts()).extracting(RowKey.Part::expression).containsExactly(expression);
        assertThat(key.stable()).isEqualTo(stable);
    }

    @Test
    void joinsAKeyOfSeveralColumnsIntoAnIdAndTakesItApartAgain() throws SQLException {
        RowKey key = table("public.two").key();
        assertThat(key.parts()).extracting(part -> part.column().orElseThrow()).containsExactly("b", "a");
        String id = key.id(List.of("锡尼.~1", "7"));
        assertThat(key.texts(id)).hasValue(List.of("锡尼.~1", "7"));
        assertThat(key.texts("x.y")).isEmpty();
        assertThat(key.texts("x")).isEmpty();
    }

    @Test
    void takesTheFirstGeometryColumnOrTheOneNamed() throws SQLException {
        assertThat(table("public.two").geometry().orElseThrow().name()).isEqualTo("p");
        assertThat(table("public.two").geometry().orElseThrow().geography()).isTrue();
        assertThat(table("public.two#q").geometry().orElseThrow().name()).isEqualTo("q");
        assertThat(table("public.two#q").type().getTypeName()).isEqualTo("public.two#q");
    }

    @Test
    void asksTheGeometriesForAnUndeclaredSrid() throws SQLException {
        assertThat(table("public.nokey").geometry().orElseThrow().srid()).isEqualTo(3857);
    }
}
