package org.xinimap.geocode;

import org.xinimap.gazetteer.PlaceKind;

/**
 * A place offered while a name is being typed.
 *
 * @param label the name with its parents: "锡尼镇, 杭锦旗"
 * @param matched the name of the place that starts like the text
 */
public record Suggestion(String placeId, String name, String label, PlaceKind kind, String matched) {}
