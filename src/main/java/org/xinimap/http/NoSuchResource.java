package org.xinimap.http;

/** What the address names does not exist: 404. The message is a sentence for the caller. */
public final class NoSuchResource extends RuntimeException {
    public NoSuchResource(String message) {
        super(message);
    }
}
