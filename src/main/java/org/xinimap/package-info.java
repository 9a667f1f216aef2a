/** Xinimap: projects in planning documents become geometry, layers and spatial queries. */
@NullMarked
package org.xinimap;

import org.jspecify.annotations.NullMarked;
