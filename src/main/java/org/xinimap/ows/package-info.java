/** What the OGC web services share: requests as key-value pairs or XML, exception reports, XML answers. */
@NullMarked
package org.xinimap.ows;

import org.jspecify.annotations.NullMarked;
