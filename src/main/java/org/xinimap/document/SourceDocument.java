package org.xinimap.document;

import java.util.List;

/**
 * A document as read: running text and tables, in reading order.
 *
 * @param title the document's own title; empty when none was found
 * @param name the file's name
 * @param format txt, html, docx, pdf, csv or xlsx
 * @param text the whole running text; the offsets of extracted projects point into it. Tables are in {@code tables} only.
 * @param tables the tables, in order
 */
public record SourceDocument(String title, String name, String format, String text, List<Table> tables) {
    public SourceDocument {
        tables = List.copyOf(tables);
    }

    /**
     * A table: every row has as many cells as the widest; the first row is not yet known to be a heading.
     *
     * @param name sheet name or caption; may be empty
     */
    public record Table(String name, List<List<String>> rows) {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
