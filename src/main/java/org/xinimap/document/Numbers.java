package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.document.ExtractedProject.Quantity;

/** Numbers with units, and sums of money, as Chinese documents write them. */
final class Numbers {
    private static final String ARABIC = "\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String CHINESE = "[一二两三四五六七八九十百千]+";
    private static final String SCALE = "(?:余|多)?\\s*(?:[万亿]|千(?!米|瓦|伏|克))?(?:余|多)?";
    private static final String UNIT = "平方公里|延长米|平方千米|平方米|立方米/日|立方米每日|立方米|万吨/日|吨/日|公里|千米|延米|公顷|千瓦|千伏|兆瓦|亩|km²|km|㎡|m²"
            + "|套|座|处|所|条|个|栋|幢|户|人|张|盏|家|辆|台|公顷|吨|米|口|眼|株|项|段|级|件|间|部|盘|片|块|道|对";

    /** Units that Chinese numerals count without doubt; 五台 begins 五台山, 三级 is a grade. */
    private static final String CHINESE_UNIT = "平方公里|公里|千米|万亩|亩|条|座|处|所|个|栋|户|家|项";

    /** K35+200段 is a chainage and what lies from there on, not two hundred of anything. */
    private static final String NOT_IN_A_CHAINAGE = "(?<![Kk+\\d.])";

    static final Pattern QUANTITY = Pattern.compile("(?:" + NOT_IN_A_CHAINAGE + "(" + ARABIC + ")(" + SCALE + ")\\s*("
            + UNIT + ")|(?<![第十])(" + CHINESE + ")(" + SCALE + ")(" + CHINESE_UNIT + "))(?!月|日|年|届|次|届|线|[是要])");
    static final Pattern MONEY = Pattern.compile("(" + ARABIC + ")\\s*(?:余|多)?\\s*(万|亿|千万|百万)?\\s*(元|人民币)");

    private Numbers() {}

    /** The quantities in the order of the text. Counts in Chinese numerals only where a unit follows. */
    static List<Quantity> quantities(String text) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(text);
        while (matcher.find()) {
            if (isPartOfCode(text, matcher.start())) {
                continue;
            }
            int first = matcher.group(1) == null ? 4 : 1;
            OptionalDouble number = parse(matcher.group(first));
            if (number.isPresent()) {
                double value = round(number.getAsDouble() * scale(matcher.group(first + 1)));
                found.add(new Quantity(
                        value, matcher.group(first + 2), matcher.group().strip()));
            }
        }
        return found;
    }

    /** The first sum of money, in ten thousand yuan; one that follows 投资 or 概算 before any other. */
    static Optional<Double> investment(String text) {
        Matcher matcher = MONEY.matcher(text);
        Optional<Double> first = Optional.empty();
        while (matcher.find()) {
            OptionalDouble number = parse(matcher.group(1));
            if (number.isEmpty()) {
                continue;
            }
            double factor = moneyFactor(Optional.ofNullable(matcher.group(2)).orElse(""));
            Optional<Double> value = Optional.of(round(number.getAsDouble() * factor));
            String before = text.substring(Math.max(0, matcher.start() - 8), matcher.start());
            if (before.contains("投资") || before.contains("概算") || before.contains("估算") || before.contains("造价")) {
                return value;
            }
            if (first.isEmpty()) {
                first = value;
            }
        }
        return first;
    }

    /** How many 万元 one of the unit is: 亿 10 000, 万 1, none 0.0001. */
    static double moneyFactor(String scale) {
        return switch (scale) {
            case "亿" -> 10_000;
            case "千万" -> 1_000;
            case "百万" -> 100;
            case "万" -> 1;
            default -> 0.0001;
        };
    }

    /** An Arabic or Chinese number: 1,200.5, 两, 十二, 三百六十. */
    static OptionalDouble parse(String number) {
        String plain = number.replaceAll("[,，\\s]", "");
        if (plain.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (Character.isDigit(plain.charAt(0))) {
            return plain.matches("\\d+(\\.\\d+)?")
                    ? OptionalDouble.of(Double.parseDouble(plain))
                    : OptionalDouble.empty();
        }
        return chinese(plain);
    }

    private static OptionalDouble chinese(String number) {
        double total = 0;
        double digit = 0;
        for (char c : number.toCharArray()) {
            int value = "零一二三四五六七八九".indexOf(c);
            if (c == '两') {
                value = 2;
            }
            if (value >= 0) {
                digit = value;
                continue;
            }
            double power = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if (power == 0) {
                return OptionalDouble.empty();
            }
            total += (digit == 0 ? 1 : digit) * power;
            digit = 0;
        }
        return OptionalDouble.of(total + digit);
    }

    private static double scale(String text) {
        if (text.contains("亿")) {
            return 100_000_000;
        }
        if (text.contains("万")) {
            return 10_000;
        }
        return text.contains("千") ? 1_000 : 1;
    }

    private static boolean isPartOfCode(String text, int start) {
        if (start == 0) {
            return false;
        }
        char before = text.charAt(start - 1);
        return before < 128 && (Character.isLetter(before) || before == '+' || before == '-' || before == '.')
                || before == '第';
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
