package org.xinimap.layer;

import java.util.Set;

/** A lock that was not given, or a change that a lock forbids; nothing was done. The message is a sentence for the person who asked. */
public final class LockRefused extends RuntimeException {
    /** Why. */
    public enum Reason {
        /** Features wanted in a lock are in another. */
        TAKEN,
        /** A feature to be changed is in a lock, and no lock was named. */
        LOCKED,
        /** A feature to be changed is in another lock than the one named. */
        LOCKED_BY_ANOTHER,
        /** No lock of this id was ever given, as far as is remembered. */
        UNKNOWN,
        /** The lock has expired or was released. */
        ENDED
    }

    private static final int NAMED = 5;

    private final Reason reason;
    private final int index;

    private LockRefused(Reason reason, int index, String message) {
        super(message);
        this.reason = reason;
        this.index = index;
    }

    static LockRefused taken(Set<FeatureLocks.Key> taken) {
        String some = String.join(
                ", ",
                taken.stream().limit(NAMED).map(FeatureLocks.Key::id).sorted().toList());
        return new LockRefused(
                Reason.TAKEN,
                0,
                "%d of the features are locked by somebody else, such as %s; nothing was locked"
                        .formatted(taken.size(), some));
    }

    static LockRefused held(int index, FeatureLocks.Key key, boolean byAnother) {
        return new LockRefused(
                byAnother ? Reason.LOCKED_BY_ANOTHER : Reason.LOCKED,
                index,
                byAnother
                        ? "Feature %s is in another lock than the one given".formatted(key.id())
                        : "Feature %s is locked by somebody over WFS; try again when the lock has ended. 要素%s已被他人锁定，请稍后再试。"
                                .formatted(key.id(), key.id()));
    }

    static LockRefused unknown(String lockId) {
        return new LockRefused(Reason.UNKNOWN, 0, "There is no lock '%s'".formatted(lockId));
    }

    static LockRefused ended(String lockId) {
        return new LockRefused(
                Reason.ENDED,
                0,
                "The lock '%s' has expired or was released; lock the features again".formatted(lockId));
    }

    public Reason reason() {
        return reason;
    }

    /** Position of the step of a change that is at fault, from 0; 0 where none is. */
    public int index() {
        return index;
    }
}
