package org.xinimap.layer;

/** The catalogue cannot be understood; the message names the file, the line and what is accepted. */
public final class CatalogError extends RuntimeException {
    public CatalogError(String message) {
        super(message);
    }

    public CatalogError(String message, Throwable cause) {
        super(message, cause);
    }
}
