package org.xinimap.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heading structure of running text: which passage stands under which headings. */
final class Outline {
    private static final String NUMERAL = "[一二三四五六七八九十百\\d]+";
    /** Ways of numbering, outermost first; the index is the rank. */
    private static final List<Pattern> NUMBERINGS = List.of(
            Pattern.compile("^第" + NUMERAL + "[编篇部]分?\\s*"),
            Pattern.compile("^第" + NUMERAL + "章\\s*"),
            Pattern.compile("^第" + NUMERAL + "节\\s*"),
            Pattern.compile("^(?:[一二三四五六七八九十]+、|[IVX]{1,4}[.、]\\s)\\s*"),
            Pattern.compile("^[（(][一二三四五六七八九十]+[）)]\\s*、?"),
            Pattern.compile("^(?:\\d{1,3}[.．](?!\\d)|\\d{1,3}、|\\d{1,3}[)）])\\s*"),
            Pattern.compile("^[（(]\\d{1,3}[）)]\\s*、?"),
            Pattern.compile("^[①-⑳]\\s*"));

    private static final int FIRST_ITEM_RANK = 5;
    private static final int LONGEST_HEADING = 45;

    private Outline() {}

    /**
     * A stretch of text under one heading path.
     *
     * @param section the headings, outermost first, joined by " / "
     * @param start offset of the passage's text, after its number
     * @param end offset after it
     * @param leadEnd for a numbered item, offset after its first part (up to 。：；, or the end); else {@code start}
     */
    record Passage(String section, int start, int end, int leadEnd) {
        boolean isItem() {
            return leadEnd > start;
        }
    }

    private record Heading(int rank, String title) {}

    static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        Deque<Heading> path = new ArrayDeque<>();
        int lineStart = 0;
        while (lineStart < text.length()) {
            int lineEnd = text.indexOf('\n', lineStart);
            if (lineEnd < 0) {
                lineEnd = text.length();
            }
            addLine(text, lineStart, lineEnd, path, passages);
            lineStart = lineEnd + 1;
        }
        return passages;
    }

    private static void addLine(String text, int lineStart, int lineEnd, Deque<Heading> path, List<Passage> passages) {
        int start = lineStart;
        int end = lineEnd;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        String line = text.substring(start, end);
        for (int rank = 0; rank < NUMBERINGS.size(); rank++) {
            Matcher number = NUMBERINGS.get(rank).matcher(line);
            if (number.find()) {
                addNumbered(text, start + number.end(), end, rank, path, passages);
                return;
            }
        }
        passages.add(new Passage(join(path), start, end, start));
    }

    private static void addNumbered(
            String text, int start, int end, int rank, Deque<Heading> path, List<Passage> passages) {
        if (start >= end) {
            return;
        }
        while (!path.isEmpty() && path.peekLast().rank() >= rank) {
            path.removeLast();
        }
        boolean item = rank >= FIRST_ITEM_RANK;
        int titleEnd = firstOf(text, start, end, item ? "。：:；;" : "。：:");
        boolean hasRest = titleEnd < end;
        if (!hasRest && item) {
            int comma = firstOf(text, start, end, "，,");
            titleEnd = end - start > LONGEST_HEADING ? comma : end;
        }
        boolean sentence = titleEnd == end - 1 && text.charAt(titleEnd) == '。';
        if (!item && sentence) {
            // A heading has no full stop: this is an entry of a list that is numbered like headings.
            passages.add(new Passage(join(path), start, end, start));
            return;
        }
        if (titleEnd - start > LONGEST_HEADING && !item) {
            titleEnd = firstOf(text, start, end, "，,。");
        }
        String title = text.substring(start, titleEnd);
        if (item) {
            passages.add(new Passage(join(path), start, end, titleEnd));
            path.addLast(new Heading(rank, title));
            return;
        }
        path.addLast(new Heading(rank, title));
        if (titleEnd + 1 < end) {
            passages.add(new Passage(join(path), titleEnd + 1, end, titleEnd + 1));
        }
    }

    private static int firstOf(String text, int start, int end, String marks) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if ("（(“《〈〔【".indexOf(c) >= 0) {
                depth++;
            } else if ("）)”》〉〕】".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && marks.indexOf(c) >= 0) {
                return i;
            }
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
    }

    private static String join(Deque<Heading> path) {
        StringBuilder joined = new StringBuilder();
        for (Iterator<Heading> it = path.iterator(); it.hasNext(); ) {
            joined.append(it.next().title().strip());
            if (it.hasNext()) {
                joined.append(" / ");
            }
        }
        return joined.toString();
    }
}
