package org.xinimap.project;

import java.util.List;

/**
 * What came of an import, in projects.
 *
 * @param found projects in the document
 * @param located at the thing itself, or on a sketch of its course
 * @param partly some of what the text names is located
 * @param byArea only the smallest known area that contains it is known; waits for a person
 * @param notLocated no place known
 * @param added new in the register
 * @param updated in the register, with something changed
 * @param unchanged in the register as it is
 * @param kept placed by a person: the location was left alone
 */
public record ImportCounts(
        int found,
        int located,
        int partly,
        int byArea,
        int notLocated,
        int added,
        int updated,
        int unchanged,
        int kept) {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static ImportCounts of(List<ImportReport.Item> items) {
        return new ImportCounts(
                items.size(),
                located(items, ImportReport.Located.LOCATED),
                located(items, ImportReport.Located.PARTLY),
                located(items, ImportReport.Located.BY_AREA),
                located(items, ImportReport.Located.NOT_LOCATED),
                outcome(items, ImportReport.Outcome.ADDED),
                outcome(items, ImportReport.Outcome.UPDATED),
                outcome(items, ImportReport.Outcome.UNCHANGED),
                outcome(items, ImportReport.Outcome.KEPT));
    }

    private static int located(List<ImportReport.Item> items, ImportReport.Located located) {
        return (int) items.stream().filter(item -> item.located() == located).count();
    }

    private static int outcome(List<ImportReport.Item> items, ImportReport.Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
