/** Maps: layers drawn by their styles into pictures and drawings. */
@NullMarked
package org.xinimap.render;

import org.jspecify.annotations.NullMarked;
