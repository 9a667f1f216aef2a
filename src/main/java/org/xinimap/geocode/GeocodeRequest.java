package org.xinimap.geocode;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.gazetteer.PlaceKind;

/**
 * What is asked of the {@link Geocoder}.
 *
 * @param text the place text
 * @param context ids of places the text is known to be about (the document's banner, the section's town), the smallest
 *     first; they break ties and serve as the containing area of last resort only where {@code fallBack} is set
 * @param limit the most locations wanted, 1 or more
 * @param bbox only locations that meet this box (EPSG:4326, x = longitude)
 * @param kinds only places of these kinds; empty: all
 * @param wanted the kind of geometry the thing has by nature (a road project: line); absent: whatever it is
 * @param fallBack whether a text without any place known is put at the smallest context area instead of "not found"
 */
public record GeocodeRequest(
        String text,
        List<String> context,
        int limit,
        Optional<Envelope> bbox,
        List<PlaceKind> kinds,
        Optional<Wanted> wanted,
        boolean fallBack) {
    /** The kind of geometry a thing has by nature. */
    public enum Wanted {
        POINT,
        LINE,
        AREA
    }

    public GeocodeRequest {
        context = List.copyOf(context);
        kinds = List.copyOf(kinds);
    }

    /** A plain question with no context. */
    public static GeocodeRequest of(String text) {
        return new GeocodeRequest(text, List.of(), 10, Optional.empty(), List.of(), Optional.empty(), false);
    }
}
