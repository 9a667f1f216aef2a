package org.xinimap.render.label;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Glyphs of a font at one size, those it lacks taken from another. Safe for use by many threads. */
final class Typeface {
    /** A Chinese glyph is about 3 kB: 32 faces of these are under 100 MB, and real maps use a few hundred characters. */
    private static final int GLYPHS = 1000;

    private static final int FACES = 32;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Map<FontSpec, Typeface> CACHE = new LinkedHashMap<>(FACES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FontSpec, Typeface> eldest) {
            return size() > FACES;
        }
    };

    private final Font[] chain;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
    private final float size;

    private Typeface(FontSpec spec) {
        chain = InstalledFonts.chain(spec);
        size = spec.size();
    }

    static Typeface of(FontSpec spec) {
        synchronized (CACHE) {
            return CACHE.computeIfAbsent(spec, Typeface::new);
        }
    }

    /** Of the em, in pixels. */
    double size() {
        return size;
    }

    Glyph glyph(int character) {
        Glyph known = glyphs.get(character);
        if (known != null) {
            return known;
        }
        if (glyphs.size() >= GLYPHS) {
            glyphs.clear();
        }
        var vector = font(character).createGlyphVector(CONTEXT, Character.toString(character));
        Glyph glyph = Glyph.of(vector.getOutline(), vector.getLogicalBounds().getWidth());
        glyphs.put(character, glyph);
        return glyph;
    }

    /** A line of a script whose letters join or change places, as one glyph. */
    Glyph line(String text) {
        AttributedString attributed = new AttributedString(text);
        for (int i = 0; i < text.length(); ) {
            int end = text.offsetByCodePoints(i, 1);
            attributed.addAttribute(TextAttribute.FONT, font(text.codePointAt(i)), i, end);
            i = end;
        }
        TextLayout layout = new TextLayout(attributed.getIterator(), CONTEXT);
        return Glyph.of(layout.getOutline(null), layout.getAdvance());
    }

    private Font font(int character) {
        for (Font font : chain) {
            if (font.canDisplay(character)) {
                return font;
            }
        }
        return chain[chain.length - 1];
    }
}
