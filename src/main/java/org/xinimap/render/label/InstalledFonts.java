package org.xinimap.render.label;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fonts of this machine. Looked through once; a font installed later needs a restart. */
final class InstalledFonts {
    private static final int HAN_SAMPLE = '锡';

    /** By family name in lower case, in English and in Chinese (some styles ask for 宋体). */
    private static final Map<String, Font> FAMILIES = new LinkedHashMap<>();

    private static final List<Font> HAN;

    static {
        System.setProperty("java.awt.headless", "true");
        GraphicsEnvironment fonts = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (String family : fonts.getAvailableFontFamilyNames(Locale.ROOT)) {
            Font font = new Font(family, Font.PLAIN, 1);
            FAMILIES.put(family.toLowerCase(Locale.ROOT), font);
            FAMILIES.putIfAbsent(font.getFamily(Locale.SIMPLIFIED_CHINESE).toLowerCase(Locale.ROOT), font);
        }
        // What style sheets call the fonts that are always there.
        FAMILIES.put("sans-serif", new Font(Font.SANS_SERIF, Font.PLAIN, 1));
        FAMILIES.put("serif", new Font(Font.SERIF, Font.PLAIN, 1));
        FAMILIES.put("monospace", new Font(Font.MONOSPACED, Font.PLAIN, 1));
        HAN = FAMILIES.values().stream()
                .distinct()
                .filter(font -> font.canDisplay(HAN_SAMPLE))
                .sorted(Comparator.comparingInt((Font font) -> rank(font.getFamily(Locale.ROOT)))
                        .thenComparing(Font::getName))
                .limit(4)
                .toList();
    }

    private InstalledFonts() {}

    /** The fonts to try for a character, in this order; the last shows a box where it has no glyph. */
    static Font[] chain(FontSpec spec) {
        int style = (spec.bold() ? Font.BOLD : Font.PLAIN) | (spec.italic() ? Font.ITALIC : Font.PLAIN);
        List<Font> chain = new ArrayList<>();
        for (String family : spec.families()) {
            Font font = FAMILIES.get(family.trim().toLowerCase(Locale.ROOT));
            if (font != null) {
                chain.add(font);
            }
        }
        chain.addAll(HAN);
        chain.add(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
        return chain.stream()
                .distinct()
                .map(font -> font.deriveFont(style, spec.size()))
                .toArray(Font[]::new);
    }

    /** Simplified Chinese sans serif first: at map sizes its strokes are the clearest. */
    private static int rank(String family) {
        String name = family.toLowerCase(Locale.ROOT);
        boolean logical = Arrays.asList("dialog", "dialoginput", "monospaced", "sansserif", "serif")
                .contains(name);
        boolean simplified = name.endsWith(" sc") || name.endsWith(" cn") || name.contains("yahei");
        boolean sans = name.contains("sans") || name.contains("hei");
        boolean fixed = name.contains("mono");
        return (logical ? 8 : 0) + (fixed ? 4 : 0) + (sans ? 0 : 2) + (simplified ? 0 : 1);
    }
}
