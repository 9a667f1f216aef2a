/** KML 2.2 (OGC 07-147r2), streamed. */
@NullMarked
package org.xinimap.encode.kml;

import org.jspecify.annotations.NullMarked;
