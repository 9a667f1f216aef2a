package org.xinimap.document;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Word boundaries and parts of speech of Chinese text, by HanLP. Only its dictionaries and place-name recognition are
 * used; the custom dictionary is off so that the result does not depend on the machine.
 */
final class Words {
    private static final Segment SEGMENT = HanLP.newSegment()
            .enableCustomDictionary(false)
            .enablePlaceRecognize(true)
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enableOrganizationRecognize(false)
            .enableOffset(true);

    // A statistical segmenter glues "镇至柳河" together; a connector after the end of a place name is always a boundary.
    private static final Pattern WATER = Pattern.compile("(?<=[湖河江溪库塘])水(?=系|环境|生态|质|源|毒|污染|体|面)");
    private static final Pattern CONNECTOR =
            Pattern.compile("(?<=[镇乡村路街河县市区旗站口桥沟线岭湖港])(?:至|到|与|和|及|—+|-|~)(?=\\p{IsHan})");

    private Words() {}

    /**
     * One word.
     *
     * @param start offset in the text
     * @param nature HanLP's part of speech: ns a place, v a verb, n a noun …
     */
    record Word(String text, int start, String nature) {
        int end() {
            return start + text.length();
        }

        boolean isPlaceName() {
            return nature.startsWith("ns") && text.length() > 1;
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        Matcher connector = CONNECTOR.matcher(text);
        while (connector.find()) {
            segment(text, from, connector.start(), words);
            words.add(new Word(connector.group(), connector.start(), "p"));
            from = connector.end();
        }
        segment(text, from, text.length(), words);
        return words;
    }

    /** The first word of the text. */
    static Optional<Word> first(String text) {
        return of(text.substring(0, Math.min(text.length(), 12))).stream().findFirst();
    }

    private static void segment(String text, int from, int to, List<Word> words) {
        Matcher water = WATER.matcher(text);
        int start = from;
        while (water.find(start) && water.start() < to) {
            segmentPiece(text, start, water.start(), words);
            segmentPiece(text, water.start(), water.start() + 1, words);
            start = water.start() + 1;
        }
        segmentPiece(text, start, to, words);
    }

    private static void segmentPiece(String text, int from, int to, List<Word> words) {
        if (from >= to) {
            return;
        }
        int at = from;
        for (Term term : SEGMENT.seg(text.substring(from, to))) {
            // The segmenter may normalise characters, so offsets are counted by length, never searched.
            int length = term.word.length();
            add(new Word(text.substring(at, Math.min(to, at + length)), at, term.nature.toString()), words);
            at += length;
        }
    }

    /** The place-name model glues a conjunction to what follows ("和沙漠"); a name in the dictionary (和田) stays whole. */
    private static void add(Word word, List<Word> words) {
        boolean glued = word.isPlaceName()
                && !words.isEmpty()
                && "和与及".indexOf(word.text().charAt(0)) >= 0
                && !CoreDictionary.contains(word.text());
        if (glued) {
            words.add(new Word(word.text().substring(0, 1), word.start(), "c"));
            words.add(new Word(word.text().substring(1), word.start() + 1, "n"));
        } else {
            words.add(word);
        }
    }
}
