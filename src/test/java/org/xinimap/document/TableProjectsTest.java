package org.xinimap.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xinimap.InvalidParameter;
import org.xinimap.document.ExtractedProject.Natural;
import org.xinimap.document.ExtractedProject.Quantity;

class TableProjectsTest {
    private final ProjectExtractor extractor = new ProjectExtractor(PlaceNames.of(Set.of("平川县", "柳林镇", "青山乡")));

    private List<ExtractedProject> extract(String... rows) {
        List<List<String>> cells =
                List.of(rows).stream().map(row -> List.of(row.split("\\|", -1))).toList();
        SourceDocument document =
                new SourceDocument("", "a.xlsx", "xlsx", "", List.of(new SourceDocument.Table("", cells)));
        return extractor.extract(document, Optional.empty());
    }

    @Test
    void readsAProjectListUnderATitleWithGroupsAndTotals() {
        List<ExtractedProject> projects = extract(
                "平川县2025年重点项目清单|平川县2025年重点项目清单|平川县2025年重点项目清单|平川县2025年重点项目清单|平川县2025年重点项目清单|平川县2025年重点项目清单|平川县2025年重点项目清单",
                "序号|项目名称|建设地点|建设内容及规模|建设年限|总投资（亿元）|责任单位",
                "|合计（3个）||||5.6|",
                "一|市政类|||||",
                "1|城北路打通工程|城北新区|新建道路1.2公里|2024-2025|1.2|县住建局",
                "2|柳林镇供水管网改造||改造管网36千米|2025|0.4|柳林镇政府",
                "二|公共服务类|||||",
                "3|县第二中学扩建|县城东片区|新增校舍1.5万平方米|2023年3月至2026年9月|4|县教体局");
        assertThat(projects).extracting(ExtractedProject::name).containsExactly("城北路打通工程", "柳林镇供水管网改造", "县第二中学扩建");
        ExtractedProject road = projects.get(0);
        assertThat(road.placeText()).isEqualTo("城北新区");
        assertThat(road.investment()).contains(12000.0);
        assertThat(road.firstYear()).isEqualTo(OptionalInt.of(2024));
        assertThat(road.lastYear()).isEqualTo(OptionalInt.of(2025));
        assertThat(road.responsibleUnit()).isEqualTo("县住建局");
        assertThat(road.theme()).isEqualTo(Theme.ROAD);
        assertThat(road.natural()).isEqualTo(Natural.LINE);
        assertThat(road.quantities()).containsExactly(new Quantity(1.2, "公里", "1.2公里"));
        assertThat(road.source().section()).isEqualTo("市政类");
        assertThat(road.source().start()).isEqualTo(-1);
        assertThat(projects.get(1).placeText()).as("from the name").isEqualTo("柳林镇");
        assertThat(projects.get(2).firstYear()).isEqualTo(OptionalInt.of(2023));
        assertThat(projects.get(2).lastYear()).isEqualTo(OptionalInt.of(2026));
        assertThat(projects.get(2).theme()).isEqualTo(Theme.PUBLIC_SERVICE);
    }

    @Test
    void readsHeadingsOfTwoRowsAndEnglishHeadings() {
        List<ExtractedProject> twoRows = extract(
                "序号|工程名称|建设性质|投资（万元）|投资（万元）|坐标|坐标|备注",
                "序号|工程名称|建设性质|总投资|今年投资|经度|纬度|备注",
                "1|白沙河堤防加固|续建|3200|800|108.5|30.2|");
        assertThat(twoRows).hasSize(1);
        assertThat(twoRows.get(0).action()).isEqualTo("续建");
        assertThat(twoRows.get(0).investment()).contains(3200.0);
        assertThat(twoRows.get(0).coordinates()).isEqualTo("108.5, 30.2");
        assertThat(twoRows.get(0).theme()).isEqualTo(Theme.FLOOD_CONTROL);

        List<ExtractedProject> english =
                extract("Name|Location|Theme|Start year|End year|Investment (万元)", "白沙河大桥|柳林镇|road|2024|2026|1,500");
        assertThat(english).hasSize(1);
        assertThat(english.get(0).placeText()).isEqualTo("柳林镇");
        assertThat(english.get(0).theme()).isEqualTo(Theme.ROAD);
        assertThat(english.get(0).lastYear()).isEqualTo(OptionalInt.of(2026));
        assertThat(english.get(0).investment()).contains(1500.0);
    }

