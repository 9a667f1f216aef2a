package org.xinimap.geocode;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.gazetteer.Mention;
import org.xinimap.geocode.LocationPhrase.Chainage;
import org.xinimap.geocode.LocationPhrase.Intersection;
import org.xinimap.geocode.LocationPhrase.Junction;
import org.xinimap.geocode.LocationPhrase.Named;
import org.xinimap.geocode.LocationPhrase.Section;
import org.xinimap.geocode.LocationPhrase.Within;

/** Reads phrases about lines: chainages, sections, intersections, parts within an area, exits. */
final class LinePhrases {
    private static final String NAME = PhraseSpan.NAME;
    private static final String CROSSING =
            "(?:的)?(?:十字|丁字|平面|三岔)?(?:交叉路口|交叉口|交汇处|交汇口|交会处|相交处|相交路口|交界处|交接处|交叉处|交叉点|交汇点|交会点|相交|路口|交口|交界)(?:的?[东西南北]{1,2}(?:角|侧|面|边))?(?:处|附近|周边)?";

    private static final List<Pattern> INTERSECTIONS = List.of(
            Pattern.compile("(?<a>.*" + NAME + ".*?)(?:与|和|、|/|同|&| and ?|-|交于|交)(?<b>.*?" + NAME + ".*?)" + CROSSING),
            Pattern.compile("(?<a>.*" + NAME + ")(?<b>" + NAME + ")" + CROSSING),
            Pattern.compile("(?<a>.*" + NAME + ")(?:与|和|同|&)(?<b>[^\uE000-\uF8FF,、]{2,12}?)" + CROSSING),
            Pattern.compile("(?<a>[^\uE000-\uF8FF,、]{2,12}?)(?:与|和|同|&)(?<b>" + NAME + ")" + CROSSING),
            Pattern.compile("(?<a>.*" + NAME + ")交(?:于)?(?<b>" + NAME + ")(?:处|口)?"),
            Pattern.compile("(?:the )?(?:intersection|junction|corner|crossing) (?:of )?(?<a>.*" + NAME
                    + ".*?)(?: and ?|&|/| with ?)(?<b>.*" + NAME + ".*)"),
            Pattern.compile("(?<a>.*" + NAME + ")(?: and ?|&|/)(?<b>.*" + NAME
                    + ") (?:intersection|junction|corner|crossing)"));

    private static final String STAKE = "[a-z]{0,2}k(\\d{1,4}(?:\\.\\d+)?)(?:\\+(\\d{1,3}(?:\\.\\d+)?))?";
    private static final Pattern CHAINAGE = Pattern.compile("[(,: ]*(?:桩号|里程|里程桩号|桩)?[(:为 ]*" + STAKE
            + "(?: ?(?:-+|~+|至|到| to ) ?" + STAKE + ")?[) ]*(?:处|附近|段|路段|区间|位置|桩号处)*[)]?");
    private static final Pattern KILOMETRES =
            Pattern.compile("(?:第)?(\\d{1,4})(?:公里|km)(?:\\+?(\\d{1,3})(?:米|m))?(?:处|里程碑|桩|里程桩)");

    private static final String BETWEEN = "(?:至|到|-+|~+|→| to ?)";
    private static final String PART = "(?:之间)?(?:的)?(?:全段|全线|路段|区段|河段|区间|段|部分|道路|公路|河道|堤防)?";
    private static final List<Pattern> SECTIONS = List.of(
            Pattern.compile(
                    "(?<left>.*?),?(?:起于|起自|始于|起点(?:为|位于|在|:)?)(?<from>[^,]+?),?(?:止于|终于|讫于|终点(?:为|位于|在|:)?)(?<to>[^,]+?)\\)?"),
            Pattern.compile(
                    "(?<left>.*" + NAME + ")[(:,]?(?<from>[^()]+?)(?:与|和)(?<to>[^()]+?)之间" + PART + "\\)?" + PART),
            Pattern.compile("(?<left>.*" + NAME + ")?(?: between ?)(?<from>.+?)(?: and ?)(?<to>.+)"),
            Pattern.compile("(?<left>.*" + NAME + ")? ?[(:,]?(?:自|从|由|起点| ?from ?)(?<from>[^()]+?)(?:起|开始)?,?" + BETWEEN
                    + "(?<to>[^()]+?)(?:止|为止)?\\)?" + PART),
            Pattern.compile("(?<left>.*" + NAME + ")[(:,]?(?<from>[^()]+?)" + BETWEEN + "(?<to>[^()]+?)\\)?" + PART),
            Pattern.compile("(?<left>)(?<from>[^()]+?)" + BETWEEN + "(?<to>[^()]+?)" + PART));

