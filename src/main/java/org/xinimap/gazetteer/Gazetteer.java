package org.xinimap.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places of an area and how they contain each other. Immutable.
 *
 * <p>Read from a directory of plain files that QGIS opens, so that another town is another directory: every {@code *.csv}
 * with the columns {@code id, name, aliases, former_names, kind, code, parent, lon, lat, wkt, accuracy_m, basis, source,
 * note} (id, name and kind are required; several aliases are separated by {@code |}) and every {@code *.geojson} whose
 * features have the same names as properties. Areas may add {@code seat_lon, seat_lat, seat_accuracy_m}, lines {@code
 * chainage_start_m}. Coordinates are EPSG:4326, longitude first.
 */
public final class Gazetteer {
    private static final int DEEPEST_NESTING = 32;

    private final Map<String, Place> places;
    private final Map<String, PlaceAttributes> attributes;
    private final Map<String, List<Place>> children = new HashMap<>();

    private Gazetteer(Map<String, Place> places, Map<String, PlaceAttributes> attributes) {
        this.places = places;
        this.attributes = attributes;
        for (Place place : places.values()) {
            place.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(place));
        }
    }

    /**
     * Reads all gazetteer files of a directory, in the order of their names.
     *
     * @throws GazetteerFormatException for a file that is not readable, an unknown kind, a repeated id, or a parent that is
     *     missing or the place itself
     */
    public static Gazetteer load(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(directory)) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        }
        List<PlaceRow> rows = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().endsWith(".csv")) {
                GazetteerCsv.read(file, rows::add);
            } else if (file.toString().endsWith(".geojson")) {
                GazetteerGeoJson.read(file, rows::add);
            }
        }
        return of(rows);
    }

    private static Gazetteer of(List<PlaceRow> rows) {
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, PlaceAttributes> attributes = new HashMap<>();
        Map<String, PlaceRow> origin = new HashMap<>();
        for (PlaceRow row : rows) {
            Place place = row.place();
            PlaceRow first = origin.putIfAbsent(place.id(), row);
            if (first != null) {
                throw row.refuse("id '%s' is already used at %s:%d".formatted(place.id(), first.file(), first.line()));
            }
            places.put(place.id(), place);
            if (!row.attributes().equals(PlaceAttributes.NONE)) {
                attributes.put(place.id(), row.attributes());
            }
        }
        Gazetteer gazetteer = new Gazetteer(places, attributes);
        places.values().forEach(place -> gazetteer.checkParents(place, origin.get(place.id())));
        return gazetteer;
    }

    private void checkParents(Place place, PlaceRow row) {
        if (place.parent().isPresent() && !places.containsKey(place.parent().get())) {
            throw row.refuse("parent '%s' of '%s' is not in the gazetteer"
                    .formatted(place.parent().get(), place.id()));
        }
        if (ancestors(place).size() >= DEEPEST_NESTING) {
            throw row.refuse("the parents of '%s' lead back to itself or are nested too deeply".formatted(place.id()));
        }
    }

    public Collection<Place> places() {
        return places.values();
    }

    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    public PlaceAttributes attributes(Place place) {
        return attributes.getOrDefault(place.id(), PlaceAttributes.NONE);
    }

    public Optional<Place> parent(Place place) {
        return place.parent().flatMap(this::place);
    }

    /** The places whose parent is this one, in file order. */
    public List<Place> children(Place place) {
        return children.getOrDefault(place.id(), List.of());
    }

    /** The parent, its parent and so on, nearest first. */
    public List<Place> ancestors(Place place) {
        List<Place> ancestors = new ArrayList<>();
        Optional<Place> next = parent(place);
        while (next.isPresent() && ancestors.size() < DEEPEST_NESTING) {
            ancestors.add(next.get());
            next = parent(next.get());
        }
        return ancestors;
    }

    /** Whether one place is the other or lies in it, by what the files say of parents. */
    public boolean isWithin(Place place, Place container) {
        return place.equals(container) || ancestors(place).contains(container);
    }

    /** The smallest known place that contains this one and has a position of its own. */
    public Optional<Place> containing(Place place) {
        return ancestors(place).stream()
                .filter(ancestor ->
                        !ancestor.kind().isLinear() && ancestor.geometry().isPresent())
                .findFirst();
    }
}
