package org.xinimap.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads spreadsheets as a stream of cells: cached values of formulas, dates as 2024-05-01, numbers as written without
 * grouping, merged cells filled in. One table for each sheet.
 */
final class XlsxReader {
    private final ReaderLimits limits;

    XlsxReader(ReaderLimits limits) {
        this.limits = limits;
    }

    SourceDocument read(String fileName, byte[] content) throws UnreadableDocument {
        new ZipGuard(limits, "xlsx").check(content);
        List<SourceDocument.Table> tables = new ArrayList<>();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
            XSSFReader workbook = new XSSFReader(file);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    Cells cells = new Cells(limits);
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new SheetHandler(workbook, strings, cells));
                    parser.parse(new InputSource(sheet));
                    cells.table(sheets.getSheetName()).ifPresent(tables::add);
                }
            }
        } catch (TooManyCells e) {
            throw UnreadableDocument.tooLarge("单元格数", "its number of cells", limits.cells());
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // POI answers a malformed part with whatever its bindings throw: the file is broken, whichever it is.
            throw UnreadableDocument.broken("xlsx", e);
        }
        return new SourceDocument("", fileName, "xlsx", "", tables);
    }

    private static final class TooManyCells extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Also hears the merged ranges, which POI's handler passes over. */
    private static final class SheetHandler extends XSSFSheetXMLHandler {
        private final Cells cells;

        SheetHandler(XSSFReader workbook, ReadOnlySharedStringsTable strings, Cells cells)
                throws IOException, OpenXML4JException {
            super(workbook.getStylesTable(), strings, cells, new PlainFormatter(), false);
            this.cells = cells;
        }

        @Override
        public void startElement(String uri, String localName, String qName, @Nullable Attributes attributes)
                throws SAXException {
            if ("mergeCell".equals(localName) && attributes != null && attributes.getValue("ref") != null) {
                cells.merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            }
            super.startElement(uri, localName, qName, attributes);
        }
    }

    private static final class PlainFormatter extends DataFormatter {
        @Override
        public String formatRawCellContents(
                double value, int formatIndex, @Nullable String formatString, boolean use1904Windowing) {
            if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, use1904Windowing)
                        .toLocalDate()
                        .toString();
            }
            // 15 significant digits are what a spreadsheet keeps; more would show binary noise (0.1 + 0.2).
            return new BigDecimal(value)
                    .round(new java.math.MathContext(15))
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    private static final class Cells implements SheetContentsHandler {
        private final ReaderLimits limits;
        private final List<List<String>> rows = new ArrayList<>();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private int count;

        Cells(ReaderLimits limits) {
            this.limits = limits;
        }

        @Override
        public void startRow(int row) {
            if (row < rows.size() || row - rows.size() > limits.cells() - count) {
                throw new TooManyCells();
            }
            while (rows.size() <= row) {
                rows.add(new ArrayList<>());
                count++;
            }
        }

        @Override
        public void endRow(int row) {
            // Rows are squared off when the table is built.
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            List<String> row = rows.get(rows.size() - 1);
            int column = reference == null ? row.size() : new CellReference(reference).getCol();
            while (row.size() <= column) {
                row.add("");
                if (++count > limits.cells()) {
                    throw new TooManyCells();
                }
            }
            row.set(column, value == null ? "" : value);
        }

        java.util.Optional<SourceDocument.Table> table(String name) throws UnreadableDocument {
            merged.forEach(this::fill);
            TableBuilder table = new TableBuilder(limits, name);
            for (List<String> row : rows) {
                table.add(row);
            }
            return table.build();
        }

        private void fill(CellRangeAddress range) {
            if (range.getFirstRow() >= rows.size()
                    || range.getFirstColumn() >= rows.get(range.getFirstRow()).size()) {
                return;
            }
            String value = rows.get(range.getFirstRow()).get(range.getFirstColumn());
            for (int r = range.getFirstRow(); r <= Math.min(range.getLastRow(), rows.size() - 1); r++) {
                List<String> row = rows.get(r);
                for (int c = range.getFirstColumn(); c <= range.getLastColumn(); c++) {
                    while (row.size() <= c) {
                        row.add("");
                        if (++count > limits.cells()) {
                            throw new TooManyCells();
                        }
                    }
                    row.set(c, value);
                }
            }
        }
    }
}
