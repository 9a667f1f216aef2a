package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.InvalidParameter;
import org.xinimap.gazetteer.Gazetteer;
import org.xinimap.gazetteer.GazetteerIndex;
import org.xinimap.gazetteer.NameMatch;
import org.xinimap.gazetteer.Place;
import org.xinimap.gazetteer.PlaceKind;
import org.xinimap.geocode.Evidence.Method;
import org.xinimap.geocode.Location.Extent;

/**
 * Place text to geometry, and back. Safe for concurrent use.
 *
 * <p>A text is first read as a phrase (a name with its address chain, a section of a road, an intersection, an offset, a
 * chainage, figures, a list) and then located. Two rules hold throughout: a place whose position is not known is put at the
 * smallest known area that contains it, with that area's accuracy and the reason, never on an invented line; and a text that
 * means nothing known is "not found", an empty answer, rather than the next best name.
 *
 * <p>How confidence and accuracy are computed is said in {@link Confidence}.
 */
public final class Geocoder {
    /** The longest text accepted. A place text is a phrase or a sentence, not a document. */
    public static final int LONGEST_TEXT = 500;

    private final Gazetteer gazetteer;
    private final GazetteerIndex index;
    private final PhraseParser parser;
    private final PhraseLocator locator;

    public Geocoder(Gazetteer gazetteer) {
        this(gazetteer, new GazetteerIndex(gazetteer));
    }

    public Geocoder(Gazetteer gazetteer, GazetteerIndex index) {
        this.gazetteer = gazetteer;
        this.index = index;
        this.parser = new PhraseParser(index);
        this.locator = new PhraseLocator(gazetteer, index);
    }

    /** Loads what the first Latin or misspelt text would otherwise wait for. */
    public void warm() {
        index.warm();
    }

    /**
     * Locates a place text.
     *
     * @return the places it can mean, the likeliest first; empty when nothing in it is known
     * @throws InvalidParameter for a text longer than {@link #LONGEST_TEXT}, or a context place the gazetteer lacks
     */
    public List<Location> geocode(GeocodeRequest request) {
        if (request.text().length() > LONGEST_TEXT) {
            throw new InvalidParameter(
                    "q", request.text(), "a place text of at most %d characters".formatted(LONGEST_TEXT));
        }
        if (request.text().isBlank()) {
            return List.of();
        }
        List<Place> context = request.context().stream().map(this::contextPlace).toList();
        List<Location> found = new ArrayList<>(
                locator.locate(parser.parse(request.text().strip()), new Question(context, request.wanted())));
        found.removeIf(location -> !accepted(location, request));
        if (found.isEmpty() && request.fallBack() && !context.isEmpty()) {
            return List.of(fallBack(request.text(), context.get(0)));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Location::confidence).reversed())
                .limit(request.limit())
                .toList();
    }

    /** What is at a position (EPSG:4326): the areas that contain it and the named places close by, the likeliest first. */
    public List<Location> reverse(double lon, double lat) {
        return locator.positions().at(new Coordinate(lon, lat));
    }

    /** Places whose name, pinyin or initials start like the text, for a search box. */
    public List<Suggestion> suggest(String prefix, int limit) {
        return index.startingWith(prefix, limit).stream().map(this::suggestion).toList();
    }

    private Suggestion suggestion(NameMatch match) {
        Place place = match.place();
        return new Suggestion(
                place.id(), place.name(), new Placements(gazetteer).label(place), place.kind(), match.name());
    }

    private Place contextPlace(String id) {
        return gazetteer
                .place(id)
                .orElseThrow(() -> new InvalidParameter("context", id, "the id of a place of the gazetteer"));
    }

    private static boolean accepted(Location location, GeocodeRequest request) {
        boolean inBox = request.bbox().isEmpty()
                || location.geometry()
                        .map(Geometry::getEnvelopeInternal)
                        .filter(request.bbox().get()::intersects)
                        .isPresent();
        boolean ofKind = request.kinds().isEmpty()
                || request.kinds().stream()
                        .map(PlaceKind::name)
                        .anyMatch(kind -> kind.toLowerCase(Locale.ROOT).equals(location.kind()));
        return inBox && ofKind;
    }

    private Location fallBack(String text, Place area) {
        Placements.Placement placement =
                new Placements(gazetteer).inside(area, text, "文中没有名录所知的地名", "the text names no place of the gazetteer");
        return new Location(
                new Placements(gazetteer).label(area),
                area.kind().name().toLowerCase(Locale.ROOT),
                placement.geometry(),
                placement.accuracyMetres(),
                Confidence.FALL_BACK,
                Extent.CONTAINING_AREA,
                placement.reasons().isEmpty()
                        ? List.of(Placements.evidence(Method.CONTAINING_AREA, area, text, "", ""))
                        : placement.reasons(),
                List.of(text));
    }
}
