package org.xinimap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinimap.document.ExtractedProject.Quantity;

class NumbersAndYearsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        完成120万亩荒漠化草原治理     | 1200000 | 亩
        新增面积1200平方公里          | 1200    | 平方公里
        新建道路1,250.5米             | 1250.5  | 米
        改造十二个小区                | 12      | 个
        打通两条断头路                | 2       | 条
        总库容1280万立方米            | 12800000 | 立方米
        处理能力3万吨/日              | 30000   | 吨/日
        铺设管道46千米                | 46      | 千米
        约3.2余公里                   | 3.2     | 公里
        """)
    void readsQuantities(String text, double value, String unit) {
        assertThat(Numbers.quantities(text))
                .first()
                .satisfies(q -> assertThat(q.value()).isEqualTo(value))
                .extracting(Quantity::unit)
                .isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"G215线K12+300至K18+500段", "第二条", "2024年5月", "5G信号全覆盖", "S307线"})
    void codesYearsAndOrdinalsAreNoQuantities(String text) {
        assertThat(Numbers.quantities(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        总投资1.2亿元                       | 12000
        投资约480万元                       | 480
        奖补资金20万元，总投资3,600万元     | 3600
        概算投资 22亿元                     | 220000
        """)
    void readsInvestmentInTenThousandYuan(String text, double value) {
        assertThat(Numbers.investment(text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        建设年限：2024—2025年               | 2024 | 2025
        方案(2023-2025年)                   | 2023 | 2025
        到2025年县城污水处理率达到95%       |      | 2025
        2025年9月底前完成桩基施工           |      | 2025
        2028年通车                          |      | 2028
        2024年开工                          | 2024 |
        内党办发〔2023〕7号                 |      |
        2023年3月至2026年9月                | 2023 | 2026
        """)
    void readsYears(String text, Integer first, Integer last) {
        Years years = Years.in(text);
        assertThat(years.first()).isEqualTo(optional(first));
        assertThat(years.last()).isEqualTo(optional(last));
    }

    @Test
    void knowsTheYearsOfFiveYearPlans() {
        assertThat(Years.ofTitle("平川县“十四五”水安全保障规划")).isEqualTo(new Years(OptionalInt.of(2021), OptionalInt.of(2025)));
        assertThat(Years.ofTitle("十五五规划").last()).isEqualTo(OptionalInt.of(2030));
        assertThat(Years.ofTitle("解读")).isEqualTo(Years.NONE);
    }

    @Test
    void writesAndReadsChineseNumerals() {
        IntStream.range(1, 1000)
                .forEach(number -> assertThat(Numbers.parse(ChineseNumeral.of(number)))
                        .as(ChineseNumeral.of(number))
                        .hasValue(number));
        assertThat(IntStream.of(10, 12, 20, 103, 110, 215).mapToObj(ChineseNumeral::of))
                .isEqualTo(List.of("十", "十二", "二十", "一百零三", "一百一十", "二百一十五"));
    }

    private static OptionalInt optional(Integer year) {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
