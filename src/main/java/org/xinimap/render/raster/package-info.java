/** Outlines filled and stroked into pixels, and pictures written as files. */
@NullMarked
package org.xinimap.render.raster;

import org.jspecify.annotations.NullMarked;
