package org.xinimap.ows.wmts;

import java.util.List;
import java.util.Optional;
import org.xinimap.ows.FeatureInfo;
import org.xinimap.tile.Tile;
import org.xinimap.tile.TileFormat;

/** A request as understood, whichever way it was spelt. */
sealed interface WmtsRequest {
    /**
     * @param sections to write; empty: all
     * @param mediaType of the answer
     * @param language a language tag; absent: as the HTTP header says
     */
    record GetCapabilities(List<String> sections, String mediaType, Optional<String> language) implements WmtsRequest {}

    /**
     * @param style name; empty: the default
     * @param language a language tag; absent: Chinese
     */
    record GetTile(String layer, String style, TileFormat format, Tile tile, Optional<String> language)
            implements WmtsRequest {}

    /**
     * @param i column of the pixel in the tile, from the left
     * @param j row of the pixel, from the top
     */
    record GetFeatureInfo(GetTile tile, int i, int j, FeatureInfo.Format format) implements WmtsRequest {}
}
