package org.xinimap.store;

/** The store cannot tell what changed since the version asked for; the table has to be loaded again. */
public final class HistoryLost extends RuntimeException {
    public HistoryLost(String message) {
        super(message);
    }
}
