package org.xinimap.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Works out the numbers that Word draws before paragraphs ("（一）", "1.") but does not keep in their text. */
final class DocxNumbering {
    private static final int LEVELS = 9;

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The paragraph's number as shown, or empty; to be asked once for each paragraph, in order. */
    String next(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String levelText = paragraph.getNumLevelText();
        if (list == null || list.signum() == 0 || levelText == null) {
            return "";
        }
        BigInteger ilvl = paragraph.getNumIlvl();
        int level = ilvl == null ? 0 : Math.max(0, Math.min(LEVELS - 1, ilvl.intValue()));
        int[] counts = counters.computeIfAbsent(list, id -> new int[LEVELS]);
        counts[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String format = paragraph.getNumFmt() == null ? "decimal" : paragraph.getNumFmt();
        if (format.equals("bullet") || format.equals("none")) {
            return "";
        }
        String shown = levelText;
        for (int i = 0; i < LEVELS; i++) {
            String number = i == level ? format(counts[i], format) : Integer.toString(Math.max(1, counts[i]));
            shown = shown.replace("%" + (i + 1), number);
        }
        return shown;
    }

    private static String format(int number, String format) {
        if (format.startsWith("chinese") || format.startsWith("ideograph") || format.startsWith("japaneseCounting")) {
            return ChineseNumeral.of(number % 1000);
        }
        return switch (format) {
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }
}
