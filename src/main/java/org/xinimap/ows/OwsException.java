package org.xinimap.ows;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.xinimap.InvalidParameter;
import org.xinimap.Unavailable;
import org.xinimap.http.Refusal;
import org.xinimap.layer.LockRefused;
import org.xinimap.layer.filter.IncomparableOperand;
import org.xinimap.xml.XmlFault;

/** A request that an OGC web service does not carry out, as its exception report says it. */
public final class OwsException extends RuntimeException {
    private final OwsCode code;
    private final String locator;
    private final HttpStatus status;
    private final Optional<Duration> retryAfter;

    /**
     * @param locator the parameter, operation or element at fault; empty if there is none
     * @param message a sentence for the caller that says what to do
     */
    public OwsException(OwsCode code, String locator, String message) {
        this(code, locator, message, code.status(), Optional.empty());
    }

    private OwsException(
            OwsCode code, String locator, String message, HttpStatus status, Optional<Duration> retryAfter) {
        super(message);
        this.code = code;
        this.locator = locator;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public static OwsException missing(String parameter) {
        return new OwsException(
                OwsCode.MISSING_PARAMETER_VALUE, parameter, "Parameter '%s' is missing".formatted(parameter));
    }

    /** The same exception with another HTTP status than its code's. */
    public OwsException withStatus(HttpStatus other) {
        OwsException changed = new OwsException(code, locator, getMessage(), other, retryAfter);
        changed.initCause(this);
        return changed;
    }

    /** Words any failure of a request. What nobody foresaw tells the caller nothing about the inside of the service. */
    public static OwsException of(Exception failure) {
        if (failure instanceof OwsException known) {
            return known;
        }
        OwsException worded = word(failure);
        worded.initCause(failure);
        return worded;
    }

    private static OwsException word(Exception failure) {
        if (failure instanceof InvalidParameter invalid) {
            return new OwsException(OwsCode.INVALID_PARAMETER_VALUE, invalid.name(), invalid.getMessage());
        }
        if (failure instanceof IncomparableOperand incomparable) {
            return new OwsException(
                    OwsCode.OPERATION_PROCESSING_FAILED, incomparable.operand(), incomparable.getMessage());
        }
        if (failure instanceof LockRefused refused) {
            return word(refused);
        }
        if (failure instanceof XmlFault fault) {
            return new OwsException(
                    OwsCode.OPERATION_PARSING_FAILED, "", "The XML can't be read: " + fault.getMessage());
        }
        if (failure instanceof Unavailable away) {
            return new OwsException(
                    OwsCode.NO_APPLICABLE_CODE,
                    "",
                    away.getMessage(),
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Optional.of(away.retryAfter()));
        }
        if (failure instanceof Refusal refusal) {
            return new OwsException(
                    OwsCode.OPERATION_PROCESSING_FAILED,
                    "",
                    refusal.getMessage(),
                    refusal.status(),
                    refusal.retryAfter());
        }
        return new OwsException(
                OwsCode.NO_APPLICABLE_CODE, "", "The service failed on this request; its log says why.");
    }

    private static OwsException word(LockRefused refused) {
        return switch (refused.reason()) {
            case TAKEN -> new OwsException(OwsCode.CANNOT_LOCK_ALL_FEATURES, "lockAction", refused.getMessage());
            // WFS 2.0.2, clause 15.2: who changes a locked feature must say by which lock.
            case LOCKED ->
                new OwsException(
                        OwsCode.MISSING_PARAMETER_VALUE,
                        "lockId",
                        refused.getMessage() + " Parameter 'lockId' is missing: who has the lock gives its id.");
            case LOCKED_BY_ANOTHER, UNKNOWN ->
                new OwsException(OwsCode.INVALID_LOCK_ID, "lockId", refused.getMessage());
            case ENDED -> new OwsException(OwsCode.LOCK_HAS_EXPIRED, "lockId", refused.getMessage());
        };
    }

    public OwsCode code() {
        return code;
    }

    /** What is at fault; empty if it has no name. */
    public String locator() {
        return locator;
    }

    public HttpStatus status() {
        return status;
    }

    /** When to ask again, of a service that can't answer now. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Whether the fault lies with the service, so that its log should tell. */
    public boolean isUnforeseen() {
        return status == HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
