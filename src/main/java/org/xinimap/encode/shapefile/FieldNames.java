package org.xinimap.encode.shapefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Column names as a .dbf file has them: at most 10 bytes of UTF-8, cut between characters, all different whatever their case. A
 * name that is taken ends in a number: {@code investment}, {@code investme_1}. The same names give the same names.
 */
final class FieldNames {
    static final int MAX_BYTES = 10;

    private FieldNames() {}

    static List<String> of(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> result = new ArrayList<>();
        for (String name : names) {
            String given = name.replaceAll("[\\p{Cntrl}\"',]", "_");
            String candidate = given.isBlank() ? "field" : cut(given, MAX_BYTES);
            for (int n = 1; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
                String number = "_" + n;
                candidate = cut(given.isBlank() ? "field" : given, MAX_BYTES - number.length()) + number;
            }
            result.add(candidate);
        }
        return List.copyOf(result);
    }

    /** The longest beginning of a text that takes no more bytes in UTF-8 and ends between characters. */
    static String cut(String text, int bytes) {
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            used += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            at += Character.charCount(point);
        }
        return text.substring(0, at);
    }
}
