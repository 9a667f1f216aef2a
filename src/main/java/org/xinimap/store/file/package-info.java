/** Layers from plain files beside the catalogue: GeoJSON, CSV and GeoPackage, read-only. */
@NullMarked
package org.xinimap.store.file;

import org.jspecify.annotations.NullMarked;
