package org.xinimap.project;

import java.util.List;

/**
 * The result of an import, project by project, in the document's order.
 *
 * @param document the file's name
 * @param title the document's own title; may be empty
 * @param area the area the document is about, by its gazetteer name; empty when none was recognised
 */
public record ImportReport(String document, String title, String area, ImportCounts counts, List<Item> items) {
    public ImportReport {
        items = List.copyOf(items);
    }

    /** How the register took the project. */
    public enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED,
        KEPT
    }

    /** How well the project is located. */
    public enum Located {
        LOCATED,
        PARTLY,
        BY_AREA,
        NOT_LOCATED
    }

    /**
     * One project of the document.
     *
     * @param reason why it is where it is, or why it is nowhere, zh
     * @param reasonEn the same, en
     */
    public record Item(
            String projectId, String name, Outcome outcome, Located located, String reason, String reasonEn) {}
}
