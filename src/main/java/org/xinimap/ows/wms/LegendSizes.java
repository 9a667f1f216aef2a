package org.xinimap.ows.wms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xinimap.render.Legend;
import org.xinimap.render.MapView;
import org.xinimap.render.raster.Picture;
import org.xinimap.style.LayerStyle;

/** Draws legends and remembers how large they are, since capabilities tell. */
@Component
final class LegendSizes {
    static final int SYMBOL_WIDTH = 28;
    static final int SYMBOL_HEIGHT = 18;

    private final Legend legend;
    private final Map<String, Size> sizes = new ConcurrentHashMap<>();

    /** In pixels. */
    record Size(int width, int height) {}

    LegendSizes(Legend legend) {
        this.legend = legend;
    }

    List<Legend.Entry> entries(
            LayerStyle style, Optional<String> rule, Optional<Double> scale, int width, int height, Locale language) {
        return legend.entries(style.style(), rule, scale, width, height, MapView.OGC_DPI, language);
    }

    Picture draw(List<Legend.Entry> entries, boolean transparent) {
        return legend.draw(entries, transparent, MapView.OGC_DPI);
    }

    /** Of the whole legend of a style. */
    Size of(LayerStyle style, Locale language) {
        return sizes.computeIfAbsent(style.hash() + language.getLanguage(), key -> {
            Picture picture = draw(
                    entries(style, Optional.empty(), Optional.empty(), SYMBOL_WIDTH, SYMBOL_HEIGHT, language), false);
            return new Size(picture.width(), picture.height());
        });
    }
}
