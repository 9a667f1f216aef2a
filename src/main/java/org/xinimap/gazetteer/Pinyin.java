package org.xinimap.gazetteer;

import com.ibm.icu.text.Transliterator;

/** The pinyin of Chinese names, without tones. The ICU tables take some 0.5 s to load, at the first call. */
final class Pinyin {
    private Pinyin() {}

    /** The syllables of a name, separated by spaces: 锡尼镇 → {@code xi ni zhen}. */
    static String syllables(String name) {
        return Icu.HAN_TO_LATIN.transliterate(name).strip();
    }

    private static final class Icu {
        static final Transliterator HAN_TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }
}
