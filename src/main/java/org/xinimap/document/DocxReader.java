package org.xinimap.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ISDTContent;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads Word documents: paragraphs with their drawn numbers, and tables with merged cells filled in. */
final class DocxReader {
    private final ReaderLimits limits;

    DocxReader(ReaderLimits limits) {
        this.limits = limits;
    }

    SourceDocument read(String fileName, byte[] content) throws UnreadableDocument {
        new ZipGuard(limits, "docx").check(content);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
            Content read = new Content(limits);
            for (IBodyElement element : document.getBodyElements()) {
                read.add(element);
            }
            String text = read.text.toString();
            String title = read.title.orElseGet(() -> DocumentTitle.of(text));
            return new SourceDocument(title, fileName, "docx", text, read.tables);
        } catch (IOException | RuntimeException e) {
            // POI answers a malformed part with whatever its bindings throw: the file is broken, whichever it is.
            throw UnreadableDocument.broken("docx", e);
        }
    }

    private static final class Content {
        private final ReaderLimits limits;
        private final DocxNumbering numbering = new DocxNumbering();
        private final StringBuilder text = new StringBuilder();
        private final List<SourceDocument.Table> tables = new ArrayList<>();
        private Optional<String> title = Optional.empty();
        private String lastParagraph = "";

        Content(ReaderLimits limits) {
            this.limits = limits;
        }

        void add(IBodyElement element) throws UnreadableDocument {
            if (element instanceof XWPFParagraph paragraph) {
                addParagraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                addTable(table);
            } else if (element instanceof XWPFSDT control) {
                ISDTContent inner = control.getContent();
                addText(inner == null ? "" : inner.getText());
            }
        }

        private void addParagraph(XWPFParagraph paragraph) throws UnreadableDocument {
            String number = numbering.next(paragraph);
            String words = paragraph.getText();
            if (words.isBlank()) {
                return;
            }
            if ("Title".equalsIgnoreCase(paragraph.getStyle()) && title.isEmpty()) {
                title = Optional.of(words.strip());
            }
            lastParagraph = words.strip();
            addText(number + words);
        }

        private void addText(String words) throws UnreadableDocument {
            text.append(words.replace('\r', '\n')).append('\n');
            if (text.length() > limits.characters()) {
                throw UnreadableDocument.tooLarge("字符数", "its number of characters", limits.characters());
            }
        }

        private void addTable(XWPFTable table) throws UnreadableDocument {
            String caption = lastParagraph.length() <= 60 ? lastParagraph : "";
            TableBuilder built = new TableBuilder(limits, caption);
            List<String> above = List.of();
            for (XWPFTableRow row : table.getRows()) {
                List<String> cells = new ArrayList<>();
                for (XWPFTableCell cell : row.getTableCells()) {
                    addCell(cell, cells, above);
                }
                built.add(cells);
                above = cells;
            }
            built.build().ifPresent(tables::add);
        }

        private static void addCell(XWPFTableCell cell, List<String> cells, List<String> above) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            int column = cells.size();
            boolean continued = properties != null
                    && properties.isSetVMerge()
                    && properties.getVMerge().getVal() != STMerge.RESTART;
            String words = continued && column < above.size() ? above.get(column) : cell.getText();
            int span = properties != null && properties.isSetGridSpan()
                    ? Math.max(1, Math.min(64, properties.getGridSpan().getVal().intValue()))
                    : 1;
            cells.add(words);
            for (int i = 1; i < span; i++) {
                // A cell across columns is repeated: a heading over two columns heads both.
                cells.add(words);
            }
        }
    }
}
