package org.xinimap.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object for equal values of a column: themes, years and states are few, and a layer's features need not each hold their
 * own copy. Not safe for use by several threads.
 */
public final class ValuePool {
    /** A column with more different values than this is not one of a few. */
    private static final int FEW = 1024;

    private final Map<Object, Object> values = new HashMap<>();
    private boolean many;

    public @Nullable Object share(@Nullable Object value) {
        if (value == null || many || value instanceof byte[]) {
            return value;
        }
        Object known = values.putIfAbsent(value, value);
        if (values.size() > FEW) {
            many = true;
            values.clear();
        }
        return known == null ? value : known;
    }
}
