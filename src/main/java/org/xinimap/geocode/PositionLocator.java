package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.xinimap.gazetteer.Place;
import org.xinimap.gazetteer.PlaceLocator;
import org.xinimap.gazetteer.PlaceLocator.Nearby;
import org.xinimap.geocode.Evidence.Method;
import org.xinimap.geocode.Location.Extent;
import org.xinimap.geocode.LocationPhrase.BadCoordinates;
import org.xinimap.geocode.LocationPhrase.Coordinates;

/** Says what is at a position, and locates positions given in figures. */
final class PositionLocator {
    private static final String KIND = "coordinate";

    /** Named points and lines farther off than this are not "here". */
    private static final double NEAR_METRES = 5_000;

    /** The confidence of a neighbour halves over this distance. */
    private static final double HALVES_METRES = 1_000;

    private static final double FIGURES = 0.98;

    private final PlaceLocator locator;
    private final Placements placements;

    PositionLocator(PlaceLocator locator, Placements placements) {
        this.locator = locator;
        this.placements = placements;
    }

    Location locate(Coordinates coordinates) {
        List<Location> here = at(coordinates.position());
        String label = here.isEmpty() ? "" : "（%s）".formatted(here.get(0).label());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence(Method.COORDINATE, "", "", coordinates.text(), coordinates.note(), coordinates.noteEn()));
        here.stream().limit(3).forEach(location -> evidence.addAll(location.evidence()));
        return new Location(
                "%.5f, %.5f%s".formatted(coordinates.position().x, coordinates.position().y, label),
                KIND,
                Optional.of(Geometries.point(coordinates.position())),
                coordinates.accuracyMetres(),
                FIGURES,
                Extent.EXACT,
                evidence,
                List.of());
    }

    static Location refused(BadCoordinates bad) {
        return new Location(
                bad.text(),
                KIND,
                Optional.empty(),
                Placements.ANYWHERE_METRES,
                0.1,
                Extent.CONTAINING_AREA,
                List.of(new Evidence(Method.COORDINATE, "", "", bad.text(), bad.note(), bad.noteEn())),
                List.of(bad.text()));
    }

    /** What is here: the areas that contain the position, the smallest first, and named points and lines close by. */
    List<Location> at(Coordinate position) {
        List<Location> found = new ArrayList<>();
        List<Place> areas = locator.containing(position);
        for (Nearby nearby : locator.near(position, NEAR_METRES)) {
            found.add(near(nearby));
        }
        double confidence = 0.97;
        for (Place area : areas) {
            found.add(location(area, confidence, "位于%s范围内".formatted(area.name()), "Inside " + area.name()));
            confidence *= 0.97;
        }
        found.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
        return found;
    }

    private Location near(Nearby nearby) {
        double metres = nearby.distanceMetres();
        // A point known to 12 km says little about being next to it.
        double vague = Math.max(0, nearby.place().accuracyMetres() - HALVES_METRES) / 5;
        double confidence = 0.96 * Math.pow(0.5, (metres + vague) / HALVES_METRES);
        return location(
                nearby.place(),
                confidence,
                "距%s %.0f米".formatted(nearby.place().name(), metres),
                "%.0f m from %s".formatted(metres, nearby.place().name()));
    }

    private Location location(Place place, double confidence, String note, String noteEn) {
        return new Location(
                placements.label(place),
                place.kind().name().toLowerCase(Locale.ROOT),
                place.geometry(),
                placements.accuracy(place),
                confidence,
                place.isSchematic() ? Extent.SCHEMATIC : Extent.EXACT,
                List.of(Placements.evidence(Method.COORDINATE, place, "", note, noteEn)),
                List.of());
    }
}
