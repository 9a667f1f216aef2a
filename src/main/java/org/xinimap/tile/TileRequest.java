package org.xinimap.tile;

import java.util.Locale;

/**
 * A tile of a map.
 *
 * @param language in which labels are written where the style says so in several
 * @param scale pixels per pixel of the tile matrix: 1, or 2 for screens of high density
 */
public record TileRequest(TiledMap map, Tile tile, TileFormat format, Locale language, int scale) {
    public static final int MOST_SCALE = 2;

    public TileRequest {
        if (scale < 1 || scale > MOST_SCALE) {
            throw new IllegalArgumentException("a tile's scale is 1 or 2");
        }
        language = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** Identifies the content: a strong entity tag, in its quotes. */
    public String entityTag() {
        return '"'
                + map.version()
                + '-'
                + tile.set().id().charAt(0)
                + '-'
                + tile.matrix().level()
                + '-'
                + tile.column()
                + '-'
                + tile.row()
                + '-'
                + format.extension()
                + scale
                + language.getLanguage()
                + '"';
    }
}
