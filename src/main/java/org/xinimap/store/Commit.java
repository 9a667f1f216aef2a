package org.xinimap.store;

import java.util.List;

/**
 * A committed edit transaction.
 *
 * @param version the store's version after it
 * @param ids for each edit, in order, the id of the feature it touched
 */
public record Commit(long version, List<String> ids) {
    public Commit {
        ids = List.copyOf(ids);
    }
}
