package org.xinimap.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xinimap.document.Theme;

/**
 * The sign of each theme on every map of ours: a colour and a pictogram. The colours were searched for so that any two are
 * at least 15 apart (CIE 1976) in normal sight and in protanopia, deuteranopia and tritanopia, and a white pictogram on
 * each has a contrast of 3 : 1 or more; thirteen colours cannot be told apart by colour alone, so the pictogram goes with
 * them wherever there is room. ThemePaletteTest holds both.
 */
public final class ThemePalette {
    private ThemePalette() {}

    /**
     * A theme's sign.
     *
     * @param id the theme as the register and the layers spell it
     * @param colour sRGB as #rrggbb
     * @param symbol name of the pictogram in the portal's icons.js
     */
    public record ThemeSign(String id, String zh, String en, String colour, String symbol) {}

    /** The signs in the order of the themes. */
    public static List<ThemeSign> signs() {
        return Arrays.stream(Theme.values()).map(ThemePalette::sign).toList();
    }

    public static ThemeSign sign(Theme theme) {
        return switch (theme) {
            case ROAD -> sign(theme, "#a28d7e", "road");
            case RIVER_TREATMENT -> sign(theme, "#1d65d9", "river");
            case FLOOD_CONTROL -> sign(theme, "#260cb4", "dam");
            case PIPE_NETWORK -> sign(theme, "#2899d0", "pipe");
            case WASTE_WATER -> sign(theme, "#52470c", "drop");
            case OLD_NEIGHBOURHOOD -> sign(theme, "#dc744c", "house");
            case PUBLIC_SERVICE -> sign(theme, "#cd1b4c", "civic");
            case ECOLOGY -> sign(theme, "#193f1e", "leaf");
            case ENERGY -> sign(theme, "#bb8e08", "bolt");
            case INDUSTRY -> sign(theme, "#62097b", "factory");
            case RURAL -> sign(theme, "#567404", "field");
            case DIGITAL -> sign(theme, "#025b70", "chip");
            case OTHER -> sign(theme, "#9191a8", "star");
        };
    }

    private static ThemeSign sign(Theme theme, String colour, String symbol) {
        return new ThemeSign(theme.name().toLowerCase(Locale.ROOT), theme.zh(), theme.en(), colour, symbol);
    }
}
