/** The layer engine: layers, queries, immutable snapshots and the filter languages all protocols share. */
@NullMarked
package org.xinimap.layer;

import org.jspecify.annotations.NullMarked;
