package org.xinimap.gazetteer;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Road numbers (GB/T 917) in the ways people write them: S215, S215线, 省道215, 省道S215线, 215省道. All become one key, {@code
 * s215}.
 */
record RouteNumber(String key, int end) {
    private static final Map<String, String> CLASSES = Map.of("国道", "g", "省道", "s", "县道", "x", "乡道", "y", "村道", "c");
    private static final String TAIL = "(?:国道|省道|县道|乡道|村道|高速公路|高速|公路|线)?";
    private static final Pattern LETTERED =
            Pattern.compile("(?:国道|省道|县道|乡道|村道)?([gsxyc])[ -]?(\\d{1,4})(?![0-9a-jl-z+])" + TAIL);
    private static final Pattern CLASS_FIRST = Pattern.compile("(国道|省道|县道|乡道|村道)(\\d{1,4})(?![0-9a-jl-z+])线?");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,4})(国道|省道|县道|乡道|村道)线?");

    /** The road number that starts at this place of a folded text. */
    static Optional<RouteNumber> at(String folded, int start) {
        char c = folded.charAt(start);
        boolean possible = Character.isDigit(c) || "gsxyc国省县乡村".indexOf(c) >= 0;
        if (!possible || start > 0 && isAsciiWord(folded.charAt(start - 1)) && isAsciiWord(c)) {
            return Optional.empty();
        }
        Matcher lettered = LETTERED.matcher(folded).region(start, folded.length());
        if (lettered.lookingAt()) {
            return Optional.of(new RouteNumber(lettered.group(1) + number(lettered.group(2)), lettered.end()));
        }
        Matcher classFirst = CLASS_FIRST.matcher(folded).region(start, folded.length());
        if (classFirst.lookingAt()) {
            return Optional.of(
                    new RouteNumber(CLASSES.get(classFirst.group(1)) + number(classFirst.group(2)), classFirst.end()));
        }
        Matcher numberFirst = NUMBER_FIRST.matcher(folded).region(start, folded.length());
        if (numberFirst.lookingAt()) {
            return Optional.of(new RouteNumber(
                    CLASSES.get(numberFirst.group(2)) + number(numberFirst.group(1)), numberFirst.end()));
        }
        return Optional.empty();
    }

    /** The key of a name that is nothing but a road number. */
    static Optional<String> whole(String folded) {
        return folded.isEmpty()
                ? Optional.empty()
                : at(folded, 0).filter(route -> route.end == folded.length()).map(RouteNumber::key);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static boolean isAsciiWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
