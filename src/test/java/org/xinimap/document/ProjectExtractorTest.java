package org.xinimap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinimap.document.ExtractedProject.Natural;
import org.xinimap.document.ExtractedProject.Quantity;

class ProjectExtractorTest {
    private final ProjectExtractor extractor =
            new ProjectExtractor(PlaceNames.of(Set.of("清原县", "白杨镇", "柳河乡", "石桥镇", "清河", "建设")));

    private List<ExtractedProject> extract(String text) {
        return extractor.extract(document("", text), Optional.empty());
    }

    private static SourceDocument document(String title, String text) {
        return new SourceDocument(title, "a.txt", "txt", text, List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        打通文昌北路。                              | 文昌北路打通               | 打通     | 文昌北路          | ROAD              | LINE
        新建白杨镇至柳河乡公路12公里。              | 新建白杨镇至柳河乡公路12公里 | 新建   | 白杨镇至柳河乡    | ROAD              | LINE
        实施G215线K12+300至K18+500段改建工程。      | G215线K12+300至K18+500段改建工程 | 改建工程 | G215线K12+300至K18+500段 | ROAD | LINE
        推进G215线K12+300至K18+500段改造。          | G215线K12+300至K18+500段改造 | 改造 | G215线K12+300至K18+500段 | ROAD | LINE
        对清河城区段进行综合整治。                  | 清河城区段综合整治         | 综合整治 | 清河城区段        | RIVER_TREATMENT   | LINE
        推进幸福小区改造。                          | 幸福小区改造               | 改造     | 幸福小区          | OLD_NEIGHBOURHOOD | AREA
        完成石桥镇等8个乡镇供水管网更新。           | 石桥镇等8个乡镇供水管网更新 | 更新    | 石桥镇等8个乡镇   | PIPE_NETWORK      | LINE
        建设县级污水处理厂。                        | 县级污水处理厂建设         | 建设     | -                 | WASTE_WATER       | POINT
        投资3000万元的石桥水库除险加固工程已开工建设。 | 石桥水库除险加固工程     | 除险加固工程 | 石桥水库      | FLOOD_CONTROL     | AREA
        改造建设街以北300米的排水管道。             | 建设街以北300米的排水管道改造 | 改造 | 建设街以北300米 | PIPE_NETWORK | LINE
        """)
    void readsOneProjectOfAClause(String text, String name, String action, String place, Theme theme, Natural natural) {
        List<ExtractedProject> projects = extract(text);
        assertThat(projects).extracting(ExtractedProject::name).containsExactly(name);
        ExtractedProject project = projects.get(0);
        assertThat(project.action()).isEqualTo(action);
        assertThat(project.placeText()).isEqualTo(place == null ? "" : place);
        assertThat(project.placeNamed()).isEqualTo(place != null);
        assertThat(project.theme()).isEqualTo(theme);
        assertThat(project.natural()).isEqualTo(natural);
        assertThat(project.rule()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        加快县级应急指挥中心、消防训练基地和智慧水务平台建设。   | 县级应急指挥中心建设;消防训练基地建设;智慧水务平台建设
        建设G12、S215线白杨镇至柳河乡段公路。                   | G12公路建设;S215线白杨镇至柳河乡段公路建设
        提升白杨镇、柳河乡卫生院服务能力。                      | 白杨镇卫生院服务能力;柳河乡卫生院服务能力
        推进高标准农田建设、盐碱地改良和沟渠清淤工程。          | 高标准农田建设;盐碱地改良;沟渠清淤工程
        新建停车位1200个，充电桩300个。                         | 新建停车位1200个;新建充电桩300个
        改造红星小区、团结小区等6个老旧小区。                   | 红星小区、团结小区等6个老旧小区改造
        推进学校、医院、图书馆等设施改造。                      | 学校、医院、图书馆等设施改造
        """)
    void splitsAListOfWorksButNotAListOfCommonNouns(String text, String names) {
        assertThat(extract(text)).extracting(ExtractedProject::name).containsExactly(names.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "坚持以人民为中心的发展思想，完善基层治理体系。",
                "加强应急管理能力建设，健全联席会议机制。",
                "牢固树立安全发展理念，提高群众防灾意识。",
                "优化营商环境，促进产业转型升级，推动高质量发展。",
                "强化责任落实，加大资金投入，加强监督检查。",
                "到2025年，污水处理率达到95%以上。",
                "围绕完善交通设施、改造管网、治理河道3个方面内容提出重点项目。",
                "全年实施重点项目86个，完成投资65亿元。"
            })
    void anAimIsNoProject(String text) {
        assertThat(extract(text)).isEmpty();
    }

    @Test
    void readsTheFactsOfANumberedEntry() {
        String text = "一、道路类\n1.文昌北路新建工程。建设内容：全长1.8公里。总投资1.2亿元。建设年限：2024—2025年。责任单位：县住建局。";
        List<ExtractedProject> projects = extract(text);
        assertThat(projects).hasSize(1);
        ExtractedProject project = projects.get(0);
        assertThat(project.name()).isEqualTo("文昌北路新建工程");
        assertThat(project.investment()).contains(12000.0);
        assertThat(project.firstYear()).isEqualTo(OptionalInt.of(2024));
        assertThat(project.lastYear()).isEqualTo(OptionalInt.of(2025));
        assertThat(project.responsibleUnit()).isEqualTo("县住建局");
        assertThat(project.quantities()).containsExactly(new Quantity(1.8, "公里", "1.8公里"));
        assertThat(project.source().section()).isEqualTo("道路类");
    }

    @Test
    void theTitlesPeriodIsTheDefaultAndTheCountyIsNoPlaceOfItsOwn() {
        SourceDocument document = document("清原县城镇化方案（2023-2025年）", "建设清原县大数据中心。新建白杨镇大桥，2024年底前通车。");
        List<ExtractedProject> projects = extractor.extract(document, Optional.empty());
        assertThat(projects).hasSize(2);
        assertThat(projects.get(0).placeText()).isEmpty();
        assertThat(projects.get(0).firstYear()).isEqualTo(OptionalInt.of(2023));
        assertThat(projects.get(1).placeText()).startsWith("白杨镇");
        assertThat(extractor.area(document)).contains("清原县");
    }

    @Test
    void aFigureAfterTheWorksDescribesThem() {
        List<ExtractedProject> projects = extract("实施水沙调控治理工程，新增治理面积1200平方公里。");
        assertThat(projects).hasSize(1);
        assertThat(projects.get(0).quantities()).containsExactly(new Quantity(1200, "平方公里", "1200平方公里"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "government-work-report",
                "key-project-list",
                "news-item",
                "county-road-plan",
                "water-conservancy-plan",
                "mixed-language-brief"
            })
    void everyProjectStandsInItsClauseAndTheAnswerIsTheSameTwice(String name) throws IOException {
        String text;
        try (InputStream in = getClass().getResourceAsStream("/document/" + name + ".txt")) {
            text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        List<ExtractedProject> projects = extract(text);
        assertThat(projects).isNotEmpty();
        int last = 0;
        for (ExtractedProject project : projects) {
            assertInText(project, text);
            assertThat(project.source().start()).isGreaterThanOrEqualTo(last);
            last = project.source().start();
        }
        assertThat(extract(text)).isEqualTo(projects);
    }

    @Property(tries = 300)
    void anyTextIsReadAndEveryProjectStandsInIt(@ForAll("planningText") String text) {
        for (ExtractedProject project : extract(text)) {
            assertInText(project, text);
        }
    }

    @Provide
    Arbitrary<String> planningText() {
        Arbitrary<String> words = Arbitraries.of(
                "新建", "推进", "完善", "改造", "建设", "打通", "实施", "清河", "白杨镇", "至", "文昌路", "小区", "等", "5个", "和", "、", "，", "。",
                "；", "\n", "一、", "（一）", "1.", "（", "）", "“", "”", "体系", "工程", "项目", "K12+300", "S215线", "段", "管网",
                "12公里", "投资3亿元", "责任单位：", "2025年", "底前", "方面，", "依托", "各", "对", "进行", "将", "Road", "以北500米", "达到",
                "及其他", "\u3000", "𠀀");
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(5);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, words), net.jqwik.api.Tuple.of(1, noise))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    /** The clause is a stretch of the text that holds the name, in a few pieces where the verb stands before its object. */
    private static void assertInText(ExtractedProject project, String text) {
        assertThat(project.source().start()).isBetween(0, text.length());
        assertThat(project.source().end()).isBetween(project.source().start(), text.length());
        String clause =
                text.substring(project.source().start(), project.source().end());
        assertThat(project.source().sentence()).isNotEmpty();
        String rest = project.name();
        int pieces = 0;
        while (!rest.isEmpty()) {
            int length = rest.length();
            while (length > 0 && !clause.contains(rest.substring(0, length))) {
                length--;
            }
            // A counted thing that carries on an earlier verb ("，充电桩300个") names that verb, which stands before it.
            if (length == 0) {
                String sentence = project.source().sentence();
                length = rest.length();
                while (length > 0 && !sentence.contains(rest.substring(0, length))) {
                    length--;
                }
            }
            assertThat(length).as(project.name() + " in " + clause).isPositive();
            rest = rest.substring(length);
            pieces++;
        }
        assertThat(pieces).as(project.name() + " in " + clause).isLessThanOrEqualTo(6);
    }

    @Test
    void readsANumberedSentenceAsAnEntryAndNotAsAHeading() {
        List<ExtractedProject> found = extract("（一）开工建设柳河乡污水处理厂。\n（二）改造白杨镇石桥。\n");

        assertThat(found).extracting(ExtractedProject::placeText).containsExactly("柳河乡污水处理厂", "白杨镇");
    }

    @Test
    void takesCoordinatesInTheTextAsThePlace() {
        List<ExtractedProject> found = extract("在东经108°44′、北纬39°50′处建设消防站。");

        assertThat(found).extracting(ExtractedProject::placeText).containsExactly("东经108°44′、北纬39°50′");
    }
}
