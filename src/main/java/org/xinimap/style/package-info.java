/** Styles: SLD 1.0 and SE 1.1 read into GeoTools' style model and written from it; the styles folder. */
@NullMarked
package org.xinimap.style;

import org.jspecify.annotations.NullMarked;
