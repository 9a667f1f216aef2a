package org.xinimap.store;

import java.util.List;
import java.util.Optional;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.layer.FeatureLocks.Key;
import org.xinimap.layer.FeatureLocks.Permit;
import org.xinimap.layer.LockRefused;

/** The way that writers have to a store: past the locks that clients hold on its features. */
public final class LockedStore {
    private final FeatureStore store;
    private final FeatureLocks locks;

    public LockedStore(FeatureStore store, FeatureLocks locks) {
        this.store = store;
        this.locks = locks;
    }

    /**
     * As {@link FeatureStore#apply}, where none of the features is locked.
     *
     * @throws LockRefused if one is
     */
    public Commit apply(List<Edit> edits) {
        return apply(edits, Permit.NONE);
    }

    /**
     * As {@link FeatureStore#apply}, under a lock.
     *
     * @throws LockRefused if the permit does not cover all features that are changed
     */
    public Commit apply(List<Edit> edits, Permit permit) {
        return locks.write(edits.stream().map(this::touched).toList(), permit, () -> store.apply(edits));
    }

    /** What locks know a feature by. */
    Key key(String table, String id) {
        return new Key(store.tableOf(table), id);
    }

    private Optional<Key> touched(Edit edit) {
        if (edit instanceof Edit.Update update) {
            return Optional.of(key(update.table(), update.id()));
        }
        return edit instanceof Edit.Delete delete ? Optional.of(key(delete.table(), delete.id())) : Optional.empty();
    }
}
