package org.xinimap.ows.wfs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.OwsException;

/**
 * The arguments of a call of a stored query.
 *
 * @param byName by the parameter's name in lower case
 */
record Arguments(Map<String, String> byName) {
    Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** @throws OwsException if it is missing */
    String require(String name) {
        return text(name).orElseThrow(() -> OwsException.missing(name));
    }

    /** A number above 0. */
    double metres(String name, double usual, double most) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return usual;
        }
        try {
            double metres = Double.parseDouble(given.get());
            if (metres > 0 && metres <= most) {
                return metres;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new InvalidParameter(name, given.get(), "metres, above 0 and up to %.0f".formatted(most));
    }

    Optional<Long> year(String name) {
        return text(name).map(text -> {
            if (!text.matches("[12]\\d{3}")) {
                throw new InvalidParameter(name, text, "a year such as 2026");
            }
            return Long.valueOf(text);
        });
    }
}
