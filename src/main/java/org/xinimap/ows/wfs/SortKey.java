package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinimap.InvalidParameter;

/**
 * What to sort by.
 *
 * @param property a property's name or path
 */
record SortKey(String property, boolean descending) {
    private static final String ACCEPTED = "properties separated by commas, each followed by ASC or DESC or nothing";

    /** Reads {@code a DESC,b ASC}, with A and D (WFS 1.1.0, clause 14.7.3), or with + for the space. */
    static List<SortKey> parse(String parameter, String text) {
        List<SortKey> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] words = part.strip().split("[\\s+]+");
            if (words[0].isEmpty() || words.length > 2) {
                throw new InvalidParameter(parameter, text, ACCEPTED);
            }
            keys.add(new SortKey(words[0], words.length == 2 && isDescending(parameter, text, words[1])));
        }
        return keys;
    }

    private static boolean isDescending(String parameter, String text, String order) {
        return switch (order.toUpperCase(Locale.ROOT)) {
            case "D", "DESC" -> true;
            case "A", "ASC" -> false;
            default -> throw new InvalidParameter(parameter, text, ACCEPTED);
        };
    }
}
