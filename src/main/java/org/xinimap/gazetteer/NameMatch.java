package org.xinimap.gazetteer;

/**
 * A place whose name answers to a piece of text.
 *
 * @param how which of its names, and how literally
 * @param name the name of the place that was matched, as the gazetteer spells it
 * @param similarity 1 for the same name, less for each letter that differs
 */
public record NameMatch(Place place, How how, String name, double similarity) {
    /** How literally a name was matched, the surest first. */
    public enum How {
        CODE,
        NAME,
        ALIAS,
        /** Without its type word, or with another word for the same type: 锡尼 or 锡尼乡 for 锡尼镇. */
        BARE,
        FORMER_NAME,
        PINYIN,
        PREFIX,
        FUZZY
    }
}
