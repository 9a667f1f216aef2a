package org.xinimap.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinimap.document.ExtractedProject;
import org.xinimap.geocode.Evidence;
import org.xinimap.geocode.GeocodeRequest;
import org.xinimap.geocode.GeocodeRequest.Wanted;
import org.xinimap.geocode.Geocoder;
import org.xinimap.geocode.Location;

/**
 * Places the projects of one document. What names its own place is put there; what does not is put at the document's area, as
 * the area that contains it; and where neither is known the project has no location.
 */
final class ProjectLocator {
    /** Below this a location is a guess between candidates: the project waits without a place. */
    private static final double LEAST_CONFIDENCE = 0.5;

    /** An area named in a document must be certain: everything in it is located by it. */
    private static final double CERTAIN_AREA = 0.7;

    private final Geocoder geocoder;
    private final Optional<Location> area;
    private final List<String> context;

    private ProjectLocator(Geocoder geocoder, Optional<Location> area) {
        this.geocoder = geocoder;
        this.area = area;
        this.context = area.map(found -> found.evidence().get(0).placeId()).filter(id -> !id.isEmpty()).stream()
                .toList();
    }

    /** @param area name of the area the document is about */
    static ProjectLocator forArea(Geocoder geocoder, Optional<String> area) {
        return new ProjectLocator(
                geocoder,
                area.flatMap(name -> geocoder.geocode(GeocodeRequest.of(name)).stream()
                        .findFirst()
                        .filter(found -> found.isUnit() && found.confidence() >= CERTAIN_AREA)));
    }

    boolean knowsArea() {
        return area.isPresent();
    }

    Optional<Location> locate(ExtractedProject work) {
        Optional<Wanted> wanted = wanted(work.natural());
        return ask(work.coordinates(), wanted)
                .or(() -> ask(work.placeText(), wanted))
                .map(ProjectLocator::within)
                .map(this::somewhere)
                .or(() -> wholeArea(work.placeText()));
    }

    private static Optional<Wanted> wanted(ExtractedProject.Natural natural) {
        return switch (natural) {
            case POINT -> Optional.of(Wanted.POINT);
            case LINE -> Optional.of(Wanted.LINE);
            case AREA -> Optional.of(Wanted.AREA);
            case UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Location> ask(String text, Optional<Wanted> wanted) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        return best(text, wanted, false)
                .filter(found -> found.confidence() >= LEAST_CONFIDENCE)
                .or(() -> area.flatMap(known -> best(text, wanted, true)).filter(this::isInArea));
    }

    private Optional<Location> best(String text, Optional<Wanted> wanted, boolean fallBack) {
        return geocoder
                .geocode(new GeocodeRequest(text, context, 1, Optional.empty(), List.of(), wanted, fallBack))
                .stream()
                .findFirst();
    }

    /** Of what is not sure, only what falls back to the document's own area is worth keeping, for its reason. */
    private boolean isInArea(Location found) {
        return found.evidence().stream().anyMatch(step -> context.contains(step.placeId()))
                && found.extent() == Location.Extent.CONTAINING_AREA;
    }

    /** A project "in" a town lies somewhere in it: the town's outline is where to look, not where the project is. */
    private static Location within(Location found) {
        boolean itself = found.extent() == Location.Extent.EXACT || found.extent() == Location.Extent.SCHEMATIC;
        return found.isUnit() && itself
                ? found.asContainingArea("文中只写到这一区域。", "The text names no smaller place than this area.")
                : found;
    }

    /** What is understood but has no position (a chainage beyond the known line) lies in the document's area all the same. */
    private Location somewhere(Location found) {
        if (found.geometry().isPresent() || area.isEmpty()) {
            return found;
        }
        Evidence why = found.evidence().get(found.evidence().size() - 1);
        Location whole = area.get().asContainingArea(why.note(), why.noteEn());
        return new Location(
                found.label(),
                found.kind(),
                whole.geometry(),
                whole.accuracyMetres(),
                found.confidence(),
                whole.extent(),
                Stream.concat(found.evidence().stream(), whole.evidence().stream())
                        .toList(),
                found.unlocated());
    }

    private Optional<Location> wholeArea(String placeText) {
        return area.map(found -> placeText.isBlank()
                ? found.asContainingArea(
                        "文中没有写明地点：取文件所属区域“%s”。".formatted(found.label()),
                        "The text names no place of its own: the document's area, %s, stands for it."
                                .formatted(found.label()))
                : found.asContainingArea(
                        "“%s”的位置未能确定：取文件所属区域“%s”。".formatted(placeText, found.label()),
                        "Where “%s” is could not be told: the document's area, %s, stands for it."
                                .formatted(placeText, found.label())));
    }
}
