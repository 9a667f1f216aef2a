package org.xinimap.store;

import java.time.Duration;
import org.xinimap.Unavailable;

/** The store itself failed: it cannot be reached, is locked for too long, or is damaged. Nothing was written. */
public final class StoreFailure extends Unavailable {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public StoreFailure(String message) {
        super(message, RETRY_AFTER);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, RETRY_AFTER, cause);
    }
}
