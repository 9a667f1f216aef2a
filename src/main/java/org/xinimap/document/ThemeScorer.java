package org.xinimap.document;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the theme whose words weigh most in a text. A word counts once; a word inside a longer word found counts too. */
final class ThemeScorer {
    private static final Map<Theme, Map<String, Integer>> WORDS = read();

    private ThemeScorer() {}

    /**
     * @param text the project's own words; its last word (the head) is decisive, so the end counts twice
     * @return the theme, {@link Theme#OTHER} when no word is known
     */
    static Theme themeOf(String text) {
        String head = text.substring(Math.max(0, text.length() - 8));
        Map<Theme, Integer> sums = new EnumMap<>(Theme.class);
        WORDS.forEach((theme, words) -> words.forEach((word, weight) -> {
            if (text.contains(word)) {
                sums.merge(theme, weight, Integer::sum);
            }
            if (word.length() > 1 && head.contains(word)) {
                sums.merge(theme, weight, Integer::sum);
            }
        }));
        Theme best = Theme.OTHER;
        int most = 0;
        for (Theme theme : WORDS.keySet()) {
            int sum = sums.getOrDefault(theme, 0);
            if (sum > most) {
                most = sum;
                best = theme;
            }
        }
        return best;
    }

    private static Map<Theme, Map<String, Integer>> read() {
        Map<Theme, Map<String, Integer>> themes = new LinkedHashMap<>();
        for (String line : Lexicon.lines("themes.txt")) {
            String[] words = line.split("\\s+");
            Map<String, Integer> weights = themes.computeIfAbsent(Theme.valueOf(words[0]), t -> new LinkedHashMap<>());
            for (int i = 1; i < words.length; i++) {
                int colon = words[i].lastIndexOf(':');
                weights.put(
                        colon < 0 ? words[i] : words[i].substring(0, colon),
                        colon < 0 ? 1 : Integer.parseInt(words[i].substring(colon + 1)));
            }
        }
        return themes;
    }
}
