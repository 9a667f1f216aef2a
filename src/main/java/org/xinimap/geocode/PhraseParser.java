package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.gazetteer.FoldedText;
import org.xinimap.gazetteer.GazetteerIndex;
import org.xinimap.gazetteer.Mention;
import org.xinimap.gazetteer.NameSuffix;
import org.xinimap.geocode.LocationPhrase.ListOf;
import org.xinimap.geocode.LocationPhrase.Name;
import org.xinimap.geocode.LocationPhrase.Named;
import org.xinimap.geocode.LocationPhrase.Unknown;

/**
 * Parses a place text: finds the names the gazetteer knows, then reads the words between them. The most specific phrase
 * wins: coordinates, list, offset, chainage, section, intersection, name.
 */
final class PhraseParser {
    private static final String COUNTER = "(?:\\d+|[一二两三四五六七八九十百]+)";

    /** "等8个村", "等5条黄河重要支流", "等地": what a list counts in without naming it. */
    private static final Pattern AND_OTHERS = Pattern.compile(
            "等(?!级|待|高|候|效|距|同|于|值|额)(?<count>" + COUNTER + ")?(?<unit>个|条|处|座|所|家|段|项|片|口|眼|户)?(?<what>[^、;,]*)$");

    private static final Pattern OTHER_THINGS = Pattern.compile("(?:以及|及|和|与|、)(?<what>(?:其他|其它|其余|周边)[^、;,]*)$");

    private static final Pattern STRONG_SEPARATOR = Pattern.compile("、|;|以及|/|\\+(?!\\d)");
    private static final Pattern WEAK_SEPARATOR = Pattern.compile("和|与|及|,|&| and ");

    private static final Pattern LEAD_IN = Pattern.compile(
            "(?:(?:项目|工程|建设)?(?:地点|地址|位置|位于|坐落于|坐落在|地处|坐标|起讫点|路线)(?:为|是|在|于|:)*|在|对|沿着?|经|:|,|。|\\.|\\()+(?=.)");
    private static final Pattern TRAIL = Pattern.compile("[,。.;:、!]+$");

    private final GazetteerIndex index;
    private final LinePhrases lines = new LinePhrases(this);
    private final OffsetPhrases offsets = new OffsetPhrases(this);

    PhraseParser(GazetteerIndex index) {
        this.index = index;
    }

    LocationPhrase parse(String text) {
        FoldedText folded = FoldedText.of(text);
        Optional<LocationPhrase> coordinates = CoordinateParser.parse(folded.folded(), text);
        if (coordinates.isPresent()) {
            return coordinates.get();
        }
        List<Mention> mentions = MentionFilter.keep(folded, index.scan(folded));
        return parse(PhraseSpan.of(folded, mentions));
    }

    LocationPhrase parse(PhraseSpan span) {
        PhraseSpan trimmed = unwrap(span.withoutPrefix(LEAD_IN).withoutSuffix(TRAIL));
        return list(trimmed).orElseGet(() -> single(trimmed));
    }

    private LocationPhrase single(PhraseSpan span) {
        return offsets.parse(span)
                .or(() -> lines.parse(span))
                .or(() -> weakList(span))
                .orElseGet(() -> named(span));
    }

    /** Removes brackets that enclose the whole. */
    private static PhraseSpan unwrap(PhraseSpan span) {
        String text = span.text();
        boolean enclosed = text.length() > 2
                && (text.startsWith("(") && text.indexOf(')') == text.length() - 1
                        || text.startsWith("《") && text.indexOf('》') == text.length() - 1
                        || text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1);
        return enclosed ? span.sub(1, text.length() - 1) : span;
    }

    private Optional<LocationPhrase> list(PhraseSpan span) {
        PhraseSpan named = span;
        Optional<String> others = Optional.empty();
        Matcher matcher = AND_OTHERS.matcher(span.text());
        Matcher other = OTHER_THINGS.matcher(span.text());
        if (matcher.find()
                && matcher.start() > 0
                && span.sub(0, matcher.start()).names().size() > 0) {
            named = span.sub(0, matcher.start());
            others = Optional.of(
                    remainder(span, matcher, items(named, STRONG_SEPARATOR).size()));
        } else if (other.find() && other.start() > 0) {
            named = span.sub(0, other.start());
            others = Optional.of(span.group(other, "what").original());
        }
        if (lines.isIntersection(named)) {
            return Optional.empty();
        }
        List<PhraseSpan> items = items(named, STRONG_SEPARATOR);
        if (items.size() == 1 && others.isEmpty() || items.stream().anyMatch(offsets::isContinuation)) {
            return Optional.empty();
        }
        List<LocationPhrase> phrases = new ArrayList<>();
        items.forEach(item -> {
            LocationPhrase phrase = parse(item);
            if (phrase instanceof ListOf inner && inner.others().isEmpty()) {
                phrases.addAll(inner.items());
            } else {
                phrases.add(phrase);
            }
        });
        return Optional.of(new ListOf(span.original(), phrases, others.filter(text -> !text.isEmpty())));
    }

