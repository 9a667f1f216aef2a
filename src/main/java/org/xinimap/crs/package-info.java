/** Coordinate reference systems: lookup, axis order, and the Chinese map datums GCJ-02 and BD-09. */
@NullMarked
package org.xinimap.crs;

import org.jspecify.annotations.NullMarked;
