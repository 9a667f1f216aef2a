/** Zipped ESRI shapefiles, spooled to temporary files. */
@NullMarked
package org.xinimap.encode.shapefile;

import org.jspecify.annotations.NullMarked;