    /** "其余7个村" of "布哈岱等8个村": the count less what is named. */
    private static String remainder(PhraseSpan span, Matcher matcher, int namedCount) {
        String what = span.group(matcher, "what").original();
        if (matcher.group("count") == null) {
            return what.isEmpty() || what.matches("地|处|地区|区域|地方") ? "" : "其余" + what;
        }
        int left = ChineseNumber.parse(matcher.group("count")) - namedCount;
        String unit = matcher.group("unit") == null ? "" : matcher.group("unit");
        return left <= 0 ? "" : "其余" + left + unit + what;
    }

    private Optional<LocationPhrase> weakList(PhraseSpan span) {
        List<PhraseSpan> items = items(span, WEAK_SEPARATOR);
        boolean eachNames = items.stream().allMatch(item -> !item.names().isEmpty());
        if (items.size() < 2 || !eachNames || isChain(items)) {
            return Optional.empty();
        }
        return Optional.of(
                new ListOf(span.original(), items.stream().map(this::parse).toList(), Optional.empty()));
    }

    /** Whether comma-separated names are one address: "Xini Town, Hanggin Banner". */
    private boolean isChain(List<PhraseSpan> items) {
        for (int i = 1; i < items.size(); i++) {
            List<Mention> before = items.get(i - 1).names();
            List<Mention> after = items.get(i).names();
            if (!index.related(before.get(before.size() - 1), after.get(0))) {
                return false;
            }
        }
        return true;
    }

    /** Splits at separators outside brackets; empty pieces mean that a separator was part of a word, so no split. */
    private static List<PhraseSpan> items(PhraseSpan span, Pattern separator) {
        List<PhraseSpan> items = new ArrayList<>();
        Matcher matcher = separator.matcher(span.text());
        int start = 0;
        while (matcher.find()) {
            if (depth(span.text(), matcher.start()) == 0
                    && matcher.start() > start
                    && matcher.end() < span.text().length()) {
                items.add(span.sub(start, matcher.start()));
                start = matcher.end();
            }
        }
        items.add(span.sub(start, span.text().length()));
        return items;
    }

    private static int depth(String text, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    /** The names of a span as one address chain, with the words between and after them. */
    LocationPhrase named(PhraseSpan span) {
        List<Mention> chain = span.names();
        if (chain.isEmpty()) {
            return new Unknown(span.original());
        }
        PhraseSpan known = beforeUnknownUnit(span);
        if (known.names().isEmpty()) {
            return new Unknown(span.original());
        }
        int end = known.text().length();
        while (!PhraseSpan.isName(known.text().charAt(end - 1))) {
            end--;
        }
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (PhraseSpan.isName(span.text().charAt(i))) {
                names.add(new Name(
                        span.sub(i, i + 1).original(), span.mention(span.text().charAt(i))));
            }
        }
        return new Named(
                span.original(), names, Wording.naming(span.sub(end, span.text().length())));
    }

    /**
     * The part before the first unit the gazetteer does not know (乌有镇 in 杭锦旗乌有镇光明街): what comes after it lies in it,
     * so that a name found there means another place.
     */
    private static PhraseSpan beforeUnknownUnit(PhraseSpan span) {
        String text = span.text();
        int start = 0;
        int last = text.length();
        while (last > 0 && !PhraseSpan.isName(text.charAt(last - 1))) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            if (PhraseSpan.isName(text.charAt(i)) || !Character.isLetterOrDigit(text.charAt(i))) {
                if (NameSuffix.split(text.substring(start, i))
                        .filter(PhraseParser::isPlaceWord)
                        .isPresent()) {
                    return span.sub(0, start);
                }
                start = i + 1;
            }
        }
        return span;
    }

    private static boolean isPlaceWord(NameSuffix.Core core) {
        return switch (core.suffix()) {
            case PROVINCE, PREFECTURE, COUNTY, TOWN, SUBDISTRICT, VILLAGE, COMMUNITY ->
                Wording.LEADING_WORDS.matcher(core.name()).replaceAll("").length() > 1;
            default -> false;
        };
    }
}
