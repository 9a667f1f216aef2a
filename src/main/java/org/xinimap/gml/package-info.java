/** Geometries as GML 2.1.2, 3.1.1 and 3.2 write them, read into JTS. */
@NullMarked
package org.xinimap.gml;

import org.jspecify.annotations.NullMarked;
