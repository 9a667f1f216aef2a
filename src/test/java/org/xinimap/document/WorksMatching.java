package org.xinimap.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Pairs found projects with the works a reader listed, one to one.
 *
 * <p>The listed names are paraphrases, so a pair is weighed by the part of the listed name's character bigrams that the
 * found project's clause, name and place share with it. Pairs at or above {@link #THRESHOLD} are taken best first
 * (greedy), ties by the overlap with the found project's name alone, and neither side is used twice. The threshold is
 * where chance pairs stop: measured on the real document by the works of <em>other</em> sections, which a project cannot
 * mean, a found project reaches it by chance with fewer than 0.05 works (the quality test asserts this).
 */
final class WorksMatching {
    static final double THRESHOLD = 0.45;

    private WorksMatching() {}

    /** A work that a reader listed. */
    record Listed(String id, String name, String place, int section) {}

    record Pair(Listed listed, ExtractedProject found, double score) {}

    static double score(Listed listed, ExtractedProject found, String text) {
        String clause = text.substring(found.source().start(), found.source().end());
        return Bigrams.containment(listed.name(), clause + "\n" + found.name() + "\n" + found.placeText());
    }

    static List<Pair> match(
            List<Listed> listed,
            List<ExtractedProject> found,
            String text,
            BiPredicate<Listed, ExtractedProject> mayPair) {
        List<Pair> candidates = new ArrayList<>();
        for (Listed work : listed) {
            for (ExtractedProject project : found) {
                double score = score(work, project, text);
                if (score >= THRESHOLD && mayPair.test(work, project)) {
                    candidates.add(new Pair(work, project, score + Bigrams.containment(work.name(), project.name())));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::score).reversed());
        List<Pair> pairs = new ArrayList<>();
        Set<String> usedWorks = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        for (Pair pair : candidates) {
            int index = identityIndex(found, pair.found());
            if (!usedWorks.contains(pair.listed().id()) && !usedFound.contains(index)) {
                usedWorks.add(pair.listed().id());
                usedFound.add(index);
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static int identityIndex(List<ExtractedProject> found, ExtractedProject project) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) == project) {
                return i;
            }
        }
        throw new IllegalStateException("not in the list");
    }
}
