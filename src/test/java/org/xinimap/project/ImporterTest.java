package org.xinimap.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.xinimap.InvalidParameter;
import org.xinimap.document.ColumnMapping;
import org.xinimap.document.DocumentReader;
import org.xinimap.document.PlaceNames;
import org.xinimap.document.ProjectExtractor;
import org.xinimap.document.ReaderLimits;
import org.xinimap.document.UnreadableDocument;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.geocode.Geocoder;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.FeatureLocks.Key;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.LockRefused;
import org.xinimap.layer.Query;
import org.xinimap.project.ImportReport.Located;
import org.xinimap.project.ImportReport.Outcome;
import org.xinimap.store.Edit;
import org.xinimap.store.LockedStore;
import org.xinimap.store.StoredTable;
import org.xinimap.store.gpkg.GeoPackageStore;

/** From a document to the register, with the real store, gazetteer and geocoder. */
class ImporterTest {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final String PLAN = """
            杭锦旗2024年重点项目建设计划
              二、完善基础设施。打通锡尼北路，新建外环市政道路。推进S215线锡尼镇至乌审召段公路建设。
            实施锡尼镇布哈岱等8个村供水保障工程。
            """;

    private static Gazetteer gazetteer;

    @TempDir
    private Path folder;

    private final FeatureLocks locks = new FeatureLocks(Clock.systemUTC());
    private GeoPackageStore store;
    private StoredTable table;
    private Importer importer;
    private ProjectRegister register;

    @BeforeAll
    static void loadGazetteer() throws Exception {
        gazetteer = Gazetteer.load(Path.of("geodata/gazetteer"));
    }

