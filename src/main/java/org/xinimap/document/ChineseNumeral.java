package org.xinimap.document;

/** Whole numbers in Chinese numerals, as outline numbers are written: 一, 十, 十二, 二十, 一百零三. */
final class ChineseNumeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    /**
     * @param number 0 to 999
     */
    static String of(int number) {
        if (number < 10) {
            return DIGITS.substring(number, number + 1);
        }
        if (number < 20) {
            return "十" + (number == 10 ? "" : of(number - 10));
        }
        if (number < 100) {
            return of(number / 10) + "十" + (number % 10 == 0 ? "" : of(number % 10));
        }
        String rest = number % 100 == 0 ? "" : number % 100 < 10 ? "零" + of(number % 10) : tens(number % 100);
        return of(number / 100 % 10) + "百" + rest;
    }

    private static String tens(int number) {
        return number < 20 ? "一" + of(number) : of(number);
    }
}
