package org.xinimap.store.postgis;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Where pages ended, so that the page after goes on from that row instead of counting all rows before it. For a few minutes,
 * and for so many pages; a page that is forgotten only costs time.
 */
final class PageMemory {
    private static final int MOST_PAGES = 10_000;
    private static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * @param query what {@link QuerySql#identity} says
     * @param offset number of matching rows up to the end of the page
     */
    private record Page(Object query, long version, long offset) {}

    private record End(RowPosition position, long since) {}

    private final LongSupplier nanoTime;

    private final Map<Page, End> ends = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Page, End> eldest) {
            return size() > MOST_PAGES;
        }
    };

    PageMemory() {
        this(System::nanoTime);
    }

    PageMemory(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A page ended so far into the answer, with this row. */
    synchronized void ended(Object query, long version, long offset, RowPosition position) {
        ends.put(new Page(query, version, offset), new End(position, nanoTime.getAsLong()));
    }

    /** The row that a page starting at the offset comes after. */
    synchronized Optional<RowPosition> before(Object query, long version, long offset) {
        Page page = new Page(query, version, offset);
        End end = ends.get(page);
        if (end != null && nanoTime.getAsLong() - end.since() > LIFE.toNanos()) {
            ends.remove(page);
            return Optional.empty();
        }
        return Optional.ofNullable(end).map(End::position);
    }
}
