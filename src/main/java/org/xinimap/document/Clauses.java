package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;

/** Cuts a passage into sentences and those into clauses; marks inside brackets and quotation marks do not cut. */
final class Clauses {
    private static final String SENTENCE_MARKS = "。！？!?\n";
    private static final String CLAUSE_MARKS = "，,；;：:";
    private static final String OPEN = "（(“《〈〔【[「";
    private static final String CLOSE = "）)”》〉〕】]」";
    private static final int LONGEST_BRACKET = 120;

    private Clauses() {}

    /** A stretch of the document's text. */
    record Span(int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    /** A sentence and its clauses, in order. */
    record Sentence(Span span, List<Span> clauses) {}

    static List<Sentence> of(String text, int start, int end) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span sentence : cut(text, start, end, SENTENCE_MARKS)) {
            List<Span> clauses = new ArrayList<>();
            for (Span clause : cut(text, sentence.start(), sentence.end(), CLAUSE_MARKS)) {
                cutBeforeVerbs(text, clause, clauses);
            }
            sentences.add(new Sentence(sentence, clauses));
        }
        return sentences;
    }

    private static List<Span> cut(String text, int start, int end, String marks) {
        List<Span> spans = new ArrayList<>();
        int from = start;
        int depth = 0;
        int opened = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (OPEN.indexOf(c) >= 0) {
                depth++;
                opened = i;
            } else if (CLOSE.indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (marks.indexOf(c) >= 0 && !isInsideNumber(text, i, end)) {
                // A bracket that is never closed must not swallow the rest of the document.
                if (depth == 0 || i - opened > LONGEST_BRACKET) {
                    add(text, from, i, spans);
                    from = i + 1;
                    depth = 0;
                }
            }
        }
        add(text, from, end, spans);
        return spans;
    }

    /** "开展普查、超前建设新管网" holds two clauses: a mark of enumeration before a verb with its own object. */
    private static void cutBeforeVerbs(String text, Span clause, List<Span> clauses) {
        int from = clause.start();
        int depth = 0;
        for (int i = clause.start(); i < clause.end(); i++) {
            char c = text.charAt(i);
            if (OPEN.indexOf(c) >= 0) {
                depth++;
            } else if (CLOSE.indexOf(c) >= 0) {
                depth--;
            } else if (depth <= 0
                    && (c == '、' || c == '并')
                    && i - from >= 4
                    && startsWithVerbAndObject(text.substring(i + 1, clause.end()))
                    && Lexicon.startsWithVerb(text.substring(from, i))) {
                add(text, from, i, clauses);
                from = i + 1;
            }
        }
        add(text, from, clause.end(), clauses);
    }

    private static boolean startsWithVerbAndObject(String rest) {
        int at = Lexicon.afterAdverbs(rest, 0);
        int verb = Math.max(Lexicon.WORKS.prefixLength(rest, at), Lexicon.LIGHT.prefixLength(rest, at));
        verb = Math.max(verb, Lexicon.MAKE.prefixLength(rest, at));
        if (verb < 2) {
            return false;
        }
        String object = rest.substring(at + verb);
        int next = object.indexOf('、');
        String first = next < 0 ? object : object.substring(0, next);
        boolean another = Lexicon.WORKS.prefixLength(first, 0) > 0
                || Lexicon.STRONG_TAILS.prefixLength(first, 0) > 0
                || Lexicon.SOFT_TAILS.prefixLength(first, 0) > 0
                || Lexicon.PROJECT_HEADS.prefixLength(first, 0) > 0;
        return first.length() >= 3 && !another && !first.startsWith("等");
    }

    private static boolean isInsideNumber(String text, int i, int end) {
        char c = text.charAt(i);
        return (c == ',' || c == '，' || c == ':' || c == '：')
                && i > 0
                && i + 3 < end
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1))
                && Character.isDigit(text.charAt(i + 2))
                && Character.isDigit(text.charAt(i + 3))
                && (i + 4 >= end || !Character.isDigit(text.charAt(i + 4)));
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
    }
}