    private static final Pattern TRAILING_PART =
            Pattern.compile("(?:之间)?(?:的)?(?:全段|全线|路段|区段|河段|区间|段|部分|道路|公路|河道|堤防|工程|项目|改造|建设|新建|改建|治理|综合整治|止)+$");
    private static final Pattern TRAILING_START = Pattern.compile("(?:起|开始)$");
    private static final Pattern LEADING_FROM = Pattern.compile("(?:自|从|由|起点|\\(| ?from ?)");

    private static final Pattern WITHIN = Pattern.compile("(?<line>(?:" + NAME + "[^\uE000-\uF8FF]*)*?" + NAME
            + ")[(]?(?<area>" + NAME + "+)(?:境内|境|辖区|市区|城区)?(?:全)?(?:段|路段|河段|区段|部分)[)]?");
    private static final Pattern WORKS =
            Pattern.compile("(?<where>.*" + NAME + ".*(?:段|\\)|交叉口|路口|交汇处))[^\uE000-\uF8FF()]{2,24}");
    private static final Pattern JUNCTION = Pattern.compile(
            "(?<road>.*" + NAME + ")(?<place>" + NAME + ")(?:镇|段)?(?:[东西南北])?(?:出入口|出口|入口|互通|互通立交|立交桥|立交|匝道|收费站|服务区)");

    private final PhraseParser parser;

    LinePhrases(PhraseParser parser) {
        this.parser = parser;
    }

    /** Reads a phrase about lines; a text longer than {@link PhraseSpan#LONGEST_PHRASE} is none. */
    Optional<LocationPhrase> parse(PhraseSpan span) {
        if (span.text().length() > PhraseSpan.LONGEST_PHRASE) {
            return Optional.empty();
        }
        return whole(span).or(() -> withoutWorks(span));
    }

    /** "黄河杭锦旗段堤防工程": what follows the part of a line, or a bracket, says what is done there. */
    private Optional<LocationPhrase> withoutWorks(PhraseSpan span) {
        Matcher matcher = WORKS.matcher(span.text());
        return matcher.matches() ? whole(span.group(matcher, "where")) : Optional.empty();
    }

    private Optional<LocationPhrase> whole(PhraseSpan span) {
        return chainage(span)
                .or(() -> section(span))
                .or(() -> intersection(span))
                .or(() -> within(span))
                .or(() -> junction(span));
    }

    boolean isIntersection(PhraseSpan span) {
        return span.text().length() <= PhraseSpan.LONGEST_PHRASE
                && intersection(span).isPresent();
    }

    private Optional<LocationPhrase> chainage(PhraseSpan span) {
        Matcher stake = CHAINAGE.matcher(span.text());
        if (stake.find() && !stake.group().isEmpty()) {
            Optional<Double> to = Optional.ofNullable(stake.group(3)).map(km -> metres(km, stake.group(4)));
            return chainage(span, stake, metres(stake.group(1), stake.group(2)), to);
        }
        Matcher kilometres = KILOMETRES.matcher(span.text());
        if (kilometres.find() && !span.sub(0, kilometres.start()).names().isEmpty()) {
            return chainage(span, kilometres, metres(kilometres.group(1), kilometres.group(2)), Optional.empty());
        }
        return Optional.empty();
    }

    private Optional<LocationPhrase> chainage(PhraseSpan span, Matcher stake, double from, Optional<Double> to) {
        PhraseSpan before = span.sub(0, stake.start());
        PhraseSpan after = span.sub(stake.end(), span.text().length());
        PhraseSpan road = before.names().isEmpty() ? after : before;
        return Optional.of(new Chainage(span.original(), parser.named(road), from, to));
    }

    private static double metres(String kilometres, String metres) {
        return Double.parseDouble(kilometres) * 1000 + (metres == null ? 0 : Double.parseDouble(metres));
    }

    private Optional<LocationPhrase> section(PhraseSpan span) {
        for (Pattern form : SECTIONS) {
            Matcher matcher = form.matcher(span.text());
            if (!matcher.matches()) {
                continue;
            }
            PhraseSpan left = matcher.group("left") == null ? span.sub(0, 0) : span.group(matcher, "left");
            PhraseSpan from =
                    span.group(matcher, "from").withoutSuffix(TRAILING_START).withoutPrefix(LEADING_FROM);
            PhraseSpan to = span.group(matcher, "to").withoutSuffix(TRAILING_PART);
            Optional<LocationPhrase> section = section(span, left, from, to);
            if (section.isPresent()) {
                return section;
            }
        }
        return Optional.empty();
    }

