package org.xinimap.ogcapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinimap.http.QueryParameter;
import org.xinimap.layer.Layer;
import org.xinimap.layer.LayerCatalog;

/**
 * The API's description, OpenAPI 3.0.3: made of the same parameter objects that check the requests, each collection with its own
 * paths, and nothing referred to outside the document.
 */
@Component
final class OpenApiDocument {
    private final LayerCatalog catalog;

    OpenApiDocument(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    Map<String, Object> document(Resource resource) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title",
                        LandingController.title(resource.locale()),
                        "description",
                        LandingController.description(resource.locale()),
                        "version",
                        "1.0.0",
                        "license",
                        Map.of("name", "Apache 2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0")));
        document.put("servers", List.of(Map.of("url", resource.base())));
        document.put("tags", List.of(Map.of("name", "Capabilities"), Map.of("name", "Data")));
        document.put("paths", paths(resource));
        document.put("components", Map.of("responses", responses()));
        return document;
    }

    private Map<String, Object> paths(Resource resource) {
        Map<String, Object> paths = new LinkedHashMap<>();
        List<QueryParameter<?>> plain = LandingController.PLAIN;
        paths.put("/", operation("getLandingPage", "Capabilities", "The landing page", plain, Format.PLAIN));
        paths.put(
                "/conformance",
                operation("getConformance", "Capabilities", "The standards conformed to", plain, Format.PLAIN));
        paths.put(
                "/api",
                operation(
                        "getApi",
                        "Capabilities",
                        "This description",
                        List.of(Format.parameterFor(Format.DESCRIPTION), ItemsParameters.LANG),
                        Format.DESCRIPTION));
        paths.put("/collections", operation("getCollections", "Capabilities", "The collections", plain, Format.PLAIN));
        for (Layer layer : catalog.layers()) {
            String id = layer.name();
            String title = layer.definition().title().in(resource.locale());
            String path = "/collections/" + id;
            paths.put(path, operation(id + ".describe", "Capabilities", title, plain, Format.PLAIN));
            paths.put(
                    path + "/queryables",
                    operation(
                            id + ".getQueryables",
                            "Capabilities",
                            title + ": properties to query by",
                            List.of(Format.parameterFor(Format.QUERYABLES), ItemsParameters.LANG),
                            Format.QUERYABLES));
            paths.put(
                    path + "/items",
                    operation(id + ".getFeatures", "Data", title, ItemsParameters.of(layer), Format.FEATURES));
            paths.put(path + "/items/{featureId}", featureOperation(id, title));
        }
        return paths;
    }

    private static Map<String, Object> featureOperation(String id, String title) {
        Map<String, Object> path = operation(
                id + ".getFeature",
                "Data",
                title + ": one feature",
                List.of(ItemsParameters.CRS, ItemsParameters.LANG, Format.parameterFor(Format.FEATURE)),
                Format.FEATURE);
        path.put(
                "parameters",
                List.of(Map.of(
                        "name",
                        "featureId",
                        "in",
                        "path",
                        "description",
                        "Identifier of the feature",
                        "required",
                        true,
                        "schema",
                        Map.of("type", "string"))));
        return path;
    }

    private static Map<String, Object> operation(
            String id, String tag, String summary, List<? extends QueryParameter<?>> parameters, List<Format> formats) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Format format : formats) {
            content.put(format.mediaType(), Map.of("schema", schema(format)));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("200", Map.of("description", summary, "content", content));
        answers.put("400", Map.of("$ref", "#/components/responses/InvalidParameter"));
        answers.put("404", Map.of("$ref", "#/components/responses/NotFound"));
        answers.put("406", Map.of("$ref", "#/components/responses/NotAcceptable"));
        answers.put("500", Map.of("$ref", "#/components/responses/ServerError"));
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("tags", List.of(tag));
        get.put("summary", summary);
        get.put("operationId", id);
        get.put(
                "parameters",
                parameters.stream().map(OpenApiDocument::parameter).toList());
        get.put("responses", answers);
        Map<String, Object> path = new LinkedHashMap<>();
        path.put("get", get);
        return path;
    }

    private static Map<String, Object> schema(Format format) {
        return format == Format.HTML || format == Format.CSV ? Map.of("type", "string") : Map.of("type", "object");
    }

    private static Map<String, Object> parameter(QueryParameter<?> parameter) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", parameter.name());
        object.put("in", "query");
        object.put("description", parameter.description());
        object.put("required", false);
        object.put("schema", parameter.schema());
        object.put("style", "form");
        object.put("explode", false);
        return object;
    }

    private static Map<String, Object> responses() {
        return Map.of(
                "InvalidParameter", problem("A parameter is not known or its value is not accepted"),
                "NotFound", problem("There is no such resource"),
                "NotAcceptable", problem("None of the encodings is accepted"),
                "ServerError", problem("The service failed"));
    }

    private static Map<String, Object> problem(String description) {
        return Map.of(
                "description",
                description,
                "content",
                Map.of(
                        "application/problem+json",
                        Map.of(
                                "schema",
                                Map.of(
                                        "type",
                                        "object",
                                        "properties",
                                        Map.of(
                                                "type", Map.of("type", "string"),
                                                "title", Map.of("type", "string"),
                                                "status", Map.of("type", "integer"),
                                                "detail", Map.of("type", "string"),
                                                "parameter", Map.of("type", "string"),
                                                "accepted", Map.of("type", "string"))))));
    }

    /** The operations as the documentation page lists them. */
    List<Map<String, Object>> operations(Resource resource) {
        List<Map<String, Object>> operations = new ArrayList<>();
        paths(resource).forEach((path, item) -> {
            Map<?, ?> get = (Map<?, ?>) ((Map<?, ?>) item).get("get");
            Map<String, Object> operation = new LinkedHashMap<>();
            operation.put("path", path);
            operation.put("href", resource.base() + path.replace("/items/{featureId}", "/items"));
            operation.put("summary", String.valueOf(get.get("summary")));
            operation.put("parameters", get.get("parameters"));
            operations.add(operation);
        });
        return operations;
    }
}
