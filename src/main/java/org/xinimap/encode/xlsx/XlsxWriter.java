package org.xinimap.encode.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.xinimap.encode.AttributeKind;
import org.xinimap.encode.AttributeKind.Column;
import org.xinimap.encode.AttributeText;
import org.xinimap.encode.CoordinateWriting;
import org.xinimap.encode.FeatureNaming;
import org.xinimap.encode.FeatureWriter;
import org.xinimap.encode.OutputContext;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.LayerFeature;

/**
 * A spreadsheet: a frozen heading with the labels, typed cells, and for a layer with geometries the longitude and latitude of
 * the centroid in CRS84 and the geometry as WKT in the CRS asked for. A text longer than a cell can be is cut and says so. Texts
 * are never formulas: each is a cell of the type string.
 */
public final class XlsxWriter implements FeatureWriter {
    private static final SpreadsheetVersion VERSION = SpreadsheetVersion.EXCEL2007;
    private static final int ROWS_IN_MEMORY = 100;

    /** Numbers in a spreadsheet are doubles: beyond this a whole number would lose digits, and is written as text. */
    private static final long LARGEST_EXACT = 1L << 53;

    /** The first date a spreadsheet counts right: 1900 was no leap year, and spreadsheets think it was. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    @Override
    public void write(FeatureResult features, OutputContext context, OutputStream out) throws IOException {
        // Closing deletes the temporary files.
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            book.setCompressTempFiles(true);
            Table table = new Table(book, features, context);
            try {
                table.write(features);
            } finally {
                // After a failure closing would leave the file of a sheet that has rows in memory.
                table.flush();
            }
            book.write(out);
        }
        out.flush();
    }

    /** The sheet under way. */
    private static final class Table {
        private final SXSSFSheet sheet;
        private final OutputContext context;
        private final List<Column> columns;
        private final CellStyles styles;
        private final boolean spatial;
        private final GeometryCells geometries;
        private int rows;

        Table(SXSSFWorkbook book, FeatureResult features, OutputContext context) {
            String title = context.title().in(context.locale());
            this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(title.isBlank() ? context.layer() : title));
            this.context = context;
            this.columns = AttributeKind.columns(features.schema());
            this.styles = new CellStyles(book);
            this.spatial = features.schema().getGeometryDescriptor() != null;
            this.geometries = new GeometryCells(context.crs(), CoordinateWriting.of(context.crs()));
        }

        void write(FeatureResult features) throws IOException {
            heading();
            while (features.hasNext()) {
                if (rows > VERSION.getLastRowIndex()) {
                    throw new IOException("The answer does not fit a spreadsheet, which ends at %,d rows: ask for fewer"
                                    .formatted(VERSION.getMaxRows())
                            + " features, or for CSV or a GeoPackage");
                }
                feature(features.next());
            }
        }

        void flush() throws IOException {
            sheet.flushRows();
        }

        private void heading() throws IOException {
            List<String> labels = new ArrayList<>();
            labels.add(FeatureNaming.idColumn(columns));
            columns.forEach(column -> labels.add(context.label(column.name())));
            if (spatial) {
                boolean zh = context.locale().getLanguage().equals("zh");
                labels.add(zh ? "经度" : "longitude");
                labels.add(zh ? "纬度" : "latitude");
                labels.add("WKT (" + context.crs() + ")");
            }
            if (labels.size() > VERSION.getMaxColumns()) {
                throw new IOException("The layer has %d columns, and a spreadsheet ends at %d: ask for fewer attributes"
                        .formatted(labels.size(), VERSION.getMaxColumns()));
            }
            Row row = sheet.createRow(rows++);
            for (int i = 0; i < labels.size(); i++) {
                Cell cell = row.createCell(i);
                cell.setCellValue(fitting(labels.get(i)));
                cell.setCellStyle(styles.heading());
            }
            sheet.createFreezePane(0, 1);
        }

        private void feature(LayerFeature feature) {
            Row row = sheet.createRow(rows++);
            row.createCell(0).setCellValue(fitting(context.id(feature)));
            for (int i = 0; i < columns.size(); i++) {
                Object value = feature.getAttribute(columns.get(i).index());
                if (value != null) {
                    fill(row.createCell(i + 1), columns.get(i).kind(), value);
                }
            }
            if (spatial) {
                int first = columns.size() + 1;
                geometries.of(feature.getDefaultGeometry()).ifPresent(cells -> {
                    row.createCell(first).setCellValue(cells.longitude());
                    row.createCell(first + 1).setCellValue(cells.latitude());
                    row.createCell(first + 2).setCellValue(fitting(cells.wkt()));
                });
            }
        }

        private void fill(Cell cell, AttributeKind kind, Object value) {
            switch (kind) {
                case BOOLEAN -> cell.setCellValue((Boolean) value);
                case DATE -> date(cell, (LocalDate) value);
                case TIMESTAMP -> timestamp(cell, value);
                case INTEGER -> integer(cell, ((Number) value).longValue());
                case REAL -> real(cell, ((Number) value).doubleValue());
                case TEXT, BINARY -> cell.setCellValue(fitting(AttributeText.of(value)));
            }
        }

        private static void integer(Cell cell, long number) {
            if (number >= -LARGEST_EXACT && number <= LARGEST_EXACT) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue(Long.toString(number));
            }
        }

        private static void real(Cell cell, double number) {
            if (Double.isFinite(number)) {
                cell.setCellValue(number);
            }
        }

        private void date(Cell cell, LocalDate date) {
            if (countable(date)) {
                cell.setCellValue(date);
                cell.setCellStyle(styles.date());
            } else {
                cell.setCellValue(date.toString());
            }
        }

        private void timestamp(Cell cell, Object value) {
            LocalDateTime time = value instanceof Instant instant
                    ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                    : (LocalDateTime) value;
            if (countable(time.toLocalDate())) {
                cell.setCellValue(time);
                cell.setCellStyle(styles.timestamp());
            } else {
                cell.setCellValue(AttributeText.of(time));
            }
        }

        private static boolean countable(LocalDate date) {
            return !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
        }

        private String fitting(String text) {
            return CellText.fitting(text, VERSION.getMaxTextLength(), context.locale());
        }
    }
}
