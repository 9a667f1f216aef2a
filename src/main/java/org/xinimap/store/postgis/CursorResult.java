package org.xinimap.store.postgis;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.jspecify.annotations.Nullable;
import org.xinimap.layer.Cancellation;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;

/**
 * The features of a pushed-down query, read in chunks from a server-side cursor. Between chunks another thread may {@link
 * #park()} it: it gives its connection back and goes on after the last row when it is read again.
 */
final class CursorResult implements FeatureResult {
    /** So many matches are always counted, if the database is quick about it. */
    private static final long COUNTED = 100_000;

    private static final Duration COUNT_TIMEOUT = Duration.ofSeconds(1);

    private final QuerySql sql;
    private final RowStream stream;
    private final Reading reading;
    private final long version;
    private final Optional<Cancellation> cancellation = Cancellation.current();

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<LayerFeature> buffer = new ArrayDeque<>();
    private @Nullable Cursor cursor;
    private Optional<RowPosition> last;
    /** Matching rows still to be passed over in memory, and by the database when it is first asked. */
    private long toSkip;

    private long toSkipInSql;
    private long remaining;
    private long read;
    private boolean exhausted;
    private volatile long idleSince = System.nanoTime();
    private @Nullable OptionalLong matched;

    /**
     * What all results of a layer share.
     *
     * @param name the layer's, for messages
     * @param timeout of a statement
     */
    record Reading(
            String name,
            Connections connections,
            Cursors cursors,
            PageMemory pages,
            RowWidth width,
            Duration timeout) {}

    CursorResult(QuerySql sql, RowStream stream, Reading reading, long version) {
        this.sql = sql;
        this.stream = stream;
        this.reading = reading;
        this.version = version;
        Query query = sql.query();
        this.remaining = query.limit();
        this.exhausted = remaining == 0;
        this.last = query.offset() == 0
                ? Optional.empty()
                : reading.pages().before(sql.identity(), version, query.offset());
        long skip = last.isPresent() ? 0 : query.offset();
        this.toSkipInSql = sql.isExact() ? skip : 0;
        this.toSkip = sql.isExact() ? 0 : skip;
    }

    @Override
    public SimpleFeatureType schema() {
        return stream.projection().schema();
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean hasNext() {
        lock.lock();
        try {
            fill();
            return !buffer.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public LayerFeature next() {
        lock.lock();
        try {
            fill();
            LayerFeature next = buffer.poll();
            if (next == null) {
                throw new NoSuchElementException();
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Reads until there is a feature to give or there are no more. */
    private void fill() {
        idleSince = System.nanoTime();
        if (!buffer.isEmpty() || exhausted) {
            return;
        }
        try {
            while (buffer.isEmpty() && !exhausted) {
                readChunk(opened());
            }
        } catch (SQLException e) {
            end();
            throw DatabaseFault.of("reading " + reading.name(), e);
        } catch (RuntimeException e) {
            end();
            throw e;
        }
        idleSince = System.nanoTime();
    }

    private Cursor opened() throws SQLException {
        Cursor open = cursor;
        if (open == null) {
            long limit = sql.isExact() ? remaining : Long.MAX_VALUE;
            Sql rows = sql.rows(last, last.isPresent() ? 0 : toSkipInSql, limit);
            int fetch = (int) Math.min(reading.width().rowsPerFetch(), Math.max(1, limit));
            open = Cursor.open(reading.connections().borrow(), rows, fetch, reading.timeout(), cancellation);
            cursor = open;
            reading.cursors().opened(this);
        }
        return open;
    }

    private void readChunk(Cursor open) throws SQLException {
        int chunk = open.rows().getFetchSize();
        int rows = 0;
        long bytes = 0;
        while (rows < chunk && remaining > 0) {
            if (!open.next()) {
                end();
                break;
            }
            RowStream.Row row = stream.read(open.rows());
            rows++;
            bytes += row.bytes();
            last = Optional.of(row.position());
            row.feature().ifPresent(this::take);
        }
        reading.width().read(rows, bytes);
        if (remaining == 0 && !exhausted) {
            rememberEnd();
            end();
        } else if (!exhausted) {
            open.rows().setFetchSize(reading.width().rowsPerFetch());
        }
    }

    private void take(LayerFeature feature) {
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        buffer.add(feature);
        read++;
        if (remaining < Long.MAX_VALUE) {
            remaining--;
        }
    }

    private void rememberEnd() {
        last.ifPresent(position ->
                reading.pages().ended(sql.identity(), version, sql.query().offset() + read, position));
    }

    private void end() {
        exhausted = true;
        release();
    }

    private void release() {
        Cursor open = cursor;
        if (open != null) {
            cursor = null;
            reading.cursors().closed(this);
            open.close();
        }
    }

    /** How long nothing has been read. */
    long idleNanos() {
        return System.nanoTime() - idleSince;
    }

    /**
     * Gives the connection back until more is read.
     *
     * @return whether there was one that was not in use
     */
    boolean park() {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            boolean held = cursor != null;
            release();
            return held;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public OptionalLong numberMatched() {
        lock.lock();
        try {
            if (matched == null) {
                fill();
                matched = known().or(this::counted).map(OptionalLong::of).orElse(OptionalLong.empty());
            }
            return matched;
        } finally {
            lock.unlock();
        }
    }

    /** What reading the page has told: all of it was read and it is short. */
    private Optional<Long> known() {
        boolean toTheEnd = exhausted && remaining > 0;
        boolean within = read > 0 || sql.query().offset() == 0;
        return toTheEnd && within ? Optional.of(sql.query().offset() + read) : Optional.empty();
    }

    private Optional<Long> counted() {
        if (!sql.isExact()) {
            return Optional.empty();
        }
        Query query = sql.query();
        long end = query.offset() + Math.min(query.limit(), Long.MAX_VALUE - query.offset());
        long most = query.limit() == Long.MAX_VALUE ? COUNTED : Math.max(COUNTED, end);
        try {
            long count = count(sql.count(most + 1));
            return count > most ? Optional.empty() : Optional.of(count);
        } catch (SQLException e) {
            if (DatabaseFault.isTooLong(e)) {
                return Optional.empty();
            }
            throw DatabaseFault.of("counting " + reading.name(), e);
        }
    }

    private long count(Sql count) throws SQLException {
        Cursor open = cursor;
        if (open != null) {
            return open.number(count, COUNT_TIMEOUT, reading.timeout());
        }
        try (Cursor counting = Cursor.open(reading.connections().borrow(), count, 1, COUNT_TIMEOUT, cancellation)) {
            counting.next();
            return counting.rows().getLong(1);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            buffer.clear();
            end();
        } finally {
            lock.unlock();
        }
    }
}
