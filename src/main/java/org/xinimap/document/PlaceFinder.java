package org.xinimap.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words of a clause that say where: names the gazetteer knows, road codes and chainages, and proper names it
 * does not know, told by their suffix (X路, X河, X村, X中学 …) when what stands before the suffix is no common word.
 */
final class PlaceFinder {
    private static final Pattern CODE = Pattern.compile(
            "(?:国道|省道|县道|乡道|村道)?(?<![A-Za-z0-9])[GSXYCZ]\\d{1,4}(?:国道|省道|县道|乡道|线)?|(?<![0-9])\\d{3}(?:国道|省道|县道)|地铁\\d+号线|轨道交通\\d+号线");
    private static final Pattern CHAINAGE =
            Pattern.compile("K\\d+(?:\\+\\d{1,3})?(?:\\.\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<=^|[、，, 线])(\\p{IsHan}{2,6})(?:至|—|-)(\\p{IsHan}{2,5}?)(?=段|高速|公路|铁路|快速|连接线|道路|旅游公路|一级|二级|三级|断头路)");
    private static final Pattern MEASURED_AREA =
            Pattern.compile("\\d+(?:\\.\\d+)?(?:平方公里|平方千米|万平方米)(?:范围)?内?的?\\p{IsHan}{1,5}区");
    private static final Pattern INSTITUTION = Pattern.compile(
            "(?:[县市区旗](?=第|人民|中|蒙|妇)|(?=第))(?:第[一二三四五六七八九十]+)?(?:人民|中心|中西医结合|中医|蒙中医|蒙医|妇幼保健|中|蒙)?(?:医院|保健院|中学|小学|幼儿园|实验小学)");

    private static final String ANGLE =
            "\\s*\\d{1,3}(?:\\.\\d+)?\\s*[°º度](?:\\s*\\d{1,2}(?:\\.\\d+)?\\s*[′'’分](?:\\s*\\d{1,2}(?:\\.\\d+)?\\s*[″\"”秒])?)?";

    private static final Pattern COORDINATES =
            Pattern.compile("(?:东经" + ANGLE + "[、,，;；\\s]*北纬" + ANGLE + "|北纬" + ANGLE + "[、,，;；\\s]*东经" + ANGLE + ")");

    private final PlaceNames names;

    PlaceFinder(PlaceNames names) {
        this.names = names;
    }

    /**
     * Words that name a place.
     *
     * @param known whether the gazetteer knows the name
     * @param end offset after it
     */
    record Mention(int start, int end, boolean known) {
        int length() {
            return end - start;
        }
    }

    /** The places named, in order, not overlapping; of two that overlap the longer stays. */
    List<Mention> find(String text) {
        List<Mention> all = new ArrayList<>();
        addMatches(COORDINATES, text, all);
        addMatches(CODE, text, all);
        addMatches(CHAINAGE, text, all);
        addMatches(MEASURED_AREA, text, all);
        addMatches(INSTITUTION, text, all);
        addKnown(text, all);
        all.addAll(SuffixedNames.find(text, List.copyOf(all)));
        Matcher between = BETWEEN.matcher(text);
        while (between.find()) {
            if (!Lexicon.WORKS.occursIn(between.group(1), 2)) {
                all.add(new Mention(between.start(1), between.end(1), false));
                all.add(new Mention(between.start(2), between.end(2), false));
            }
        }
        return withoutOverlaps(all);
    }

    /** Whether the whole text is the name of one place, or a known name with the kind of thing that stands there. */
    Optional<Mention> whole(String text) {
        return find(text).stream()
                .filter(mention -> mention.start() == 0 && mention.end() >= text.length() - 1)
                .findFirst();
    }

    private static void addMatches(Pattern pattern, String text, List<Mention> all) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(new Mention(matcher.start(), matcher.end(), false));
        }
    }

    private void addKnown(String text, List<Mention> all) {
        int i = 0;
        while (i < text.length()) {
            int length = names.lengthAt(text, i);
            if (length > 0 && !isCommonWord(text.substring(i, i + length))) {
                all.add(new Mention(i, i + length, true));
            }
            i += Math.max(1, length);
        }
    }

    /** A gazetteer may know a village called 建设 or a station called 县城; in running text these are common words. */
    private static boolean isCommonWord(String name) {
        return Lexicon.WORKS.contains(name)
                || Lexicon.LIGHT.contains(name)
                || Lexicon.HEADS.contains(name)
                || Lexicon.GENERIC_MODIFIERS.contains(name);
    }

    private static List<Mention> withoutOverlaps(List<Mention> all) {
        List<Mention> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Mention::length)
                .reversed()
                .thenComparingInt(Mention::start)
                .thenComparing(mention -> !mention.known()));
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : sorted) {
            boolean free = kept.stream().noneMatch(k -> mention.start() < k.end() && k.start() < mention.end());
            if (free) {
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(Mention::start));
        return List.copyOf(kept);
    }
}
