package org.xinimap.store.postgis;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in an order: what reading goes on after.
 *
 * @param sort the values of the sort keys as the database writes them; null where they are
 * @param key the texts of the key's parts
 */
record RowPosition(List<@Nullable String> sort, List<String> key) {
    RowPosition {
        sort = Collections.unmodifiableList(sort);
        key = List.copyOf(key);
    }
}
