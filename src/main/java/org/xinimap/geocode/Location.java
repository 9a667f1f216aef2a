package org.xinimap.geocode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.gazetteer.PlaceKind;

/**
 * Where a place text is.
 *
 * @param label the place found, with its parents, for people: "锡尼镇, 杭锦旗"
 * @param kind what was found: a place kind in lower case, or road_section, intersection, offset, chainage, coordinate, list
 * @param geometry point, line or area in EPSG:4326, x = longitude; empty when even the containing area has no geometry
 * @param accuracyMetres radius within which the true position lies, more than 0
 * @param confidence 0 to 1: how sure it is that the text means this
 * @param extent whether the geometry is the thing itself or only the smallest known area that contains it
 * @param evidence the steps, in order; never empty
 * @param unlocated what the text names and could not be located ("其余7个村"), in its words; empty when nothing is missing
 */
public record Location(
        String label,
        String kind,
        Optional<Geometry> geometry,
        double accuracyMetres,
        double confidence,
        Extent extent,
        List<Evidence> evidence,
        List<String> unlocated) {

    /** How the geometry stands to what the text names. */
    public enum Extent {
        /** The geometry is that of the thing named. */
        EXACT,
        /** The geometry is a sketch of the thing named. */
        SCHEMATIC,
        /** Only a part of what is named is located. */
        PARTIAL,
        /** The geometry is the smallest known area the thing lies in. */
        CONTAINING_AREA
    }

    /** Whether what was found is a unit that contains other places: an administrative unit, a park, a built-up area. */
    public boolean isUnit() {
        return Arrays.stream(PlaceKind.values())
                .anyMatch(unit -> unit.isContainer()
                        && unit.name().toLowerCase(Locale.ROOT).equals(kind));
    }

    /**
     * The same place as the area that something lies in.
     *
     * @param note why the area stands for it, one sentence, zh
     * @param noteEn the same, en
     */
    public Location asContainingArea(String note, String noteEn) {
        List<Evidence> steps = new ArrayList<>(evidence);
        Evidence last = evidence.get(evidence.size() - 1);
        steps.add(new Evidence(
                Evidence.Method.CONTAINING_AREA, last.placeId(), last.placeName(), last.matched(), note, noteEn));
        return new Location(
                label, kind, geometry, accuracyMetres, confidence, Extent.CONTAINING_AREA, steps, unlocated);
    }

    public Location {
        evidence = List.copyOf(evidence);
        unlocated = List.copyOf(unlocated);
    }
}
