package org.xinimap.geocode;

import java.util.Optional;
import org.xinimap.gazetteer.Place;

/**
 * One continuous line of a place.
 *
 * @param sketched whether lengths along it are only roughly those on the ground
 * @param chainageStartMetres chainage of its first vertex, where it is known
 */
record RoadLine(
        Place place,
        LineReference reference,
        double accuracyMetres,
        boolean sketched,
        Optional<Double> chainageStartMetres) {}
