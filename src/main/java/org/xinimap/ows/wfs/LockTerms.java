package org.xinimap.ows.wfs;

import java.time.Duration;
import java.util.Optional;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.FeatureLocks;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;

/**
 * How features are to be locked (WFS 2.0.2, clause 12.2).
 *
 * @param expiry how long
 * @param all whether all or none; else as many as can be
 */
record LockTerms(Duration expiry, boolean all) {
    static final long DEFAULT_SECONDS = 300;

    /** @throws InvalidParameter if the expiry is no number of seconds up to the longest, or the action is neither */
    static LockTerms parse(Optional<String> expiry, Optional<String> lockAction) {
        long longest = FeatureLocks.LONGEST.toSeconds();
        long seconds =
                expiry.map(text -> KvpRequestReader.whole("expiry", text)).orElse(DEFAULT_SECONDS);
        if (seconds < 1 || seconds > longest) {
            throw new InvalidParameter(
                    "expiry", expiry.orElse(""), "seconds from 1 to %d; a lock can be renewed".formatted(longest));
        }
        return new LockTerms(Duration.ofSeconds(seconds), isAll("lockAction", lockAction));
    }

    /** ALL or SOME, ALL if nothing is said. */
    static boolean isAll(String parameter, Optional<String> text) {
        String given = text.map(String::strip).orElse("ALL");
        if (!given.equalsIgnoreCase("ALL") && !given.equalsIgnoreCase("SOME")) {
            throw new InvalidParameter(parameter, given, "ALL or SOME");
        }
        return given.equalsIgnoreCase("ALL");
    }

    /** Locks are of version 2.0 here: those before count in minutes and ask in another form. */
    static void checkVersion(WfsVersion version, String operation) {
        if (version != WfsVersion.V2_0) {
            throw new OwsException(
                    OwsCode.OPERATION_NOT_SUPPORTED,
                    operation,
                    "%s is offered in version 2.0.0 only".formatted(operation));
        }
    }

    /** @throws InvalidParameter for a request for nothing but numbers, which locks nothing */
    static WfsRequest.GetFeatureWithLock features(WfsRequest.GetFeature features, LockTerms terms) {
        if (features.presentation().hits()) {
            throw new InvalidParameter("resultType", "hits", "results");
        }
        return new WfsRequest.GetFeatureWithLock(features, terms);
    }
}
