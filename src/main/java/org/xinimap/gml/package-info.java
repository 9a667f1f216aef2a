/** Geometries and times as GML 2.1.2, 3.1.1 and 3.2 write them, read into JTS and {@code java.time}. */
@NullMarked
package org.xinimap.gml;

import org.jspecify.annotations.NullMarked;
