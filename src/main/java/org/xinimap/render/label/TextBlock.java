package org.xinimap.render.label;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xinimap.render.raster.Outline;

/**
 * Text set in lines. Its coordinates start at the centre of the box of its em squares, y down.
 *
 * @param glyphs in reading order
 * @param x where the origin of each is
 * @param y its baseline
 * @param width of the longest line
 * @param height from the top of the first em to the bottom of the last
 * @param box around the ems and whatever of a glyph is beyond them
 */
record TextBlock(List<Glyph> glyphs, double[] x, double[] y, double width, double height, Rectangle2D box) {
    /** How far the em reaches above the baseline: where Chinese characters and capitals are centred on each other. */
    private static final double ASCENT = 0.88;

    private static final double LINE_HEIGHT = 1.2;

    /** Distances added between letters and words, in pixels. */
    record Spacing(double letter, double word) {}

    /** @param wrap the width to keep lines within where the text allows a break, in pixels; 0: none */
    static TextBlock set(String text, Typeface face, Spacing spacing, double wrap) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R")) {
            lines.addAll(wrap > 0 ? balanced(paragraph.strip(), face, spacing, wrap) : List.of(paragraph.strip()));
        }
        double em = face.size();
        double height = em * (1 + LINE_HEIGHT * (lines.size() - 1));
        double width = lines.stream()
                .mapToDouble(line -> width(line, face, spacing))
                .max()
                .orElse(0);
        List<Glyph> glyphs = new ArrayList<>();
        List<double[]> origins = new ArrayList<>();
        Rectangle2D box = new Rectangle2D.Double(-width / 2, -height / 2, width, height);
        double baseline = ASCENT * em - height / 2;
        for (String line : lines) {
            double at = -width(line, face, spacing) / 2;
            for (Glyph glyph : glyphs(line, face)) {
                Rectangle2D ink = glyph.ink();
                if (!glyph.outline().isEmpty()) {
                    box.add(new Rectangle2D.Double(
                            at + ink.getX(), baseline + ink.getY(), ink.getWidth(), ink.getHeight()));
                }
                glyphs.add(glyph);
                origins.add(new double[] {at, baseline});
                at += advance(glyph, spacing);
            }
            baseline += LINE_HEIGHT * em;
        }
        return new TextBlock(
                List.copyOf(glyphs),
                origins.stream().mapToDouble(o -> o[0]).toArray(),
                origins.stream().mapToDouble(o -> o[1]).toArray(),
                width,
                height,
                box);
    }

    /** Adds a shape of each of its glyphs, turned about its centre, which goes to a place. */
    void append(Function<Glyph, Outline> shape, Outline to, double centreX, double centreY, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph.append(
                    shape.apply(glyphs.get(i)),
                    to,
                    centreX + x[i] * cos - y[i] * sin,
                    centreY + x[i] * sin + y[i] * cos,
                    cos,
                    sin);
        }
    }

    private static double advance(Glyph glyph, Spacing spacing) {
        boolean space = glyph.outline().isEmpty();
        return glyph.advance() + spacing.letter() + (space ? spacing.word() : 0);
    }

    private static double width(String line, Typeface face, Spacing spacing) {
        double width = -spacing.letter();
        for (Glyph glyph : glyphs(line, face)) {
            width += advance(glyph, spacing);
        }
        return Math.max(0, width);
    }

    private static List<Glyph> glyphs(String line, Typeface face) {
        if (line.isEmpty()) {
            return List.of();
        }
        if (Font.textRequiresLayout(line.toCharArray(), 0, line.length())) {
            return List.of(face.line(line));
        }
        return line.codePoints().mapToObj(face::glyph).toList();
    }

    /** As few lines as keep within a width, and with that many, the narrowest: 4 + 4 characters rather than 6 + 2. */
    private static List<String> balanced(String text, Typeface face, Spacing spacing, double wrap) {
        List<String> lines = broken(text, face, spacing, wrap);
        double whole = width(text, face, spacing);
        for (int percent : IntStream.rangeClosed(0, 19).map(i -> 5 * i).toArray()) {
            double narrow = whole / lines.size() + (wrap - whole / lines.size()) * percent / 100;
            List<String> tried = broken(text, face, spacing, narrow);
            if (tried.size() <= lines.size()) {
                return tried;
            }
        }
        return lines;
    }

    private static List<String> broken(String text, Typeface face, Spacing spacing, double wrap) {
        List<String> lines = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        int last = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (last > start && width(text.substring(start, at).strip(), face, spacing) > wrap) {
                lines.add(text.substring(start, last).strip());
                start = last;
            }
            last = at;
        }
        if (start < text.length()) {
            lines.add(text.substring(start).strip());
        }
        return lines;
    }
}
