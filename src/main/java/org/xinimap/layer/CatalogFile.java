package org.xinimap.layer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The catalogue file, YAML: which layers there are. An error names the file, the line and what is accepted there; nothing in
 * the file is passed over in silence.
 */
public final class CatalogFile {
    private static final Set<String> LAYER_KEYS = Set.of(
            "name",
            "title",
            "description",
            "group",
            "source",
            "read",
            "crs",
            "geometry",
            "filter",
            "style",
            "attributes",
            "time",
            "visible");

    /** Layers share their attribute labels by aliases; nodes are not copied, so this many cost nothing. */
    private static final int MOST_ALIASES = 10_000;

    private final Path file;

    private CatalogFile(Path file) {
        this.file = file;
    }

    /**
     * @throws CatalogError if the file cannot be read or understood
     */
    public static List<LayerDefinition> read(Path file) {
        return new CatalogFile(file).layers();
    }

    private List<LayerDefinition> layers() {
        try (Reader reader = Files.newBufferedReader(file)) {
            // Composed, not loaded: nodes know their line, and no YAML tag can make an object.
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(MOST_ALIASES);
            Node root = new Yaml(options).compose(reader);
            if (root == null) {
                return List.of();
            }
            Map<String, Node> keys = mapping(root, Set.of("layers"));
            List<LayerDefinition> layers = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Node node : sequence(required(root, keys, "layers"))) {
                LayerDefinition layer = layer(node);
                if (!names.add(layer.name())) {
                    throw error(node, "a layer is already named '%s'".formatted(layer.name()));
                }
                layers.add(layer);
            }
            return layers;
        } catch (MarkedYAMLException e) {
            throw new CatalogError(
                    "%s, line %d: %s".formatted(file, e.getProblemMark().getLine() + 1, e.getProblem()));
        } catch (YAMLException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new CatalogError("%s is not UTF-8: save it in that encoding".formatted(file), e);
            }
            throw new CatalogError("%s: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new CatalogError("The catalogue %s cannot be read: %s".formatted(file, e));
        }
    }

    private LayerDefinition layer(Node node) {
        Map<String, Node> keys = mapping(node, LAYER_KEYS);
        String name = scalar(required(node, keys, "name"));
        String source = scalar(required(node, keys, "source"));
        if (source.contains("*") != name.contains(LayerDefinition.TABLE)) {
            throw error(
                    keys.get("name"), "'{table}' stands in the name where '*' stands in the source, and only there");
        }
        if (!name.replace(LayerDefinition.TABLE, "t").matches(LayerDefinition.NAME)) {
            throw error(
                    keys.get("name"),
                    "'%s' is not a name: letters, digits, _ . - only, a letter first".formatted(name));
        }
        return new LayerDefinition(
                name,
                text(required(node, keys, "title")),
                Optional.ofNullable(keys.get("description")).map(this::text).orElse(Text.of("")),
                Optional.ofNullable(keys.get("group")).map(this::text),
                source,
                Optional.ofNullable(keys.get("read")).map(this::reading),
                Optional.ofNullable(keys.get("crs")).map(this::scalar),
                Optional.ofNullable(keys.get("geometry")).map(this::kind),
                Optional.ofNullable(keys.get("filter")).map(this::scalar),
                Optional.ofNullable(keys.get("style")).map(this::scalar),
                Optional.ofNullable(keys.get("attributes")).map(this::labels).orElse(List.of()),
                Optional.ofNullable(keys.get("time")).map(this::temporal),
                Optional.ofNullable(keys.get("visible")).map(this::flag).orElse(true));
    }

    private LayerDefinition.Reading reading(Node node) {
        return switch (scalar(node)) {
            case "memory" -> LayerDefinition.Reading.MEMORY;
            case "database" -> LayerDefinition.Reading.DATABASE;
            default -> throw error(node, "read is '%s'; accepted: memory, database".formatted(scalar(node)));
        };
    }

    private GeometryKind kind(Node node) {
        try {
            return GeometryKind.valueOf(scalar(node).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw error(node, "geometry is '%s'; accepted: point, line, polygon".formatted(scalar(node)));
        }
    }

    private List<LayerDefinition.AttributeLabel> labels(Node node) {
        List<LayerDefinition.AttributeLabel> labels = new ArrayList<>();
        mapping(node, null).forEach((name, title) -> labels.add(new LayerDefinition.AttributeLabel(name, text(title))));
        return labels;
    }

    private LayerDefinition.Temporal temporal(Node node) {
        if (node instanceof ScalarNode) {
            return new LayerDefinition.Temporal(scalar(node), scalar(node));
        }
        Map<String, Node> keys = mapping(node, Set.of("start", "end"));
        return new LayerDefinition.Temporal(scalar(required(node, keys, "start")), scalar(required(node, keys, "end")));
    }

    private boolean flag(Node node) {
        return switch (scalar(node)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error(node, "'%s' is neither true nor false".formatted(scalar(node)));
        };
    }

    /** Either one text for both languages, or {@code {zh: …, en: …}}. */
    private Text text(Node node) {
        if (node instanceof ScalarNode) {
            return Text.of(scalar(node));
        }
        Map<String, Node> keys = mapping(node, Set.of("zh", "en"));
        return new Text(scalar(required(node, keys, "zh")), scalar(required(node, keys, "en")));
    }

    /** @param accepted the keys known; null: any */
    private Map<String, Node> mapping(Node node, @Nullable Set<String> accepted) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, "a mapping (key: value) is expected here");
        }
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (accepted != null && !accepted.contains(key)) {
                throw error(
                        tuple.getKeyNode(),
                        "'%s' is not known here; accepted: %s"
                                .formatted(
                                        key,
                                        String.join(
                                                ", ", accepted.stream().sorted().toList())));
            }
            if (keys.put(key, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), "'%s' stands here twice".formatted(key));
            }
        }
        return keys;
    }

    private List<Node> sequence(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw error(node, "a list (- …) is expected here");
        }
        return sequence.getValue();
    }

    private String scalar(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw error(node, "a single value is expected here");
        }
        return scalar.getValue();
    }

    private Node required(Node parent, Map<String, Node> keys, String name) {
        Node node = keys.get(name);
        if (node == null) {
            throw error(parent, "'%s' is missing".formatted(name));
        }
        return node;
    }

    private CatalogError error(Node node, String message) {
        return new CatalogError(
                "%s, line %d: %s".formatted(file, node.getStartMark().getLine() + 1, message));
    }
}
