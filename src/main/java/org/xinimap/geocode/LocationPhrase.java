package org.xinimap.geocode;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.xinimap.gazetteer.Mention;

/** What a place text says, before anything is looked up on the map. */
sealed interface LocationPhrase {
    /** The words of the text this phrase stands for. */
    String text();

    /**
     * Names in an address chain: 杭锦旗 锡尼镇.
     *
     * @param chain the names in text order; never empty
     * @param rest what the words after the last name still name; empty if nothing
     */
    record Named(String text, List<Name> chain, String rest) implements LocationPhrase {
        public Named {
            chain = List.copyOf(chain);
        }
    }

    /** A known name in the words of the text. */
    record Name(String words, Mention mention) {}

    /** Words without any name the gazetteer knows. */
    record Unknown(String text) implements LocationPhrase {}

    /** The part of a line between two places or cross streets; the line may be unnamed: 锡尼镇至乌审召公路. */
    record Section(String text, Optional<Named> line, LocationPhrase from, LocationPhrase to)
            implements LocationPhrase {}

    /** The part of a line inside an area: 黄河内蒙古段. */
    record Within(String text, Named line, Named area) implements LocationPhrase {}

    /** Where two lines meet, or two areas touch. */
    record Intersection(String text, LocationPhrase first, LocationPhrase second) implements LocationPhrase {}

    /** Where a road comes by a place, or leaves for it: 荣乌高速锡尼出口. */
    record Junction(String text, Named road, Named place) implements LocationPhrase {}

    /**
     * A distance in a direction from a place.
     *
     * @param bearingDegrees clockwise from north
     * @param subject what is said to lie there, if it is named
     */
    record Offset(String text, LocationPhrase base, double bearingDegrees, double metres, Optional<Named> subject)
            implements LocationPhrase {}

    /** A distance along a road from its origin, or the part between two such. */
    record Chainage(String text, LocationPhrase road, double fromMetres, Optional<Double> toMetres)
            implements LocationPhrase {}

    /** A position given in figures, already in EPSG:4326, x = longitude. */
    record Coordinates(String text, Coordinate position, double accuracyMetres, String note, String noteEn)
            implements LocationPhrase {}

    /** Figures that look like a position and cannot be one, with the reason. */
    record BadCoordinates(String text, String note, String noteEn) implements LocationPhrase {}

    /**
     * Several places.
     *
     * @param others what the text counts in without naming it: 其余7个村
     */
    record ListOf(String text, List<LocationPhrase> items, Optional<String> others) implements LocationPhrase {
        public ListOf {
            items = List.copyOf(items);
        }
    }
}
