package org.xinimap.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A key project found in a document.
 *
 * @param name what a planner would call it, from the document's words: "锡尼北路打通"
 * @param theme what it is about
 * @param action what is to be done, in the document's word: 新建, 打通, 改造 …; may be empty for a table row
 * @param placeText the words that say where; empty when the text names no place of its own
 * @param placeNamed whether the project names its own place (else {@code placeText} is empty)
 * @param natural the kind of geometry such a project has by nature
 * @param quantities numbers with units, in order
 * @param firstYear first year of the works
 * @param lastYear last year, or the deadline
 * @param investment in ten thousand yuan (万元)
 * @param responsibleUnit who is to do it; may be empty
 * @param coordinates coordinates given by a table; text as written; may be empty
 * @param source where in the document it stands
 * @param rule name of the rule that found it, for the explanation
 */
public record ExtractedProject(
        String name,
        Theme theme,
        String action,
        String placeText,
        boolean placeNamed,
        Natural natural,
        List<Quantity> quantities,
        OptionalInt firstYear,
        OptionalInt lastYear,
        Optional<Double> investment,
        String responsibleUnit,
        String coordinates,
        Source source,
        String rule) {

    /** The kind of geometry by nature. */
    public enum Natural {
        POINT,
        LINE,
        AREA,
        UNKNOWN
    }

    /** A number and its unit as written: 5 条, 1200 平方公里, 120万亩 is 1200000 亩. */
    public record Quantity(double value, String unit, String text) {}

    /**
     * Where in the document the project stands.
     *
     * @param section heading of the section, outermost first, joined by " / "; may be empty
     * @param sentence the sentence, or the table row's cells joined by " | "
     * @param start offset of the clause in {@link SourceDocument#text()} in UTF-16 units; -1 for a table row
     * @param end offset after the clause; -1 for a table row
     */
    public record Source(String section, String sentence, int start, int end) {}

    public ExtractedProject {
        quantities = List.copyOf(quantities);
    }
}
