/**
 * Filter languages: CQL2 text and JSON (OGC 21-065r2), ECQL and FES (OGC 09-026r2, 04-095, 02-059), parsed against a layer's schema into one GeoTools filter,
 * and written back.
 */
@NullMarked
package org.xinimap.layer.filter;

import org.jspecify.annotations.NullMarked;
