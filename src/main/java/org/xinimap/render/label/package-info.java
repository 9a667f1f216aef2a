/** Labels: text set in a font, placed without collisions. */
@NullMarked
package org.xinimap.render.label;

import org.jspecify.annotations.NullMarked;
