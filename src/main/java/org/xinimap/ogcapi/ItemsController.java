package org.xinimap.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.xinimap.crs.Crs;
import org.xinimap.encode.CoordinateWriting;
import org.xinimap.encode.CsvEncoder;
import org.xinimap.encode.GeoJsonEncoder;
import org.xinimap.encode.GeoJsonEncoder.Link;
import org.xinimap.http.NoSuchResource;
import org.xinimap.http.QueryParameters;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.Query;

/** The features of a collection, and one of them (17-069r4, clauses 7.15 and 7.16). */
@RestController
@RequestMapping("/ogc/collections/{collectionId}/items")
final class ItemsController {
    /** Until so much is written an error is still answered as an error; after that the connection is broken off. */
    private static final int HEAD_BYTES = 256 * 1024;

    private final LayerCatalog catalog;
    private final Answers answers;

    ItemsController(LayerCatalog catalog, Answers answers) {
        this.catalog = catalog;
        this.answers = answers;
    }

    @GetMapping({"", "/"})
    void items(@PathVariable String collectionId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Layer layer = CollectionsController.layer(catalog, collectionId);
        QueryParameters parameters = QueryParameters.of(request, ItemsParameters.of(layer));
        Resource resource = Resource.of(request, Format.FEATURES);
        FeatureSource source = layer.current();
        ItemsQuery items = ItemsQuery.of(layer, source, parameters);
        if (notModified(source.version(), resource, request, response)) {
            return;
        }
        try (FeatureResult features = source.query(items.query())) {
            List<Link> links = links(resource, items.query(), features.numberMatched(), collectionId);
            response.setBufferSize(HEAD_BYTES);
            head(response, resource, items.crs(), links);
            switch (resource.format()) {
                case HTML -> page(layer, resource, items, features, links, response);
                case CSV -> CsvEncoder.write(features, response.getOutputStream(), CoordinateWriting.of(items.crs()));
                default -> geoJson(items, features, links, response.getOutputStream());
            }
        }
    }

    private static void geoJson(ItemsQuery items, FeatureResult features, List<Link> links, OutputStream out) {
        try (GeoJsonEncoder encoder = new GeoJsonEncoder(out, CoordinateWriting.of(items.crs()))) {
            encoder.collection(
                    features,
                    links,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }

    private static void head(HttpServletResponse response, Resource resource, Crs crs, List<Link> links) {
        Answers.headers(resource, links)
                .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader("Content-Crs", "<" + crs.uri() + ">");
        response.setContentType(
                resource.format() == Format.CSV
                        ? "text/csv;charset=UTF-8"
                        : resource.format().mediaType());
    }

    private static boolean notModified(
            long version, Resource resource, HttpServletRequest request, HttpServletResponse response) {
        String etag = "W/\"%d-%s-%s\"".formatted(version, resource.format().parameter(), resource.locale());
        // The description of a page of HTML may change with the program; its content is cheap.
        return !resource.isHtml() && new ServletWebRequest(request, response).checkNotModified(etag);
    }

    private static List<Link> links(Resource resource, Query query, OptionalLong matched, String collectionId) {
        List<Link> links = new ArrayList<>(resource.selfLinks(Format.FEATURES));
        String type = resource.format().mediaType();
        long next = query.offset() + query.limit();
        // Not counted means that there are more.
        if (next < matched.orElse(Long.MAX_VALUE)) {
            links.add(new Link(page(resource, next, query.limit()), "next", type, "Next page"));
        }
        if (query.offset() > 0) {
            long previous = Math.max(0, query.offset() - query.limit());
            links.add(new Link(page(resource, previous, query.limit()), "prev", type, "Previous page"));
        }
        links.add(CollectionsController.up(resource, collectionId));
        return links;
    }

    private static String page(Resource resource, long offset, long limit) {
        return resource.with(Map.of("offset", Long.toString(offset), "limit", Long.toString(limit)));
    }

    private void page(
            Layer layer,
            Resource resource,
            ItemsQuery items,
            FeatureResult features,
            List<Link> links,
            HttpServletResponse response)
            throws IOException {
        OptionalLong matched = features.numberMatched();
        List<LayerFeature> rows = new ArrayList<>();
        features.forEachRemaining(rows::add);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", layer.name());
        content.put("title", layer.definition().title().in(resource.locale()));
        content.put("heading", ItemRows.heading(layer, features.schema(), resource.locale()));
        content.put("rows", ItemRows.rows(rows, features.schema(), resource, layer.name()));
        matched.ifPresent(number -> content.put("matched", number));
        content.put("first", rows.isEmpty() ? 0 : items.query().offset() + 1);
        content.put("last", items.query().offset() + rows.size());
        content.put("geojsonHref", resource.with("f", "json"));
        content.put("csvHref", resource.with("f", "csv"));
        href(links, "next").ifPresent(href -> content.put("next", href));
        href(links, "prev").ifPresent(href -> content.put("prev", href));
        byte[] html = answers.page(resource, "items", content).getBody();
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html);
    }

    private static Optional<String> href(List<Link> links, String rel) {
        return links.stream()
                .filter(link -> link.rel().equals(rel))
                .map(Link::href)
                .findFirst();
    }

    @GetMapping("/{featureId}")
    void item(
            @PathVariable String collectionId,
            @PathVariable String featureId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Layer layer = CollectionsController.layer(catalog, collectionId);
        QueryParameters parameters = QueryParameters.of(
                request, List.of(ItemsParameters.CRS, ItemsParameters.LANG, Format.parameterFor(Format.FEATURE)));
        Resource resource = Resource.of(request, Format.FEATURE);
        FeatureSource source = layer.current();
        Crs crs = parameters
                .get(ItemsParameters.CRS)
                .map(value -> CollectionCrs.parse("crs", value, CollectionCrs.offered(source.extent())))
                .orElse(Crs.CRS84);
        LayerFeature feature = source.feature(featureId)
                .map(found -> ItemRows.in(found, crs))
                .orElseThrow(() ->
                        new NoSuchResource("There is no feature '%s' in '%s'.".formatted(featureId, collectionId)));
        if (notModified(feature.version(), resource, request, response)) {
            return;
        }
        List<Link> links = new ArrayList<>(resource.selfLinks(Format.FEATURE));
        links.add(CollectionsController.up(resource, collectionId));
        head(response, resource, crs, links);
        if (resource.isHtml()) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(answers.page(resource, "item", ItemRows.item(layer, feature, resource))
                            .getBody());
        } else {
            try (GeoJsonEncoder encoder = new GeoJsonEncoder(response.getOutputStream(), CoordinateWriting.of(crs))) {
                encoder.feature(feature, links);
            }
        }
    }
}
