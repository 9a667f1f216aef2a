package org.xinimap.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.layer.LayerFeature;
import org.xinimap.store.Edit;
import org.xinimap.store.EditRefused;
import org.xinimap.store.StoredTable;

/** Edits that do not come through this store: psql, QGIS, another instance of the service. */
class OtherProgramsTest {
    private static final Duration WITHIN = Duration.ofSeconds(1);

    private final String database = PostgresCluster.shared().database();
    private PostgisStore store;
    private StoredTable roads;

    @BeforeEach
    void openStore() {
        PostgresCluster.execute(
                database,
                "CREATE TABLE roads (code text PRIMARY KEY, name text, lanes int, geom geometry(LineString, 4545))",
                "INSERT INTO roads VALUES ('S215', '锡尼镇至乌审召段', 2, ST_Transform('SRID=4326;LINESTRING(108.7 39.8, 108.8 39.9)'::geometry, 4545))");
        store = open();
        roads = new StoredTable(store, "public.roads");
        assertThat(roads.current().count()).isEqualTo(1);
    }

    private PostgisStore open() {
        return PostgisStore.open(PostgisSettings.of(database).withWatched(List.of("public.*")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void psql(String... statements) {
        PostgresCluster.execute(database, statements);
    }

    private Object name(String id) {
        return roads.current()
                .feature(id)
                .map(feature -> feature.getAttribute("name"))
                .orElse(null);
    }

    @Test
    void readsATableInItsOwnCrsAsLongitudeAndLatitude() {
        Geometry line = (Geometry) roads.current().feature("S215").orElseThrow().getDefaultGeometry();
        assertThat(line.getCoordinates()[0].x).isCloseTo(108.7, org.assertj.core.data.Offset.offset(1e-7));
        assertThat(line.getCoordinates()[1].y).isCloseTo(39.9, org.assertj.core.data.Offset.offset(1e-7));
    }

    @Test
    void seesWhatPsqlDoesWithinASecond() {
        psql("INSERT INTO roads (code, name) VALUES ('X1', '新路'), ('X2', '支路')");
        await().atMost(WITHIN).until(() -> "新路".equals(name("X1")) && "支路".equals(name("X2")));
        psql("UPDATE roads SET name = '改' WHERE code = 'X1'", "DELETE FROM roads WHERE code = 'X2'");
        await().atMost(WITHIN)
                .until(() -> "改".equals(name("X1")) && roads.current().count() == 2);
        psql("UPDATE roads SET code = 'Y1' WHERE code = 'X1'");
        await().atMost(WITHIN).until(() -> name("X1") == null && "改".equals(name("Y1")));
        psql("TRUNCATE roads");
        await().atMost(WITHIN).until(() -> roads.current().count() == 0);
    }

    @Test
    void neverShowsWhatIsNotCommittedAndIsNotHeldUpByIt() throws SQLException {
        try (Connection open = PostgresCluster.connect(database);
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO roads (code, name) VALUES ('OPEN', '未提交')");
            psql("INSERT INTO roads (code, name) VALUES ('LATER', '已提交')");
            await().atMost(WITHIN).until(() -> "已提交".equals(name("LATER")));
            assertThat(name("OPEN")).isNull();
            open.commit();
            await().atMost(WITHIN).until(() -> "未提交".equals(name("OPEN")));
        }
    }

    @Test
    void seesWhatAnotherInstanceDoesWithinASecond() {
        try (PostgisStore other = open()) {
            StoredTable theirs = new StoredTable(other, "public.roads");
            assertThat(theirs.current().count()).isEqualTo(1);
            for (int i = 0; i < 5; i++) {
                String mine = "A" + i;
                store.apply(List.of(new Edit.Insert("public.roads", Map.of("code", mine))));
                await().atMost(WITHIN)
                        .until(() -> theirs.current().feature(mine).isPresent());
                String their = "B" + i;
                other.apply(List.of(new Edit.Insert("public.roads", Map.of("code", their))));
                await().atMost(WITHIN)
                        .until(() -> roads.current().feature(their).isPresent());
            }
            assertThat(theirs.current().version()).isEqualTo(roads.current().version());
        }
    }

    @Test
    void missesNothingWhileTheConnectionIsLost() {
        psql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'xinimap-changes'",
                "INSERT INTO roads (code, name) VALUES ('LOST', '断线')");
        await().atMost(Duration.ofSeconds(3)).until(() -> "断线".equals(name("LOST")));
    }

    @Test
    void refusesAnEditOfWhatPsqlChangedMeanwhile() {
        LayerFeature seen = roads.current().feature("S215").orElseThrow();
        psql("UPDATE roads SET lanes = 4");
        EditRefused refused = catchThrowableOfType(
                EditRefused.class,
                () -> store.apply(List.of(new Edit.Update(
                        "public.roads", "S215", Map.of("lanes", 6L), OptionalLong.of(seen.version())))));
        assertThat(refused.reason()).isEqualTo(EditRefused.Reason.CHANGED_MEANWHILE);
    }

    @Test
    void letsAUserEditWhoMayNotTouchTheLog() {
        psql(
                "CREATE ROLE planner LOGIN",
                "GRANT SELECT, INSERT, UPDATE ON roads TO planner",
                "SET ROLE planner",
                "UPDATE roads SET name = '规划员改' WHERE code = 'S215'",
                "RESET ROLE");
        await().atMost(WITHIN).until(() -> "规划员改".equals(name("S215")));
        psql("DROP OWNED BY planner", "DROP ROLE planner");
    }

    @Test
    void noticesAChangeOfColumns() {
        psql("ALTER TABLE roads ADD width numeric", "UPDATE roads SET width = 7.5");
        await().atMost(WITHIN).until(() -> roads.current().schema().getDescriptor("width") != null);
        assertThat(roads.current().feature("S215").orElseThrow().getAttribute("width"))
                .isEqualTo(7.5);
        psql("ALTER TABLE roads ALTER width TYPE text", "UPDATE roads SET width = '七'");
        await().atMost(WITHIN.multipliedBy(2))
                .until(() ->
                        "七".equals(roads.current().feature("S215").orElseThrow().getAttribute("width")));
    }

    @Test
    void pollsATableItMayNotGiveTriggers() throws SQLException {
        psql("CREATE SCHEMA gis", "CREATE TABLE gis.wells (id int PRIMARY KEY, geom geometry(Point, 4326))");
        StoredTable wells = new StoredTable(store, "gis.wells");
        assertThat(wells.current().count()).isZero();
        long before = wells.current().version();
        psql("INSERT INTO gis.wells VALUES (1, ST_Point(108.7, 39.8, 4326))");
        await().atMost(Duration.ofSeconds(3)).until(() -> wells.current().count() == 1);
        assertThat(wells.current().version()).isGreaterThan(before);
        try (Connection connection = PostgresCluster.connect(database);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM pg_trigger WHERE tgrelid = 'gis.wells'::regclass AND NOT tgisinternal")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void keepsTheRulesOfAForeignTable() {
        psql("ALTER TABLE roads ADD CHECK (lanes > 0)", "ALTER TABLE roads ADD grade varchar(2)");
        for (Map<String, Object> values : List.<Map<String, Object>>of(
                Map.of("code", "S215"), Map.of("code", "N", "lanes", -1L), Map.of("code", "N", "grade", "一二三"))) {
            EditRefused refused = catchThrowableOfType(
                    EditRefused.class, () -> store.apply(List.of(new Edit.Insert("public.roads", values))));
            assertThat(refused.reason()).isEqualTo(EditRefused.Reason.INVALID_VALUE);
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
