/** The store for production: PostgreSQL with PostGIS 3, snapshots or pushed-down queries over any table. */
@NullMarked
package org.xinimap.store.postgis;

import org.jspecify.annotations.NullMarked;
