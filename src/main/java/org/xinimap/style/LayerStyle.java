package org.xinimap.style;

import java.util.List;
import org.geotools.api.style.Style;
import org.xinimap.layer.Text;

/**
 * A style a layer can be drawn with.
 *
 * @param name unique among the layer's styles
 * @param hash differs when the style does; with the layer's version it identifies a picture
 */
public record LayerStyle(String name, Text title, Style style, String hash, List<StyleProblem> problems) {
    public LayerStyle {
        problems = List.copyOf(problems);
    }
}
