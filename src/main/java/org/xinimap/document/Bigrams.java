package org.xinimap.document;

import java.util.HashSet;
import java.util.Set;

/** Overlap of texts by pairs of neighbouring characters, which needs no word boundaries. */
final class Bigrams {
    private Bigrams() {}

    /** The part of the bigrams of {@code part} that {@code whole} has too, 0–1; 0 for a text of one character. */
    static double containment(String part, String whole) {
        Set<String> own = of(part);
        if (own.isEmpty()) {
            return 0;
        }
        Set<String> others = of(whole);
        long shared = own.stream().filter(others::contains).count();
        return (double) shared / own.size();
    }

    static Set<String> of(String text) {
        String plain = text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s与和及的等]", "");
        Set<String> bigrams = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            bigrams.add(plain.substring(i, i + 2));
        }
        return bigrams;
    }
}