    @Test
    void theDeadlineYearOfTheTitleIsTheDefault() {
        List<ExtractedProject> projects =
                extract("平川县2025年重点项目清单|平川县2025年重点项目清单|平川县2025年重点项目清单", "序号|项目名称|责任单位", "1|青山乡卫生院改造|县卫健局");
        assertThat(projects.get(0).lastYear()).isEqualTo(OptionalInt.of(2025));
        assertThat(projects.get(0).placeText()).contains("青山乡");
    }

    @Test
    void aMappingNamesTheColumnsThatNoRuleKnows() throws Exception {
        String csv = "编码,干什么,在哪里,啥时候\nA1,北门桥重建,柳林镇,2026\n";
        SourceDocument document = Documents.read("a.csv", csv.getBytes(Charset.forName("GB18030")));
        assertThat(extractor.extract(document, Optional.empty())).isEmpty();

        ColumnMapping mapping = ColumnMapping.of(Map.of("name", "干什么", "PLACE", "在哪里", "years", "啥时候"));
        List<ExtractedProject> projects = extractor.extract(document, Optional.of(mapping));
        assertThat(projects).hasSize(1);
        assertThat(projects.get(0).name()).isEqualTo("北门桥重建");
        assertThat(projects.get(0).placeText()).isEqualTo("柳林镇");
        assertThat(projects.get(0).lastYear()).isEqualTo(OptionalInt.of(2026));
    }

    @Test
    void refusesAMappingOfUnknownFieldsOrHeadingsAndSaysWhichThereAre() throws Exception {
        SourceDocument document = Documents.read("a.csv", "项目名称,建设地点\n北桥,柳林镇\n".getBytes(StandardCharsets.UTF_8));
        ColumnMapping wrong = ColumnMapping.of(Map.of("name", "名字", "place", "建设地点"));
        assertThatThrownBy(() -> extractor.extract(document, Optional.of(wrong)))
                .isInstanceOfSatisfying(InvalidParameter.class, refused -> {
                    assertThat(refused.name()).isEqualTo("mapping");
                    assertThat(refused.accepted()).contains("项目名称").contains("建设地点");
                });
        assertThatThrownBy(() -> ColumnMapping.of(Map.of("colour", "x"))).isInstanceOf(InvalidParameter.class);
        assertThatThrownBy(() -> ColumnMapping.of(Map.of("place", "x"))).isInstanceOf(InvalidParameter.class);
    }

    @Test
    void aTableWithoutProjectNamesHoldsNoProjects() {
        assertThat(extract("指标|2024年|2025年", "地区生产总值|120|135", "人口|30|31")).isEmpty();
    }

    @Test
    void readsAWorkbookWithMergedTitlesFromBytesToProjects() throws Exception {
        byte[] file;
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("项目库");
            sheet.createRow(0).createCell(0).setCellValue("平川县“十四五”水利项目表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            fill(sheet, 2, "序号", "项目名称", "位置", "估算投资(万元)");
            fill(sheet, 3, "（一）", "防洪", "", "");
            fill(sheet, 4, "1", "柳林沟山洪沟治理", "青山乡柳林沟", "860");
            fill(sheet, 5, "小计", "", "", "860");
            workbook.write(out);
            file = out.toByteArray();
        }
        SourceDocument document = Documents.read("a.xlsx", file);
        List<ExtractedProject> projects = extractor.extract(document, Optional.empty());
        assertThat(projects).hasSize(1);
        assertThat(projects.get(0).source().section()).isEqualTo("项目库 / 防洪");
        assertThat(projects.get(0).investment()).contains(860.0);
        assertThat(projects.get(0).firstYear()).isEqualTo(OptionalInt.of(2021));
        assertThat(extractor.area(document)).contains("平川县");
    }

    private static void fill(XSSFSheet sheet, int row, String... cells) {
        var created = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++) {
            created.createCell(i).setCellValue(cells[i]);
        }
    }
}
