package org.xinimap.encode.xlsx;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The few styles of a workbook.
 *
 * @param date as ISO 8601
 * @param timestamp likewise, to the second
 */
record CellStyles(CellStyle heading, CellStyle date, CellStyle timestamp) {
    CellStyles(Workbook book) {
        this(bold(book), formatted(book, "yyyy-mm-dd"), formatted(book, "yyyy-mm-dd hh:mm:ss"));
    }

    private static CellStyle bold(Workbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static CellStyle formatted(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
