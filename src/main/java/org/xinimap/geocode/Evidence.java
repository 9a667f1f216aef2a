package org.xinimap.geocode;

/**
 * One step of the reasoning that led to a location.
 *
 * @param method how the place was found
 * @param placeId id of the gazetteer place used; empty when none was (coordinates)
 * @param placeName its name; empty when none was
 * @param matched the part of the text this step rests on
 * @param note one sentence for the planner, zh
 * @param noteEn the same, en
 */
public record Evidence(Method method, String placeId, String placeName, String matched, String note, String noteEn) {
    /** The ways a place is found. */
    public enum Method {
        NAME,
        ALIAS,
        CODE,
        PINYIN,
        FUZZY,
        HISTORIC_NAME,
        ROAD_SECTION,
        INTERSECTION,
        OFFSET,
        CHAINAGE,
        COORDINATE,
        CONTAINING_AREA
    }
}
