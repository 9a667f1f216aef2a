package org.xinimap.layer;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue file says of a layer.
 *
 * @param name identifier in every protocol, an NCName
 * @param title label for people
 * @param description one or two sentences for people
 * @param group title of the group the layer is listed under; absent: none
 * @param source where the features come from: {@code store:TABLE}, or a file relative to the catalogue, such as
 *     {@code boundary.geojson}, {@code roads.gpkg#roads}, {@code wells.csv}
 * @param crs what a GeoJSON or CSV file's coordinates are in, x = longitude or easting; absent: WGS 84
 * @param geometry the only geometry kind published: the others of the source are left out; absent: all
 * @param filter ECQL text restricting the source; absent: all features
 * @param style name of the style file in the styles folder, without its ending; absent: a default by geometry kind
 * @param attributes labels and order of attributes; those of the source that are not listed follow, labelled by their name
 * @param temporal names of the attributes holding the start and the end of a feature's time (years, dates or timestamps;
 *     may be the same attribute); absent: the layer has no time
 * @param visible whether a map shows the layer at first
 */
public record LayerDefinition(
        String name,
        Text title,
        Text description,
        Optional<Text> group,
        String source,
        Optional<String> crs,
        Optional<GeometryKind> geometry,
        Optional<String> filter,
        Optional<String> style,
        List<AttributeLabel> attributes,
        Optional<Temporal> temporal,
        boolean visible) {

    public LayerDefinition {
        attributes = List.copyOf(attributes);
    }

    /** An attribute's name in the schema and its label. */
    public record AttributeLabel(String name, Text title) {}

    /** Attributes that hold start and end of a feature's time. */
    public record Temporal(String start, String end) {}
}