    /** Says which name is the line: the last of those before the ends, or the one after them. */
    private Optional<LocationPhrase> section(PhraseSpan span, PhraseSpan left, PhraseSpan from, PhraseSpan to) {
        if (from.isEmpty() || to.isEmpty() || !isReference(from) || !isReference(to)) {
            return Optional.empty();
        }
        if (isLinear(left)) {
            return Optional.of(build(span, Optional.of(left), from, to));
        }
        List<Mention> fromNames = from.names();
        int firstLine = firstLinearName(from);
        if (left.isEmpty() && firstLine >= 0 && firstLine < from.text().length() - 1) {
            PhraseSpan line = from.sub(0, firstLine + 1);
            PhraseSpan rest = from.sub(firstLine + 1, from.text().length()).withoutPrefix(LEADING_FROM);
            return rest.isEmpty() ? Optional.empty() : Optional.of(build(span, Optional.of(line), rest, to));
        }
        List<Mention> toNames = to.names();
        int lastLine = to.text().length() - 1;
        boolean lineBehind = toNames.size() > 1
                && isLinear(to)
                && PhraseSpan.isName(to.text().charAt(lastLine));
        if (lineBehind) {
            return Optional.of(build(
                    span,
                    Optional.of(to.sub(lastLine, lastLine + 1)),
                    from,
                    to.sub(0, lastLine).withoutSuffix(TRAILING_PART)));
        }
        boolean bothKnown = !fromNames.isEmpty() && !toNames.isEmpty();
        return bothKnown ? Optional.of(build(span, Optional.empty(), from, to)) : Optional.empty();
    }

    private LocationPhrase build(PhraseSpan span, Optional<PhraseSpan> line, PhraseSpan from, PhraseSpan to) {
        Optional<Named> named =
                line.map(parser::named).filter(Named.class::isInstance).map(Named.class::cast);
        return new Section(span.original(), named, parser.parse(from), parser.parse(to));
    }

    /** Something a section can begin or end at: words, not figures and not another phrase's connectors. */
    private static boolean isReference(PhraseSpan span) {
        boolean words = span.text().chars().anyMatch(c -> PhraseSpan.isName(c) || Character.isLetter(c));
        return words && span.text().length() <= 24 && !span.text().matches(".*\\d{4}年?.*");
    }

    private Optional<LocationPhrase> intersection(PhraseSpan span) {
        for (Pattern form : INTERSECTIONS) {
            Matcher matcher = form.matcher(span.text());
            if (matcher.matches()) {
                LocationPhrase first = parser.named(span.group(matcher, "a"));
                LocationPhrase second = parser.named(span.group(matcher, "b"));
                return Optional.of(new Intersection(span.original(), first, second));
            }
        }
        return Optional.empty();
    }

    private Optional<LocationPhrase> within(PhraseSpan span) {
        Matcher matcher = WITHIN.matcher(span.text());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        PhraseSpan line = span.group(matcher, "line");
        PhraseSpan area = span.group(matcher, "area");
        boolean fits = isLinear(line) && parser.named(area) instanceof Named && !isLinear(area);
        return fits
                ? Optional.of(new Within(span.original(), (Named) parser.named(line), (Named) parser.named(area)))
                : Optional.empty();
    }

    private Optional<LocationPhrase> junction(PhraseSpan span) {
        Matcher matcher = JUNCTION.matcher(span.text());
        if (!matcher.matches() || !isLinear(span.group(matcher, "road")) || isLinear(span.group(matcher, "place"))) {
            return Optional.empty();
        }
        return Optional.of(new Junction(span.original(), (Named) parser.named(span.group(matcher, "road")), (Named)
                parser.named(span.group(matcher, "place"))));
    }

    /** Whether the last name of this part can be a line. */
    private static boolean isLinear(PhraseSpan span) {
        List<Mention> names = span.names();
        return !names.isEmpty() && canBeLine(names.get(names.size() - 1));
    }

    private static int firstLinearName(PhraseSpan span) {
        for (int i = 0; i < span.text().length(); i++) {
            if (PhraseSpan.isName(span.text().charAt(i))
                    && canBeLine(span.mention(span.text().charAt(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean canBeLine(Mention mention) {
        return mention.matches().isEmpty()
                || mention.matches().stream()
                        .anyMatch(match -> match.place().kind().isLinear());
    }
}
