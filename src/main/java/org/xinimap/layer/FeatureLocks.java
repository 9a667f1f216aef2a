package org.xinimap.layer;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.xinimap.Unavailable;

/**
 * Features that clients keep for themselves for a while, so that nobody else changes them (WFS 2.0.2, clauses 12 and 15.2). A
 * feature is in at most one lock; whoever knows a lock's id may write what is in it. Locks are held in memory: when the service
 * stops, all end. A feature is locked in the table that it is kept in, under every layer that shows it.
 *
 * <p>No lock is given while a write is under way, so that whoever has a lock and then reads sees the features as they will stay.
 * Safe for use by many threads.
 */
public final class FeatureLocks {
    /** The most features in one lock. */
    public static final int MOST_FEATURES = 10_000;

    /** The longest a lock lasts unless it is renewed. */
    public static final Duration LONGEST = Duration.ofHours(1);

    private static final int MOST_LOCKS = 1000;
    private static final int MOST_LOCKED = 100_000;
    private static final int ENDED_REMEMBERED = 10_000;
    private static final int ID_BYTES = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    /** Shared by writers, who need not wait for each other; held alone to give a lock. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<Key, String> lockOf = new HashMap<>();
    private final Map<String, Boolean> ended = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > ENDED_REMEMBERED;
        }
    };

    /**
     * A feature, wherever it is shown.
     *
     * @param table the table it is kept in; what {@link LayerEditor#lockKey} says of it
     * @param id the feature's id there
     */
    public record Key(String table, String id) {}

    /**
     * What has come of a request for a lock.
     *
     * @param locked in the order asked for
     * @param notLocked those in somebody else's lock
     */
    public record Grant(String lockId, Set<Key> locked, Set<Key> notLocked) {}

    /**
     * By what right a writer touches locked features, and what becomes of the lock afterwards.
     *
     * @param lockId absent: none, only what is not locked may be written
     * @param releaseAll whether the lock ends with the write; else only the features written leave it, and the rest is kept as
     *     long again
     */
    public record Permit(Optional<String> lockId, boolean releaseAll) {
        public static final Permit NONE = new Permit(Optional.empty(), true);
    }

    private static final class Held {
        private final Set<Key> features;
        private Duration term;
        private Instant end;

        Held(Set<Key> features, Duration term, Instant now) {
            this.features = features;
            this.term = term;
            this.end = now.plus(term);
        }

        void renew(Duration next, Instant now) {
            term = next;
            end = now.plus(next);
        }
    }

    public FeatureLocks(Clock clock) {
        this.clock = clock;
    }

    /**
     * Locks features; a feature named twice is locked once. Where there is nothing to lock the lock is an empty one, since every
     * request is to be answered with a lock (WFS 2.0.2, clauses 12.3.2 and 13.3.2).
     *
     * @param wanted at most {@link #MOST_FEATURES}
     * @param term up to {@link #LONGEST}
     * @param all whether all must be got or none is locked; else as many as can be had
     * @throws LockRefused if all are wanted and one is in another lock
     * @throws Unavailable if there are too many locks already
     */
    public Grant lock(Collection<Key> wanted, Duration term, boolean all) {
        if (wanted.size() > MOST_FEATURES || term.compareTo(LONGEST) > 0 || term.isNegative() || term.isZero()) {
            throw new IllegalArgumentException("%d features for %s".formatted(wanted.size(), term));
        }
        gate.writeLock().lock();
        try {
            return give(wanted, term, all);
        } finally {
            gate.writeLock().unlock();
        }
    }

    private synchronized Grant give(Collection<Key> wanted, Duration term, boolean all) {
        expire();
        Set<Key> free = new LinkedHashSet<>();
        Set<Key> taken = new LinkedHashSet<>();
        wanted.forEach(key -> (lockOf.containsKey(key) ? taken : free).add(key));
        if (all && !taken.isEmpty()) {
            throw LockRefused.taken(taken);
        }
        if (held.size() >= MOST_LOCKS || lockOf.size() + free.size() > MOST_LOCKED) {
            throw new Unavailable(
                    "There are %d locks on %d features, and no more than %d on %d can be; try again when some have ended"
                            .formatted(held.size(), lockOf.size(), MOST_LOCKS, MOST_LOCKED),
                    Duration.between(clock.instant(), nextEnd()).plusSeconds(1));
        }
        String lockId = newId();
        held.put(lockId, new Held(new LinkedHashSet<>(free), term, clock.instant()));
        free.forEach(key -> lockOf.put(key, lockId));
        return new Grant(lockId, free, taken);
    }

    /**
     * Keeps a lock for another term, counted from now.
     *
     * @return the features in it
     * @throws LockRefused if there is no such lock, or no longer
     */
    public synchronized Grant renew(String lockId, Duration term) {
        expire();
        Held lock = find(lockId);
        lock.renew(term, clock.instant());
        return new Grant(lockId, Set.copyOf(lock.features), Set.of());
    }

    /** Ends a lock, if it has not ended by itself. */
    public synchronized void release(String lockId) {
        Held lock = held.remove(lockId);
        if (lock != null) {
            lock.features.forEach(lockOf::remove);
            ended.put(lockId, true);
        }
    }

    /**
     * Writes features unless somebody has locked one of them. The lock of the permit is released as the permit says when the
     * write has succeeded; if it fails, the lock stays.
     *
     * @param touched the features that the write changes or removes; empty where a step of it touches none that is there
     * @throws LockRefused naming the step that touches a feature the permit does not cover; or if the permit's lock has ended
     */
    public <T> T write(List<Optional<Key>> touched, Permit permit, Supplier<T> write) {
        gate.readLock().lock();
        try {
            check(touched, permit);
            T result = write.get();
            permit.lockId().ifPresent(lockId -> {
                if (permit.releaseAll()) {
                    release(lockId);
                } else {
                    leave(lockId, touched);
                }
            });
            return result;
        } finally {
            gate.readLock().unlock();
        }
    }

    private synchronized void check(List<Optional<Key>> touched, Permit permit) {
        expire();
        permit.lockId().ifPresent(this::find);
        for (int i = 0; i < touched.size(); i++) {
            Optional<Key> key = touched.get(i);
            Optional<String> lock = key.map(lockOf::get);
            if (lock.isPresent() && !lock.equals(permit.lockId())) {
                throw LockRefused.held(i, key.get(), permit.lockId().isPresent());
            }
        }
    }

    private synchronized void leave(String lockId, List<Optional<Key>> touched) {
        Held lock = held.get(lockId);
        if (lock == null) {
            // It ended while the write went on.
            return;
        }
        touched.forEach(key -> key.filter(lock.features::remove).ifPresent(lockOf::remove));
        if (lock.features.isEmpty()) {
            release(lockId);
        } else {
            lock.renew(lock.term, clock.instant());
        }
    }

    private Held find(String lockId) {
        Held lock = held.get(lockId);
        if (lock == null) {
            throw ended.containsKey(lockId) ? LockRefused.ended(lockId) : LockRefused.unknown(lockId);
        }
        return lock;
    }

    /** Called with the monitor held. */
    private void expire() {
        Instant now = clock.instant();
        List<String> over = new ArrayList<>();
        held.forEach((lockId, lock) -> {
            if (!lock.end.isAfter(now)) {
                over.add(lockId);
            }
        });
        over.forEach(this::release);
    }

    private Instant nextEnd() {
        return held.values().stream()
                .map(lock -> lock.end)
                .min(Instant::compareTo)
                .orElse(clock.instant());
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
