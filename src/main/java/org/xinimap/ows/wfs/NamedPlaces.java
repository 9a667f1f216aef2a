package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.geocode.GeocodeRequest;
import org.xinimap.geocode.Geocoder;
import org.xinimap.geocode.Location;
import org.xinimap.geocode.Suggestion;

/** Finds the places that the arguments of stored queries name; of several of one name, the likeliest. */
@Component
final class NamedPlaces {
    private static final int SUGGESTIONS = 5;

    private final Geocoder geocoder;

    NamedPlaces(Geocoder geocoder) {
        this.geocoder = geocoder;
    }

    /**
     * The geometry of a place.
     *
     * @param wanted the kind of geometry that is needed; absent: any
     * @param dimension the least dimension it may have
     * @throws InvalidParameter if no such place is known, or not with such a geometry
     */
    Geometry find(String parameter, String text, Optional<GeocodeRequest.Wanted> wanted, int dimension) {
        if (text.length() > Geocoder.LONGEST_TEXT) {
            throw new InvalidParameter(
                    parameter,
                    text.substring(0, 20) + "…",
                    "a place in at most %d characters".formatted(Geocoder.LONGEST_TEXT));
        }
        GeocodeRequest request =
                new GeocodeRequest(text, List.of(), SUGGESTIONS, Optional.empty(), List.of(), wanted, false);
        List<Location> locations = geocoder.geocode(request);
        List<Geometry> found = locations.stream()
                .filter(location -> location.extent() != Location.Extent.CONTAINING_AREA)
                .flatMap(location -> location.geometry().stream())
                .filter(geometry -> !geometry.isEmpty())
                .toList();
        return found.stream()
                .filter(geometry -> geometry.getDimension() >= dimension)
                .findFirst()
                .orElseThrow(() -> new InvalidParameter(
                        parameter,
                        text,
                        found.isEmpty()
                                ? accepted(text, locations)
                                : dimension == 2 ? "a place with an outline" : "a road or river"));
    }

    private String accepted(String text, List<Location> locations) {
        return locations.stream()
                .findFirst()
                .map(location ->
                        "a place whose position is known; of this one only that it lies in " + location.label())
                .orElseGet(() -> known(text));
    }

    /** The name cut shorter and shorter until names begin with it: what was mistyped is more often at the end. */
    private String known(String text) {
        for (int length = text.length(); length > 0; length--) {
            List<Suggestion> near = geocoder.suggest(text.substring(0, length), SUGGESTIONS);
            if (!near.isEmpty()) {
                return near.stream()
                        .map(Suggestion::name)
                        .distinct()
                        .collect(Collectors.joining(", ", "a place that the gazetteer knows, such as ", ""));
            }
        }
        return "a place that the gazetteer knows (/geocode/suggest?q=… lists them)";
    }
}
