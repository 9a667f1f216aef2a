package org.xinimap.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Names by their pinyin without tones and spaces ({@code xinizhen}) and by their initials ({@code xnz}). */
final class PinyinIndex {
    private final NavigableMap<String, List<NameMatch>> byPinyin = new TreeMap<>();
    private final NavigableMap<String, List<NameMatch>> byInitials = new TreeMap<>();

    void add(String folded, NameMatch match) {
        if (!folded.codePoints().allMatch(FoldedText::isHan)) {
            return;
        }
        NameMatch byPinyinMatch = new NameMatch(match.place(), NameMatch.How.PINYIN, match.name(), match.similarity());
        String[] syllables = Pinyin.syllables(folded).split(" ");
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables) {
            initials.append(syllable.isEmpty() ? "" : syllable.substring(0, 1));
        }
        byPinyin.computeIfAbsent(String.join("", syllables), key -> new ArrayList<>())
                .add(byPinyinMatch);
        byInitials
                .computeIfAbsent(initials.toString(), key -> new ArrayList<>())
                .add(byPinyinMatch);
    }

    /** Places with a name that sounds exactly like this. */
    List<NameMatch> find(String latin) {
        return byPinyin.getOrDefault(letters(latin), List.of());
    }

    /** Places with a name that sounds like this Chinese name. */
    List<NameMatch> soundingLike(String han) {
        return find(Pinyin.syllables(han));
    }

    /** Places with a name whose pinyin or initials start like this. */
    List<NameMatch> startingWith(String latin) {
        String letters = letters(latin);
        List<NameMatch> found = new ArrayList<>();
        if (!letters.isEmpty()) {
            for (Map<String, List<NameMatch>> section : List.of(
                    byPinyin.subMap(letters, letters + Character.MAX_VALUE),
                    byInitials.subMap(letters, letters + Character.MAX_VALUE))) {
                section.values().forEach(found::addAll);
            }
        }
        return found;
    }

    private static String letters(String latin) {
        return latin.replaceAll("[ '-]", "");
    }
}
