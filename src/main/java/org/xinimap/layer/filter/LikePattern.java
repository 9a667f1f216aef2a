package org.xinimap.layer.filter;

/** LIKE patterns of CQL2: {@code %} any characters, {@code _} one, {@code \} takes the next as it is (clause 7.1). */
public final class LikePattern {

    /** @throws FilterFault if the pattern ends in an escape */
    static void check(String pattern, int position) {
        int at = pattern.indexOf('\\');
        while (at >= 0) {
            if (at == pattern.length() - 1) {
                throw new FilterFault(position, "the pattern ends in an escape character");
            }
            at = pattern.indexOf('\\', at + 2);
        }
    }

    /** A pattern with other special characters, rewritten with those of CQL2. */
    public static String of(String pattern, String any, String one, String escape) {
        StringBuilder result = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            if (!escape.isEmpty() && pattern.startsWith(escape, i) && i + escape.length() < pattern.length()) {
                i += escape.length();
                literal(pattern.charAt(i++), result);
            } else if (pattern.startsWith(any, i)) {
                result.append('%');
                i += any.length();
            } else if (pattern.startsWith(one, i)) {
                result.append('_');
                i += one.length();
            } else {
                literal(pattern.charAt(i++), result);
            }
        }
        return result.toString();
    }

    private static void literal(char c, StringBuilder result) {
        if (c == '%' || c == '_' || c == '\\') {
            result.append('\\');
        }
        result.append(c);
    }

    private LikePattern() {}
}
