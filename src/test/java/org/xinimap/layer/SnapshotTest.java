package org.xinimap.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.xinimap.InvalidParameter;

class SnapshotTest {
    private static LayerFeature point(String id, double lon, double lat, long number) {
        return Features.of(id, number, PackedGeometry.FACTORY.createPoint(new Coordinate(lon, lat)), "n" + id, number);
    }

    private static Snapshot points(int count) {
        List<LayerFeature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            features.add(point(Integer.toString(i), 75 + i % 20, 35 + i % 14, 0));
        }
        return Snapshot.of(Features.TYPE, 1, features);
    }

    @Test
    void givesOnlyThePropertiesAskedFor() {
        FeatureResult result = points(3).query(Query.ALL.withProperties(List.of("number", "no such")));
        assertThat(result.schema().getAttributeDescriptors())
                .extracting(attribute -> attribute.getLocalName())
                .containsExactly("geom", "number");
        LayerFeature feature = result.next();
        assertThat(feature.getAttributes()).hasSize(2);
        assertThat(feature.getAttribute("number")).isEqualTo(0L);
        assertThat(feature.getDefaultGeometry()).isInstanceOf(Point.class);
        assertThat(feature.getAttribute("name")).isNull();
    }

    @Test
    void leavesTheGeometryOutOnlyWhenAskedTo() {
        FeatureResult result = points(3).query(Query.ALL.withoutGeometry());
        assertThat(result.schema().getGeometryDescriptor()).isNull();
        LayerFeature feature = result.next();
        assertThat(feature.getAttributes()).containsExactly("n0", 0L);
        assertThat(feature.getDefaultGeometry()).isNull();
        assertThat(feature.getID()).isEqualTo("0");
    }

    @Test
    void givesCoordinatesInTheCrsAskedFor() throws Exception {
        Snapshot snapshot = points(1);
        FeatureResult result = snapshot.query(Query.ALL.withOutputCrs(CRS.decode("EPSG:3857", true)));
        LayerFeature feature = result.next();
        Point mercator = (Point) feature.getDefaultGeometry();
        // Spherical Mercator of 75° E, 35° N by its formula.
        assertThat(mercator.getX()).isCloseTo(Math.toRadians(75) * 6378137, within(1e-3));
        assertThat(mercator.getY())
                .isCloseTo(6378137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(35) / 2)), within(1e-3));
        assertThat(feature.getID()).isEqualTo("0");
        assertThat(CRS.lookupEpsgCode(result.schema().getCoordinateReferenceSystem(), true))
                .isEqualTo(3857);
        Point kept = (Point) snapshot.feature("0").orElseThrow().getDefaultGeometry();
        assertThat(kept.getX()).as("the snapshot's own feature").isEqualTo(75);
    }

    @Test
    void takesABoxInTheCrsItCarries() throws Exception {
        ReferencedEnvelope mercator =
                new ReferencedEnvelope(8_300_000, 8_500_000, 4_100_000, 4_200_000, CRS.decode("EPSG:3857", true));
        assertThat(Features.list(points(20).query(Query.ALL.withBbox(List.of(mercator)))))
                .extracting(LayerFeature::getID)
                .containsExactly("0");
    }

    @Test
    void refusesABoxThatItsCrsDoesNotReach() throws Exception {
        ReferencedEnvelope nowhere = new ReferencedEnvelope(
                Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 1, CRS.decode("EPSG:3857", true));
        assertThatThrownBy(() -> points(1).query(Query.ALL.withBbox(List.of(nowhere))))
                .isInstanceOf(InvalidParameter.class);
    }

    @Test
    void findsWhatLiesOnEitherSideOfTheAntimeridian() {
        Snapshot snapshot = Snapshot.of(
                Features.TYPE, 1, List.of(point("1", 179, 0, 0), point("2", -179, 0, 0), point("3", 0, 0, 0)));
        List<ReferencedEnvelope> two =
                List.of(new ReferencedEnvelope(170, 180, -1, 1, null), new ReferencedEnvelope(-180, -170, -1, 1, null));
        assertThat(Features.list(snapshot.query(Query.ALL.withBbox(two))))
                .extracting(LayerFeature::getID)
                .containsExactly("1", "2");
    }

    @Test
    void endsAPageBeyondTheLastFeatureEmpty() {
        FeatureResult result = points(3).query(Query.ALL.withPage(Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(result.hasNext()).isFalse();
        assertThat(result.numberMatched()).hasValue(3);
        assertThatThrownBy(result::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void hasNoExtentWhenItHasNoGeometry() {
        Snapshot none = Snapshot.of(Features.TYPE, 1, List.of(Features.of("1", 1, null, "甲", null)));
        assertThat(none.extent().isEmpty()).isTrue();
        assertThat(none.query(Query.ALL).numberMatched()).hasValue(1);
    }

    @Test
    void shrinksItsExtentWhenItsOutermostFeatureGoes() {
        Snapshot all = Snapshot.of(Features.TYPE, 1, List.of(point("1", 80, 40, 0), point("2", 90, 45, 0)));
        Snapshot less = all.with(2, Map.of("2", Optional.empty()));
        assertThat(less.extent().getMaxX()).isEqualTo(80);
        assertThat(all.extent().getMaxX()).isEqualTo(90);
    }

    @Test
    void staysRightWhenTheOverlayIsMergedIntoANewBase() {
        Snapshot snapshot = points(500);
        for (int i = 0; i < 1500; i++) {
            String id = Integer.toString(i);
            snapshot = snapshot.with(i + 2, Map.of(id, Optional.of(point(id, 100, 10, i))));
        }
        assertThat(snapshot.count()).isEqualTo(1500);
        ReferencedEnvelope there = new ReferencedEnvelope(99, 101, 9, 11, null);
        List<LayerFeature> found = Features.list(snapshot.query(Query.ALL.withBbox(List.of(there))));
        assertThat(found).hasSize(1500);
        assertThat(found)
                .extracting(feature -> (Long) feature.getAttribute("number"))
                .isSorted();
        assertThat(snapshot.extent().getMinX()).isEqualTo(100);
    }

    @Test
    @Timeout(60)
    void staysAsItIsForItsReadersWhileEditsGoOn() throws Exception {
        int count = 300;
        AtomicReference<Snapshot> current = new AtomicReference<>(points(count));
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> reads = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                reads.add(readers.submit(() -> {
                    int checked = 0;
                    while (!ended.get() || checked == 0) {
                        checkOneState(current.get(), count);
                        checked++;
                    }
                    return checked;
                }));
            }
            Snapshot kept = current.get();
            // Each edit moves every feature to the next number: a reader that saw two numbers saw two states.
            for (long edit = 1; edit <= 120; edit++) {
                Map<String, Optional<LayerFeature>> changes = new java.util.HashMap<>();
                for (int i = 0; i < count; i++) {
                    String id = Integer.toString(i);
                    changes.put(id, Optional.of(point(id, 75 + i % 20, 35 + i % 14, edit)));
                }
                current.set(current.get().with(edit + 1, changes));
            }
            ended.set(true);
            for (Future<Integer> read : reads) {
                assertThat(read.get(30, TimeUnit.SECONDS)).isPositive();
            }
            assertThat(checkOneState(kept, count)).isZero();
            assertThat(checkOneState(current.get(), count)).isEqualTo(120);
        } finally {
            ended.set(true);
            readers.shutdownNow();
        }
    }

    private static long checkOneState(Snapshot snapshot, int count) {
        ReferencedEnvelope all = new ReferencedEnvelope(70, 100, 30, 50, null);
        List<LayerFeature> features = Features.list(snapshot.query(Query.ALL.withBbox(List.of(all))));
        assertThat(features).hasSize(count);
        assertThat(features.stream()
                        .map(feature -> feature.getAttribute("number"))
                        .distinct())
                .containsExactly(snapshot.version() - 1);
        assertThat(features).allMatch(feature -> feature.getDefaultGeometry() instanceof Geometry);
        return snapshot.version() - 1;
    }
}
