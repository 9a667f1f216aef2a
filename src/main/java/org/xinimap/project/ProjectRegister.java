package org.xinimap.project;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.xinimap.InvalidParameter;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.LockRefused;
import org.xinimap.layer.Query;
import org.xinimap.store.Edit;
import org.xinimap.store.LockedStore;

/** The register of key projects: finding them, and what people say of their locations. */
public final class ProjectRegister {
    /** Worst first: what a person should look at next. */
    private static final Comparator<LayerFeature> NEXT_TO_REVIEW = Comparator.<LayerFeature, Boolean>comparing(
                    feature -> feature.getDefaultGeometry() != null)
            .thenComparing(feature -> number(feature, ProjectTable.CONFIDENCE, 0))
            .thenComparing(feature -> -number(feature, ProjectTable.ACCURACY, Double.MAX_VALUE))
            .thenComparing(feature -> text(feature, ProjectTable.PROJECT_ID));

    private static final Comparator<LayerFeature> IN_DOCUMENT_ORDER = Comparator.<LayerFeature, String>comparing(
                    feature -> text(feature, ProjectTable.DOCUMENT))
            .thenComparing(feature -> Long.valueOf(feature.getID()));

    private final LockedStore store;
    private final Supplier<? extends FeatureSource> register;

    /** @param register the current content of the table {@link ProjectTable#NAME} */
    public ProjectRegister(LockedStore store, Supplier<? extends FeatureSource> register) {
        this.store = store;
        this.register = register;
    }

    /**
     * What is looked for in the register.
     *
     * @param words all of them must stand in the name, the place, the sentence or the document's name
     * @param theme a theme's name in lower case
     * @param document the document's file name
     * @param worstFirst by need of review instead of by document
     */
    public record Search(
            List<String> words,
            Optional<String> theme,
            Optional<ReviewState> review,
            Optional<String> document,
            boolean worstFirst,
            int offset,
            int limit) {}

    /** A page of projects, with the number there are in all. */
    public record Page(long total, List<LayerFeature> projects) {}

    public Page find(Search search) {
        List<LayerFeature> found = new ArrayList<>();
        try (FeatureResult all = register.get().query(Query.ALL)) {
            while (all.hasNext()) {
                LayerFeature feature = all.next();
                if (matches(feature, search)) {
                    found.add(feature);
                }
            }
        }
        found.sort(search.worstFirst() ? NEXT_TO_REVIEW : IN_DOCUMENT_ORDER);
        return new Page(
                found.size(),
                found.stream().skip(search.offset()).limit(search.limit()).toList());
    }

    public Optional<LayerFeature> project(String projectId) {
        try (FeatureResult all = register.get().query(Query.ALL)) {
            while (all.hasNext()) {
                LayerFeature feature = all.next();
                if (projectId.equals(feature.getAttribute(ProjectTable.PROJECT_ID))) {
                    return Optional.of(feature);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Notes what a person says of a project's location, in one transaction. An import respects it from now on.
     *
     * @param geometry where the person drew the project, EPSG:4326, x = longitude; absent: where it is
     * @param review what the person says; absent: moved, if there is a geometry
     * @return whether there is such a project
     * @throws InvalidParameter if the geometry is empty, outside the world or invalid
     * @throws LockRefused if somebody has locked the project
     */
    public boolean review(String projectId, Optional<Geometry> geometry, Optional<ReviewState> review) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        geometry.ifPresent(shape -> {
            check(shape);
            row.putAll(ProjectRow.drawn(shape));
            row.put(ProjectTable.REVIEW, ReviewState.MOVED.text());
        });
        review.ifPresent(state -> row.put(ProjectTable.REVIEW, state.text()));
        return change(projectId, row);
    }

    private static void check(Geometry geometry) {
        var invalid = new IsValidOp(geometry).getValidationError();
        if (geometry.isEmpty() || invalid != null) {
            throw new InvalidParameter(
                    "geometry",
                    geometry.toText(),
                    invalid == null ? "a geometry that is not empty" : "a valid geometry; this one has: " + invalid);
        }
        var box = geometry.getEnvelopeInternal();
        if (box.getMinX() < -180 || box.getMaxX() > 180 || box.getMinY() < -90 || box.getMaxY() > 90) {
            throw new InvalidParameter("geometry", geometry.toText(), "longitudes and latitudes in degrees");
        }
    }

    private boolean change(String projectId, Map<String, @Nullable Object> row) {
        Optional<LayerFeature> project = project(projectId);
        project.ifPresent(feature -> {
            row.put(ProjectTable.UPDATED, now());
            store.apply(List.of(new Edit.Update(ProjectTable.NAME, feature.getID(), row, OptionalLong.empty())));
        });
        return project.isPresent();
    }

    /** The time of a change, UTC; GeoPackage keeps milliseconds. */
    static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean matches(LayerFeature feature, Search search) {
        return search.theme()
                        .map(theme -> theme.equals(text(feature, ProjectTable.THEME)))
                        .orElse(true)
                && search.review()
                        .map(state -> state.text().equals(text(feature, ProjectTable.REVIEW)))
                        .orElse(true)
                && search.document()
                        .map(name -> name.equals(text(feature, ProjectTable.DOCUMENT)))
                        .orElse(true)
                && search.words().stream().allMatch(word -> mentions(feature, word.toLowerCase(Locale.ROOT)));
    }

    private static boolean mentions(LayerFeature feature, String word) {
        return Stream.of(
                        ProjectTable.PROJECT_NAME,
                        ProjectTable.PLACE_TEXT,
                        ProjectTable.SENTENCE,
                        ProjectTable.LOCATION_LABEL,
                        ProjectTable.PROJECT_ID)
                .anyMatch(
                        column -> text(feature, column).toLowerCase(Locale.ROOT).contains(word));
    }

    private static String text(LayerFeature feature, String column) {
        Object value = feature.getAttribute(column);
        return value == null ? "" : value.toString();
    }

    private static double number(LayerFeature feature, String column, double absent) {
        return feature.getAttribute(column) instanceof Number number ? number.doubleValue() : absent;
    }
}
