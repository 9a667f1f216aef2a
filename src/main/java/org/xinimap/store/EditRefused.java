package org.xinimap.store;

/** An edit transaction that was not done, none of it; the message is a sentence for the person who sent it. */
public final class EditRefused extends RuntimeException {
    /** Why an edit was refused. */
    public enum Reason {
        NO_SUCH_FEATURE,
        CHANGED_MEANWHILE,
        INVALID_VALUE
    }

    private final int index;
    private final Reason reason;

    /** @param index position of the failing edit in the transaction, from 0 */
    public EditRefused(int index, Reason reason, String message) {
        super(message);
        this.index = index;
        this.reason = reason;
    }

    public int index() {
        return index;
    }

    public Reason reason() {
        return reason;
    }
}
