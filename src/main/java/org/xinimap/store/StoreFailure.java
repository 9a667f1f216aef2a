package org.xinimap.store;

/** The store itself failed: it cannot be reached, is locked for too long, or is damaged. Nothing was written. */
public final class StoreFailure extends RuntimeException {
    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
