package org.xinimap.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Snapshot;

/**
 * The current snapshot of one table of the store. Loaded at first use, then kept in step by the change feed: when the store's
 * {@code apply} has returned, the next {@link #current()} has the edit.
 */
public final class StoredTable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTable.class);

    private static final long RETRY_MILLIS = 500;

    private final FeatureStore store;
    private final String table;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Optional<Snapshot> snapshot = Optional.empty();
    /** A change was told of that could not be read; it is asked for again in the background. */
    private boolean behind;

    private boolean merging;

    public StoredTable(FeatureStore store, String table) {
        this.store = store;
        this.table = table;
        store.onChange(changed -> {
            if (changed.equals(table)) {
                locked(this::catchUp);
            }
        });
    }

    /**
     * The table's features as of now; waits for nothing but the first load. Where the store fails to tell a change, the last
     * state is given, and the store is asked again.
     *
     * @throws StoreFailure if the table could never be loaded
     */
    public Snapshot current() {
        if (snapshot.isEmpty()) {
            locked(this::first);
        }
        return snapshot.orElseThrow();
    }

    private void locked(Runnable work) {
        writing.lock();
        try {
            work.run();
        } finally {
            writing.unlock();
        }
    }

    private void first() {
        if (snapshot.isEmpty()) {
            snapshot = Optional.of(load());
        }
    }

    private void catchUp() {
        // Asked under the lock: a first load under way may have read the state before this change.
        if (snapshot.isEmpty()) {
            return;
        }
        try {
            snapshot = Optional.of(next(snapshot.get()));
            behind = false;
            mergeInTheBackground();
        } catch (StoreFailure e) {
            // Dropped, perhaps, to be written anew in the next moment; or the database is away.
            if (!behind) {
                LOG.warn("{} cannot be read; its last state is served on: {}", table, e.getMessage());
                behind = true;
                inTheBackground("catch-up-", this::retry);
            }
        }
    }

    private void retry() {
        boolean again = true;
        while (again) {
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            locked(this::catchUp);
            again = isBehind();
        }
    }

    private boolean isBehind() {
        writing.lock();
        try {
            return behind;
        } finally {
            writing.unlock();
        }
    }

    private void inTheBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name + table);
        thread.setDaemon(true);
        thread.start();
    }

    private Snapshot next(Snapshot before) {
        try {
            List<Change> changes = store.changesSince(table, before.version());
            if (!store.schema(table).equals(Optional.of(before.schema()))) {
                // Another program added or dropped a column.
                return load();
            }
            if (changes.isEmpty()) {
                return before;
            }
            Map<String, Optional<LayerFeature>> latest = new HashMap<>();
            changes.forEach(change -> latest.put(change.id(), change.feature()));
            return before.with(changes.get(changes.size() - 1).version(), latest);
        } catch (HistoryLost e) {
            LOG.info("{} is loaded anew: {}", table, e.getMessage());
            return load();
        }
    }

    private void mergeInTheBackground() {
        Snapshot now = snapshot.orElseThrow();
        if (merging || !now.isWorthMerging()) {
            return;
        }
        merging = true;
        inTheBackground("merge-", () -> merge(now));
    }

    private void merge(Snapshot now) {
        try {
            Snapshot merged = now.merged();
            locked(() -> snapshot = snapshot.map(current -> current.over(now, merged)));
        } finally {
            locked(() -> merging = false);
        }
    }

    private Snapshot load() {
        while (true) {
            SimpleFeatureType schema = schema();
            List<LayerFeature> features = new ArrayList<>();
            long version = store.load(table, features::add);
            // Else another program changed the columns meanwhile, and the features have those of before.
            if (schema.equals(schema())) {
                return Snapshot.of(schema, version, features);
            }
        }
    }

    private SimpleFeatureType schema() {
        return store.schema(table).orElseThrow(() -> new StoreFailure("The store has no table '%s'.".formatted(table)));
    }
}
