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
 *     {@code boundary.geojson}, {@code roads.gpkg#roads}, {@code wells.csv}. With {@code *} in it, {@code store:public.*}, it
 *     stands for a layer of each such table, and {@code {table}} in name, title and description for the table's name.
 * @param reading how a table of the store is read; absent: from memory while it fits the memory set aside for that
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
        Optional<Reading> reading,
        Optional<String> crs,
        Optional<GeometryKind> geometry,
        Optional<String> filter,
        Optional<String> style,
        List<AttributeLabel> attributes,
        Optional<Temporal> temporal,
        boolean visible) {

    /** Letters, digits, _ . - only, a letter first: what every protocol can spell. */
    static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";

    /** Where a pattern's layers have the name of their table. */
    static final String TABLE = "{table}";

    public LayerDefinition {
        attributes = List.copyOf(attributes);
    }

    /**
     * This definition, made for many tables by a pattern, for one of them.
     *
     * @param table the table's name in the store
     * @param label the name without its schema
     */
    public LayerDefinition forTable(String table, String label) {
        String inName = label.replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        String layer = name.replace(TABLE, inName);
        return new LayerDefinition(
                layer.matches(NAME) ? layer : "_" + layer,
                title.replace(TABLE, label),
                description.replace(TABLE, label),
                group,
                "store:" + table,
                reading,
                crs,
                geometry,
                filter,
                style,
                attributes,
                temporal,
                visible);
    }

    /** How a table of the store is read. */
    public enum Reading {
        /** From a snapshot in memory that follows every change. */
        MEMORY,
        /** By a query to the database each time. */
        DATABASE
    }

    /** An attribute's name in the schema and its label. */
    public record AttributeLabel(String name, Text title) {}

    /** Attributes that hold start and end of a feature's time. */
    public record Temporal(String start, String end) {}
}
