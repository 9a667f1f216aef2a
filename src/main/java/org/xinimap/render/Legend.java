package org.xinimap.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.geotools.api.style.Style;
import org.xinimap.render.raster.Picture;

/** Draws what a style's rules stand for. Safe for use by many threads. */
public final class Legend {
    /**
     * An entry: a rule, its label and its symbol.
     *
     * @param name of the rule; may be empty
     * @param title what people read
     */
    public record Entry(String name, String title, Picture symbol) {}

    /**
     * The entries of a style, in its order.
     *
     * @param rule only the rule of this name; absent: all
     * @param scale only rules that are drawn at this scale denominator; absent: at any
     * @param width of a symbol, in pixels
     * @param dpi of the device
     */
    public List<Entry> entries(
            Style style,
            Optional<String> rule,
            Optional<Double> scale,
            int width,
            int height,
            double dpi,
            Locale language) {
        return List.of();
    }

    /** The entries below one another with their titles, on white or on nothing. */
    public Picture draw(List<Entry> entries, boolean transparent, double dpi) {
        return new Picture(1, 1, new int[1]);
    }
}
