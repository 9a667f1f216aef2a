package org.xinimap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Point;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;
import org.xinimap.layer.Snapshot;
import org.xinimap.store.gpkg.GeoPackageStore;

class StoredTableTest {
    private static final String TABLE = "projects";

    @TempDir
    Path folder;

    private GeoPackageStore open() {
        GeoPackageStore store = GeoPackageStore.open(folder.resolve("store.gpkg"));
        store.createTable(FeatureStoreContract.type(TABLE, Point.class));
        return store;
    }

    private static Edit insert(long count) {
        return new Edit.Insert(TABLE, Map.of("count", count, "geom", FeatureStoreContract.wkt("POINT (1 2)")));
    }

    /** The first load reads for long; an edit that is committed meanwhile must not be lost between the two. */
    @RepeatedTest(5)
    @Timeout(60)
    void hasTheEditThatWasMadeDuringItsFirstLoad() throws Exception {
        try (GeoPackageStore store = open()) {
            List<Edit> many = new ArrayList<>();
            for (long i = 0; i < 3000; i++) {
                many.add(insert(i));
            }
            store.apply(many);
            StoredTable table = new StoredTable(store, TABLE);
            CountDownLatch begun = new CountDownLatch(1);
            ExecutorService reader = Executors.newSingleThreadExecutor();
            try {
                Future<Snapshot> first = reader.submit(() -> {
                    begun.countDown();
                    return table.current();
                });
                begun.await();
                String id = store.apply(List.of(insert(-1))).ids().get(0);
                assertThat(table.current().feature(id)).isPresent();
                first.get(30, TimeUnit.SECONDS);
                assertThat(table.current().feature(id)).isPresent();
            } finally {
                reader.shutdownNow();
            }
        }
    }

    /** Four writers at once; every one sees its own edit, and the table goes only forward. */
    @Test
    @Timeout(60)
    void showsEveryWriterItsOwnEditAtOnce() throws Exception {
        try (GeoPackageStore store = open()) {
            StoredTable table = new StoredTable(store, TABLE);
            AtomicLong last = new AtomicLong(table.current().version());
            ExecutorService writers = Executors.newFixedThreadPool(4);
            try {
                List<Future<?>> ends = new ArrayList<>();
                for (int writer = 0; writer < 4; writer++) {
                    ends.add(writers.submit(() -> {
                        for (long i = 0; i < 25; i++) {
                            Commit commit = store.apply(List.of(insert(i)));
                            Snapshot now = table.current();
                            assertThat(now.feature(commit.ids().get(0))).isPresent();
                            assertThat(now.version()).isGreaterThanOrEqualTo(commit.version());
                            last.accumulateAndGet(now.version(), Math::max);
                        }
                    }));
                }
                for (Future<?> end : ends) {
                    end.get(60, TimeUnit.SECONDS);
                }
            } finally {
                writers.shutdownNow();
            }
            assertThat(table.current().count()).isEqualTo(100);
            assertThat(table.current().version()).isEqualTo(last.get());
            assertThat(table.current().query(Query.ALL).numberMatched()).hasValue(100);
        }
    }

    @Test
    @Timeout(60)
    void mergesALongListOfEditsInTheBackground() throws Exception {
        try (GeoPackageStore store = open()) {
            List<Edit> many = new ArrayList<>();
            for (long i = 0; i < 8000; i++) {
                many.add(insert(i));
            }
            store.apply(many);
            StoredTable table = new StoredTable(store, TABLE);
            table.current();
            List<Edit> more = new ArrayList<>(many.subList(0, 1200));
            more.add(new Edit.Delete(TABLE, "17", OptionalLong.empty()));
            store.apply(more);
            String last = store.apply(List.of(insert(-1))).ids().get(0);
            while (table.current().isWorthMerging()) {
                Thread.sleep(5);
            }
            assertThat(table.current().count()).isEqualTo(9200);
            assertThat(table.current().feature(last)).isPresent();
            assertThat(table.current().feature("17")).isEmpty();
        }
    }

    /** A store that cannot be read after one of its commits, until {@code readable} again. */
    private static final class FailingStore implements FeatureStore {
        private final FeatureStore store;
        private boolean readable = true;

        FailingStore(FeatureStore store) {
            this.store = store;
        }

        @Override
        public List<String> tables() {
            return store.tables();
        }

        @Override
        public Optional<SimpleFeatureType> schema(String table) {
            return store.schema(table);
        }

        @Override
        public void createTable(SimpleFeatureType type) {
            store.createTable(type);
        }

        @Override
        public long load(String table, Consumer<LayerFeature> consumer) {
            return store.load(table, consumer);
        }

        @Override
        public Commit apply(List<Edit> edits) {
            return store.apply(edits);
        }

        @Override
        public List<Change> changesSince(String table, long version) {
            if (!readable) {
                throw new StoreFailure("no reader came free");
            }
            return store.changesSince(table, version);
        }

        @Override
        public void onChange(Consumer<String> listener) {
            store.onChange(listener);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    @Test
    void servesItsLastStateWhileTheStoreFailsAndAsksItAgain() {
        try (FailingStore store = new FailingStore(open())) {
            StoredTable table = new StoredTable(store, TABLE);
            assertThat(table.current().count()).isZero();
            store.readable = false;
            store.apply(List.of(insert(1)));
            assertThat(table.current().count()).isZero();
            store.readable = true;
            await().atMost(Duration.ofSeconds(2)).until(() -> table.current().count() == 1);
        }
    }
}
