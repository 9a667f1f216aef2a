package org.xinimap.encode;

import java.util.List;
import java.util.Locale;
import org.xinimap.crs.Crs;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.LayerDefinition.AttributeLabel;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Text;

/**
 * What a format says of the features besides themselves.
 *
 * @param layer the layer's name, an NCName; file and table names are made of it
 * @param title label of the layer
 * @param description one or two sentences for people; may be empty
 * @param attributes labels of attributes; one that is not listed is labelled by its name
 * @param locale the language of titles and labels
 * @param crs of the geometries, as the client spelt it: formats that write axes in the authority's order look at the spelling
 * @param idPrefix put before each feature's id, such as {@code roads.} where the protocol wants ids that are unique over all
 *     layers; may be empty
 */
public record OutputContext(
        String layer,
        Text title,
        Text description,
        List<AttributeLabel> attributes,
        Locale locale,
        Crs crs,
        String idPrefix) {
    public OutputContext {
        attributes = List.copyOf(attributes);
    }

    /** As the catalogue describes the layer; ids as they are. */
    public static OutputContext of(LayerDefinition layer, Locale locale, Crs crs) {
        return new OutputContext(layer.name(), layer.title(), layer.description(), layer.attributes(), locale, crs, "");
    }

    public OutputContext withIdPrefix(String prefix) {
        return new OutputContext(layer, title, description, attributes, locale, crs, prefix);
    }

    /** An attribute's label in the language asked for. */
    public String label(String attribute) {
        return attributes.stream()
                .filter(label -> label.name().equals(attribute))
                .findFirst()
                .map(label -> label.title().in(locale))
                .orElse(attribute);
    }

    /** The feature's id as the protocol spells it. */
    public String id(LayerFeature feature) {
        return idPrefix + feature.getID();
    }
}
