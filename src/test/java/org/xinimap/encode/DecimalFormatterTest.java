package org.xinimap.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import tools.jackson.databind.json.JsonMapper;

/** Coordinates as decimal text. */
class DecimalFormatterTest {
    /** 2^53: below it a double's neighbours at the scaled value are whole numbers or finer, so nothing is lost. */
    private static final double EXACT = 9.007e15;

    @Property(tries = 5_000)
    void roundsDegreesAsBigDecimalDoes(@ForAll @DoubleRange(min = -180, max = 180) @Scale(10) double value) {
        assertThat(text(value, 7)).isIn(expected(value, 7));
    }

    @Property(tries = 5_000)
    void roundsMetresAsBigDecimalDoes(@ForAll @DoubleRange(min = -3e7, max = 3e7) @Scale(6) double value) {
        assertThat(text(value, 3)).isIn(expected(value, 3));
    }

    @Property(tries = 5_000)
    void keepsADecimalThatFits(
            @ForAll @IntRange(min = -1_800_000_000, max = 1_800_000_000) int units,
            @ForAll @IntRange(max = 9) int places) {
        BigDecimal decimal = BigDecimal.valueOf(units, places);

        assertThat(text(decimal.doubleValue(), places)).isEqualTo(plain(decimal));
    }

    @Property(tries = 5_000)
    void isWithinHalfAPlaceOfTheValueAndIsJson(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(12) double value,
            @ForAll @IntRange(max = 9) int places) {
        String text = text(value, places);
        BigDecimal error = new BigDecimal(text).subtract(new BigDecimal(value)).abs();

        assertThat(JsonMapper.shared().readTree(text).isNumber()).isTrue();
        assertThat(error.doubleValue()).isLessThanOrEqualTo(0.5 * Math.pow(10, -places) * (1 + 1e-9) + Math.ulp(value));
        assertThat(text).doesNotMatch(".*\\.\\d*0$").isNotEqualTo("-0");
    }

    @Property(tries = 2_000)
    void isTheSameNumberWhereItCanNotBeScaled(@ForAll @DoubleRange(min = EXACT, max = 1e300) double value) {
        assertThat(new BigDecimal(text(value, 7)).doubleValue()).isEqualTo(value);
        assertThat(new BigDecimal(text(-value, 7)).doubleValue()).isEqualTo(-value);
    }

    @Example
    void writesWhatAReaderExpects() {
        assertThat(text(0, 7)).isEqualTo("0");
        assertThat(text(-0.0, 7)).isEqualTo("0");
        assertThat(text(-1e-9, 7)).isEqualTo("0");
        assertThat(text(1, 7)).isEqualTo("1");
        assertThat(text(100, 0)).isEqualTo("100");
        assertThat(text(0.5, 0)).isEqualTo("1");
        assertThat(text(-0.5, 0)).isEqualTo("-1");
        assertThat(text(2.5, 0)).isEqualTo("3");
        assertThat(text(0.0000001, 7)).isEqualTo("0.0000001");
        assertThat(text(0.00000004, 7)).isEqualTo("0");
        assertThat(text(107.05, 7)).isEqualTo("107.05");
        assertThat(text(0.999999999, 7)).isEqualTo("1");
        assertThat(text(-179.99999999, 7)).isEqualTo("-180");
        assertThat(text(1.005, 2)).as("1.005 is 1.00499… in binary").isEqualTo("1");
    }

    private static String text(double value, int places) {
        StringBuilder out = new StringBuilder();
        new DecimalFormatter(places).append(out, value);
        return out.toString();
    }

    /** Of the double to its last bit, and of the shortest decimal that means it: they part where that ends in a 5. */
    private static Set<String> expected(double value, int places) {
        return Stream.of(new BigDecimal(value), BigDecimal.valueOf(value))
                .map(decimal -> plain(decimal.setScale(places, RoundingMode.HALF_UP)))
                .collect(Collectors.toSet());
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
