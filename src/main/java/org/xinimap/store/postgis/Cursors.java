package org.xinimap.store.postgis;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The results that hold a connection now. A slow client leaves its result idle: when connections run out the one idle
 * longest is parked, and goes on later on another connection.
 */
final class Cursors {
    /** A reader that comes back sooner than this is not slow. */
    static final Duration IDLE = Duration.ofMillis(200);

    private final Set<CursorResult> open = ConcurrentHashMap.newKeySet();

    void opened(CursorResult result) {
        open.add(result);
    }

    void closed(CursorResult result) {
        open.remove(result);
    }

    int size() {
        return open.size();
    }

    /**
     * Parks the result that has been idle the longest.
     *
     * @return whether a connection was given back
     */
    boolean parkOne() {
        List<CursorResult> idle = open.stream()
                .filter(result -> result.idleNanos() >= IDLE.toNanos())
                .sorted(Comparator.comparingLong(CursorResult::idleNanos).reversed())
                .toList();
        for (CursorResult result : idle) {
            if (result.park()) {
                return true;
            }
        }
        return false;
    }
}
