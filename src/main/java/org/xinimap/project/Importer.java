package org.xinimap.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.InvalidParameter;
import org.xinimap.document.DocumentReader;
import org.xinimap.document.ExtractedProject;
import org.xinimap.document.ProjectExtractor;
import org.xinimap.document.SourceDocument;
import org.xinimap.document.UnreadableDocument;
import org.xinimap.geocode.Geocoder;
import org.xinimap.geocode.Location;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.LayerFeature;
import org.xinimap.layer.LockRefused;
import org.xinimap.layer.Query;
import org.xinimap.store.Edit;
import org.xinimap.store.EditRefused;
import org.xinimap.store.LockedStore;

/**
 * Brings the projects of a document into the register: read, extract, locate, then write everything in one transaction. The
 * same document twice changes nothing; a location a person confirmed or drew is never replaced.
 */
public final class Importer {
    private static final int WRITE_ATTEMPTS = 3;

    private final DocumentReader reader;
    private final ProjectExtractor extractor;
    private final Geocoder geocoder;
    private final LockedStore store;
    private final Supplier<? extends FeatureSource> register;

    /** @param register the current content of the table {@link ProjectTable#NAME} */
    public Importer(
            DocumentReader reader,
            ProjectExtractor extractor,
            Geocoder geocoder,
            LockedStore store,
            Supplier<? extends FeatureSource> register) {
        this.reader = reader;
        this.extractor = extractor;
        this.geocoder = geocoder;
        this.store = store;
        this.register = register;
    }

    /**
     * @param progress called often, from this thread
     * @throws IOException if the file cannot be read from disk
     * @throws UnreadableDocument if it is not a document that can be read
     * @throws InvalidParameter if the area or the column mapping names what is not there
     * @throws LockRefused if somebody has locked a project that the document changes; nothing is written then
     */
    public ImportReport run(ImportRequest request, Consumer<ImportProgress> progress)
            throws IOException, UnreadableDocument {
        progress.accept(ImportProgress.at(ImportStage.READING));
        SourceDocument document = read(request);
        progress.accept(ImportProgress.at(ImportStage.EXTRACTING));
        List<ExtractedProject> works = extractor.extract(document, request.mapping());
        Optional<String> area = request.area().or(() -> extractor.area(document));
        ProjectLocator locator = ProjectLocator.forArea(geocoder, area);
        if (request.area().isPresent() && !locator.knowsArea()) {
            throw new InvalidParameter(
                    "area", request.area().get(), "the name of an administrative area in the gazetteer");
        }
        List<Candidate> candidates = new ArrayList<>(works.size());
        Map<String, Integer> seen = new HashMap<>();
        for (ExtractedProject work : works) {
            progress.accept(ImportProgress.within(ImportStage.LOCATING, candidates.size(), works.size()));
            int ordinal = seen.merge(ProjectRow.identity(work, area.orElse(""), 0), 1, Integer::sum) - 1;
            candidates.add(new Candidate(
                    work,
                    ProjectRow.identity(work, area.orElse(""), ordinal),
                    locator.locate(work),
                    clause(work, document)));
        }
        progress.accept(ImportProgress.at(ImportStage.WRITING));
        List<ImportReport.Item> items = write(candidates, request.name());
        progress.accept(ImportProgress.at(ImportStage.FINISHED));
        return new ImportReport(request.name(), document.title(), area.orElse(""), ImportCounts.of(items), items);
    }

    /** A work of the document with where it was found. */
    private record Candidate(ExtractedProject work, String id, Optional<Location> location, String clause) {}

    private SourceDocument read(ImportRequest request) throws IOException, UnreadableDocument {
        try (InputStream in = Files.newInputStream(request.file())) {
            return reader.read(request.name(), in);
        }
    }

    private static String clause(ExtractedProject work, SourceDocument document) {
        ExtractedProject.Source source = work.source();
        return source.start() < 0 ? source.sentence() : document.text().substring(source.start(), source.end());
    }

