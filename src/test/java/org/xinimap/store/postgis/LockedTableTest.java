package org.xinimap.store.postgis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.FeatureLocks.Key;
import org.xinimap.layer.FeatureLocks.Permit;
import org.xinimap.layer.LockRefused;
import org.xinimap.store.Edit;
import org.xinimap.store.LockedStore;
import org.xinimap.store.StoredTable;

/** A table that is read under two names is one to the locks. */
class LockedTableTest {
    @Test
    void holdsUnderEveryNameThatTheTableIsReadBy() {
        String database = PostgresCluster.shared().database();
        PostgresCluster.execute(
                database,
                "CREATE TABLE stops (code int PRIMARY KEY, name text, place geometry(Point, 4326), area geometry(Polygon, 4326))",
                "INSERT INTO stops VALUES (1, '锡尼', 'SRID=4326;POINT(108.7 39.8)', NULL), (2, '独贵', NULL, NULL)");
        try (PostgisStore store = PostgisStore.open(PostgisSettings.of(database))) {
            for (String name : List.of("public.stops", "public.stops#area")) {
                assertThat(new StoredTable(store, name).current().count()).isEqualTo(2);
            }
            FeatureLocks locks = new FeatureLocks(Clock.systemUTC());
            LockedStore writers = new LockedStore(store, locks);
            String lock = locks.lock(List.of(new Key(store.tableOf("public.stops"), "1")), Duration.ofMinutes(1), true)
                    .lockId();

            List<Edit> locked = List.of(rename("public.stops#area", "2"), rename("public.stops#area", "1"));
            LockRefused refused = catchThrowableOfType(LockRefused.class, () -> writers.apply(locked));

            assertThat(refused.index()).isEqualTo(1);
            assertThat(writers.apply(locked, new Permit(Optional.of(lock), true))
                            .ids())
                    .containsExactly("2", "1");
        }
    }

    private static Edit rename(String table, String id) {
        return new Edit.Update(table, id, Map.of("name", "改"), OptionalLong.empty());
    }
}