    @BeforeEach
    void open() {
        store = GeoPackageStore.open(folder.resolve("x.gpkg"));
        store.createTable(ProjectTable.type());
        table = new StoredTable(store, ProjectTable.NAME);
        List<String> names = new ArrayList<>();
        gazetteer.places().forEach(place -> {
            names.add(place.name());
            names.addAll(place.aliases());
        });
        LockedStore writers = new LockedStore(store, locks);
        importer = new Importer(
                new DocumentReader(ReaderLimits.defaults()),
                new ProjectExtractor(PlaceNames.of(names)),
                new Geocoder(gazetteer),
                writers,
                table::current);
        register = new ProjectRegister(writers, table::current);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void putsARoadSectionOnItsRoadAndSaysThatTheLineIsASketch() throws Exception {
        run("plan.txt", PLAN);

        LayerFeature road = project("S215");
        assertThat(road.getDefaultGeometry()).isInstanceOf(LineString.class);
        assertThat(road.getAttribute(ProjectTable.EXTENT)).isEqualTo("schematic");
        assertThat((Double) road.getAttribute(ProjectTable.ACCURACY)).isGreaterThan(1000);
        assertThat(road.getAttribute(ProjectTable.SENTENCE).toString()).contains("S215线锡尼镇至乌审召段");
        assertThat(road.getAttribute(ProjectTable.EVIDENCE).toString()).contains("ROAD_SECTION");
    }

    @Test
    void putsAStreetKnownByNameOnlyAtTheSmallestKnownAreaForReview() throws Exception {
        run("plan.txt", PLAN);

        LayerFeature street = project("锡尼北路");
        assertThat(street.getAttribute(ProjectTable.EXTENT)).isEqualTo("containing_area");
        assertThat(street.getAttribute(ProjectTable.LOCATION_LABEL).toString()).contains("锡尼北路");
        assertThat(((Geometry) street.getDefaultGeometry()).getDimension()).isEqualTo(2);
        assertThat(street.getAttribute(ProjectTable.REVIEW)).isEqualTo("automatic");
    }

    @Test
    void saysWhichPartOfAListIsNotLocated() throws Exception {
        run("plan.txt", PLAN);

        assertThat(project("布哈岱").getAttribute(ProjectTable.UNLOCATED)).isEqualTo("其余7个村");
    }

    @Test
    void keepsTheClauseAsAPartOfTheSentence() throws Exception {
        run("plan.txt", PLAN);

        for (LayerFeature project : all()) {
            assertThat(project.getAttribute(ProjectTable.SENTENCE).toString())
                    .contains(project.getAttribute(ProjectTable.CLAUSE).toString());
        }
    }

    @Test
    void writesNothingWhileSomebodyHasLockedAProjectThatWouldChange() throws Exception {
        run("plan.txt", PLAN);
        long version = table.current().version();
        Key locked = new Key(ProjectTable.NAME, project("S215").getID());
        String lock = locks.lock(List.of(locked), Duration.ofMinutes(1), true).lockId();

        assertThatThrownBy(() -> run("other.txt", PLAN)).isInstanceOf(LockRefused.class);
        assertThat(table.current().version()).isEqualTo(version);

        locks.release(lock);
        assertThat(run("other.txt", PLAN).counts().updated()).isPositive();
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        ImportReport first = run("plan.txt", PLAN);
        long version = table.current().version();
        ImportReport second = run("plan.txt", PLAN);

        assertThat(first.counts().added()).isEqualTo(first.counts().found()).isGreaterThanOrEqualTo(4);
        assertThat(second.counts().unchanged()).isEqualTo(first.counts().found());
        assertThat(table.current().version()).isEqualTo(version);
    }

    @Test
    void neverReplacesWhatAPersonDrew() throws Exception {
        run("plan.txt", PLAN);
        String id = id(project("锡尼北路"));
        Geometry drawn = GEOMETRIES.createLineString(
                new Coordinate[] {new Coordinate(108.73, 39.84), new Coordinate(108.74, 39.85)});
        register.review(id, Optional.of(drawn), Optional.empty());

        ImportReport again = run("plan.txt", PLAN);

        assertThat(project("锡尼北路").getDefaultGeometry()).isEqualTo(drawn);
        assertThat(project("锡尼北路").getAttribute(ProjectTable.REVIEW)).isEqualTo("moved");
        assertThat(outcome(again, id)).isEqualTo(Outcome.KEPT);
    }

    @Test
    void neverReplacesAGeometryThatADesktopGisMovedWithoutSayingSo() throws Exception {
        run("plan.txt", PLAN);
        LayerFeature before = project("外环");
        Geometry moved = GEOMETRIES.createPoint(new Coordinate(108.7, 39.8));
        store.apply(List.of(new Edit.Update(
                ProjectTable.NAME, before.getID(), Map.of(ProjectTable.GEOMETRY, moved), OptionalLong.empty())));

        run("plan.txt", PLAN);

        assertThat(project("外环").getDefaultGeometry()).isEqualTo(moved);
    }

    @Test
    void doesNotBringARejectedProjectBack() throws Exception {
        run("plan.txt", PLAN);
        register.review(id(project("外环")), Optional.empty(), Optional.of(ReviewState.REJECTED));

        run("plan.txt", PLAN);

        assertThat(project("外环").getAttribute(ProjectTable.REVIEW)).isEqualTo("rejected");
    }

    @Test
    void leavesAPlaceNobodyKnowsWithoutGeometry() throws Exception {
        ImportReport report = run("list.csv", "项目名称,建设地点,类别\n龙虎大桥新建工程,云中县乌有镇,道路\n虎跃水厂扩建工程,海市区蜃楼街道,供水\n");

        assertThat(report.items()).hasSize(2).allMatch(item -> item.located() == Located.NOT_LOCATED);
        assertThat(report.items())
                .allMatch(item -> !item.reason().isBlank() && !item.reasonEn().isBlank());
        assertThat(all()).allMatch(project -> project.getDefaultGeometry() == null);
    }

    @Test
    void takesColumnsByMapping() throws Exception {
        ImportReport report = importer.run(
                new ImportRequest(
                        file("odd.csv", "甲,乙\n巴拉贡污水厂扩建,巴拉贡镇\n"),
                        "odd.csv",
                        Optional.empty(),
                        Optional.of(ColumnMapping.parse("name=甲;place=乙"))),
                progress -> {});

        assertThat(report.counts().found()).isEqualTo(1);
        assertThat(project("巴拉贡").getAttribute(ProjectTable.LOCATION_LABEL).toString())
                .contains("巴拉贡镇");
    }

    @Test
    void leavesNothingBehindWhenTheDocumentCannotBeRead() throws Exception {
        assertThatThrownBy(() -> run("broken.docx", "PK\u0003\u0004 not a zip at all"))
                .isInstanceOf(UnreadableDocument.class);

        assertThat(all()).isEmpty();
    }

    @Test
    void refusesAnAreaThatIsNotInTheGazetteer() {
        assertThatThrownBy(() -> importer.run(
                        new ImportRequest(file("plan.txt", PLAN), "plan.txt", Optional.of("亚特兰蒂斯"), Optional.empty()),
                        progress -> {}))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("area");
    }

    @Test
    void tellsItsProgressWithoutGoingBack() throws Exception {
        List<Integer> percents = new ArrayList<>();
        importer.run(
                new ImportRequest(file("plan.txt", PLAN), "plan.txt", Optional.empty(), Optional.empty()),
                progress -> percents.add(progress.percent()));

        assertThat(percents).isSorted().startsWith(0).endsWith(100).hasSizeGreaterThan(5);
    }

    @Test
    void findsProjectsAgainByWordThemeAndReview() throws Exception {
        run("plan.txt", PLAN);

        assertThat(search(List.of("S215")).projects()).hasSize(1);
        assertThat(search(List.of("S215", "锡尼北路")).projects()).isEmpty();
        assertThat(register.find(new ProjectRegister.Search(
                                List.of(), Optional.of("road"), Optional.empty(), Optional.empty(), true, 0, 2))
                        .projects())
                .hasSize(2);
    }

    @Test
    void refusesADrawnGeometryThatIsInvalid() throws Exception {
        run("plan.txt", PLAN);
        String id = id(project("锡尼北路"));
        Geometry bowTie = GEOMETRIES.createPolygon(new Coordinate[] {
            new Coordinate(108, 39),
            new Coordinate(109, 40),
            new Coordinate(109, 39),
            new Coordinate(108, 40),
            new Coordinate(108, 39)
        });

        assertThatThrownBy(() -> register.review(id, Optional.of(bowTie), Optional.empty()))
                .isInstanceOf(InvalidParameter.class)
                .hasMessageContaining("Self-intersection");
    }

    private ProjectRegister.Page search(List<String> words) {
        return register.find(
                new ProjectRegister.Search(words, Optional.empty(), Optional.empty(), Optional.empty(), false, 0, 10));
    }

    private ImportReport run(String name, String content) throws Exception {
        return importer.run(
                new ImportRequest(file(name, content), name, Optional.empty(), Optional.empty()), progress -> {});
    }

    private Path file(String name, String content) throws Exception {
        return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private List<LayerFeature> all() {
        List<LayerFeature> features = new ArrayList<>();
        try (FeatureResult result = table.current().query(Query.ALL)) {
            result.forEachRemaining(features::add);
        }
        return features;
    }

    private LayerFeature project(String part) {
        return all().stream()
                .filter(feature -> feature.getAttribute(ProjectTable.PROJECT_NAME)
                        .toString()
                        .contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no project named after " + part));
    }

    private static String id(LayerFeature project) {
        return project.getAttribute(ProjectTable.PROJECT_ID).toString();
    }

    private static Outcome outcome(ImportReport report, String id) {
        return report.items().stream()
                .filter(item -> item.projectId().equals(id))
                .map(ImportReport.Item::outcome)
                .findFirst()
                .orElseThrow();
    }
}
