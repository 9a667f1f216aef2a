package org.xinimap.render.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypefaceTest {
    private static final TextBlock.Spacing NONE = new TextBlock.Spacing(0, 0);

    private static Typeface face(String... families) {
        return Typeface.of(new FontSpec(List.of(families), false, false, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noto Sans CJK SC", "DejaVu Sans", "No Such Font", "serif"})
    void chineseCharactersAreShapesOfTheirOwnWhateverFontIsAskedFor(String family) {
        boolean han = Stream.of(InstalledFonts.chain(new FontSpec(List.of(), false, false, 16)))
                .anyMatch(font -> font.canDisplay('锡'));
        assumeTrue(han, "no Chinese font is installed");
        Typeface face = face(family);

        // A box for each would be the same shape.
        assertThat("无锡太湖".codePoints().mapToObj(face::glyph).map(Glyph::ink).distinct())
                .hasSize(4);
    }

    @Test
    void glyphsAreMadeOnce() {
        assertThat(face("Noto Sans CJK SC").glyph('锡'))
                .isSameAs(face("Noto Sans CJK SC").glyph('锡'));
    }

    @Test
    void boldLettersCoverMore() {
        Glyph plain = face("Noto Sans CJK SC").glyph('锡');
        Glyph bold = Typeface.of(new FontSpec(List.of("Noto Sans CJK SC"), true, false, 16))
                .glyph('锡');

        assertThat(bold.outline().end(0)).isPositive();
        assertThat(bold.ink()).isNotEqualTo(plain.ink());
    }

    @Test
    void scriptsWhoseLettersJoinAreSetByTheirLine() {
        TextBlock block = TextBlock.set("محطة", face("DejaVu Sans"), NONE, 0);

        assertThat(block.glyphs()).hasSize(1);
        assertThat(block.width()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"长广溪国家湿地公园, 60, 3", "长广溪国家湿地公园, 1000, 1", "无锡太湖国际博览中心, 100, 2", "Lake Tai Park, 80, 2"})
    void longNamesAreBrokenIntoLinesOfLikeLength(String name, double wrap, int lines) {
        TextBlock block = TextBlock.set(name, face("Noto Sans CJK SC"), NONE, wrap);

        assertThat(block.height()).isCloseTo(16 * (1 + 1.2 * (lines - 1)), within(1e-6));
        assertThat(block.width()).isLessThanOrEqualTo(Math.max(wrap, 0));
    }

    @Test
    void spacingWidensText() {
        Typeface face = face("Noto Sans CJK SC");
        double plain = TextBlock.set("a b", face, NONE, 0).width();

        assertThat(TextBlock.set("a b", face, new TextBlock.Spacing(2, 5), 0).width())
                .isCloseTo(plain + 2 * 2 + 5, within(1e-6));
    }
}
