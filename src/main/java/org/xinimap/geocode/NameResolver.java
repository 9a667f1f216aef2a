package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinimap.gazetteer.FoldedText;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.gazetteer.GazetteerIndex;
import org.xinimap.gazetteer.NameMatch;
import org.xinimap.gazetteer.NameMatch.How;
import org.xinimap.gazetteer.NameSuffix;
import org.xinimap.gazetteer.Place;
import org.xinimap.gazetteer.PlaceKind;
import org.xinimap.geocode.LocationPhrase.Name;
import org.xinimap.geocode.LocationPhrase.Named;
import org.xinimap.geocode.LocationPhrase.Unknown;

/** Decides which places a name phrase can mean, the likeliest first. */
final class NameResolver {
    /**
     * A place a phrase may mean.
     *
     * @param matched the words of the text it answers to
     * @param rest words that were not located
     * @param containing whether the place only contains what the words name
     */
    record Candidate(
            Place place, How how, String name, double confidence, String matched, String rest, boolean containing) {
        Candidate withConfidence(double value) {
            return new Candidate(place, how, name, value, matched, rest, containing);
        }

        Candidate containing(String unlocated, double factor) {
            return new Candidate(place, how, name, confidence * factor, matched, unlocated, true);
        }

        Candidate describedBy(String words) {
            return new Candidate(place, how, name, confidence * Confidence.DESCRIBED_REST, matched, words, containing);
        }
    }

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::confidence)
            .reversed()
            .thenComparing(c -> c.place().kind());

    /** A name of so few characters and no type word may be the beginning of what is meant. */
    private static final int LONGEST_STUB = 3;

    private final Gazetteer gazetteer;
    private final GazetteerIndex index;

    NameResolver(Gazetteer gazetteer, GazetteerIndex index) {
        this.gazetteer = gazetteer;
        this.index = index;
    }

    /** @param context places the text is known to be about */
    List<Candidate> resolve(LocationPhrase phrase, List<Place> context) {
        if (phrase instanceof Named named) {
            return rank(resolve(named), context);
        }
        return phrase instanceof Unknown unknown ? rank(resolve(unknown), context) : List.of();
    }

    private List<Candidate> resolve(Named named) {
        List<Name> chain = named.chain();
        List<NameMatch> whole = isLatin(named.text()) ? index.find(named.text()) : List.of();
        if (!whole.isEmpty()) {
            return whole.stream().map(match -> candidate(match, named.text())).toList();
        }
        if (chain.size() == 1 && named.rest().isEmpty()) {
            return alone(chain.get(0), named);
        }
        for (int target : targets(chain.size())) {
            List<Candidate> candidates = consistent(chain, target);
            if (!candidates.isEmpty()) {
                return target == chain.size() - 1 || named.rest().isEmpty()
                        ? withRest(candidates, named.rest())
                        : withRest(candidates, chain.get(chain.size() - 1).words() + named.rest());
            }
        }
        if (chain.size() == 1) {
            return List.of();
        }
        // The last name lies in none of those before it, so it means another place: answer with the unit before it.
        Name last = chain.get(chain.size() - 1);
        List<Name> shorter = chain.subList(0, chain.size() - 1);
        String unlocated = last.words() + named.rest();
        return resolve(new Named(named.text(), shorter, "")).stream()
                .filter(candidate -> MentionFilter.holdsOthers(candidate.place().kind())
                        || candidate.place().kind().isLinear())
                .map(candidate -> candidate.containing(unlocated, Confidence.NAMED_REST))
                .toList();
    }

    /** The last name first (Chinese order), then the first (English order). */
    private static int[] targets(int size) {
        return size == 1 ? new int[] {0} : new int[] {size - 1, 0};
    }

    private List<Candidate> alone(Name name, Named named) {
        Map<Place, Candidate> found = new LinkedHashMap<>();
        for (NameMatch match : name.mention().matches()) {
            found.putIfAbsent(match.place(), candidate(match, name.words()));
        }
        boolean whole = name.words().equals(named.text());
        if (whole && !name.mention().matches().isEmpty()) {
            index.find(name.words()).forEach(match -> found.putIfAbsent(match.place(), candidate(match, name.words())));
            stubs(name.words()).forEach(c -> found.putIfAbsent(c.place(), c));
        }
        return List.copyOf(found.values());
    }

    private List<Candidate> stubs(String words) {
        String folded = FoldedText.fold(words);
        if (folded.length() > LONGEST_STUB
                || folded.chars().anyMatch(c -> c < 0x80)
                || NameSuffix.split(folded).isPresent()) {
            return List.of();
        }
        return index.startingWith(words, 20).stream()
                .map(match -> new NameMatch(match.place(), How.PREFIX, match.name(), 1))
                .map(match -> candidate(match, words))
                .toList();
    }

    private List<Candidate> consistent(List<Name> chain, int target) {
        Map<Place, Candidate> candidates = new LinkedHashMap<>();
        for (NameMatch match : chain.get(target).mention().matches()) {
            double confidence = Confidence.ofMatch(match.how(), match.similarity());
            boolean fits = true;
            for (int i = 0; i < chain.size() && fits; i++) {
                if (i != target) {
                    fits = lies(match.place(), chain.get(i));
                    confidence = Confidence.withContainer(confidence);
                }
            }
            if (fits) {
                candidates.putIfAbsent(
                        match.place(),
                        candidate(match, chain.get(target).words()).withConfidence(confidence));
            }
        }
        return List.copyOf(candidates.values());
    }

    /** Whether a place lies in, or as a line crosses, one of the places a name can mean. */
    private boolean lies(Place place, Name container) {
        return container.mention().matches().stream()
                .map(NameMatch::place)
                .anyMatch(unit -> gazetteer.isWithin(place, unit) || crosses(place, unit) || mayLieIn(place, unit));
    }

    /** A community is the finest unit there is; that a place of the same town is not filed under it says nothing. */
    private static boolean mayLieIn(Place place, Place unit) {
        return unit.kind() == PlaceKind.COMMUNITY
                && !place.kind().isContainer()
                && place.kind() != PlaceKind.COMMUNITY
                && place.parent().isPresent()
                && place.parent().equals(unit.parent());
    }

    /** Roads and rivers run through units besides the one they are filed under; both lie in one prefecture then. */
    private boolean crosses(Place line, Place unit) {
        boolean runs = line.kind() == PlaceKind.ROAD
                || line.kind() == PlaceKind.RAILWAY
                || line.kind() == PlaceKind.RIVER
                || line.kind() == PlaceKind.DESERT;
        return runs
                && unit.kind().isContainer()
                && gazetteer.ancestors(line).stream()
                        .filter(ancestor -> ancestor.kind() != PlaceKind.PROVINCE && ancestor.kind() != PlaceKind.OTHER)
                        .anyMatch(ancestor -> gazetteer.isWithin(unit, ancestor));
    }

    private List<Candidate> withRest(List<Candidate> candidates, String rest) {
        if (rest.isEmpty()) {
            return candidates;
        }
        List<Candidate> refined = new ArrayList<>();
        for (NameMatch match : lookUp(rest)) {
            for (Candidate container : candidates) {
                if (gazetteer.isWithin(match.place(), container.place())
                        && !match.place().equals(container.place())) {
                    double own = Confidence.withContainer(Confidence.ofMatch(match.how(), match.similarity()));
                    refined.add(candidate(match, rest).withConfidence(Math.min(own, container.confidence())));
                }
            }
        }
        if (!refined.isEmpty()) {
            return refined;
        }
        boolean names = NameSuffix.closing(FoldedText.fold(rest)).isPresent()
                || rest.chars().anyMatch(Character::isDigit)
                || rest.matches("[东西南北]{1,2}[侧面边部岸]?.*");
        return candidates.stream()
                .map(c -> names ? c.containing(rest, Confidence.NAMED_REST) : c.describedBy(rest))
                .toList();
    }

    private List<Candidate> resolve(Unknown unknown) {
        String words = unknown.text();
        List<Candidate> found = new ArrayList<>(
                lookUp(words).stream().map(match -> candidate(match, words)).toList());
        if (found.isEmpty()) {
            found.addAll(latinChain(words));
        }
        if (!found.isEmpty()) {
            stubs(words).stream()
                    .filter(stub -> found.stream().noneMatch(c -> c.place().equals(stub.place())))
                    .forEach(found::add);
        }
        return found;
    }

    private List<NameMatch> lookUp(String words) {
        List<NameMatch> exact = index.find(words);
        return exact.isEmpty() ? index.near(words) : exact;
    }

    /** Pinyin or English of several names: "hang jin qi xi ni zhen". Reads the longest names from the left. */
    private List<Candidate> latinChain(String words) {
        String[] parts = FoldedText.fold(words).split("[ ,]+");
        List<List<NameMatch>> names = new ArrayList<>();
        int from = 0;
        while (from < parts.length && parts.length > 1 && parts.length <= 24) {
            int to = parts.length;
            List<NameMatch> matches = List.of();
            while (to > from && matches.isEmpty()) {
                matches = index.find(String.join(" ", List.of(parts).subList(from, to)));
                to--;
            }
            if (matches.isEmpty()) {
                return List.of();
            }
            names.add(matches);
            from = to + 1;
        }
        for (int target : names.isEmpty() ? new int[0] : targets(names.size())) {
            List<Candidate> fitting = names.get(target).stream()
                    .filter(match -> names.stream()
                            .allMatch(other -> other.stream()
                                    .anyMatch(container -> gazetteer.isWithin(match.place(), container.place()))))
                    .map(match -> candidate(match, words))
                    .map(c -> c.withConfidence(Confidence.withContainer(c.confidence())))
                    .toList();
            if (!fitting.isEmpty()) {
                return fitting;
            }
        }
        return List.of();
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(c -> c < 0x250);
    }

    private static Candidate candidate(NameMatch match, String words) {
        double confidence = Confidence.ofMatch(match.how(), match.similarity());
        return new Candidate(match.place(), match.how(), match.name(), confidence, words, "", false);
    }

    private List<Candidate> rank(List<Candidate> candidates, List<Place> context) {
        double best =
                candidates.stream().mapToDouble(Candidate::confidence).max().orElse(0);
        long equals = candidates.stream()
                .filter(c -> c.confidence() > best - 0.02)
                .map(c -> inContext(c.place(), context))
                .filter(in -> in || context.isEmpty())
                .count();
        How most = candidates.stream()
                .map(Candidate::how)
                .min(Comparator.naturalOrder())
                .orElse(How.NAME);
        long stubs = candidates.stream().filter(c -> c.how() == How.PREFIX).count();
        List<Candidate> ranked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double confidence = candidate.confidence();
            if (candidate.how().compareTo(most) > 0 && candidate.how() != How.PREFIX) {
                confidence *= Confidence.LESS_LITERAL;
            }
            if (stubs > 2 && Confidence.isCommonlyNamed(candidate.place().kind())) {
                confidence *= Confidence.COMMON_NAME;
            }
            if (equals > 1 && confidence > best - 0.02) {
                confidence /= Math.sqrt(equals);
            }
            if (inContext(candidate.place(), context)) {
                confidence = Confidence.withContext(confidence);
            } else if (!context.isEmpty()
                    && context.stream().noneMatch(c -> gazetteer.isWithin(c, candidate.place()))) {
                confidence *= Confidence.OUTSIDE_CONTEXT;
                if (isCommon(candidate)) {
                    confidence *= Confidence.COMMON_NAME;
                }
            } else if (context.isEmpty() && isCommon(candidate)) {
                confidence *= Confidence.COMMON_NAME;
            }
            if (isNamedAfterAUnitAmong(candidates, candidate)) {
                confidence *= Confidence.LESS_LITERAL;
            }
            ranked.add(candidate.withConfidence(confidence));
        }
        ranked.sort(BEST_FIRST);
        return ranked;
    }

    /** 鄂尔多斯 alone is the city, not the 鄂尔多斯草原 in it, whatever the text is about. */
    private boolean isNamedAfterAUnitAmong(List<Candidate> candidates, Candidate candidate) {
        return candidate.how() == How.BARE
                && !candidate.place().kind().isContainer()
                && candidates.stream()
                        .anyMatch(other -> other.how() == How.BARE
                                && other.place().kind().isContainer()
                                && gazetteer.isWithin(candidate.place(), other.place()));
    }

    private boolean inContext(Place place, List<Place> context) {
        return context.stream().anyMatch(unit -> gazetteer.isWithin(place, unit) || crosses(place, unit));
    }

    /** A common kind of name, met without any unit that contains it, and not naming one itself (杭锦旗中学). */
    private boolean isCommon(Candidate candidate) {
        Place place = candidate.place();
        boolean saysWhere = gazetteer.ancestors(place).stream()
                .anyMatch(unit -> candidate
                        .name()
                        .startsWith(
                                unit.name().substring(0, Math.min(2, unit.name().length()))));
        return Confidence.isCommonlyNamed(place.kind())
                && !saysWhere
                && candidate.confidence() <= Confidence.ofMatch(candidate.how(), 1)
                && candidate.how() != How.CODE;
    }
}
