/** Web Feature Service 2.0.2 (OGC 09-025r2), 1.1.0 (04-094) and 1.0.0 (02-058). */
@NullMarked
package org.xinimap.ows.wfs;

import org.jspecify.annotations.NullMarked;
