package org.xinimap.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of the lines of pages: drops page numbers and running heads, and joins a line to the next one where
 * only the page width broke it. A line is taken as broken when it is nearly as long as the long lines of the document,
 * does not end a sentence, and the next line does not begin with an outline number.
 */
final class PageLines {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "^[-—–―\\s·]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/／,，]?\\s*(?:共\\s*)?\\d{1,4}(?:\\s*页)?)?[-—–―\\s·]*$");
    private static final Pattern OUTLINE_NUMBER = Pattern.compile(
            "^(?:第[一二三四五六七八九十百\\d]+[编篇章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|\\d{1,3}[.．](?!\\d)|\\d{1,3}、|[①-⑳]|专栏|附[件表]|表\\s*\\d|图\\s*\\d).*");
    private static final String SENTENCE_END = "。！？!?：:；;";
    private static final int EDGE_LINES = 2;

    private PageLines() {}

    static String join(List<List<String>> pages) {
        Set<String> running = runningHeads(pages);
        List<String> lines = new ArrayList<>();
        for (List<String> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean edge = i < EDGE_LINES || i >= page.size() - EDGE_LINES;
                String line = page.get(i);
                if (!edge || !PAGE_NUMBER.matcher(line).matches() && !running.contains(withoutDigits(line))) {
                    lines.add(line);
                }
            }
        }
        return paragraphs(lines);
    }

    private static String paragraphs(List<String> lines) {
        int full = fullLength(lines);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            text.append(line);
            boolean last = i + 1 == lines.size();
            if (last || !continues(line, lines.get(i + 1), full)) {
                text.append('\n');
            } else if (endsWithWord(line) && startsWithWord(lines.get(i + 1))) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static boolean continues(String line, String next, int full) {
        char end = line.charAt(line.length() - 1);
        if (SENTENCE_END.indexOf(end) >= 0 && width(line) < full - 1) {
            return false;
        }
        if ("。！？!?".indexOf(end) >= 0 && OUTLINE_NUMBER.matcher(next).matches()) {
            return false;
        }
        if (OUTLINE_NUMBER.matcher(next).matches()) {
            return false;
        }
        return width(line) * 100 >= full * 85;
    }

    /** The width that full lines have: that of the line at nine tenths, in halves of an ideograph's width. */
    private static int fullLength(List<String> lines) {
        int[] widths = lines.stream().mapToInt(PageLines::width).sorted().toArray();
        return widths.length == 0 ? 0 : widths[Math.min(widths.length - 1, widths.length * 9 / 10)];
    }

    private static int width(String line) {
        return line.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    private static Set<String> runningHeads(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) {
            Set<String> edges = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                boolean edge = i < EDGE_LINES || i >= page.size() - EDGE_LINES;
                // A running head is a title, not a sentence.
                if (edge && !page.get(i).matches(".*[。；;，,]")) {
                    edges.add(withoutDigits(page.get(i)));
                }
            }
            edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
        }
        Set<String> running = new HashSet<>();
        counts.forEach((line, count) -> {
            if (count >= 3 && count * 2 >= pages.size()) {
                running.add(line);
            }
        });
        return running;
    }

    private static String withoutDigits(String line) {
        return line.replaceAll("[\\d\\s]+", "");
    }

    private static boolean endsWithWord(String line) {
        return line.charAt(line.length() - 1) < 128 && Character.isLetter(line.charAt(line.length() - 1));
    }

    private static boolean startsWithWord(String line) {
        return line.charAt(0) < 128 && Character.isLetter(line.charAt(0));
    }
}
