package org.xinimap.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xinimap.gazetteer.NameMatch.How;

/**
 * Finds places of a {@link Gazetteer} by name, in memory. Safe for concurrent use.
 *
 * <p>Names are compared as {@link FoldedText}. The pinyin part is built at the first Latin or misspelt text, or by {@link
 * #warm()}, because the ICU tables behind it take about half a second to load.
 */
public final class GazetteerIndex {
    private final Map<String, List<NameMatch>> exact = new HashMap<>();
    private final Map<String, List<NameMatch>> bare = new HashMap<>();
    private final Map<String, List<NameMatch>> routes = new HashMap<>();
    private final Map<String, List<NameMatch>> codes = new HashMap<>();
    private final NavigableMap<String, List<NameMatch>> sorted = new TreeMap<>();
    private final NameTrie trie = new NameTrie();
    private final NameGrams grams = new NameGrams();
    private final Gazetteer gazetteer;
    private final PlaceLocator locator;
    private final Object pinyinLock = new Object();
    private volatile Optional<PinyinIndex> pinyin = Optional.empty();

    public GazetteerIndex(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Place place : gazetteer.places()) {
            place.code()
                    .ifPresent(code -> codes.computeIfAbsent(code, c -> new ArrayList<>())
                            .add(new NameMatch(place, How.CODE, code, 1)));
            add(place, place.name(), How.NAME);
            place.aliases().forEach(alias -> add(place, alias, How.ALIAS));
            gazetteer.attributes(place).formerNames().forEach(former -> add(place, former, How.FORMER_NAME));
        }
        exact.forEach((name, matches) -> matches.sort(BY_WEIGHT));
        locator = new PlaceLocator(gazetteer);
    }

    /** The larger unit first, as a name without context means the town rather than a hamlet. */
    private static final Comparator<NameMatch> BY_WEIGHT = Comparator.comparing(NameMatch::how)
            .thenComparing(match -> match.place().kind())
            .thenComparing(match -> match.place().id());

    private void add(Place place, String name, How how) {
        String folded = FoldedText.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        How meaning = place.kind() == PlaceKind.HISTORIC_UNIT ? How.FORMER_NAME : how;
        NameMatch match = new NameMatch(place, meaning, name, 1);
        List<NameMatch> same = exact.computeIfAbsent(folded, key -> new ArrayList<>());
        if (same.stream().anyMatch(other -> other.place().equals(place))) {
            return;
        }
        same.add(match);
        sorted.computeIfAbsent(folded, key -> new ArrayList<>()).add(match);
        grams.add(folded, match);
        if (folded.length() > 1) {
            trie.add(folded, match);
        }
        RouteNumber.whole(folded).ifPresent(key -> addOnce(routes, key, match));
        NameSuffix.split(folded)
                .filter(core -> core.suffix() != NameSuffix.FACILITY)
                .filter(core -> core.suffix().kinds().contains(place.kind()))
                // 杭锦旗经济开发区 without its type word is another place, the banner.
                .filter(core -> NameSuffix.split(core.name())
                        .filter(inner -> inner.suffix().isUnit())
                        .isEmpty())
                .ifPresent(core -> {
                    NameMatch shortened = new NameMatch(place, How.BARE, name, 1);
                    addOnce(bare, core.name(), shortened);
                    if (place.kind().isContainer()) {
                        trie.add(core.name(), shortened);
                    }
                });
    }

    private static void addOnce(Map<String, List<NameMatch>> map, String key, NameMatch match) {
        List<NameMatch> matches = map.computeIfAbsent(key, k -> new ArrayList<>());
        if (matches.stream().noneMatch(other -> other.place().equals(match.place()))) {
            matches.add(match);
        }
    }

    /** Builds the pinyin part now; call it off the start-up path. */
    public void warm() {
        pinyin();
    }

    /** Where places lie: the answer to "what is here?". */
    public PlaceLocator locator() {
        return locator;
    }

    /**
     * Places that answer to a name, the most literal match first: administrative code, name, alias, former name, road number
     * in another spelling, name without its type word or with an equivalent one, pinyin. Misspelt names are {@link #near}.
     */
    public List<NameMatch> find(String name) {
        return find(FoldedText.of(name));
    }

    /** As {@link #find(String)}. */
    public List<NameMatch> find(FoldedText text) {
        String folded = text.folded();
        Map<Place, NameMatch> found = new LinkedHashMap<>();
        byCode(folded).forEach(match -> found.putIfAbsent(match.place(), match));
        exact.getOrDefault(folded, List.of()).forEach(match -> found.putIfAbsent(match.place(), match));
        RouteNumber.whole(folded)
                .ifPresent(key ->
                        routes.getOrDefault(key, List.of()).forEach(match -> found.putIfAbsent(match.place(), match)));
        byCore(folded).forEach(match -> found.putIfAbsent(match.place(), match));
        if (found.isEmpty() && isLatin(folded)) {
            pinyin().find(folded).forEach(match -> found.putIfAbsent(match.place(), match));
            byEnglishType(folded).forEach(match -> found.putIfAbsent(match.place(), match));
        }
        return found.values().stream().sorted(BY_WEIGHT).toList();
    }

    /**
     * Places with a name that is nearly this one, the nearest first: Chinese names that sound the same (西尼镇 for 锡尼镇, only
     * where the type word agrees), and names a few letters off. Short names are not guessed at: see {@link NameGrams}.
     */
    public List<NameMatch> near(String name) {
        String folded = FoldedText.fold(name);
        Map<Place, NameMatch> found = new LinkedHashMap<>();
        Optional<NameSuffix.Core> core = NameSuffix.split(folded);
        if (!folded.isEmpty() && folded.codePoints().allMatch(FoldedText::isHan)) {
            for (NameMatch match : pinyin().soundingLike(folded)) {
                boolean sameType = NameSuffix.split(FoldedText.fold(match.name()))
                        .map(NameSuffix.Core::word)
                        .equals(core.map(NameSuffix.Core::word));
                if (sameType && (core.isPresent() || folded.length() > 2)) {
                    found.putIfAbsent(match.place(), match);
                }
            }
        }
        grams.near(folded).stream()
                .sorted(Comparator.comparingDouble(NameMatch::similarity)
                        .reversed()
                        .thenComparing(BY_WEIGHT))
                .forEach(match -> found.putIfAbsent(match.place(), match));
        return List.copyOf(found.values());
    }

    /** Places with a name, pinyin or initials that start like this, names before pinyin and larger units first. */
    public List<NameMatch> startingWith(String prefix, int limit) {
        String folded = FoldedText.fold(prefix);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<NameMatch> names = new ArrayList<>();
        sorted.subMap(folded, folded + Character.MAX_VALUE).forEach((name, matches) -> names.addAll(matches));
        names.sort(Comparator.comparing(
                        (NameMatch match) -> !FoldedText.fold(match.name()).equals(folded))
                .thenComparing(match -> match.place().kind())
                .thenComparing(match -> match.name().length()));
        Map<Place, NameMatch> found = new LinkedHashMap<>();
        names.forEach(match -> found.putIfAbsent(match.place(), match));
        if (found.size() < limit && isLatin(folded)) {
            pinyin().startingWith(folded).stream()
                    .sorted(Comparator.comparing(match -> match.place().kind()))
                    .forEach(match -> found.putIfAbsent(match.place(), match));
        }
        return found.values().stream().limit(limit).toList();
    }

    /**
     * The names inside a text, leftmost and longest first, without overlap. Besides full names and aliases, units are found
     * by their name without type word; a road number is found in any spelling, known or not.
     */
    public List<Mention> scan(FoldedText text) {
        String folded = text.folded();
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Optional<Mention> mention = mentionAt(folded, at);
            mention.ifPresent(mentions::add);
            at = mention.map(Mention::end).orElse(at + 1);
        }
        return mentions;
    }

    /** Whether one of two names can mean a place inside what the other means. */
    public boolean related(Mention a, Mention b) {
        return a.matches().stream()
                .anyMatch(one -> b.matches().stream()
                        .anyMatch(other -> gazetteer.isWithin(one.place(), other.place())
                                || gazetteer.isWithin(other.place(), one.place())));
    }

    private Optional<Mention> mentionAt(String folded, int at) {
        Optional<NameTrie.Hit> name = trie.longestAt(folded, at);
        Optional<RouteNumber> route = RouteNumber.at(folded, at);
        if (route.isPresent()
                && (name.isEmpty() || route.get().end() >= name.get().end())) {
            List<NameMatch> matches = routes.getOrDefault(route.get().key(), List.of());
            return Optional.of(new Mention(at, route.get().end(), matches));
        }
        return name.map(hit -> new Mention(
                at, hit.end(), hit.matches().stream().sorted(BY_WEIGHT).toList()));
    }

    private List<NameMatch> byCode(String folded) {
        if (!folded.matches("\\d{6}|\\d{9}|\\d{12}")) {
            return List.of();
        }
        String code = folded;
        while (!codes.containsKey(code) && code.length() > 6 && code.endsWith("000")) {
            code = code.substring(0, code.length() - 3);
        }
        return codes.getOrDefault(code, List.of());
    }

    /** 锡尼 for 锡尼镇; 夭斯图村 for 夭斯图; 布哈岱嘎查 for 布哈岱村: the type words must be able to mean the same. */
    private List<NameMatch> byCore(String folded) {
        Optional<NameSuffix.Core> core = NameSuffix.split(folded);
        List<NameMatch> found = new ArrayList<>(bare.getOrDefault(folded, List.of()));
        core.filter(c -> c.suffix().interchangeable()).ifPresent(c -> {
            List<NameMatch> sameCore = new ArrayList<>(bare.getOrDefault(c.name(), List.of()));
            exact.getOrDefault(c.name(), List.of())
                    .forEach(match -> sameCore.add(new NameMatch(match.place(), How.BARE, match.name(), 1)));
            sameCore.stream()
                    .filter(match -> c.suffix().kinds().contains(match.place().kind()))
                    .forEach(found::add);
        });
        return found;
    }

    /** "Xini Town": the pinyin of the core with the type in English. */
    private List<NameMatch> byEnglishType(String folded) {
        int space = folded.lastIndexOf(' ');
        if (space < 0) {
            return List.of();
        }
        Optional<NameSuffix> suffix = NameSuffix.english(folded.substring(space + 1));
        return suffix.map(s -> pinyin().find(folded.substring(0, space)).stream()
                        .filter(match -> s.kinds().contains(match.place().kind()))
                        .toList())
                .orElse(List.of());
    }

    private PinyinIndex pinyin() {
        if (pinyin.isEmpty()) {
            synchronized (pinyinLock) {
                if (pinyin.isEmpty()) {
                    PinyinIndex built = new PinyinIndex();
                    exact.forEach((name, matches) -> matches.forEach(match -> built.add(name, match)));
                    bare.forEach((name, matches) -> matches.forEach(match -> built.add(name, match)));
                    pinyin = Optional.of(built);
                }
            }
        }
        return pinyin.get();
    }

    private static boolean isLatin(String folded) {
        return folded.chars().allMatch(c -> c < 0x80) && folded.chars().anyMatch(Character::isLetter);
    }
}
