package org.xinimap.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of places known to the gazetteer, official names and aliases alike, as plain strings. The extraction uses
 * them to see where a name begins and ends; it knows nothing of coordinates. Immutable.
 */
public final class PlaceNames {
    private static final PlaceNames NONE = of(Set.of());
    private static final String COUNTY_ENDINGS = "旗县区市";
    private static final String TOWN_ENDINGS = "镇乡";

    private final Set<String> names;
    private final WordList words;

    private PlaceNames(Set<String> names) {
        this.names = names;
        this.words = new WordList(names);
    }

    /** A lexicon of these names; names of one character or without a Chinese character are left out. */
    public static PlaceNames of(Collection<String> names) {
        Set<String> kept = new HashSet<>();
        for (String name : names) {
            String stripped = name.strip();
            if (stripped.length() > 1 && stripped.codePoints().anyMatch(Character::isIdeographic)) {
                kept.add(stripped);
            }
        }
        return new PlaceNames(Set.copyOf(kept));
    }

    /** A lexicon that knows no name. */
    public static PlaceNames none() {
        return NONE;
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Length of the longest name that starts at {@code from}; 0 when none does. */
    int lengthAt(String text, int from) {
        return words.prefixLength(text, from);
    }

    /**
     * The county-level area (旗, 县, 区, 市) that the text names most, else the town; the title counts ten times, since a
     * document says there what it is about. Ties go to the name met first.
     */
    Optional<String> mostNamedArea(String title, String text) {
        Map<String, Integer> counts = new HashMap<>();
        count(title, 10, counts);
        count(text, 1, counts);
        Optional<String> county = most(counts, COUNTY_ENDINGS, title + "\n" + text);
        return county.isPresent() ? county : most(counts, TOWN_ENDINGS, title + "\n" + text);
    }

    private void count(String text, int weight, Map<String, Integer> counts) {
        int i = 0;
        while (i < text.length()) {
            int length = lengthAt(text, i);
            if (length == 0) {
                i++;
                continue;
            }
            counts.merge(text.substring(i, i + length), weight, Integer::sum);
            i += length;
        }
    }

    /** Names that end like a district and are none: 育才社区, 南棚户区, 经济开发区, 旅游区. */
    private static final Pattern PART_OF_A_TOWN = Pattern.compile("(?:社|户|房|镇|城|园|发|游|景|库|矿|灌|片|新|老|集聚|示范)区$");

    private static Optional<String> most(Map<String, Integer> counts, String endings, String text) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String name = entry.getKey();
            if (endings.indexOf(name.charAt(name.length() - 1)) < 0
                    || PART_OF_A_TOWN.matcher(name).find()) {
                continue;
            }
            boolean earlier = entry.getValue() == most && text.indexOf(name) < text.indexOf(best);
            if (entry.getValue() > most || earlier) {
                best = name;
                most = entry.getValue();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
