package org.xinimap.gazetteer;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text in the form names are compared in, together with the way back to its own words.
 *
 * <p>Folding: full-width to half-width and other compatibility forms (NFKC), lower case, Latin letters without accents,
 * traditional Chinese to simplified, every dash to {@code -}, every tilde to {@code ~}, every minute and second sign to
 * {@code '} and {@code "}; white space is dropped except between two letters or digits that are not Chinese.
 */
public final class FoldedText {
    private final String source;
    private final String folded;
    private final int[] starts;

    private FoldedText(String source, String folded, int[] starts) {
        this.source = source;
        this.folded = folded;
        this.starts = starts;
    }

    public static FoldedText of(String source) {
        StringBuilder folded = new StringBuilder(source.length());
        int[] starts = new int[source.length() * 2 + 1];
        int i = 0;
        while (i < source.length()) {
            int codePoint = source.codePointAt(i);
            String piece = fold(codePoint);
            if (piece.equals(" ") && (folded.length() == 0 || !isSpaced(folded.charAt(folded.length() - 1)))) {
                piece = "";
            } else if (!piece.isEmpty() && !isSpaced(piece.charAt(0)) && endsWithSpace(folded)) {
                folded.setLength(folded.length() - 1);
            }
            if (folded.length() + piece.length() >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2 + piece.length());
            }
            Arrays.fill(starts, folded.length(), folded.length() + piece.length(), i);
            folded.append(piece);
            i += Character.charCount(codePoint);
        }
        if (endsWithSpace(folded)) {
            folded.setLength(folded.length() - 1);
        }
        int[] exact = Arrays.copyOf(starts, folded.length() + 1);
        exact[folded.length()] = source.length();
        return new FoldedText(source, folded.toString(), exact);
    }

    /** The folded form of a text, where the way back is not needed. */
    public static String fold(String text) {
        return of(text).folded;
    }

    public String folded() {
        return folded;
    }

    /** The words of the source behind a part of the folded text, without white space around them. */
    public String original(int from, int to) {
        return from >= to ? "" : source.substring(starts[from], starts[to]).strip();
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static boolean endsWithSpace(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
    }

    private static boolean isSpaced(char c) {
        return Character.isLetterOrDigit(c) && !isHan(c);
    }

    private static String fold(int codePoint) {
        return switch (codePoint) {
            case '‐', '‑', '‒', '–', '—', '―', '−', '－', '─', '﹣' -> "-";
            case '～', '〜', '∼', '~' -> "~";
            case '′', '‘', '’', 'ʹ', '＇', '´' -> "'";
            case '″', '“', '”', '〃', '＂' -> "\"";
            case '°', 'º', '˚', '∘' -> "°";
            default -> foldOther(codePoint);
        };
    }

    private static String foldOther(int codePoint) {
        if (codePoint < 0x80) {
            return Character.isWhitespace(codePoint) ? " " : String.valueOf((char) Character.toLowerCase(codePoint));
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        if (isHan(codePoint)) {
            return Simplified.of(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC));
        }
        if (Character.getType(codePoint) == Character.FORMAT) {
            return "";
        }
        String form = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder();
        form.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Traditional to simplified, one character at a time. Characters of GB 2312 are simplified already; only others wake
     * ICU, whose tables take some 0.4 s to load.
     */
    private static final class Simplified {
        private static final Charset GB_2312 = Charset.forName("GB2312");
        private static final ThreadLocal<CharsetEncoder> ENCODER = ThreadLocal.withInitial(GB_2312::newEncoder);

        static String of(String character) {
            return ENCODER.get().canEncode(character) ? character : Icu.SIMPLIFIER.transliterate(character);
        }

        private static final class Icu {
            static final Transliterator SIMPLIFIER = Transliterator.getInstance("Traditional-Simplified");
        }
    }
}
