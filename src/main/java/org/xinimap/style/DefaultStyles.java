package org.xinimap.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.Style;
import org.xinimap.layer.GeometryKind;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Text;

/** How layers without a style of their own are drawn, by kind of geometry. */
final class DefaultStyles {
    private static final String NAME = "default";
    private static final Map<String, LayerStyle> STYLES = new HashMap<>();

    static {
        for (String kind : new String[] {"point", "line", "polygon", "geometry"}) {
            STYLES.put(kind, read("default-" + kind + ".sld"));
        }
    }

    private static LayerStyle read(String resource) {
        try (InputStream stream = DefaultStyles.class.getResourceAsStream(resource)) {
            byte[] content = stream.readAllBytes();
            StyleDocument document = new StyleReader().read(content);
            Style style = ((NamedLayer) document.descriptor().layers().get(0))
                    .styles()
                    .get(0);
            Text title = LayerStyles.title(style, NAME);
            String hash = StyleFile.hash(new String(content, StandardCharsets.UTF_8));
            return new LayerStyle(NAME, title, style, hash, document.problems());
        } catch (IOException | StyleFault e) {
            throw new IllegalStateException("the style " + resource + " cannot be read", e);
        }
    }

    static LayerStyle of(Layer layer) {
        return STYLES.get(layer.definition()
                .geometry()
                .or(() -> kind(layer))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .orElse("geometry"));
    }

    private static Optional<GeometryKind> kind(Layer layer) {
        GeometryDescriptor geometry = layer.schema().getGeometryDescriptor();
        if (geometry == null) {
            return Optional.empty();
        }
        Class<?> binding = geometry.getType().getBinding();
        for (GeometryKind kind : GeometryKind.values()) {
            if (kind.binding(false).isAssignableFrom(binding)
                    || kind.binding(true).isAssignableFrom(binding)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private DefaultStyles() {}
}
