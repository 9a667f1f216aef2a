package org.xinimap.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the rows of a table, squares them off to the widest and counts cells against the limit. */
final class TableBuilder {
    private final ReaderLimits limits;
    private final String name;
    private final List<List<String>> rows = new ArrayList<>();
    private int cells;

    TableBuilder(ReaderLimits limits, String name) {
        this.limits = limits;
        this.name = name;
    }

    void add(List<String> cells) throws UnreadableDocument {
        this.cells += Math.max(1, cells.size());
        if (this.cells > limits.cells()) {
            throw UnreadableDocument.tooLarge("单元格数", "its number of cells", limits.cells());
        }
        rows.add(cells.stream().map(TableBuilder::clean).toList());
    }

    /** The table without empty rows and without columns that are empty to the right; none when nothing is left. */
    Optional<SourceDocument.Table> build() throws UnreadableDocument {
        List<List<String>> filled = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        int width = filled.stream().mapToInt(TableBuilder::width).max().orElse(0);
        if (width == 0) {
            return Optional.empty();
        }
        if ((long) width * filled.size() > 4L * limits.cells()) {
            throw UnreadableDocument.tooLarge("单元格数", "its number of cells", limits.cells());
        }
        List<List<String>> square = new ArrayList<>();
        for (List<String> row : filled) {
            List<String> full = new ArrayList<>(row.subList(0, Math.min(width, row.size())));
            while (full.size() < width) {
                full.add("");
            }
            square.add(full);
        }
        return Optional.of(new SourceDocument.Table(name, square));
    }

    private static int width(List<String> row) {
        int width = row.size();
        while (width > 0 && row.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    private static String clean(String cell) {
        return cell.replace('\u00a0', ' ')
                .replace('\u3000', ' ')
                .replaceAll("[ \\t\\r\\n]+", " ")
                .strip();
    }
}
