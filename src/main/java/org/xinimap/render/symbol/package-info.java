/** Symbols: what a symbolizer draws for a feature. */
@NullMarked
package org.xinimap.render.symbol;

import org.jspecify.annotations.NullMarked;
