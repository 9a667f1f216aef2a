package org.xinimap;

import java.time.Duration;

/**
 * What was asked cannot be had now, through no fault of the request: a database is away or too busy. Asking again after a
 * while may help. The protocol packages answer with HTTP status 503.
 */
public class Unavailable extends RuntimeException {
    private final Duration retryAfter;

    /**
     * @param message a sentence for the caller
     * @param retryAfter when to ask again
     */
    public Unavailable(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** As {@link #Unavailable(String, Duration)}, keeping the failure behind it. */
    public Unavailable(String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
