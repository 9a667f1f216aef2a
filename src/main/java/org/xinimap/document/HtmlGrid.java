package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** Lays out the rows of an HTML table with rowspan and colspan filled in. */
final class HtmlGrid {
    private static final int MOST_COLUMNS = 1_000;

    private final ReaderLimits limits;
    /** Cells that reach down from rows above: column to what is left of them. */
    private final Map<Integer, Reaching> reaching = new TreeMap<>();

    HtmlGrid(ReaderLimits limits) {
        this.limits = limits;
    }

    private record Reaching(String text, int rows) {}

    List<String> next(Element row) throws UnreadableDocument {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.select("> td, > th")) {
            fillFromAbove(cells);
            int columns = span(cell, "colspan", 100);
            int rows = span(cell, "rowspan", 10_000);
            for (int i = 0; i < columns; i++) {
                if (rows > 1) {
                    reaching.put(cells.size(), new Reaching(cell.text(), rows - 1));
                }
                cells.add(cell.text());
            }
            if (cells.size() > Math.min(MOST_COLUMNS, limits.cells())) {
                throw UnreadableDocument.tooLarge("表格列数", "the number of columns of a table", MOST_COLUMNS);
            }
        }
        fillFromAbove(cells);
        return cells;
    }

    private void fillFromAbove(List<String> cells) {
        Reaching above;
        while ((above = reaching.remove(cells.size())) != null) {
            if (above.rows() > 1) {
                reaching.put(cells.size(), new Reaching(above.text(), above.rows() - 1));
            }
            cells.add(above.text());
        }
    }

    private static int span(Element cell, String attribute, int most) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,5}") ? Math.max(1, Math.min(most, Integer.parseInt(value))) : 1;
    }
}