    private List<ImportReport.Item> write(List<Candidate> candidates, String document) {
        for (int attempt = 1; ; attempt++) {
            List<Edit> edits = new ArrayList<>();
            Map<String, LayerFeature> known = known();
            List<ImportReport.Item> items = new ArrayList<>(candidates.size());
            for (Candidate candidate : candidates) {
                items.add(merge(candidate, document, Optional.ofNullable(known.get(candidate.id())), edits));
            }
            try {
                if (!edits.isEmpty()) {
                    store.apply(edits);
                }
                return items;
            } catch (EditRefused e) {
                // Somebody changed a project between our reading and our writing: look again, their change stands.
                boolean raced = e.reason() == EditRefused.Reason.CHANGED_MEANWHILE
                        || e.reason() == EditRefused.Reason.NO_SUCH_FEATURE;
                if (!raced || attempt == WRITE_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Map<String, LayerFeature> known() {
        Map<String, LayerFeature> known = new HashMap<>();
        try (FeatureResult all = register.get().query(Query.ALL)) {
            while (all.hasNext()) {
                LayerFeature feature = all.next();
                known.put(String.valueOf(feature.getAttribute(ProjectTable.PROJECT_ID)), feature);
            }
        }
        return known;
    }

    private static ImportReport.Item merge(
            Candidate candidate, String document, Optional<LayerFeature> known, List<Edit> edits) {
        Map<String, @Nullable Object> row =
                new LinkedHashMap<>(ProjectRow.work(candidate.work(), candidate.id(), document, candidate.clause()));
        ImportReport.Outcome outcome;
        if (known.isEmpty()) {
            row.putAll(ProjectRow.location(candidate.location()));
            row.put(ProjectTable.REVIEW, ReviewState.AUTOMATIC.text());
            row.put(ProjectTable.UPDATED, ProjectRegister.now());
            edits.add(new Edit.Insert(ProjectTable.NAME, row));
            outcome = ImportReport.Outcome.ADDED;
        } else {
            outcome = update(known.get(), row, candidate.location(), edits);
        }
        return ImportItems.item(candidate.id(), candidate.work(), candidate.location(), outcome);
    }

    private static ImportReport.Outcome update(
            LayerFeature before, Map<String, @Nullable Object> row, Optional<Location> location, List<Edit> edits) {
        boolean placedByPerson = placedByPerson(before);
        if (!placedByPerson) {
            row.putAll(ProjectRow.location(location));
        }
        row.keySet().removeIf(column -> same(before.getAttribute(column), row.get(column)));
        if (row.isEmpty()) {
            return placedByPerson ? ImportReport.Outcome.KEPT : ImportReport.Outcome.UNCHANGED;
        }
        row.put(ProjectTable.UPDATED, ProjectRegister.now());
        edits.add(new Edit.Update(ProjectTable.NAME, before.getID(), row, OptionalLong.of(before.version())));
        return placedByPerson ? ImportReport.Outcome.KEPT : ImportReport.Outcome.UPDATED;
    }

    /** Reviewed by a person, or moved in a desktop GIS without saying so: the geometry is not the one an import wrote. */
    private static boolean placedByPerson(LayerFeature feature) {
        boolean reviewed = !ReviewState.parse(String.valueOf(feature.getAttribute(ProjectTable.REVIEW)))
                .open();
        String written = String.valueOf(feature.getAttribute(ProjectTable.GEOMETRY_DIGEST));
        return reviewed || !written.equals(ProjectRow.digest(feature.getDefaultGeometry()));
    }

    private static boolean same(@Nullable Object before, @Nullable Object after) {
        if (before instanceof Geometry a && after instanceof Geometry b) {
            return ProjectRow.digest(a).equals(ProjectRow.digest(b));
        }
        if (before instanceof Number a && after instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        return Objects.equals(before, after);
    }
}
