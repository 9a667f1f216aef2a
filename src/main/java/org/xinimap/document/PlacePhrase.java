package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.document.PlaceFinder.Mention;

/**
 * The whole phrase that says where a project is, grown from the names in it: "S215线锡尼镇至乌审召段",
 * "小南河等5条黄河支流", "桃花溪柳林镇段", "建业街、红旗路".
 *
 * @param start offset in the clause
 * @param end offset after the phrase
 */
record PlacePhrase(int start, int end) {
    private static final Pattern COUNTED = Pattern.compile(
            "^等?(?:\\d+|[一二两三四五六七八九十]+)(?:余|多)?(?:个|条|座|处|所)(?:\\p{IsHan}{0,8})(?:嘎查村|嘎查|乡镇|村|镇|乡|小区|社区|支流|山洪沟|沟|河|河流|水库|街道|路|片区)");
    private static final Pattern GROUP = Pattern.compile(
            "(?:^|(?<=境内))((?:\\p{IsHan}{2,9}、)+\\p{IsHan}{2,9})(?=等(?:\\d+|[一二两三四五六七八九十]+)(?:个|条|座|处|所))");
    private static final Pattern OTHERS = Pattern.compile("^(?:及|和|、)其他(?:\\p{IsHan}{0,4})(?:区域|地区|镇区|片区|乡镇|村|路段)");
    private static final Pattern JOINT = Pattern.compile("^\\s*(?:至|到|—+|-|~|～|→|、|和|及|与|以及|到邻县|至邻县|至邻市|与邻县)\\s*");
    private static final Pattern OFFSET =
            Pattern.compile("^(?:以|向)?[东西南北]{1,2}(?:侧|面|边)?(?:约|大约)?\\d+(?:\\.\\d+)?(?:米|公里|千米|km|m)");

    /**
     * Grows the phrase that begins at the first place named.
     *
     * @param text the clause or noun phrase
     * @param mentions the places named in it, in order; at least one
     */
    static PlacePhrase grow(String text, List<Mention> mentions) {
        int start = mentions.get(0).start();
        int end = mentions.get(0).end();
        Matcher group = GROUP.matcher(text);
        if (group.find() && group.end(1) >= start) {
            // 北门、柳巷、纺织厂等12个小区: what is counted is the whole list, also the parts that look like no name.
            start = Math.min(start, group.start(1));
            end = Math.max(end, group.end(1));
        }
        int next = 1;
        while (next < mentions.size() && mentions.get(next).start() < end) {
            end = Math.max(end, mentions.get(next).end());
            next++;
        }
        while (true) {
            int extended = extend(text, end);
            if (extended > end) {
                end = extended;
                while (next < mentions.size() && mentions.get(next).start() < end) {
                    end = Math.max(end, mentions.get(next).end());
                    next++;
                }
                continue;
            }
            if (next < mentions.size() && joined(text, end, mentions.get(next).start())) {
                end = mentions.get(next).end();
                next++;
                continue;
            }
            return new PlacePhrase(start, end);
        }
    }

    /** All phrases of the text, in order, joined by 、; those for which {@code ignored} holds are left out. */
    static String all(String text, List<Mention> mentions, Predicate<String> ignored) {
        List<String> phrases = new ArrayList<>();
        List<Mention> rest = mentions;
        while (!rest.isEmpty()) {
            PlacePhrase phrase = grow(text, rest);
            String words = phrase.in(text);
            if (!ignored.test(words) && !phrases.contains(words)) {
                phrases.add(words);
            }
            rest = rest.stream().filter(m -> m.start() >= phrase.end()).toList();
        }
        return String.join("、", phrases);
    }

    String in(String text) {
        return text.substring(start, end);
    }

    private static int extend(String text, int end) {
        String rest = text.substring(end);
        for (Pattern pattern : List.of(COUNTED, OTHERS, OFFSET)) {
            Matcher matcher = pattern.matcher(rest);
            if (matcher.find()) {
                return end + matcher.end();
            }
        }
        if (rest.startsWith("城") && end > 0 && text.charAt(end - 1) == '县') {
            return end + 1;
        }
        return end + Lexicon.PLACE_EXTENSIONS.prefixLength(text, end);
    }

    private static boolean joined(String text, int end, int nextStart) {
        if (nextStart == end) {
            return true;
        }
        Matcher joint = JOINT.matcher(text.substring(end, nextStart));
        return joint.matches();
    }
}
