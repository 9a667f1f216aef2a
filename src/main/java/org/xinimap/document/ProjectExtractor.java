package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the key projects of a document: first those of its running text, then those of its tables, each in document
 * order. Rule based: every project carries the name of the rule that found it. The same document gives the same answer.
 */
public final class ProjectExtractor {
    private static final int ROWS_FOR_AREA = 500;

    private final PlaceNames names;

    /**
     * @param names the names of places the gazetteer knows; names it does not know are recognised by their form
     */
    public ProjectExtractor(PlaceNames names) {
        this.names = names;
    }

    /**
     * @param mapping which heading of a table holds which field; empty to recognise the headings
     * @return the projects in document order
     * @throws org.xinimap.InvalidParameter when the mapping names a heading that no table of the document has
     */
    public List<ExtractedProject> extract(SourceDocument document, Optional<ColumnMapping> mapping) {
        PlaceFinder places = new PlaceFinder(names);
        String area = area(document).orElse("");
        List<ExtractedProject> projects = new ArrayList<>();
        projects.addAll(new RunningText(places, document, area).projects());
        projects.addAll(new TableProjects(places, document, area).projects(mapping));
        return List.copyOf(projects);
    }

    /** The county (旗, 县, 区, 市) the document is about, else the town: the one it names most; empty when it names none. */
    public Optional<String> area(SourceDocument document) {
        StringBuilder words = new StringBuilder(document.text());
        for (SourceDocument.Table table : document.tables()) {
            words.append('\n').append(table.name());
            for (List<String> row :
                    table.rows().subList(0, Math.min(ROWS_FOR_AREA, table.rows().size()))) {
                words.append('\n').append(String.join(" ", row));
            }
        }
        return names.mostNamedArea(document.title(), words.toString());
    }
}
