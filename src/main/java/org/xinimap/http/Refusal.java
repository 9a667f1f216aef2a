package org.xinimap.http;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A well-formed request that is not carried out, with its HTTP status: too large, in conflict, not now. */
public final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final HttpHeaders headers = new HttpHeaders();

    /** @param message a sentence for the caller that says what to do */
    public Refusal(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    /** The service can't do it now; try again after the given time. */
    public static Refusal later(String message, Duration after) {
        Refusal refusal = new Refusal(HttpStatus.SERVICE_UNAVAILABLE, message);
        refusal.headers.set(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds()));
        return refusal;
    }

    public HttpStatus status() {
        return status;
    }

    /** When to try again; empty if that would not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    HttpHeaders headers() {
        return headers;
    }
}
