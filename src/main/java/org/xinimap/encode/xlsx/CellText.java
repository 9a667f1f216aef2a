package org.xinimap.encode.xlsx;

import java.util.Locale;

/** Text as a cell can hold it. */
final class CellText {
    private CellText() {}

    /**
     * The text, or its beginning and a word that it was cut.
     *
     * @param most characters (UTF-16) a cell holds
     */
    static String fitting(String text, int most, Locale locale) {
        if (text.length() <= most) {
            return text;
        }
        String note = (locale.getLanguage().equals("zh") ? "… [已截断，全长 %d 字符]" : "… [cut; %d characters in all]")
                .formatted(text.length());
        int end = most - note.length();
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + note;
    }
}
