package org.xinimap.style;

import static org.xinimap.style.GraphicReader.STYLES;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Extent;
import org.geotools.api.style.FeatureTypeConstraint;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.NamedStyle;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyledLayer;
import org.geotools.api.style.StyledLayerDescriptor;
import org.geotools.api.style.UserLayer;
import org.xinimap.xml.XmlElement;

/** Reads descriptors and their layers (SLD 1.1, clauses 10 and 11). */
final class StyledLayerReader {
    private final StyleProblems problems;
    private final FeatureStyleReader styles;

    StyledLayerReader(StyleProblems problems, GraphicFiles files) {
        this.problems = problems;
        this.styles = new FeatureStyleReader(problems, files);
    }

    /** @param element a StyledLayerDescriptor, or a UserStyle or FeatureTypeStyle alone */
    StyledLayerDescriptor read(XmlElement element) {
        return switch (element.name()) {
            case "UserStyle" -> descriptor(styles.userStyle(element));
            case "FeatureTypeStyle" -> {
                Style style = STYLES.createStyle();
                style.setName("");
                style.featureTypeStyles().add(styles.featureTypeStyle(element));
                yield descriptor(style);
            }
            default -> descriptor(element);
        };
    }

    private static StyledLayerDescriptor descriptor(Style style) {
        UserLayer layer = STYLES.createUserLayer();
        layer.userStyles().add(style);
        return descriptor(List.of(layer));
    }

    private static StyledLayerDescriptor descriptor(List<StyledLayer> layers) {
        StyledLayerDescriptor descriptor = STYLES.createStyledLayerDescriptor();
        descriptor.setStyledLayers(layers.toArray(StyledLayer[]::new));
        return descriptor;
    }

    private StyledLayerDescriptor descriptor(XmlElement element) {
        StyledLayerDescriptor descriptor = STYLES.createStyledLayerDescriptor();
        List<StyledLayer> layers = new ArrayList<>();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name" -> descriptor.setName(child.text().strip());
                case "Title" -> descriptor.setTitle(child.text().strip());
                case "Abstract" -> descriptor.setAbstract(child.text().strip());
                case "Description" -> {
                    child.child("Title")
                            .ifPresent(title -> descriptor.setTitle(title.text().strip()));
                    child.child("Abstract")
                            .ifPresent(
                                    text -> descriptor.setAbstract(text.text().strip()));
                }
                case "NamedLayer" -> layers.add(namedLayer(child));
                case "UserLayer" -> layers.add(userLayer(child));
                default -> problems.unknown(child, element);
            }
        }
        descriptor.setStyledLayers(layers.toArray(StyledLayer[]::new));
        return descriptor;
    }

    private NamedLayer namedLayer(XmlElement element) {
        NamedLayer layer = STYLES.createNamedLayer();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name" -> layer.setName(child.text().strip());
                case "Description" -> {
                    // The model has no place for it.
                }
                case "LayerFeatureConstraints" -> layer.setLayerFeatureConstraints(constraints(child));
                case "NamedStyle" -> layer.styles().add(namedStyle(child));
                case "UserStyle" -> layer.styles().add(styles.userStyle(child));
                default -> problems.unknown(child, element);
            }
        }
        return layer;
    }

    private NamedStyle namedStyle(XmlElement element) {
        NamedStyle style = STYLES.createNamedStyle();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name" -> style.setName(child.text().strip());
                case "Description" -> {
                    // Belongs to the style that is named.
                }
                default -> problems.unknown(child, element);
            }
        }
        return style;
    }

    private UserLayer userLayer(XmlElement element) {
        UserLayer layer = STYLES.createUserLayer();
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "Name" -> layer.setName(child.text().strip());
                case "Description" -> {
                    // The model has no place for it.
                }
                case "LayerFeatureConstraints" -> layer.setLayerFeatureConstraints(constraints(child));
                case "UserStyle" -> layer.userStyles().add(styles.userStyle(child));
                case "RemoteOWS", "InlineFeature" ->
                    problems.add(
                            child,
                            "不读取外部或内嵌的要素",
                            "features are neither fetched from elsewhere nor read from the style");
                default -> problems.unknown(child, element);
            }
        }
        return layer;
    }

    private FeatureTypeConstraint[] constraints(XmlElement element) {
        List<FeatureTypeConstraint> constraints = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (child.name().equals("FeatureTypeConstraint")) {
                constraints.add(constraint(child));
            } else {
                problems.unknown(child, element);
            }
        }
        return constraints.toArray(FeatureTypeConstraint[]::new);
    }

    private FeatureTypeConstraint constraint(XmlElement element) {
        String name = null;
        Filter filter = Filter.INCLUDE;
        for (XmlElement child : element.children()) {
            switch (child.name()) {
                case "FeatureTypeName" -> name = child.text().strip();
                case "Filter" -> filter = styles.filter(child);
                case "Extent" -> problems.add(child, "不支持 Extent，已忽略", "an Extent is not supported and is left out");
                default -> problems.unknown(child, element);
            }
        }
        return STYLES.createFeatureTypeConstraint(name, filter, new Extent[0]);
    }
}
