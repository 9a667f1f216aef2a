package org.xinimap.encode.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.encode.Features;
import org.xinimap.encode.GdalFile;
import org.xinimap.encode.SampleFeatures;

/** A spreadsheet, read back by POI. */
class XlsxWriterTest {
    @Test
    void theHeadingHasLabelsAndStaysInSight() throws IOException {
        try (XSSFWorkbook book = book(SampleFeatures.POINTS.features(), Crs.CRS84)) {
            XSSFSheet sheet = book.getSheetAt(0);
            List<String> heading = new ArrayList<>();
            sheet.getRow(0).forEach(cell -> heading.add(cell.getStringCellValue()));

            assertThat(sheet.getSheetName()).isEqualTo("重点项目");
            assertThat(heading)
                    .containsExactly(
                            "id", "项目名称", "年份", "length", "done", "begun", "changed", "big", "经度", "纬度", "WKT (CRS84)");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyValueReadsBackWithItsType(SampleFeatures sample) throws IOException {
        try (XSSFWorkbook book = book(sample.features(), Crs.CRS84)) {
            List<Object[]> rows = sample.rows();
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Row row = book.getSheetAt(0).getRow(i + 1);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo(Integer.toString(i + 1));
                for (int k = 1; k < rows.get(i).length; k++) {
                    assertThat(value(row.getCell(k), rows.get(i)[k])).isEqualTo(rows.get(i)[k]);
                }
                Cell wkt = row.getCell(10);
                Geometry geometry = (Geometry) rows.get(i)[0];
                if (geometry == null || geometry.isEmpty()) {
                    assertThat(wkt).isNull();
                } else {
                    assertThat(GdalFile.comparable(Features.geometry(wkt.getStringCellValue())))
                            .isEqualTo(GdalFile.comparable(geometry));
                    assertThat(row.getCell(8).getNumericCellValue())
                            .isEqualTo(Math.round(geometry.getCentroid().getX() * 1e7) / 1e7);
                }
            }
        }
    }

    private static Object value(Cell cell, Object wanted) {
        if (cell == null) {
            return null;
        }
        if (wanted instanceof LocalDate || wanted instanceof LocalDateTime) {
            assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue();
            case NUMERIC ->
                wanted instanceof LocalDate
                        ? cell.getLocalDateTimeCellValue().toLocalDate()
                        : wanted instanceof LocalDateTime
                                ? cell.getLocalDateTimeCellValue()
                                : wanted instanceof Long
                                        ? (Object) (long) cell.getNumericCellValue()
                                        : (Object) cell.getNumericCellValue();
            default -> throw new AssertionError(cell.getCellType());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-cmd", "@SUM(A1)"})
    void aTextThatBeginsLikeAFormulaIsAText(String text) throws IOException {
        Cell cell = cell(String.class, text);

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
    }

    @Test
    void aTextTooLongForACellSaysThatItWasCut() throws IOException {
        String text = cell(String.class, "长".repeat(40_000)).getStringCellValue();

        assertThat(text).hasSize(32_767).startsWith("长长").endsWith("… [已截断，全长 40000 字符]");
    }

    @Test
    void aCutDoesNotHalveACharacter() {
        String text = CellText.fitting("😀".repeat(100), 100, Locale.ENGLISH);

        assertThat(text.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        assertThat(text).hasSizeBetween(99, 100).endsWith("200 characters in all]");
    }

    @Test
    void whatASpreadsheetCannotCountIsText() throws IOException {
        assertThat(cell(LocalDate.class, LocalDate.of(1644, 1, 1)).getStringCellValue())
                .isEqualTo("1644-01-01");
        assertThat(cell(Long.class, Long.MAX_VALUE).getStringCellValue()).isEqualTo("9223372036854775807");
        assertThat(cell(Long.class, Long.MIN_VALUE).getStringCellValue()).isEqualTo("-9223372036854775808");
    }

    @Test
    void theCentroidIsLonLatWhateverTheCrs() throws IOException {
        SimpleFeatureType schema = Features.schema("geom", Geometry.class);
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {Features.geometry("POINT (500000 4400000)")});
        try (XSSFWorkbook book = book(Features.of(schema, rows), Crs.parse("urn:ogc:def:crs:EPSG::4545"))) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(108.0);
            assertThat(row.getCell(2).getNumericCellValue()).isBetween(39.73, 39.74);
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("POINT (4400000 500000)");
        }
    }

    private static Cell cell(Class<?> type, Object value) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {value});
        try (XSSFWorkbook book = book(Features.of(Features.schema("v", type), rows), Crs.CRS84)) {
            return book.getSheetAt(0).getRow(1).getCell(1);
        }
    }

    private static XSSFWorkbook book(Features features, Crs crs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter().write(features, SampleFeatures.context(crs), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
