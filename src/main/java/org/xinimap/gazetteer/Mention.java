package org.xinimap.gazetteer;

import java.util.List;

/**
 * A name found inside a text.
 *
 * @param start first character, in the folded text
 * @param end after the last character, in the folded text
 * @param matches the places it can stand for, the most literal first; empty for a road number no place answers to
 */
public record Mention(int start, int end, List<NameMatch> matches) {
    public Mention {
        matches = List.copyOf(matches);
    }

    /** Whether only a name without its type word was found: 锡尼, which may be the beginning of 锡尼南路. */
    public boolean isBare() {
        return !matches.isEmpty()
                && matches.stream()
                        .allMatch(match -> match.how() == NameMatch.How.BARE
                                || NameSuffix.split(FoldedText.fold(match.name()))
                                                .isEmpty()
                                        && !match.place().kind().isLinear());
    }
}
