package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.document.PlaceFinder.Mention;
import org.xinimap.document.Words.Word;

/**
 * Recognises proper names of places that no gazetteer lists, by their suffix: what stands before 路, 河, 村, 中学 … back
 * to the next common word is the name, unless it is itself a common word (农村公路, 老旧小区, 线路).
 */
final class SuffixedNames {
    private static final Pattern STREET = Pattern.compile("(.+?)(大街|大道|路|街)");
    private static final Set<String> NUMERALS = Set.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两");
    private static final String DIRECTIONS = "东西南北中";
    private static final int LONGEST_BASE = 6;

    private SuffixedNames() {}

    /**
     * @param certain names already found by surer signs; no name reaches into one of them
     */
    static List<Mention> find(String text, List<Mention> certain) {
        List<Mention> all = new ArrayList<>();
        List<Word> words = Words.of(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.isPlaceName() && !isGeneric(word.text())) {
                int suffix = Lexicon.PLACE_SUFFIXES.suffixLength(word.text());
                int start = suffix == 0
                        ? word.start()
                        : Math.min(word.start(), startOfBase(text, words, i, word.end() - suffix, certain));
                all.add(new Mention(start, word.end(), false));
                continue;
            }
            if (i == 0 && word.nature().equals("nz") && word.text().length() > 1 && !isGeneric(word.text())) {
                all.add(new Mention(0, word.end(), false));
            }
            int suffix = Lexicon.PLACE_SUFFIXES.suffixLength(text, word.end());
            if (suffix == 0) {
                continue;
            }
            int suffixStart = word.end() - suffix;
            if (isCommonCompound(word, suffix)) {
                continue;
            }
            int first = indexAt(words, suffixStart);
            int start = startOfBase(text, words, first, suffixStart, certain);
            if (start < suffixStart
                    && isProperName(text.substring(start, suffixStart), text.substring(suffixStart, word.end()))) {
                all.add(new Mention(start, word.end(), false));
            }
        }
        return all;
    }

    /** 线路, 思路, 社区工厂: the suffix is part of a common word; 北路, 大桥 are parts of names. */
    private static boolean isCommonCompound(Word word, int suffix) {
        boolean common = word.nature().startsWith("n") && !word.nature().matches("n[szr].*");
        return common
                && word.text().length() == 2
                && suffix == 1
                && "路街区厂场市村港".indexOf(word.text().charAt(1)) >= 0
                && "东西南北中大新老上下前后".indexOf(word.text().charAt(0)) < 0;
    }

    private static int indexAt(List<Word> words, int offset) {
        int index = 0;
        while (index + 1 < words.size() && words.get(index + 1).start() <= offset) {
            index++;
        }
        return index;
    }

    /** Walks back from the suffix over the words that may belong to a name. */
    private static int startOfBase(String text, List<Word> words, int index, int suffixStart, List<Mention> certain) {
        int start = Math.min(words.get(index).start(), suffixStart);
        if (start < suffixStart && Lexicon.GENERIC_MODIFIERS.contains(text.substring(start, suffixStart))) {
            return suffixStart;
        }
        boolean adjacent = start == suffixStart;
        for (int i = index - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean taken = certain.stream().anyMatch(m -> m.start() < word.end() && word.start() < m.end());
            if (taken || suffixStart - word.start() > LONGEST_BASE || !mayBelongToName(word, adjacent, i == 0)) {
                break;
            }
            start = word.start();
            adjacent = false;
        }
        return start;
    }

    private static boolean mayBelongToName(Word word, boolean adjacentToSuffix, boolean firstOfText) {
        String text = word.text();
        char type = word.nature().isEmpty() ? 'n' : word.nature().charAt(0);
        if (!adjacentToSuffix && NUMERALS.contains(text)) {
            // 三岔镇, 五里堡: a numeral may begin a name, but is none by itself.
            return true;
        }
        if (text.chars().anyMatch(c -> c < 128) || "wpcumqdy".indexOf(type) >= 0) {
            return false;
        }
        if (Lexicon.LIGHT.contains(text) || Lexicon.ADVERBS.contains(text)) {
            return false;
        }
        if (Lexicon.PLACE_SUFFIXES.suffixLength(text) == text.length() || endsLikePlace(text)) {
            return false;
        }
        if (text.length() == 1) {
            return !"的了和及与至到在对将把等以为由被从向该各本".contains(text);
        }
        if (Lexicon.GENERIC_MODIFIERS.contains(text)) {
            return adjacentToSuffix && Lexicon.STREET_NAMES.contains(text);
        }
        if (Lexicon.WORKS.contains(text)) {
            return adjacentToSuffix && (!firstOfText || Lexicon.STREET_NAMES.contains(text));
        }
        // A common noun may be a name ("幸福小区", "红旗路") only right before the suffix.
        return word.nature().startsWith("n")
                        && (adjacentToSuffix || word.nature().length() > 1)
                || adjacentToSuffix;
    }

    private static boolean endsLikePlace(String word) {
        return word.length() > 1 && "镇乡村县市旗区".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static boolean isProperName(String base, String suffix) {
        if (suffix.equals("镇") || suffix.equals("乡")) {
            // 大河镇, 上沟乡 are names although 大 and 河 are common; 重点镇, 特色小镇 are none.
            return base.length() > 1
                    && !base.endsWith("小")
                    && !Lexicon.GENERIC_MODIFIERS.contains(base + suffix)
                    && !Lexicon.GENERIC_MODIFIERS.composes(base, 2);
        }
        boolean estate = suffix.matches("新村|家园|花园");
        if (Lexicon.GENERIC_MODIFIERS.composes(base + suffix) && !estate && !isStreetOfCommonWord(base, suffix)) {
            return false;
        }
        if (base.length() == 1) {
            // 渭河, 澧河: rivers and hills have names of one character; 大河, 小沟 are none.
            boolean natural = suffix.matches("[河江湖溪沟山岛]") && !Lexicon.GENERIC_MODIFIERS.contains(base);
            return natural || DIRECTIONS.contains(base) && suffix.length() > 1;
        }
        if (Lexicon.GENERIC_MODIFIERS.composes(base) && !estate && !isStreetOfCommonWord(base, suffix)) {
            return false;
        }
        // 传染病区, 功能区: a common noun before 区 names no district.
        boolean district = suffix.equals("区") || suffix.equals("市") || suffix.equals("场") || suffix.equals("厂");
        boolean common = Words.of(base).stream()
                .allMatch(w -> w.text().length() > 1 && !w.nature().startsWith("ns"));
        return !Lexicon.ABSTRACT_HEADS.contains(base) && !(district && common);
    }

    /** 人民路, 建设街, 体育路 are names although their first part is a common word. */
    private static boolean isStreetOfCommonWord(String base, String suffix) {
        return suffix.matches("路|街|大街|大道") && Lexicon.STREET_NAMES.contains(base);
    }

    private static boolean isGeneric(String word) {
        Matcher street = STREET.matcher(word);
        if (street.matches() && isStreetOfCommonWord(street.group(1), street.group(2))) {
            return false;
        }
        if (Lexicon.GENERIC_MODIFIERS.composes(word) || Lexicon.HEADS.contains(word)) {
            return true;
        }
        int suffix = Lexicon.PLACE_SUFFIXES.suffixLength(word);
        return suffix == word.length()
                ? !word.endsWith("环")
                : suffix > 0 && Lexicon.GENERIC_MODIFIERS.composes(word.substring(0, word.length() - suffix));
    }
}
