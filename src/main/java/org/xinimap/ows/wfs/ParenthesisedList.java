package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinimap.InvalidParameter;

/** Lists of values as pairs carry them: {@code (a,b)(c)} for several queries (WFS 2.0.2, clause 6.2.5.3). */
final class ParenthesisedList {
    private ParenthesisedList() {}

    /** Whether a value is written as lists in parentheses. */
    static boolean isMany(String text) {
        return text.startsWith("(") && text.endsWith(")");
    }

    /**
     * The text inside each outermost pair of parentheses; the whole text where there are none.
     *
     * @throws InvalidParameter if parentheses do not match
     */
    static List<String> split(String parameter, String text) {
        if (!isMany(text)) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' && depth++ == 0) {
                start = i + 1;
            } else if (c == ')' && --depth == 0) {
                parts.add(text.substring(start, i));
            }
            if (depth < 0) {
                break;
            }
        }
        if (depth != 0) {
            throw new InvalidParameter(parameter, text, "lists in parentheses that match");
        }
        return parts;
    }

    /** Items between commas, stripped, the empty ones left out. */
    static List<String> items(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
