package org.xinimap.store.postgis;

/** What Java's texts and the database's have not in common. */
final class Texts {
    private Texts() {}

    /** Whether a column can hold the text: it has no zero character and no half of a surrogate pair. */
    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(code -> code == 0 || Character.getType(code) == Character.SURROGATE);
    }

    /**
     * The longest start of the text in which the order by UTF-16 units, which is that of Java, and the order by code points,
     * which is that of collation "C", cannot differ from any other text's.
     */
    static String comparableStart(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) < Character.MIN_SURROGATE) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Whether the text has only characters that come in one case, and that no other character becomes when case is folded. */
    static boolean isCaseless(String text) {
        return text.codePoints()
                .allMatch(code -> Character.isIdeographic(code) || code < 128 && !Character.isLetter(code));
    }

    /** Whether GeoTools would compare the text as a number. */
    static boolean isNumeric(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The text as a LIKE pattern that matches it alone. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
