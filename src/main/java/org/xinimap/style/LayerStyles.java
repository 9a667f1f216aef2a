package org.xinimap.style;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.NamedStyle;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyledLayer;
import org.geotools.api.style.UserLayer;
import org.geotools.api.util.InternationalString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Text;

/**
 * The styles of the layers, read from the files of a folder: the one the catalogue names for the layer, those of the
 * layer's own name with a suffix ({@code roads.night.sld} is the style {@code night} of {@code roads}), and where there is
 * none, a default by kind of geometry. Further user styles in a file are styles of their names. A file changed on disk is
 * read again; one that cannot be read stays as it was, and the log says where it is wrong. Safe for use by many threads.
 */
public final class LayerStyles {
    private static final Logger LOG = LoggerFactory.getLogger(LayerStyles.class);
    private static final String ENDING = ".sld";
    private static final long CHECK_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path folder;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Map<String, StyleFile> files = Map.of();
    private volatile long nextCheck;
    private volatile boolean checked;

    public LayerStyles(Path folder) {
        this.folder = folder;
    }

    /** At least one; the first is the default. */
    public List<LayerStyle> of(Layer layer) {
        Map<String, StyleFile> current = current();
        List<LayerStyle> styles = new ArrayList<>();
        for (String base : bases(layer)) {
            Optional.ofNullable(current.get(base)).ifPresent(file -> add(styles, file, layer.name(), base));
            if (!styles.isEmpty()) {
                break;
            }
        }
        if (styles.isEmpty()) {
            styles.add(DefaultStyles.of(layer));
        }
        for (String base : bases(layer)) {
            for (Map.Entry<String, StyleFile> file : current.entrySet()) {
                if (file.getKey().startsWith(base + ".")) {
                    add(styles, file.getValue(), layer.name(), file.getKey().substring(base.length() + 1));
                }
            }
        }
        return List.copyOf(styles);
    }

    public Optional<LayerStyle> find(Layer layer, String name) {
        return of(layer).stream().filter(style -> style.name().equals(name)).findFirst();
    }

    /** Where external graphics are found. */
    public Path folder() {
        return folder;
    }

    /** Names of files without their ending, the more particular first. */
    private static List<String> bases(Layer layer) {
        Optional<String> named = layer.definition().style().map(LayerStyles::base);
        return named.isEmpty() || named.get().equals(layer.name())
                ? List.of(layer.name())
                : List.of(named.get(), layer.name());
    }

    private static String base(String style) {
        return style.endsWith(ENDING) ? style.substring(0, style.length() - ENDING.length()) : style;
    }

    private static void add(List<LayerStyle> styles, StyleFile file, String layer, String name) {
        if (file.document().isEmpty()) {
            return;
        }
        StyleDocument document = file.document().get();
        List<Style> found = styles(document, layer);
        if (found.isEmpty()) {
            LOG.debug("Style {} has no style for the layer {}", file.path(), layer);
        }
        for (int i = 0; i < found.size(); i++) {
            Style style = found.get(i);
            String own = style.getName() == null ? "" : style.getName();
            String unique = i == 0 ? name : own;
            if (!unique.isEmpty()
                    && styles.stream().noneMatch(other -> other.name().equals(unique))) {
                String hash = i == 0 ? file.hash() : StyleFile.hash(file.hash() + unique);
                styles.add(new LayerStyle(unique, title(style, unique), style, hash, document.problems()));
            }
        }
    }

    /** Those for the layer's name, or those of the only layer in the document; the default one first. */
    private static List<Style> styles(StyleDocument document, String layer) {
        List<StyledLayer> layers = document.descriptor().layers();
        Optional<StyledLayer> chosen = layers.stream()
                .filter(candidate -> layer.equals(candidate.getName()))
                .findFirst()
                .or(() -> layers.size() == 1 ? Optional.of(layers.get(0)) : Optional.empty());
        List<Style> styles = new ArrayList<>();
        if (chosen.orElse(null) instanceof NamedLayer named) {
            styles.addAll(named.styles());
        } else if (chosen.orElse(null) instanceof UserLayer user) {
            styles.addAll(user.userStyles());
        }
        styles.removeIf(NamedStyle.class::isInstance);
        styles.stream().filter(Style::isDefault).findFirst().ifPresent(first -> {
            styles.remove(first);
            styles.add(0, first);
        });
        return styles;
    }

    static Text title(Style style, String name) {
        InternationalString title = style.getDescription().getTitle();
        return title == null || title.toString().isBlank() ? Text.of(name) : Descriptions.text(title);
    }

    /** Looked at on disk once a second at most; while one thread looks, the others take what there was. */
    private Map<String, StyleFile> current() {
        if (checked && System.nanoTime() - nextCheck < 0) {
            return files;
        }
        if (!checked) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return files;
        }
        try {
            if (!checked || System.nanoTime() - nextCheck >= 0) {
                files = readAgain(files);
                nextCheck = System.nanoTime() + CHECK_NANOS;
                checked = true;
            }
            return files;
        } finally {
            reading.unlock();
        }
    }

    private Map<String, StyleFile> readAgain(Map<String, StyleFile> before) {
        Map<String, StyleFile> now = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path path : entries) {
                String base = base(path.getFileName().toString());
                StyleFile known = before.get(base);
                now.put(
                        base,
                        known == null || known.mayHaveChanged()
                                ? StyleFile.read(path, folder, Optional.ofNullable(known))
                                : known);
            }
        } catch (NoSuchFileException e) {
            LOG.debug("No styles folder {}", folder);
        } catch (IOException e) {
            LOG.warn("The styles folder {} cannot be listed: {}", folder, e.toString());
            return before;
        }
        return now;
    }
}
