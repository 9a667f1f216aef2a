package org.xinimap.geocode;

/** Small whole numbers in Chinese or Arabic figures. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The value of figures such as 8, 十二, 两百; 0 for a text without any. */
    static int parse(String figures) {
        if (!figures.isEmpty() && figures.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return figures.length() > 9 ? 0 : Integer.parseInt(figures);
        }
        int total = 0;
        int pending = 0;
        for (char c : figures.replace('两', '二').replace('〇', '零').toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += Math.max(1, pending) * unit;
                pending = 0;
            } else {
                pending = Math.max(0, DIGITS.indexOf(c));
            }
        }
        return total + pending;
    }
}
