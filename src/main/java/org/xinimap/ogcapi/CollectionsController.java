package org.xinimap.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinimap.encode.GeoJsonEncoder.Link;
import org.xinimap.http.NoSuchResource;
import org.xinimap.http.QueryParameters;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;

/** The collections, each one, and what it can be queried by (17-069r4, clauses 7.13 and 7.14; Part 3, clause 6.2). */
@RestController
@RequestMapping("/ogc/collections")
final class CollectionsController {
    private final LayerCatalog catalog;
    private final Answers answers;

    CollectionsController(LayerCatalog catalog, Answers answers) {
        this.catalog = catalog;
        this.answers = answers;
    }

    @GetMapping({"", "/"})
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        QueryParameters.of(request, LandingController.PLAIN);
        Resource resource = Resource.of(request, Format.PLAIN);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("links", resource.selfLinks(Format.PLAIN));
        document.put("collections", CollectionView.all(catalog, resource));
        return answers.of(resource, document, "collections", Map.of());
    }

    @GetMapping("/{collectionId}")
    ResponseEntity<byte[]> one(@PathVariable String collectionId, HttpServletRequest request) {
        Layer layer = layer(catalog, collectionId);
        QueryParameters.of(request, LandingController.PLAIN);
        Resource resource = Resource.of(request, Format.PLAIN);
        FeatureSource source = layer.current();
        ReferencedEnvelope box = source.extent();
        return answers.of(
                resource,
                CollectionView.of(layer, resource),
                "collection",
                Map.of(
                        "count",
                        source.count(),
                        "hasExtent",
                        !box.isEmpty(),
                        "attributes",
                        attributes(layer, resource)));
    }

    private static List<Map<String, Object>> attributes(Layer layer, Resource resource) {
        return layer.schema().getAttributeDescriptors().stream()
                .map(attribute -> Map.<String, Object>of(
                        "name",
                        attribute.getLocalName(),
                        "title",
                        Queryable.title(layer, attribute.getLocalName()).in(resource.locale()),
                        "type",
                        attribute.getType().getBinding().getSimpleName()))
                .toList();
    }

    @GetMapping("/{collectionId}/queryables")
    ResponseEntity<byte[]> queryables(@PathVariable String collectionId, HttpServletRequest request) {
        Layer layer = layer(catalog, collectionId);
        QueryParameters.of(request, List.of(Format.parameterFor(Format.QUERYABLES), ItemsParameters.LANG));
        Resource resource = Resource.of(request, Format.QUERYABLES);
        Map<String, Object> properties = new LinkedHashMap<>();
        for (AttributeDescriptor attribute : layer.schema().getAttributeDescriptors()) {
            properties.put(attribute.getLocalName(), Queryable.schema(layer, attribute, resource.locale()));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", resource.at("collections", collectionId, "queryables"));
        document.put("type", "object");
        document.put("title", layer.definition().title().in(resource.locale()));
        document.put("properties", properties);
        document.put("additionalProperties", false);
        return answers.of(
                resource,
                document,
                "queryables",
                Map.of("attributes", attributes(layer, resource), "id", collectionId));
    }

    /** @throws NoSuchResource naming the collections there are */
    static Layer layer(LayerCatalog catalog, String id) {
        return catalog.layer(id)
                .orElseThrow(() -> new NoSuchResource("There is no collection '%s'; there are: %s"
                        .formatted(
                                id,
                                String.join(
                                        ", ",
                                        catalog.layers().stream()
                                                .map(Layer::name)
                                                .toList()))));
    }

    /** Links to what a page of the collection belongs to. */
    static Link up(Resource resource, String id) {
        return new Link(resource.at("collections", id), "collection", "application/json", "The collection");
    }
}
