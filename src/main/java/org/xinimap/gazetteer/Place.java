package org.xinimap.gazetteer;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A named place.
 *
 * @param id identifier, unique in the gazetteer and stable between its editions
 * @param name the official name, in Chinese
 * @param aliases other names, spellings, former names, English and other scripts
 * @param kind what it is
 * @param code administrative code (GB/T 2260 and the statistical codes below it), where it has one
 * @param parent id of the place that contains it
 * @param geometry point, line or area in EPSG:4326, x = longitude; empty when its position is not publicly known
 * @param accuracyMetres radius within which the true position lies; for a place without geometry that of its parent's extent
 * @param basis how the geometry is known: surveyed, vendor, database, derived, estimated, schematic, none
 * @param source where the facts come from
 * @param note what a reader should know; may be empty
 */
public record Place(
        String id,
        String name,
        List<String> aliases,
        PlaceKind kind,
        Optional<String> code,
        Optional<String> parent,
        Optional<Geometry> geometry,
        double accuracyMetres,
        String basis,
        String source,
        String note) {
    public Place {
        aliases = List.copyOf(aliases);
    }

    /** Whether the geometry only sketches the place's course, so that lengths and sections on it mislead. */
    public boolean isSchematic() {
        return basis.equals("schematic");
    }
}
