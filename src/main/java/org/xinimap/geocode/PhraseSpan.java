package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinimap.gazetteer.FoldedText;
import org.xinimap.gazetteer.Mention;

/**
 * A part of a place text in which every known name is one private-use character, so that the grammar can be written as
 * regular expressions in which a connecting word inside a name (和 in 呼和木独镇) can't be seen.
 */
final class PhraseSpan {
    /** A regular expression for one known name. */
    static final String NAME = "[\uE000-\uF8FF]";

    /**
     * The most characters, names counted as one, of a phrase other than a name or a list. Matching time grows with the cube
     * of the length, and people write shorter.
     */
    static final int LONGEST_PHRASE = 80;

    private static final char FIRST = '\uE000';
    private static final int MOST_NAMES = 0x1800;

    private final FoldedText source;
    private final List<Mention> mentions;
    private final String text;
    private final int[] foldedAt;

    private PhraseSpan(FoldedText source, List<Mention> mentions, String text, int[] foldedAt) {
        this.source = source;
        this.mentions = mentions;
        this.text = text;
        this.foldedAt = foldedAt;
    }

    static PhraseSpan of(FoldedText source, List<Mention> mentions) {
        StringBuilder text = new StringBuilder();
        List<Integer> positions = new ArrayList<>();
        int at = 0;
        List<Mention> used = mentions.subList(0, Math.min(MOST_NAMES, mentions.size()));
        for (int i = 0; i <= used.size(); i++) {
            int next = i < used.size() ? used.get(i).start() : source.folded().length();
            for (; at < next; at++) {
                text.append(source.folded().charAt(at));
                positions.add(at);
            }
            if (i < used.size()) {
                text.append((char) (FIRST + i));
                positions.add(at);
                at = used.get(i).end();
            }
        }
        positions.add(at);
        int[] foldedAt = positions.stream().mapToInt(Integer::intValue).toArray();
        return new PhraseSpan(source, List.copyOf(used), text.toString(), foldedAt);
    }

    /** The text with names as single characters. */
    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The words of the place text itself. */
    String original() {
        return text.isEmpty() ? "" : source.original(foldedAt[0], foldedAt[text.length()]);
    }

    PhraseSpan sub(int from, int to) {
        int[] positions = new int[to - from + 1];
        System.arraycopy(foldedAt, from, positions, 0, positions.length);
        if (to < text.length() && to > from) {
            positions[to - from] = foldedAt[to];
        }
        return new PhraseSpan(source, mentions, text.substring(from, to), positions);
    }

    PhraseSpan group(Matcher matcher, String name) {
        return sub(matcher.start(name), matcher.end(name));
    }

    /** The known names of this part, in order. */
    List<Mention> names() {
        return text.chars().filter(PhraseSpan::isName).mapToObj(this::mention).toList();
    }

    /** The name that a character of {@link #text()} stands for. */
    Mention mention(int character) {
        return mentions.get(character - FIRST);
    }

    static boolean isName(int character) {
        return character >= FIRST && character <= '\uF8FF';
    }

    /** This part without what the pattern finds at its beginning. */
    PhraseSpan withoutPrefix(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? sub(matcher.end(), text.length()) : this;
    }

    /** This part without what the pattern finds at its end; the pattern must be anchored with {@code $}. */
    PhraseSpan withoutSuffix(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? sub(0, matcher.start()) : this;
    }
}
