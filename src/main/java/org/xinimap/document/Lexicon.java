package org.xinimap.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of planning language by the part they play, read once from {@code lexicon.txt}. */
final class Lexicon {
    static final WordList ADVERBS;
    static final WordList MODIFYING_ADVERBS;
    static final WordList LIGHT;
    static final WordList WORKS;
    static final WordList MAKE;
    static final WordList IMPROVE;
    static final WordList PURPOSE;
    static final WordList STRONG_TAILS;
    static final WordList SOFT_TAILS;
    static final WordList PROJECT_HEADS;
    static final WordList SITE_HEADS;
    static final WordList HEADS;
    static final WordList INFRASTRUCTURE_HEADS;
    static final WordList ABSTRACT_HEADS;
    static final WordList GENERIC_MODIFIERS;
    static final WordList STREET_NAMES;
    static final WordList PLACE_SUFFIXES;
    static final WordList PLACE_EXTENSIONS;

    static {
        Map<String, List<String>> lists = read("lexicon.txt");
        ADVERBS = list(lists, "adverbs");
        MODIFYING_ADVERBS = list(lists, "modifying adverbs");
        LIGHT = list(lists, "light");
        WORKS = list(lists, "works");
        MAKE = list(lists, "make");
        IMPROVE = list(lists, "improve");
        PURPOSE = list(lists, "purpose");
        STRONG_TAILS = list(lists, "strong tails");
        SOFT_TAILS = list(lists, "soft tails");
        PROJECT_HEADS = list(lists, "project heads");
        SITE_HEADS = list(lists, "site heads");
        List<String> heads = new ArrayList<>(lists.getOrDefault("heads", List.of()));
        heads.addAll(lists.getOrDefault("site heads", List.of()));
        HEADS = new WordList(heads);
        INFRASTRUCTURE_HEADS = list(lists, "infrastructure heads");
        ABSTRACT_HEADS = list(lists, "abstract heads");
        GENERIC_MODIFIERS = list(lists, "generic modifiers");
        STREET_NAMES = list(lists, "street names");
        PLACE_SUFFIXES = list(lists, "place suffixes");
        PLACE_EXTENSIONS = list(lists, "place extensions");
    }

    private Lexicon() {}

    /** Whether the text begins with a verb that may govern a project, after any adverbs. */
    static boolean startsWithVerb(String text) {
        int at = afterAdverbs(text, 0);
        return WORKS.prefixLength(text, at) > 0
                || LIGHT.prefixLength(text, at) > 0
                || MAKE.prefixLength(text, at) > 0
                || IMPROVE.prefixLength(text, at) > 0;
    }

    /** The offset after the adverbs that start at {@code from}. */
    static int afterAdverbs(String text, int from) {
        int at = from;
        while (true) {
            int adverb = ADVERBS.prefixLength(text, at);
            if (adverb == 0) {
                int modifying = MODIFYING_ADVERBS.prefixLength(text, at);
                adverb = modifying > 0 && verbLength(text, at + modifying) > 1 ? modifying : 0;
            }
            if (adverb == 0) {
                return at;
            }
            at += adverb;
        }
    }

    /** The length of the longest verb that may govern works at {@code from}; 0 when none does. */
    static int verbLength(String text, int from) {
        int longest = 0;
        for (WordList list : List.of(WORKS, LIGHT, MAKE, IMPROVE)) {
            longest = Math.max(longest, list.prefixLength(text, from));
        }
        return longest;
    }

    private static WordList list(Map<String, List<String>> lists, String name) {
        List<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalStateException("lexicon.txt has no list [" + name + "]");
        }
        return new WordList(words);
    }

    private static Map<String, List<String>> read(String resource) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        String current = "";
        for (String line : lines(resource)) {
            if (line.startsWith("[")) {
                current = line.substring(1, line.indexOf(']'));
            } else {
                lists.computeIfAbsent(current, key -> new ArrayList<>()).addAll(List.of(line.split("\\s+")));
            }
        }
        return lists;
    }

    /** The lines of a word file beside this class, without comments and empty lines. */
    static List<String> lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The word file " + resource + " is missing from the jar");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The word file " + resource + " cannot be read", e);
        }
    }
}
