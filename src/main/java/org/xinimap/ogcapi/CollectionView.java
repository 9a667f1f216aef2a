package org.xinimap.ogcapi;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;
import org.xinimap.encode.GeoJsonEncoder.Link;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerDefinition;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;

/** A layer as a collection document (17-069r4, clause 7.14; Part 2, clause 6.2). */
final class CollectionView {
    /** Time extents by snapshot: finding one reads every feature, and a snapshot never changes. */
    private static final Map<FeatureSource, List<@Nullable String>> INTERVALS =
            Collections.synchronizedMap(new WeakHashMap<>());

    private CollectionView() {}

    static List<Map<String, Object>> all(LayerCatalog catalog, Resource resource) {
        return catalog.layers().stream().map(layer -> of(layer, resource)).toList();
    }

    static Map<String, Object> of(Layer layer, Resource resource) {
        LayerDefinition definition = layer.definition();
        FeatureSource source = layer.current();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", layer.name());
        document.put("title", definition.title().in(resource.locale()));
        document.put("description", definition.description().in(resource.locale()));
        document.put("itemType", "feature");
        Map<String, Object> extent = extent(definition, source);
        if (!extent.isEmpty()) {
            document.put("extent", extent);
        }
        document.put("crs", CollectionCrs.offered(source.extent()));
        document.put("storageCrs", CollectionCrs.STORAGE);
        document.put("links", links(layer, resource));
        return document;
    }

    private static List<Link> links(Layer layer, Resource resource) {
        String self = resource.at("collections", layer.name());
        String items = resource.at("collections", layer.name(), "items");
        List<Link> links = new ArrayList<>();
        for (Format format : Format.PLAIN) {
            String rel = format == resource.format() ? "self" : "alternate";
            links.add(new Link(self + "?f=" + format.parameter(), rel, format.mediaType(), "This collection"));
        }
        for (Format format : Format.FEATURES) {
            links.add(new Link(
                    items + "?f=" + format.parameter(),
                    "items",
                    format.mediaType(),
                    "Features as " + format.mediaType()));
        }
        links.add(new Link(
                self + "/queryables?f=json",
                "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                Format.SCHEMA.mediaType(),
                "Properties to query by"));
        return links;
    }

    private static Map<String, Object> extent(LayerDefinition definition, FeatureSource source) {
        Map<String, Object> extent = new LinkedHashMap<>();
        ReferencedEnvelope box = source.extent();
        if (!box.isEmpty()) {
            extent.put(
                    "spatial",
                    Map.of(
                            "bbox",
                            List.of(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())),
                            "crs",
                            CollectionCrs.STORAGE));
        }
        definition.temporal().ifPresent(temporal -> {
            List<@Nullable String> interval =
                    INTERVALS.computeIfAbsent(source, features -> interval(features, temporal));
            if (interval.stream().anyMatch(Objects::nonNull)) {
                extent.put(
                        "temporal",
                        Map.of(
                                "interval",
                                List.of(interval),
                                "trs",
                                "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
            }
        });
        return extent;
    }

    private static List<@Nullable String> interval(FeatureSource source, LayerDefinition.Temporal temporal) {
        Optional<LocalDateTime> first = Optional.empty();
        Optional<LocalDateTime> last = Optional.empty();
        try (FeatureResult features = source.query(Query.ALL
                .withProperties(List.of(temporal.start(), temporal.end()))
                .withoutGeometry())) {
            while (features.hasNext()) {
                LayerFeature feature = features.next();
                Optional<LocalDateTime> start = DatetimeParameter.moment(feature.getAttribute(temporal.start()), true);
                Optional<LocalDateTime> end = DatetimeParameter.moment(feature.getAttribute(temporal.end()), false);
                if (start.isPresent() && (first.isEmpty() || start.get().isBefore(first.get()))) {
                    first = start;
                }
                if (end.isPresent() && (last.isEmpty() || end.get().isAfter(last.get()))) {
                    last = end;
                }
            }
        }
        return Arrays.asList(timestamp(first), timestamp(last));
    }

    private static @Nullable String timestamp(Optional<LocalDateTime> time) {
        return time.map(moment -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.withNano(0)) + "Z")
                .orElse(null);
    }
}
