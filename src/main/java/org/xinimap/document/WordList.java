package org.xinimap.document;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A set of words that finds the longest of them at the start, at the end, or anywhere in a string. */
final class WordList {
    private final Set<String> words;
    private final int longest;

    WordList(Collection<String> words) {
        this.words = Set.copyOf(new HashSet<>(words));
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** The length of the longest word that starts at {@code from}; 0 when none does. */
    int prefixLength(String text, int from) {
        for (int length = Math.min(longest, text.length() - from); length > 0; length--) {
            if (words.contains(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /** The length of the longest word that ends at {@code to}; 0 when none does. */
    int suffixLength(String text, int to) {
        for (int length = Math.min(longest, to); length > 0; length--) {
            if (words.contains(text.substring(to - length, to))) {
                return length;
            }
        }
        return 0;
    }

    int suffixLength(String text) {
        return suffixLength(text, text.length());
    }

    /** Whether a word of at least {@code minLength} characters occurs in the text. */
    boolean occursIn(String text, int minLength) {
        for (int i = 0; i < text.length(); i++) {
            if (prefixLength(text, i) >= minLength) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is nothing but words of this list, one after another. */
    boolean composes(String text) {
        return composes(text, 1);
    }

    /** As {@link #composes(String)}, of words of at least {@code minLength} characters. */
    boolean composes(String text, int minLength) {
        boolean[] reachable = new boolean[text.length() + 1];
        reachable[0] = true;
        for (int i = 0; i < text.length(); i++) {
            if (!reachable[i]) {
                continue;
            }
            for (int length = minLength; length <= Math.min(longest, text.length() - i); length++) {
                if (words.contains(text.substring(i, i + length))) {
                    reachable[i + length] = true;
                }
            }
        }
        return reachable[text.length()];
    }
}
