/** Tiles: tile matrix sets, metatiles and the cache. */
@NullMarked
package org.xinimap.tile;

import org.jspecify.annotations.NullMarked;
