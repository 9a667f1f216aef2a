package org.xinimap.crs;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;

/**
 * A CRS apart from how it was spelt.
 *
 * @param authority {@code EPSG}, {@code OGC} or {@code XINIMAP}
 * @param code its code there
 * @param xy the CRS with longitude or easting first
 * @param northingFirst whether the authority puts latitude or northing first
 */
record CrsDefinition(String authority, String code, CoordinateReferenceSystem xy, boolean northingFirst) {}
