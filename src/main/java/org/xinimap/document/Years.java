package org.xinimap.document;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years of works.
 *
 * @param first first year
 * @param last last year, or the deadline
 */
record Years(OptionalInt first, OptionalInt last) {
    static final Years NONE = new Years(OptionalInt.empty(), OptionalInt.empty());

    private static final String YEAR = "(?<!\\d)((?:19|20)\\d{2})";
    private static final String MONTH = "(?:[年./-]\\s*\\d{1,2}月?(?:\\d{1,2}日)?)?";
    private static final Pattern PERIOD =
            Pattern.compile(YEAR + MONTH + "年?\\s*(?:[-—–~～至到]|——)+\\s*" + YEAR + "(?!\\d)");
    private static final Pattern DEADLINE = Pattern.compile(
            "(?:到|至|截至|力争)?" + YEAR + "年(?:\\d{1,2}月)?(?:年?底|末|底)?(?:之?前|以前|建成|完工|竣工|完成|通车|投用|投入|达到|实现)");
    private static final Pattern UNTIL = Pattern.compile("(?:到|至|截至)" + YEAR + "年");
    private static final Pattern START = Pattern.compile(YEAR + "年(?:\\d{1,2}月)?(?:年?初|底)?(?:启动|开工|起|新建)");
    private static final Pattern SINGLE = Pattern.compile(YEAR + "(?=年|\\.\\d|/\\d|-\\d|$)");
    private static final Pattern FIVE_YEAR_PLAN = Pattern.compile("[“\"]?十([一二三四五六七八九])五[”\"]?");
    private static final Pattern DECREE = Pattern.compile("[〔\\[（(]\\s*(?:19|20)\\d{2}\\s*[〕\\]）)]\\s*\\d+号");

    /** The years the text states; {@link #NONE} when it states none. Numbers of decrees (〔2023〕7号) are not years. */
    static Years in(String text) {
        String plain = DECREE.matcher(text).replaceAll("");
        Matcher period = PERIOD.matcher(plain);
        if (period.find()) {
            return of(Integer.parseInt(period.group(1)), Integer.parseInt(period.group(2)));
        }
        OptionalInt start = first(START, plain);
        OptionalInt deadline = first(DEADLINE, plain);
        if (deadline.isEmpty()) {
            deadline = first(UNTIL, plain);
        }
        if (start.isPresent() || deadline.isPresent()) {
            return new Years(start, deadline);
        }
        OptionalInt single = first(SINGLE, plain);
        return new Years(single, single);
    }

    /** The period a title names: 2023-2025年, 2024年, or a numbered five-year plan (十四五 is 2021–2025). */
    static Years ofTitle(String title) {
        Years stated = in(title);
        if (stated.last().isPresent()) {
            return stated;
        }
        Matcher plan = FIVE_YEAR_PLAN.matcher(title);
        if (plan.find()) {
            int number = 10 + "一二三四五六七八九".indexOf(plan.group(1)) + 1;
            return of(1951 + 5 * number, 1955 + 5 * number);
        }
        return NONE;
    }

    /** These years, or where one is not stated, the other's. */
    Years orElse(Years other) {
        if (first.isEmpty() && last.isEmpty()) {
            return other;
        }
        return this;
    }

    private static Years of(int first, int last) {
        return first <= last
                ? new Years(OptionalInt.of(first), OptionalInt.of(last))
                : new Years(OptionalInt.of(last), OptionalInt.of(first));
    }

    private static OptionalInt first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
