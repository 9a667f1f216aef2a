/** The embedded store: one GeoPackage file, OGC 12-128r18. */
@NullMarked
package org.xinimap.store.gpkg;

import org.jspecify.annotations.NullMarked;
