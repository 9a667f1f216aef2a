package org.xinimap.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.crs.Crs;
import org.xinimap.crs.CrsTransform;
import org.xinimap.encode.AttributeText;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerFeature;

/** Features as the pages show them. */
final class ItemRows {
    /** A table's cell shows this much of a long text; the item's own page shows all. */
    private static final int CELL = 60;

    private ItemRows() {}

    static List<String> heading(Layer layer, SimpleFeatureType schema, Locale locale) {
        return shown(schema).stream()
                .map(attribute ->
                        Queryable.title(layer, attribute.getLocalName()).in(locale))
                .toList();
    }

    static List<Map<String, Object>> rows(
            List<LayerFeature> features, SimpleFeatureType schema, Resource resource, String collection) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LayerFeature feature : features) {
            List<String> cells = shown(schema).stream()
                    .map(attribute -> shorten(text(feature.getAttribute(attribute.getLocalName()))))
                    .toList();
            rows.add(Map.of(
                    "id",
                    feature.getID(),
                    "href",
                    resource.at("collections", collection, "items", feature.getID()) + "?f=html",
                    "cells",
                    cells));
        }
        return rows;
    }

    static Map<String, Object> item(Layer layer, LayerFeature feature, Resource resource) {
        List<Map<String, Object>> properties = new ArrayList<>();
        for (AttributeDescriptor attribute : shown(feature.getFeatureType())) {
            properties.add(Map.of(
                    "name",
                    attribute.getLocalName(),
                    "title",
                    Queryable.title(layer, attribute.getLocalName()).in(resource.locale()),
                    "value",
                    text(feature.getAttribute(attribute.getLocalName()))));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", layer.name());
        content.put("title", layer.definition().title().in(resource.locale()));
        content.put("featureId", feature.getID());
        content.put("properties", properties);
        content.put("located", feature.getDefaultGeometry() != null);
        content.put("geojsonHref", resource.with("f", "json"));
        return content;
    }

    /** The feature with its geometry in another CRS, x, y. */
    static LayerFeature in(LayerFeature feature, Crs crs) {
        if (crs.sameAs(Crs.CRS84) || !(feature.getDefaultGeometry() instanceof Geometry geometry)) {
            return feature;
        }
        List<@Nullable Object> values = new ArrayList<>(feature.getAttributes());
        int at = feature.getFeatureType()
                .indexOf(feature.getFeatureType().getGeometryDescriptor().getLocalName());
        values.set(at, CrsTransform.between(Crs.CRS84, crs).apply(geometry));
        return new LayerFeature(feature.getFeatureType(), values, feature.getID(), feature.version());
    }

    private static List<AttributeDescriptor> shown(SimpleFeatureType schema) {
        return schema.getAttributeDescriptors().stream()
                .filter(attribute ->
                        !Geometry.class.isAssignableFrom(attribute.getType().getBinding()))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : AttributeText.of(value);
    }

    private static String shorten(String text) {
        return text.length() <= CELL ? text : text.substring(0, CELL) + "…";
    }
}
