package org.xinimap.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinimap.InvalidParameter;
import org.xinimap.document.Theme;
import org.xinimap.http.NoSuchResource;
import org.xinimap.http.QueryParameter;
import org.xinimap.http.QueryParameters;
import org.xinimap.http.Refusal;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.LockRefused;
import org.xinimap.project.ProjectRegister;
import org.xinimap.project.ReviewState;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register over HTTP: looking projects up, and what a person says of their locations. */
@RestController
@RequestMapping("/projects")
final class ProjectController {
    private static final int DECIMALS_OF_A_DEGREE = 7;
    private static final int DEFAULT_LIMIT = 50;

    private static final QueryParameter<String> Q =
            QueryParameter.text("q", "Words that stand in the name, the place or the sentence, all of them");
    private static final QueryParameter<String> THEME = QueryParameter.choice(
            "theme",
            "Theme",
            Arrays.stream(Theme.values())
                    .map(theme -> theme.name().toLowerCase(Locale.ROOT))
                    .toList());
    private static final QueryParameter<String> REVIEW = QueryParameter.choice(
            "review",
            "Review state",
            Stream.of(ReviewState.values()).map(ReviewState::text).toList());
    private static final QueryParameter<String> DOCUMENT = QueryParameter.text("document", "File name of the document");
    private static final QueryParameter<String> SORT =
            QueryParameter.choice("sort", "By document, or by need of review", List.of("document", "review"));
    private static final QueryParameter<Integer> LIMIT =
            QueryParameter.integer("limit", "The most projects to give", 1, 1000);
    private static final QueryParameter<Integer> OFFSET =
            QueryParameter.integer("offset", "Projects to pass over", 0, Integer.MAX_VALUE);
    private static final List<QueryParameter<?>> SEARCH = List.of(Q, THEME, REVIEW, DOCUMENT, SORT, LIMIT, OFFSET);

    private final ProjectRegister register;
    private final JsonMapper json;

    ProjectController(ProjectRegister register, JsonMapper json) {
        this.register = register;
        this.json = json;
    }

    @GetMapping
    Map<String, Object> search(HttpServletRequest request) {
        QueryParameters query = QueryParameters.of(request, SEARCH);
        ProjectRegister.Page page = register.find(new ProjectRegister.Search(
                query.get(Q).map(text -> List.of(text.strip().split("\\s+"))).orElse(List.of()),
                query.get(THEME),
                query.get(REVIEW).map(ReviewState::parse),
                query.get(DOCUMENT),
                query.get(SORT).map("review"::equals).orElse(false),
                query.get(OFFSET).orElse(0),
                query.get(LIMIT).orElse(DEFAULT_LIMIT)));
        return Map.of(
                "total",
                page.total(),
                "projects",
                page.projects().stream().map(ProjectController::summary).toList());
    }

    @GetMapping("/{projectId}")
    ResponseEntity<GeoJsonFeature> one(@PathVariable String projectId, HttpServletRequest request) {
        QueryParameters.of(request, List.of());
        return answer(projectId);
    }

    /**
     * Takes a JSON object with {@code review} (a review state), {@code geometry} (GeoJSON in CRS84), or both. A geometry makes
     * the project moved by hand unless the review state given says otherwise.
     */
    @PatchMapping(
            path = "/{projectId}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    ResponseEntity<GeoJsonFeature> change(@PathVariable String projectId, @RequestBody String body) {
        JsonNode patch = patch(body);
        Optional<ReviewState> review =
                Optional.ofNullable(patch.get("review")).map(JsonNode::asString).map(ReviewState::parse);
        Optional<Geometry> geometry = Optional.ofNullable(patch.get("geometry")).map(ProjectController::geometry);
        try {
            if (!register.review(projectId, geometry, review)) {
                throw missing(projectId);
            }
        } catch (LockRefused e) {
            throw new Refusal(HttpStatus.LOCKED, e.getMessage());
        }
        return answer(projectId);
    }

    private JsonNode patch(String body) {
        try {
            JsonNode patch = json.readTree(body);
            boolean known = patch.isObject()
                    && !patch.isEmpty()
                    && patch.propertyStream()
                            .allMatch(property -> List.of("review", "geometry").contains(property.getKey()));
            if (known) {
                return patch;
            }
        } catch (JacksonException e) {
            throw new InvalidParameter("body", body, "a JSON object with review, geometry, or both", e);
        }
        throw new InvalidParameter("body", body, "a JSON object with review, geometry, or both");
    }

    private static Geometry geometry(JsonNode node) {
        try {
            Geometry geometry = new GeoJsonReader().read(node.toString());
            geometry.setSRID(0);
            return geometry;
        } catch (ParseException | RuntimeException e) {
            throw new InvalidParameter("geometry", node.toString(), "a GeoJSON geometry (RFC 7946 §3.1) in degrees", e);
        }
    }

    /** A GeoJSON feature (RFC 7946 §3.2) in CRS84. */
    record GeoJsonFeature(
            String type, String id, @JsonRawValue String geometry, Map<String, @Nullable Object> properties) {}

    private ResponseEntity<GeoJsonFeature> answer(String projectId) {
        LayerFeature feature = register.project(projectId).orElseThrow(() -> missing(projectId));
        String geometry = "null";
        if (feature.getDefaultGeometry() instanceof Geometry shape) {
            GeoJsonWriter writer = new GeoJsonWriter(DECIMALS_OF_A_DEGREE);
            writer.setEncodeCRS(false);
            geometry = writer.write(shape);
        }
        return ResponseEntity.ok()
                .eTag(Long.toString(feature.version()))
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .body(new GeoJsonFeature("Feature", projectId, geometry, properties(feature)));
    }

    private static NoSuchResource missing(String projectId) {
        return new NoSuchResource("There is no project '%s'.".formatted(projectId));
    }

    private static Map<String, @Nullable Object> summary(LayerFeature feature) {
        Map<String, @Nullable Object> summary = properties(feature);
        summary.put("bbox", null);
        if (feature.getDefaultGeometry() instanceof Geometry shape && !shape.isEmpty()) {
            Envelope box = shape.getEnvelopeInternal();
            summary.put("bbox", List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        }
        return summary;
    }

    private static Map<String, @Nullable Object> properties(LayerFeature feature) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        feature.getProperties().forEach(property -> {
            if (!(property.getValue() instanceof Geometry)
                    && !property.getDescriptor().equals(feature.getFeatureType().getGeometryDescriptor())) {
                properties.put(property.getName().getLocalPart(), property.getValue());
            }
        });
        return properties;
    }
}
