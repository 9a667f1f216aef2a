/** Features as GML 3.2, 3.1.1 and 2.1.2, with the schemas that describe them. */
@NullMarked
package org.xinimap.encode.gml;

import org.jspecify.annotations.NullMarked;
