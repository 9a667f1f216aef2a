package org.xinimap.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinimap.encode.GeoJsonEncoder.Link;
import org.xinimap.http.QueryParameter;
import org.xinimap.http.QueryParameters;
import org.xinimap.layer.LayerCatalog;
import org.xinimap.layer.filter.FilterConformance;

/** The landing page, the conformance declaration and the API description (17-069r4, clauses 7.2 to 7.4). */
@RestController
@RequestMapping("/ogc")
final class LandingController {
    private static final List<String> CONFORMANCE = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
            "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter");

    private final LayerCatalog catalog;
    private final Answers answers;
    private final OpenApiDocument openApi;

    LandingController(LayerCatalog catalog, Answers answers, OpenApiDocument openApi) {
        this.catalog = catalog;
        this.answers = answers;
        this.openApi = openApi;
    }

    static final QueryParameter<String> PLAIN_FORMAT = Format.parameterFor(Format.PLAIN);
    static final List<QueryParameter<?>> PLAIN = List.of(PLAIN_FORMAT, ItemsParameters.LANG);

    @GetMapping({"", "/"})
    ResponseEntity<byte[]> landing(HttpServletRequest request) {
        QueryParameters.of(request, PLAIN);
        Resource resource = Resource.of(request, Format.PLAIN);
        List<Link> links = new ArrayList<>(resource.selfLinks(Format.PLAIN));
        links.add(new Link(
                resource.at("api") + "?f=json",
                "service-desc",
                Format.OPENAPI.mediaType(),
                "The API's description, OpenAPI 3.0"));
        links.add(new Link(resource.at("api") + "?f=html", "service-doc", "text/html", "The API's documentation"));
        links.add(new Link(
                resource.at("conformance"), "conformance", "application/json", "The standards the API conforms to"));
        links.add(new Link(resource.at("collections"), "data", "application/json", "The collections"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", title(resource.locale()));
        document.put("description", description(resource.locale()));
        document.put("links", links);
        return answers.of(resource, document, "landing", Map.of("collections", CollectionView.all(catalog, resource)));
    }

    static String title(Locale locale) {
        return locale.getLanguage().equals("zh") ? "锡尼图：重点项目空间服务" : "Xinimap: key projects on the map";
    }

    static String description(Locale locale) {
        return locale.getLanguage().equals("zh")
                ? "规划文件中的重点项目及其参考图层，可按位置、属性、时间查询。"
                : "The key projects of planning documents and reference layers, to be queried by place, attribute and time.";
    }

    @GetMapping("/conformance")
    ResponseEntity<byte[]> conformance(HttpServletRequest request) {
        QueryParameters.of(request, PLAIN);
        Resource resource = Resource.of(request, Format.PLAIN);
        List<String> classes = new ArrayList<>(CONFORMANCE);
        classes.addAll(FilterConformance.CLASSES);
        return answers.of(
                resource,
                Map.of("links", resource.selfLinks(Format.PLAIN), "conformsTo", classes),
                "conformance",
                Map.of());
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> api(HttpServletRequest request) {
        QueryParameters.of(request, List.of(Format.parameterFor(Format.DESCRIPTION), ItemsParameters.LANG));
        Resource resource = Resource.of(request, Format.DESCRIPTION);
        return resource.isHtml()
                ? answers.page(resource, "api", Map.of("operations", openApi.operations(resource)))
                : answers.json(resource, openApi.document(resource));
    }
}
