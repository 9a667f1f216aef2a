package org.xinimap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinimap.web.ThemePalette.ThemeSign;

class ThemePaletteTest {
    /** Simulation matrices on linear sRGB, full severity: Machado, Oliveira and Fernandes 2009, table 1. */
    private enum Sight {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        double[] sees(double[] rgb) {
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                double sum = 0;
                for (int column = 0; column < 3; column++) {
                    sum += matrix[3 * row + column] * rgb[column];
                }
                seen[row] = Math.max(0, Math.min(1, sum));
            }
            return seen;
        }
    }

    private static final double JUST_TOLD_APART = 15;

    @ParameterizedTest
    @EnumSource
    void anyTwoColoursAreToldApart(Sight sight) {
        List<ThemeSign> signs = ThemePalette.signs();
        for (ThemeSign a : signs) {
            for (ThemeSign b : signs) {
                if (!a.equals(b)) {
                    assertThat(difference(sight, a.colour(), b.colour()))
                            .as("%s and %s in %s", a.id(), b.id(), sight)
                            .isGreaterThan(JUST_TOLD_APART);
                }
            }
        }
    }

    @Test
    void aWhitePictogramStandsOutOnEveryColour() {
        assertThat(ThemePalette.signs()).allSatisfy(sign -> {
            double[] rgb = linear(sign.colour());
            double luminance = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
            // WCAG 2.2 §1.4.11: graphics need 3 : 1.
            assertThat(1.05 / (luminance + 0.05)).as(sign.id()).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void noTwoThemesShareAPictogram() {
        assertThat(ThemePalette.signs()).extracting(ThemeSign::symbol).doesNotHaveDuplicates();
    }

    private static double difference(Sight sight, String a, String b) {
        double[] p = lab(sight.sees(linear(a)));
        double[] q = lab(sight.sees(linear(b)));
        return Math.sqrt(DoubleStream.of(p[0] - q[0], p[1] - q[1], p[2] - q[2])
                .map(d -> d * d)
                .sum());
    }

    private static double[] linear(String hex) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    /** CIE L*a*b*, white D65. */
    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }
}
