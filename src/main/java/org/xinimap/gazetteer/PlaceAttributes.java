package org.xinimap.gazetteer;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Point;

/**
 * What the gazetteer files say of some places beyond {@link Place}.
 *
 * @param formerNames names no longer in use; a match on one of them says less than a match on a name of today
 * @param seat the point people mean by the name of an area (the seat of a unit), in EPSG:4326, x = longitude
 * @param seatAccuracyMetres radius within which the true seat lies; 0 where there is no seat
 * @param chainageStartMetres chainage of the line's first vertex in metres; chainage grows along the line
 */
public record PlaceAttributes(
        List<String> formerNames,
        Optional<Point> seat,
        double seatAccuracyMetres,
        Optional<Double> chainageStartMetres) {
    static final PlaceAttributes NONE = new PlaceAttributes(List.of(), Optional.empty(), 0, Optional.empty());

    public PlaceAttributes {
        formerNames = List.copyOf(formerNames);
    }
}
