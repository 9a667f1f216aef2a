package org.xinimap.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names that differ from a text by few letters. Candidates share a bigram (name edges count as letters); the edit
 * distance (Levenshtein) decides.
 *
 * <p>The allowance follows the part that tells names apart, the core without the type word: none for cores of one or two
 * characters (锡林镇 is not 锡尼镇), one for three to five, two from six on; Latin names: one from five letters, two from
 * nine. Words of direction, size and number must be the same. A different type word is a different place, so it must agree.
 */
final class NameGrams {
    private record Entry(String folded, NameMatch match) {}

    private static final String DISTINGUISHING = "东西南北中内外上下左右前后新旧老大小一二三四五六七八九十0123456789";

    private final Map<Integer, List<Entry>> byGram = new HashMap<>();

    void add(String folded, NameMatch match) {
        Entry entry = new Entry(folded, match);
        for (int gram : grams(folded)) {
            byGram.computeIfAbsent(gram, g -> new ArrayList<>()).add(entry);
        }
    }

    List<NameMatch> near(String folded) {
        int allowed = allowance(folded);
        if (allowed == 0) {
            return List.of();
        }
        Set<Entry> candidates = new HashSet<>();
        for (int gram : grams(folded)) {
            candidates.addAll(byGram.getOrDefault(gram, List.of()));
        }
        List<NameMatch> near = new ArrayList<>();
        for (Entry entry : candidates) {
            int limit = Math.min(allowed, allowance(entry.folded));
            if (limit == 0
                    || !distinguishing(folded).equals(distinguishing(entry.folded))
                    || Math.abs(entry.folded.length() - folded.length()) > limit
                    || !sameType(folded, entry)) {
                continue;
            }
            int distance = distance(folded, entry.folded);
            if (distance > 0 && distance <= limit) {
                double similarity = 1 - distance / (double) Math.max(folded.length(), entry.folded.length());
                near.add(new NameMatch(entry.match.place(), NameMatch.How.FUZZY, entry.match.name(), similarity));
            }
        }
        return near;
    }

    private static boolean sameType(String folded, Entry entry) {
        String own = NameSuffix.split(folded).map(NameSuffix.Core::word).orElse("");
        String other = NameSuffix.split(entry.folded).map(NameSuffix.Core::word).orElse("");
        return own.equals(other);
    }

    /** The letters of a name that tell it from its neighbours: 南 and 北 of 锡尼南路 and 锡尼北路 are no misspelling. */
    private static String distinguishing(String folded) {
        StringBuilder found = new StringBuilder();
        folded.chars().filter(c -> DISTINGUISHING.indexOf(c) >= 0).forEach(c -> found.append((char) c));
        return found.toString();
    }

    private static int allowance(String folded) {
        if (!folded.isEmpty() && !FoldedText.isHan(folded.codePointAt(0))) {
            boolean numbered = folded.chars().anyMatch(Character::isDigit);
            return numbered || folded.length() < 5 ? 0 : folded.length() < 9 ? 1 : 2;
        }
        int core = NameSuffix.split(folded).map(c -> c.name().length()).orElse(folded.length());
        return core <= 2 ? 0 : core <= 5 ? 1 : 2;
    }

    private static int[] grams(String folded) {
        int[] grams = new int[folded.length() + 1];
        char before = 0;
        for (int i = 0; i < folded.length(); i++) {
            grams[i] = before << 16 | folded.charAt(i);
            before = folded.charAt(i);
        }
        grams[folded.length()] = before << 16;
        return Arrays.stream(grams).distinct().toArray();
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
