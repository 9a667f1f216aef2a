package org.xinimap.project;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinimap.InvalidParameter;

/** What a person has said of a project's location. The register spells the constants in lower case. */
public enum ReviewState {
    /** Nobody has looked at it yet. */
    AUTOMATIC,
    /** A person agrees with the location: an import no longer changes it. */
    CONFIRMED,
    /** A person has drawn the location: an import no longer changes it. */
    MOVED,
    /** A person says that this is not a project, or not here: an import does not bring it back. */
    REJECTED;

    /** @throws InvalidParameter for any other word */
    public static ReviewState parse(String text) {
        for (ReviewState state : values()) {
            if (state.text().equals(text)) {
                return state;
            }
        }
        throw new InvalidParameter(
                "review",
                text,
                Stream.of(values()).map(ReviewState::text).collect(Collectors.joining(", ", "one of ", "")));
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an import may place the project anew. */
    boolean open() {
        return this == AUTOMATIC;
    }
}
