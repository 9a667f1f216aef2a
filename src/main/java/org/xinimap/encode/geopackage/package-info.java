/** GeoPackage as an output format; the file itself is written by org.xinimap.store.gpkg. */
@NullMarked
package org.xinimap.encode.geopackage;

import org.jspecify.annotations.NullMarked;
